// Built-in brands: social networks, streaming, games and news.
// Read `docs/brands.md` before you change an entry.

extension RegistryArea {
    static let entertainment = RegistryArea(
        "Entertainment",
        """
        # Social networks

        snapchat  Snapchat
          domains   snapchat.com snap.com
          kind      technical famous

        pinterest  Pinterest
          domains   pinterest.com pinterestmail.com
          suffixes  pinterest at ca ch co.kr co.uk com.au com.mx de dk es fr ie it jp nz ph pt se be cl co.in co.nz
          suffixes  pinterest com.ec com.pe com.py com.uy com.vn ec hu id in info nl pe ru th tw vn
          owned     pinterest.net
          words     pinterest
          kind      technical famous

        reddit  Reddit
          domains   reddit.com redditmail.com redditinc.com redditgifts.com reddithelp.com redditblog.com
          owned     redditmedia.com redditspace.com redditstatic.com redditstatus.com
          words     reddit
          kind      technical famous

        quora  Quora
          domains   quora.com poe.com
          owned     quoracdn.net
          words     quora

        tinder  Tinder and Match
          domains   tinder.com gotinder.com match.com hinge.co okcupid.com matchgroup.com pof.com plentyoffish.com
          words     gotinder okcupid plentyoffish
          ordinary  tinder
          near      finder.com

        onlyfans  OnlyFans
          domains   onlyfans.com

        patreon  Patreon
          domains   patreon.com
          owned     patreonusercontent.com

        medium  Medium
          domains   medium.com
          ordinary  medium

        weibo  Weibo
          domains   weibo.com sina.com sina.com.cn sina.cn weibo.cn
          owned     weibocdn.com
          words     weibo
          kind      technical

        bilibili  bilibili
          domains   bilibili.com biligame.com bilibili.tv
          near      blibli.com
          kind      technical

        bytedance  ByteDance
          domains   bytedance.com capcut.com larksuite.com feishu.cn larkoffice.com douyin.com
          owned     bytedance.net capcutapi.com capcutapi.us capcutcdn-us.com capcutshare.com capcutstatic.com
          owned     capcutvod.com douyincdn.com douyinliving.com douyinpic.com douyinstatic.com douyinvod.com
          owned     feishu.net feishucdn.com idouyinvod.com iesdouyin.com larksuitecdn.com
          words     bytedance capcut larksuite feishu douyin
          kind      technical

        # Streaming

        spotify  Spotify
          domains   spotify.com spotify.design spotifyjobs.com lifeatspotify.com spotifycodes.com
          owned     byspotify.com spotify.dev spotify.link spotify.net spotifycdn.com spotifycdn.net tospotify.com
          owned     spotify-everywhere.com spotifycharts.com spotifyforbrands.com
          also      スポティファイ
          kind      technical famous

        disney  Disney
          domains   disney.com disneyplus.com go.com disneyonline.com disneymail.com espn.com disney.co.jp hulu.com
          domains   hulumail.com marvel.com starwars.com espn.com.br espn.com.ar espn.com.mx espn.com.ve espn.com.do
          domains   espn.com.co espn.in espn.co.uk espn.com.au espn.ph tokyodisneyresort.jp disneylandparis.com
          domains   disneyadvertising.com thewaltdisneycompany.com disneystore.com disneyworld.eu disneyanimation.com
          domains   disneycareers.com disneynow.com disneystreaming.com disneyaulani.com hongkongdisneyland.com
          domains   shanghaidisneyresort.com shopdisney.com adventuresbydisney.com espnmail.com
          suffixes  disney co.uk de fr es it be bg ca ch co.kr co.th co.za com.au com.br com.hk com.tw cz dk fi gr hu
          suffixes  disney id in my nl no ph pl pt ro ru se sg
          owned     disneyme.com
          owned     disney-plus.net espn.net espncdn.com huluim.com hulustream.com
          owned     disneyaccount.com
          words     disney hulu espn
          also      ディズニープラス, Disney+, Hulu
          kind      technical famous

        hbomax  HBO Max
          domains   hbomax.com max.com hbo.com wbd.com warnermedia.com
          words     hbomax hbo

        paramount  Paramount
          domains   paramountplus.com paramount.com cbs.com cbsinteractive.com pluto.tv showtime.com
          words     paramountplus
          ordinary  paramount

        crunchyroll  Crunchyroll
          domains   crunchyroll.com
          owned     crunchyrollcdn.com

        dazn  DAZN
          domains   dazn.com

        deezer  Deezer
          domains   deezer.com
          near      dezeen.com

        hulujapan  Hulu Japan
          domains   hulu.jp hulu-japan.jp happyon.jp
          words     hulujapan
          also      フールー

        soundcloud  SoundCloud
          domains   soundcloud.com
          owned     soundcloud.cloud
          near      sendcloud.com

        vimeo  Vimeo
          domains   vimeo.com vimeopro.com
          owned     vimeocdn.com
          words     vimeo
          kind      technical

        roku  Roku
          domains   roku.com rokumail.com

        # Games

        steam  Steam
          domains   steampowered.com steamcommunity.com valvesoftware.com steamgames.com steam-chat.com steamdeck.com
          domains   steamchina.com steam.tv
          owned     steamcontent.com steamserver.net steamstatic.com steamusercontent.com
          words     steampowered steamcommunity
          ordinary  steam
          near      steamdb.info
          near      steamcharts.com steamgifts.com steamgriddb.com steamrep.com steamspy.com steamtrades.com
          kind      targeted
          also      Steam Store, Steam Guard

        epicgames  Epic Games
          domains   epicgames.com unrealengine.com fortnite.com
          owned     epicgames.dev epicgamescdn.com
          words     epicgames unrealengine
          ordinary  fortnite
          near      epicgamers.com fortnitetracker.com
          kind      technical famous

        roblox  Roblox
          domains   roblox.com rbx.com roblox.us roblox.co.uk
          owned     rbxcdn.com roblox.cn roblox.net robloxlabs.com
          owned     rbxtrk.com robloxdev.cn
          words     roblox
          kind      targeted

        blizzard  Blizzard and Activision
          domains   blizzard.com battle.net activision.com callofduty.com activisionblizzard.com
          words     activision battlenet
          ordinary  blizzard
          near      battleye.com

        ea  Electronic Arts
          domains   ea.com origin.com easports.com
          words     easports eagames

        riotgames  Riot Games
          domains   riotgames.com leagueoflegends.com playvalorant.com
          words     riotgames leagueoflegends

        ubisoft  Ubisoft
          domains   ubisoft.com ubi.com uplay.com ubisoftconnect.com
          words     ubisoft

        rockstar  Rockstar Games
          domains   rockstargames.com take2games.com 2k.com
          words     rockstargames

        mojang  Minecraft
          domains   minecraft.net mojang.com
          owned     minecraft-services.net minecraftservices.com
          words     mojang
          ordinary  minecraft
          near      minecraftforge.net minecraftforum.net planetminecraft.com minecraft.wiki
          kind      technical

        hoyoverse  HoYoverse
          domains   hoyoverse.com mihoyo.com hoyolab.com
          words     hoyoverse mihoyo hoyolab

        garena  Garena
          domains   garena.com sea.com garena.sg
          suffixes  garena co.id co.th tw vn ph my tv live
          owned     freefiremobile.com garenanow.com
          words     freefire

        supercell  Supercell
          domains   supercell.com
          owned     supercellsupport.cn
          ordinary  supercell

        wargaming  Wargaming
          domains   wargaming.net worldoftanks.com worldoftanks.eu worldoftanks.cn worldoftanks.com.cn
          words     wargamingnet worldoftanks
          ordinary  wargaming
          near      worldofbooks.com

        razer  Razer
          domains   razer.com razerzone.com
          owned     razerapi.com razersynapse.com
          owned     razersupport.com
          words     razer

        konami  Konami
          domains   konami.com konami.net konamigaming.com konamistyle.jp

        bandainamco  Bandai Namco
          domains   bandainamco.com bandainamcoent.com bandainamcoent.co.jp bandai.co.jp bandainamco.net bnid.net
          domains   p-bandai.com p-bandai.jp bandainamcoent.eu
          words     bandainamco
          also      バンダイナムコ, プレミアムバンダイ

        sega  SEGA
          domains   sega.com sega.co.jp sega.jp atlus.com sega.co.uk
          words     sega

        capcom  Capcom
          domains   capcom.com capcom.co.jp capcom-games.com capcomusa.com capcom-europe.com capcom.com.tw

        twitch  Twitch
          domains   twitch.tv twitch.com twitchcon.com
          owned     ext-twitch.tv twitchcdn.net twitchsvc.net
          owned     twitchadvertising.tv twitchrivals.com twitchstatus.com
          words     twitch
          near      twitchtracker.com
          near      multitwitch.tv twitchy.com
          kind      targeted

        # News that asks for subscriptions

        nytimes  New York Times
          domains   nytimes.com nytco.com nyt.com
          owned     nyt.net
          words     nytimes

        nikkei  Nikkei
          domains   nikkei.com nikkei.co.jp nikkeibp.co.jp nikkeibp.com ft.com
          words     nikkei
          near      nikkei225jp.com
          also      日本経済新聞

        asahi  Asahi Shimbun
          domains   asahi.com asahi.co.jp
          ordinary  asahi
          also      朝日新聞

        yomiuri  Yomiuri Shimbun
          domains   yomiuri.co.jp yomiuri.com yomiuri-ryokou.co.jp
          also      読売新聞
        """)
}
