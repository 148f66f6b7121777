// Built-in brands: shops, marketplaces and net services in Japan.
// Read `docs/brands.md` before you change an entry.

extension RegistryArea {
    static let japanMarketplaces = RegistryArea(
        "JapanMarketplaces",
        """
        rakuten  Rakuten
          domains   rakuten.co.jp rakuten.com rakuten.ne.jp rakuten.tv rakuten.com.tw rakuten.eu rakuten.fr rakuten.de
          domains   rakuten-life.co.jp rakuten-sonpo.co.jp infoseek.jp fril.jp rakutenadvertising.com kobo.com
          domains   viki.com infoseek.co.jp rakuten-wallet.co.jp rakuten-ssi.co.jp rakuteneagles.jp
          owned     r10s.jp rakuten-static.com viki.io
          owned     rakutengiftcards.ca
          owned     rakutenmarketing.com rakutensl.com rakutentrade.my
          words     rakuten rakuma
          also      楽天, 楽天市場, 楽天グループ, 楽天ペイ, 楽天トラベル, ラクマ
          kind      targeted

        yahoojapan  Yahoo! JAPAN
          domains   yahoo.co.jp yahoo-corp.jp yahoo.jp ybb.ne.jp
          owned     storage-yahoo.jp yahooapis.jp
          words     yahoojapan yafuoku paypayfurima
          kind      targeted
          also      Yahoo!ショッピング, ヤフー, Yahoo!オークション, Yahoo! JAPAN ID, Yahoo!ウォレット

        line  LINE
          domains   line.me linecorp.com lycorp.co.jp line.biz line-apps.com line-works.com worksmobile.com
          domains   linemobile.com linefriends.com lin.ee
          words     linecorp lineworks worksmobile linepay lycorp
          ordinary  line
          also      LINEヤフー, LINE Pay, LINE公式, LINEギフト

        mercari  Mercari
          domains   mercari.com mercari.jp mercari-shops.com merpay.com mercoin.com
          words     mercari merpay mercard
          also      メルカリ, メルペイ, メルカード
          kind      targeted

        zozo  ZOZOTOWN
          domains   zozo.jp zozo.com
          words     zozotown zozo
          also      ゾゾタウン, ZOZO

        yodobashi  Yodobashi Camera
          domains   yodobashi.com goldpoint.co.jp
          also      ヨドバシカメラ, ヨドバシ・ドット・コム
          kind      targeted

        biccamera  Bic Camera
          domains   biccamera.com biccamera.co.jp kojima.net
          words     biccamera
          also      ビックカメラ
          kind      targeted

        yamadadenki  Yamada Denki
          domains   yamada-denki.jp yamada-denkiweb.com yamadamall.com
          words     yamadadenki
          also      ヤマダデンキ, ヤマダウェブコム

        askul  ASKUL
          domains   askul.co.jp
          words     askul lohaco
          also      アスクル, ロハコ

        monotaro  MonotaRO
          domains   monotaro.com
          also      モノタロウ

        kakaku  Kakaku.com
          domains   kakaku.com tabelog.com kakaku.co.jp
          words     tabelog
          ordinary  kakaku
          also      価格.com, 食べログ

        dmm  DMM
          domains   dmm.com dmm.co.jp dmm-corp.com
          words     dmm fanza
          kind      targeted
          also      DMM.com, FANZA

        qoo10  Qoo10
          domains   qoo10.jp qoo10.com qoo10.net
          kind      targeted
          also      キューテン

        nissen  Nissen
          domains   nissen.co.jp
          ordinary  nissen
          also      ニッセン

        oisix  Oisix
          domains   oisix.com oisixradaichi.co.jp
          also      オイシックス

        aeon  AEON
          domains   aeon.com aeon.info aeonpeople.biz aeonretail.jp aeonmall.com aeonnetshop.com
          words     aeon
          near      aeon.co
          kind      targeted

        seveneleven  Seven & i
          domains   sej.co.jp 7andi.com omni7.jp 7-eleven.com itoyokado.co.jp 7id.jp
          words     seveneleven 7eleven 7net
          ordinary  omni7
          also      セブン‐イレブン, セブンネットショッピング, オムニ7

        familymart  FamilyMart
          domains   family.co.jp family.com.tw familymart.com.ph familymart.com.cn
          words     familymart famipay
          also      ファミリーマート, ファミペイ, ファミマ

        lawson  Lawson
          domains   lawson.co.jp l-tike.com
          words     lawsonticket
          ordinary  lawson
          also      ローソン, ローチケ

        uniqlo  UNIQLO
          domains   uniqlo.com fastretailing.com gu-global.com
          words     uniqlo fastretailing
          also      ユニクロ, ジーユー

        nitori  Nitori
          domains   nitori-net.jp nitori.co.jp nitorihd.co.jp
          words     nitori
          also      ニトリ

        pia  Ticket Pia
          domains   pia.jp pia.co.jp
          words     ticketpia
          also      チケットぴあ

        eplus  e+
          domains   eplus.jp eplus.co.jp
          ordinary  eplus
          also      イープラス

        recruit  Recruit
          domains   recruit.co.jp hotpepper.jp airregi.jp suumo.jp rikunabi.com
          words     suumo airregi rikunabi
          ordinary  hotpepper
          near      hotcopper.com.au sumo.or.jp
          also      リクルート, ホットペッパー, リクナビ

        nintendo  Nintendo
          domains   nintendo.com nintendo.co.jp nintendo.net nintendo-europe.com nintendoswitch.com
          domains   nintendonetwork.net nintendo3ds.com
          suffixes  nintendo de eu co.uk fr at be ch co.kr co.za com.hk dk es fi it nl no pt ru se tw
          words     nintendo
          near      nintendolife.com
          kind      famous
          also      任天堂, ニンテンドー

        playstation  Sony and PlayStation
          domains   playstation.com sony.com sony.jp sony.co.jp sonyentertainmentnetwork.com playstationemail.com
          domains   sony-europe.com sony.net sonypictures.com
          suffixes  sony co.uk de eu fr
          owned     playstation.net
          words     playstation sonyentertainmentnetwork
          kind      famous
          also      プレイステーション, PSN

        squareenix  Square Enix
          domains   square-enix.com square-enix-games.com finalfantasyxiv.com
          words     squareenix
          also      スクウェア・エニックス

        pixiv  pixiv
          domains   pixiv.net pixiv.co.jp booth.pm fanbox.cc
          owned     ads-pixiv.net
          also      ピクシブ

        niconico  niconico
          domains   nicovideo.jp dwango.jp dwango.co.jp
          words     nicovideo niconico
          also      ニコニコ動画, ニコニコ

        unext  U-NEXT
          domains   unext.jp unext.co.jp usen-next.co.jp
          ordinary  unext
          also      ユーネクスト

        nhk  NHK
          domains   nhk.or.jp nhk.jp nhkworld.jp
          kind      targeted
          also      日本放送協会

        cybozu  Cybozu
          domains   cybozu.com cybozu.co.jp cybozu.cn kintone.com
          words     cybozu
          ordinary  kintone
          also      サイボウズ, キントーン

        chatwork  Chatwork
          domains   chatwork.com kubell.com
          also      チャットワーク

        sansan  Sansan
          domains   sansan.com 8card.net
          ordinary  sansan

        freee  freee
          domains   freee.co.jp freee.jp
          ordinary  freee
          also      フリー株式会社

        moneyforward  Money Forward
          domains   moneyforward.com moneyforward.co.jp
          also      マネーフォワード

        smarthr  SmartHR
          domains   smarthr.jp smarthr.co.jp

        bizreach  BizReach
          domains   bizreach.jp bizreach.co.jp visional.inc
          also      ビズリーチ

        mynavi  Mynavi
          domains   mynavi.jp mynavi.co.jp
          also      マイナビ
        """)
}
