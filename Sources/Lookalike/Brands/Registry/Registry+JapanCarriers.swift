// Built-in brands: mobile carriers and Internet providers in Japan.
// Read `docs/brands.md` before you change an entry.

extension RegistryArea {
    static let japanCarriers = RegistryArea(
        "JapanCarriers",
        """
        docomo  NTT Docomo
          domains   docomo.ne.jp nttdocomo.co.jp nttdocomo.com mydocomo.com d-card.jp dmkt-sp.jp dpoint.jp
          domains   spmode.ne.jp ahamo.com docomo-cycle.jp
          words     docomo ahamo
          ordinary  dcard
          near      dcard.tw
          also      ドコモ, NTTドコモ, dアカウント, dカード, dポイント, d払い, ahamo
          kind      targeted

        kddi  KDDI
          domains   kddi.com au.com auone.jp auone-net.jp au-net.ne.jp ezweb.ne.jp dion.ne.jp kddi-fs.com uqmobile.jp
          domains   uqwimax.jp povo.jp kddi.ne.jp kddi-web.com kddi-research.jp au-sonpo.co.jp wowma.jp
          words     kddi auone aupay uqmobile ezweb aukddi wowma
          ordinary  au
          near      usmobile.com
          kind      targeted
          also      au PAY, auPAY, UQ mobile, UQモバイル, povo, au ID

        softbank  SoftBank
          domains   softbank.jp softbank.co.jp softbank.ne.jp vodafone.ne.jp ymobile.jp linemo.jp softbankbb.co.jp
          domains   disney.ne.jp willcom.com emobile.ne.jp emnet.ne.jp softbankrobotics.com softbank-robotics.com
          domains   softbankworld.com group.softbank sbpayment.jp softbankhawks.co.jp softbanktech.co.jp
          domains   softbankselection.jp softbanktelecom.co.jp
          words     softbank ymobile linemo
          also      ソフトバンク, My SoftBank, ワイモバイル

        rakutenmobile  Rakuten Mobile
          domains   rakuten.jp rakuten-mobile.co.jp
          words     rakutenmobile
          kind      targeted
          also      楽天モバイル

        ntt  NTT
          domains   ntt.com ntt.co.jp ntt-east.co.jp ntt-west.co.jp flets.com ocn.ne.jp ocn.jp goo.ne.jp goo.jp
          domains   plala.or.jp group.ntt nttdata.com nttdata.co.jp ntt-finance.co.jp global.ntt ntt.net ntt-f.co.jp
          domains   ntt-card.com ntt-at.co.jp ntt-tx.co.jp ntt-bp.com ntt-neo.com
          words     ntt flets ocn ntteast nttwest nttfinance plala
          ordinary  nttdata
          near      netdata.cloud
          also      NTT東日本, NTT西日本, NTTファイナンス, フレッツ光, OCN, ぷらら

        iij  IIJ
          domains   iij.ad.jp iijmio.jp iij.com iijgio.com iij4u.or.jp iij.jp
          words     iij iijmio
          also      IIJmio, インターネットイニシアティブ

        mineo  mineo and eo
          domains   mineo.jp optage.co.jp eonet.jp eonet.ne.jp
          words     optage eonet mineo
          also      マイネオ, eo光, オプテージ

        sonet  So-net
          domains   so-net.ne.jp so-net.co.jp nuro.jp sonynetwork.co.jp
          words     nuro nurohikari sonynetwork
          ordinary  sonet
          also      NURO光, NURO

        nifty  NIFTY
          domains   nifty.com nifty.ne.jp nifty.co.jp
          words     atnifty
          ordinary  nifty
          kind      targeted
          also      ニフティ, @nifty

        biglobe  BIGLOBE
          domains   biglobe.ne.jp biglobe.co.jp
          kind      targeted
          also      ビッグローブ

        asahinet  ASAHI Net
          domains   asahi-net.or.jp asahi-net.jp
          words     asahinet
          also      朝日ネット

        jcom  J:COM
          domains   jcom.co.jp myjcom.jp home.ne.jp zaq.ne.jp
          words     jcom myjcom
          kind      targeted
          also      ジェイコム, JCOM

        dti  DTI
          domains   dti.ne.jp dti.co.jp dream.jp
          words     dti

        commufa  Commufa
          domains   commufa.jp ctc.co.jp
          words     commufa
          also      コミュファ光
        """)
}
