// Built-in brands: more shops, signatures, jobs and services in Japan.
// Read `docs/brands.md` before you change an entry.

extension RegistryArea {
    static let japanServices = RegistryArea(
        "JapanServices",
        """
        # Signatures and back office

        cloudsign  CloudSign
          domains   cloudsign.jp bengo4.com
          words     cloudsign bengo4
          also      クラウドサイン, 弁護士ドットコム

        gmosign  GMO Sign
          domains   gmosign.com gmo-agree.com
          words     gmosign
          also      電子印鑑GMOサイン

        rakus  Rakus
          domains   rakus.co.jp rakurakuseisan.jp rakurakumeisai.jp
          words     rakurakuseisan rakurakumeisai
          also      楽楽精算, 楽楽明細

        yayoi  Yayoi
          domains   yayoi-kk.co.jp
          words     yayoikk
          ordinary  yayoi
          also      弥生会計

        obc  OBC
          domains   obc.co.jp obcnet.jp
          words     bugyocloud
          also      奉行クラウド

        kingoftime  King of Time
          domains   kingoftime.jp h-t.co.jp
          words     kingoftime
          also      キングオブタイム

        # Shops

        mistore  Mitsukoshi Isetan
          domains   mistore.jp imhds.co.jp isetan.co.jp mitsukoshi.co.jp
          words     mitsukoshi isetan
          ordinary  mistore
          also      三越伊勢丹, 三越, 伊勢丹

        takashimaya  Takashimaya
          domains   takashimaya.co.jp
          words     takashimaya
          also      高島屋

        edion  EDION
          domains   edion.com edion.co.jp
          words     edion
          also      エディオン

        joshin  Joshin
          domains   joshinweb.jp joshin.co.jp
          words     joshinweb
          also      ジョーシン

        nojima  Nojima
          domains   nojima.co.jp
          words     nojimaonline
          ordinary  nojima

        ksdenki  K's Denki
          domains   ksdenki.com
          words     ksdenki
          also      ケーズデンキ

        matsukiyo  MatsukiyoCocokara
          domains   matsukiyo.co.jp matsukiyococokara-online.com matsukiyococokara.com
          words     matsukiyo matsukiyococokara
          also      マツモトキヨシ, マツキヨココカラ

        muji  MUJI
          domains   muji.com muji.net muji.jp ryohin-keikaku.jp
          words     muji
          also      無印良品

        donki  Don Quijote
          domains   donki.com ppih.co.jp majica-net.com
          words     donki majica
          also      ドン・キホーテ

        belluna  Belluna
          domains   belluna.jp belluna.co.jp
          also      ベルーナ

        bellemaison  Belle Maison
          domains   bellemaison.jp senshukai.co.jp
          words     bellemaison senshukai
          also      ベルメゾン

        japanet  Japanet
          domains   japanet.co.jp
          words     japanet
          also      ジャパネット

        buyma  BUYMA
          domains   buyma.com enigmo.co.jp
          also      バイマ

        minne  minne
          domains   minne.com
          ordinary  minne
          also      ミンネ

        thebase  BASE
          domains   thebase.com thebase.in binc.jp
          ordinary  thebase
          also      ネットショップBASE

        surugaya  Surugaya
          domains   suruga-ya.jp
          words     surugaya

        mandarake  Mandarake
          domains   mandarake.co.jp
          also      まんだらけ

        animate  animate
          domains   animate-onlineshop.jp animate.co.jp
          words     animateonlineshop
          ordinary  animate
          also      アニメイト

        bookoff  BOOKOFF
          domains   bookoff.co.jp bookoffonline.co.jp
          words     bookoff bookoffonline
          also      ブックオフ

        amiami  AmiAmi
          domains   amiami.jp amiami.com
          words     amiami
          also      あみあみ

        # Food

        demaecan  Demae-can
          domains   demae-can.com demae-can.co.jp
          words     demaecan
          also      出前館

        skylark  Skylark
          domains   skylark.co.jp
          ordinary  skylark
          also      すかいらーく

        dominos  Domino's
          domains   dominos.jp dominos.com dominos.co.uk
          ordinary  dominos

        # Jobs and everyday services

        doda  doda
          domains   doda.jp persol.co.jp persol-career.co.jp
          words     doda persol
          also      デューダ

        enjapan  en Japan
          domains   en-japan.com enworld.com
          words     enjapan
          also      エン・ジャパン

        jmty  Jmty
          domains   jmty.jp
          words     jmty
          also      ジモティー

        cic  CIC
          domains   cic.co.jp
          ordinary  cic
          kind      targeted
          also      指定信用情報機関CIC

        lake  Lake
          domains   lakealsa.com shinseifinancial.co.jp
          words     lakealsa
          also      新生フィナンシャル

        mobit  SMBC Mobit
          domains   mobit.ne.jp
          words     mobit
          kind      targeted
          also      SMBCモビット, モビット

        cookpad  Cookpad
          domains   cookpad.com
          also      クックパッド

        # Hotels

        toyokoinn  Toyoko Inn
          domains   toyoko-inn.com toyoko-inn.co.jp
          words     toyokoinn
          also      東横INN

        apahotel  APA Hotel
          domains   apahotel.com apa.co.jp
          words     apahotel
          also      アパホテル
        """)
}
