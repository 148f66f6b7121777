// Built-in brands: the large worldwide platforms.
// Read `docs/brands.md` before you change an entry.

extension RegistryArea {
    static let worldwide = RegistryArea(
        "Worldwide",
        """
        microsoft  Microsoft
          domains   microsoft.com microsoftonline.com microsoftemail.com office.com office365.com office.net
          domains   microsoft365.com sharepointonline.com sharepoint.com azure.com azure.net windows.com xbox.com
          domains   skype.com bing.com msn.com onedrive.com yammer.com visualstudio.com microsoftstore.com
          domains   microsoftstoreemail.com onenote.com dynamics.com powerapps.com windowsazure.com microsoftedge.com
          domains   microsoftteams.com aka.ms cloud.microsoft office365.us microsoftonline.us microsoft.us azure.us
          domains   azure.cn msn.cn sharepoint.us microsoftonline.cn windows.us microsoftrewards.com microsoftads.com
          domains   microsoftadvertising.com microsoftstart.com microsoftstream.com microsoftnews.com xboxlive.com
          domains   xboxgamepass.com xboxgamestudios.com
          suffixes  microsoft de fr jp net be ca ch cl cz dk es eu fi io it lt nl pl pt ro ru se sk
          owned     microsoft.sharepoint.com
          owned     bing.net live.net microsoft-int.com microsoft-ppe.com microsoftapp.net microsoftazuread-sso.com
          owned     microsoftcasualgames.com microsoftonline-p.com microsoftonline-p.net microsoftpersonalcontent.com
          owned     microsofttranslator.com onenote.net s-microsoft.com windows.net xboxservices.com
          owned     microsoftaccountguard.com microsoftazuresponsorships.com microsoftcrmportals.com
          owned     microsoftlinc.com microsoftonline-i.com microsoftonline-i.net microsoftonline-m-i.com
          owned     microsoftonline-m-i.net microsoftonline-m.cn microsoftonline-m.com microsoftonline-m.net
          owned     microsoftonline-p-i.com microsoftonline-p-i.net microsoftonline-p.cn
          owned     microsoftpartnercommunity.com microsoftpressstore.com microsoftstudios.com microsoftventures.com
          owned     microsoftvirtualacademy.com office365-net.us skypeassets.com skypeforbusiness.com
          owned     windowsphone.com windowsstore.com windowsupdate.com xbox360.com xboxab.com
          words     microsoft office365 onedrive sharepoint xbox
          near      onmicrosoft.com overdrive.com
          kind      famous
          also      マイクロソフト, Office 365, Microsoft 365, OneDrive, SharePoint

        # Mailboxes that anyone can have stand apart from the company, which does not write from them.
        outlook  Outlook.com and Hotmail
          domains   outlook.com hotmail.com passport.com passport.net live.com
          suffixes  outlook at be cl co.id co.il co.th com.ar com.au com.br com.gr com.tr com.vn cz de dk es fr hu ie
          suffixes  outlook in it jp kr lv my ph pt sa sg sk
          suffixes  hotmail at be ca ch cl co.id co.il co.in co.jp co.kr co.nz co.th co.uk co.za com.ar com.au com.br
          suffixes  hotmail com.hk com.tr com.tw com.vn cz de dk es fi fr gr hu it jp lt lv my nl no ph rs se sg sk
          suffixes  live at be ca cl cn co.in co.kr co.uk co.za com.ar com.au com.mx com.my com.pt com.sg de dk fi fr
          suffixes  live hk ie in it jp nl no ru se
          owned     outlookgroups.com outlookmobile.com
          words     hotmail
          ordinary  outlook
          kind      famous

        google  Google
          domains   google.com youtube.com android.com chrome.com blogger.com deepmind.com googleworkspace.com
          domains   google.dev firebase.com waze.com fitbit.com nest.com looker.com mandiant.com youtu.be g.co
          domains   google.us google.com.nf google.tk google.eu google.ac google.in googleblog.com thinkwithgoogle.com
          domains   googlegroups.com googlefiber.net googlefiber.com googledrive.com googlemaps.com googlestore.com
          suffixes  google ad ae al am as at az ba be bf bg bi bj bs bt by ca cat cc cd cf cg ch ci cl cm cn co.ao
          suffixes  google co.bw co.ck co.cr co.id co.il co.in co.jp co.ke co.kr co.ls co.ma co.mz co.nz co.th co.tz
          suffixes  google co.ug co.uk co.uz co.ve co.vi co.za co.zm co.zw com.af com.ag com.ai com.ar com.au com.bd
          suffixes  google com.bh com.bn com.bo com.br com.bz com.co com.cu com.cy com.do com.ec com.eg com.et com.fj
          suffixes  google com.gh com.gi com.gt com.hk com.jm com.kh com.kw com.lb com.ly com.mm com.mt com.mx com.my
          suffixes  google com.na com.ng com.ni com.np com.om com.pa com.pe com.pg com.ph com.pk com.pr com.py com.qa
          suffixes  google com.sa com.sb com.sg com.sl com.sv com.tj com.tr com.tw com.ua com.uy com.vc com.vn cv cz
          suffixes  google de dj dk dm dz ee es fi fm fr ga ge gg gl gm gp gr gy hn hr ht hu ie im iq is it je jo kg
          suffixes  google ki kz la li lk lt lu lv md me mg mk ml mn ms mu mv mw ne net nl no nr nu org pl pn ps pt ro
          suffixes  google rs ru rw sc se sh si sk sm sn so sr st td tg tl tm tn to tt vg vu ws
          owned     appspotmail.com doubleclick.com doubleclick.net g.page go.dev golang.com golang.org
          owned     google-analytics.com googleadservices.com googleapis.cn googlebot.com googledomains.com
          owned     googlehosted.com googleoptimize.com googlesource.com googlesyndication.com googletagmanager.com
          owned     googletagservices.com googleusercontent.com googlevideo.com googlezip.net youtube-nocookie.com
          owned     youtubekids.com
          owned     google-analytics-cn.com google-analytics.cn googleadservices-cn.com googleadservices.cn
          owned     googleadsserving.cn googleapis-cn.com googleapis.com googleapps-cn.com
          owned     googlecloudcommunity.com googlecloudpresscorner.com googlecnapps.cn googlecode.com
          owned     googlecommerce.com googleearth.com googlefinland.com googleflights-cn.net googlelabs.com
          owned     googlemerchandisestore.com googleoptimize-cn.com googlepages.com googlephotos.com googleplay.com
          owned     googleplus.com googlesandbox-cn.com googlesyndication-cn.com googlesyndication.cn
          owned     googletagmanager-cn.com googletagmanager.cn googletagservices-cn.com googletagservices.cn
          owned     googletraveladservices-cn.com googletraveladservices.com googleusercontent.cn googlevads-cn.com
          owned     googleweblight.com googleweblight.in recaptcha-cn.net withgoogle.com withyoutube.com
          owned     youtubeeducation.com youtubefanfest.com youtubegaming.com youtubego.com
          owned     youtubemobilesupport.com
          words     google youtube
          near      9to5google.com
          kind      famous
          also      グーグル, YouTube, ユーチューブ

        gmail  Gmail
          domains   gmail.com googlemail.com
          kind      famous

        apple  Apple
          domains   apple.com itunes.com appleid.com icloud.com.cn apple.co applemusic.com beatsbydre.com
          domains   filemaker.com claris.com apple.news
          suffixes  apple co.jp co.uk com.cn de fr jp
          owned     apple-cloudkit.com apple-dns.net apple-livephotoskit.com apple-mapkit.com apple-studies.com
          owned     applecare.com applecomputer.com appleimac.com appleiphonecell.com
          owned     applemusicfestival.com applestore.com applesurveys.com
          owned     cdn-apple.com
          words     appleid itunes
          ordinary  apple
          near      applebees.com appleinsider.com
          kind      famous
          also      Apple ID, App Store, iTunes, Apple Store, Apple Music, Apple Inc

        icloud  iCloud
          domains   icloud.com me.com mac.com
          owned     icloud-content.com
          owned     icloud-content.com.cn
          kind      famous

        amazon  Amazon
          domains   amazon.com amazon.co.jp primevideo.com audible.com kindle.com amazonpay.com amazonbusiness.com
          domains   amazonmusic.com amazon.jobs imdb.com ring.com zappos.com wholefoodsmarket.com goodreads.com
          domains   abebooks.com aboutamazon.com aboutamazon.jp aboutamazon.eu amazon.dev amzn.to amzn.eu amzn.asia
          domains   amazon.work abebooks.co.uk abebooks.de abebooks.fr abebooks.it audible.com.br
          domains   wholefoodsmarket.co.uk amazonlogistics.eu payments-amazon.com jobsatamazon.co.uk
          domains   amazonlaunchpad.com amazon.jp amazonsellerservices.com
          suffixes  amazon ae ca cn co.uk co.za com.au com.be com.br com.mx com.tr com.co de eg es eu fr ie in it nl
          suffixes  amazon pl sa se sg
          suffixes  audible ca co.jp co.uk com.au de es fr in it
          suffixes  aboutamazon co.uk com.au de es fr in it pl sg
          owned     amazon-ads-attestation.com amazoncrl.com amazon-adsystem.com amazon-dss.com amazonalexa.com amazonfiretvapp.com
          owned     amazonsilk.com amazontrust.com amazonvideo.com assoc-amazon.com associates-amazon.com
          owned     images-amazon.com media-amazon.com prime-video.com ring.net siege-amazon.com ssl-images-amazon.com
          owned     aboutamazon.ca amazon-corp.com amazon-presse.de amazon.science amazonappstore.com
          owned     amazonbrowserapp.co.uk amazonbrowserapp.com amazonbrowserapp.de amazonbrowserapp.es
          owned     amazonbrowserapp.fr amazonbrowserapp.it amazondevicesupport.com amazonfctours.com
          owned     amazonforum.com amazonfresh.com amazongames.com amazonignite.com amazonimages.com
          owned     amazoninspire.com amazonliterarypartnership.com amazonlumberyard.com amazonmechanicalturk.com
          owned     amazonmgmstudios.com amazonpay.in amazonprimevideo.com amazonrobotics.com amazonscience.com
          owned     amazonsdi.com amazonstudios.com assoc-amazon.ca assoc-amazon.cn assoc-amazon.co.uk
          owned     assoc-amazon.de assoc-amazon.es assoc-amazon.fr assoc-amazon.it assoc-amazon.jp
          owned     payments-amazon.co.uk
          words     amazon primevideo amzn
          near      amazonses.com amazonas.com
          also      アマゾン, Amazonプライム, Prime Video, プライムビデオ
          kind      targeted

        aws  Amazon Web Services
          domains   amazonaws.com awscloud.com aws.com amazonaws.com.cn amazonaws.cn amazonaws.eu amazoncognito.com
          domains   amazonworkspaces.com amazonwebservices.com
          owned     amazonlightsail.com aws.dev
          owned     amazonaws-china.com amazonaws.net amazonaws.org amazondynamodblabs.com amazonwebservices.cn
          owned     amazonwebservices.com.cn amazonworkdocs.com amazonworkmail.com awsapps.cn awsevents.com
          owned     awsstatic.com awstrack.me
          owned     amazon-dynamodb-labs.com
          words     amazonaws
          ordinary  aws
          kind      technical

        facebook  Facebook
          domains   facebook.com facebookmail.com fb.com meta.com metamail.com workplace.com oculus.com threads.net
          domains   threads.com messenger.com fb.me oculusvr.com meta.ai
          owned     facebook.github.io
          owned     facebook-hardware.com facebook.net fb.gg fb.watch
          owned     accountkit.com facebook-studio.com facebookblueprint.com
          owned     facebookbrand.com facebookbrandresources.com facebookcareers.com facebookdevelopers.com
          owned     facebookmarketingpartner.com facebookportal.com facebookstories.com
          owned     oculusbrand.com oculuscdn.com oculusconnect.com
          words     facebook
          ordinary  meta
          also      フェイスブック
          kind      targeted

        instagram  Instagram
          domains   instagram.com instagr.am
          owned     cdninstagram.com
          owned     instagram-brand.com instagram-engineering.com instagram-press.com instagrambrand.com
          also      インスタグラム
          kind      targeted

        whatsapp  WhatsApp
          domains   whatsapp.com wa.me whatsappbusiness.com
          owned     whatsapp.net
          owned     whatsappbrand.com
          words     whatsapp
          kind      targeted

        yahoo  Yahoo
          domains   yahoo.com yahooinc.com yahoo-inc.com yahoo.net aol.com ymail.com rocketmail.com yahoomail.com
          domains   oath.com verizonmedia.com yahoogroups.com flickr.com
          suffixes  yahoo at be bg ca ch cl cn co.id co.il co.in co.kr co.nz co.th co.uk co.za com.ar com.au com.br
          suffixes  yahoo com.cn com.co com.hk com.mx com.my com.pe com.ph com.sg com.tr com.tw com.ua com.ve com.vn
          suffixes  yahoo cz de dk es fi fr gr hr hu ie in it lt nl no pl pt ro rs ru se si sk
          suffixes  aol co.uk de fr it es jp se nl
          owned     oath.cloud yahoo.cloud yahooapis.com yahoodns.net
          words     yahoo aol
          kind      famous

        paypal  PayPal
          domains   paypal.com paypal.me paypal-communication.com paypalcorp.com xoom.com braintreegateway.com
          domains   braintreepayments.com venmo.com paypalcredit.com paypal-community.com paypal-prepaid.com
          domains   paypalinc.com paypal-customerfeedback.com paypal-search.com paypal.ie paypal.ru
          suffixes  paypal at be ca ch cn co.il co.uk com.au com.br com.cn com.hk com.mx com.sg de dk es fr in it jp
          suffixes  paypal nl pl pt se
          owned     braintree-api.com paypalobjects.com
          owned     paypal-australia.com.au paypal-brandcentral.com
          owned     paypal-deutschland.de paypal-engineering.com paypal-exchanges.com
          owned     paypal-galactic.com paypal-gifts.com paypal-knowledge.com paypal-labs.com paypal-marketing.co.uk
          owned     paypal-marketing.com paypal-media.com paypal-techsupport.com
          owned     paypalbeacon.com paypalbenefits.com
          owned     paypalgivingfund.org paypalhere.com paypallabs.com paypalprepaid.com
          owned     paypalshopping.com paypalx.com
          words     paypal venmo braintree
          also      ペイパル
          kind      targeted

        netflix  Netflix
          domains   netflix.com netflix.net netflixinvestor.com netflixstudios.com
          owned     netflix.github.io
          owned     netflixdnstest0.com netflixdnstest1.com
          owned     netflixdnstest10.com netflixdnstest2.com netflixdnstest3.com netflixdnstest4.com
          owned     netflixdnstest5.com netflixdnstest6.com netflixdnstest7.com netflixdnstest8.com
          owned     netflixdnstest9.com netflixhouse.com netflixtechblog.com
          also      ネットフリックス
          kind      targeted

        proton  Proton
          domains   proton.me protonmail.com protonmail.ch pm.me protonvpn.com protonstatus.com protonvpn.net
          words     protonmail protonvpn
          ordinary  proton
          kind      famous
          also      Proton Mail, ProtonMail, Proton VPN

        x  X and Twitter
          domains   x.com twitter.com t.co twittercommunity.com
          owned     ads-twitter.com twimg.com
          owned     tweetdeck.com twitterflightschool.com twitteroauth.com twitterstat.us
          words     twitter
          kind      famous
          also      Twitter, ツイッター

        linkedin  LinkedIn
          domains   linkedin.com lnkd.in
          suffixes  linkedin cn
          owned     linkedin-ei.com
          owned     linkedinlabs.com linkedinmobileapp.com
          near      linkin.bio
          kind      targeted

        tiktok  TikTok
          domains   tiktok.com tiktokglobalshop.com tiktokshop.com tiktokshopglobalselling.com
          owned     tiktok-max.com tiktok-minis.com tiktok-minis.us tiktok-row.net tiktok-row.org tiktokcdn-eu.com
          owned     tiktokcdn-us.com tiktokcdn.com tiktokeu-cdn.com tiktokglobalshopv.com tiktokio.com tiktokio.net
          owned     tiktoklb.eu tiktoklinksafety.com tiktokpangle-b.us tiktokpangle-cdn-us.com tiktokpangle.us
          owned     tiktokrow-cdn.com tiktokv.com tiktokv.eu tiktokv.us tiktokw.eu tiktokw.us
          words     tiktok
          kind      technical famous

        discord  Discord
          domains   discord.com discordapp.com discord.gg discord.gift dis.gd discord.gifts discord.co
          domains   discordmerch.com discord.store
          owned     discord.dev discord.media discordapp.net discordstatus.com
          owned     discord-activities.com discord.design discord.new discord.tools discordactivities.com
          owned     discordapp.io discordcdn.com discordpartygames.com discordsays.com
          words     discord hypesquad
          near      discord.me discord4j.com discordbotlist.com discordbots.org discordhub.com discordjs.guide
          near      discordservers.com pythondiscord.com
          kind      targeted
        """)
}
