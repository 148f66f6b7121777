// Built-in brands: social networks, streaming, games and news.
// Read `docs/brands.md` before you change an entry.

extension RegistryArea {
    static let entertainment = RegistryArea(
        "Entertainment",
        """
        # Social networks

        snapchat  Snapchat
          domains   snapchat.com snap.com

        pinterest  Pinterest
          domains   pinterest.com pinterestmail.com
          suffixes  pinterest at ca ch co.kr co.uk com.au com.mx de dk es fr ie it jp nz ph pt se
          words     pinterest

        reddit  Reddit
          domains   reddit.com redditmail.com redditinc.com
          words     reddit redditmail

        quora  Quora
          domains   quora.com poe.com
          words     quora

        tinder  Tinder and Match
          domains   tinder.com gotinder.com match.com hinge.co okcupid.com matchgroup.com pof.com plentyoffish.com
          words     gotinder okcupid plentyoffish
          ordinary  tinder

        onlyfans  OnlyFans
          domains   onlyfans.com

        patreon  Patreon
          domains   patreon.com

        medium  Medium
          domains   medium.com
          ordinary  medium

        weibo  Weibo
          domains   weibo.com sina.com sina.com.cn sina.cn weibo.cn
          words     weibo

        bilibili  bilibili
          domains   bilibili.com biligame.com bilibili.tv

        bytedance  ByteDance
          domains   bytedance.com capcut.com larksuite.com feishu.cn larkoffice.com douyin.com
          words     bytedance capcut larksuite feishu douyin

        # Streaming

        spotify  Spotify
          domains   spotify.com
          also      スポティファイ

        disney  Disney
          domains   disney.com disneyplus.com go.com disneyonline.com disneymail.com espn.com disney.co.jp hulu.com
          domains   hulumail.com marvel.com starwars.com
          suffixes  disney co.uk de fr es it
          words     disney disneyplus hulu espn
          also      ディズニープラス, Disney+, Hulu

        hbomax  HBO Max
          domains   hbomax.com max.com hbo.com wbd.com warnermedia.com
          words     hbomax hbo

        paramount  Paramount
          domains   paramountplus.com paramount.com cbs.com cbsinteractive.com pluto.tv showtime.com
          words     paramountplus
          ordinary  paramount

        crunchyroll  Crunchyroll
          domains   crunchyroll.com

        dazn  DAZN
          domains   dazn.com

        deezer  Deezer
          domains   deezer.com

        hulujapan  Hulu Japan
          domains   hulu.jp hulu-japan.jp happyon.jp
          words     hulujapan
          also      フールー

        soundcloud  SoundCloud
          domains   soundcloud.com

        vimeo  Vimeo
          domains   vimeo.com

        roku  Roku
          domains   roku.com rokumail.com

        # Games

        steam  Steam
          domains   steampowered.com steamcommunity.com valvesoftware.com steamgames.com
          words     steampowered steamcommunity
          ordinary  steam

        epicgames  Epic Games
          domains   epicgames.com unrealengine.com fortnite.com
          words     epicgames fortnite unrealengine
          near      epicgamers.com

        roblox  Roblox
          domains   roblox.com rbx.com
          words     roblox

        blizzard  Blizzard and Activision
          domains   blizzard.com battle.net activision.com callofduty.com activisionblizzard.com
          words     activision battlenet activisionblizzard
          ordinary  blizzard

        ea  Electronic Arts
          domains   ea.com origin.com easports.com
          words     easports eagames
          ordinary  ea

        riotgames  Riot Games
          domains   riotgames.com leagueoflegends.com playvalorant.com
          words     riotgames leagueoflegends

        ubisoft  Ubisoft
          domains   ubisoft.com ubi.com uplay.com
          words     ubisoft uplay

        rockstar  Rockstar Games
          domains   rockstargames.com take2games.com 2k.com
          words     rockstargames

        mojang  Minecraft
          domains   minecraft.net mojang.com
          words     minecraft mojang

        hoyoverse  HoYoverse
          domains   hoyoverse.com mihoyo.com hoyolab.com
          words     hoyoverse mihoyo hoyolab

        garena  Garena
          domains   garena.com sea.com

        supercell  Supercell
          domains   supercell.com
          ordinary  supercell

        wargaming  Wargaming
          domains   wargaming.net worldoftanks.com worldoftanks.eu
          words     wargamingnet worldoftanks
          ordinary  wargaming

        razer  Razer
          domains   razer.com razerzone.com
          words     razer

        konami  Konami
          domains   konami.com konami.net

        bandainamco  Bandai Namco
          domains   bandainamco.com bandainamcoent.com bandainamcoent.co.jp bandai.co.jp bandainamco.net bnid.net
          domains   p-bandai.com p-bandai.jp bandainamcoent.eu
          words     bandainamco
          also      バンダイナムコ, プレミアムバンダイ

        sega  SEGA
          domains   sega.com sega.co.jp sega.jp atlus.com
          words     sega

        capcom  Capcom
          domains   capcom.com capcom.co.jp capcom-games.com

        twitch  Twitch
          domains   twitch.tv
          words     twitch twitchtv

        # News that asks for subscriptions

        nytimes  New York Times
          domains   nytimes.com nytco.com nyt.com
          words     nytimes

        nikkei  Nikkei
          domains   nikkei.com nikkei.co.jp nikkeibp.co.jp nikkeibp.com ft.com
          words     nikkei nikkeibp
          also      日本経済新聞, 日経

        asahi  Asahi Shimbun
          domains   asahi.com asahi.co.jp
          ordinary  asahi
          also      朝日新聞

        yomiuri  Yomiuri Shimbun
          domains   yomiuri.co.jp yomiuri.com
          also      読売新聞
        """)
}
