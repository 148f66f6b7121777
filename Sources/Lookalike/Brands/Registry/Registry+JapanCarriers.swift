// Built-in brands: mobile carriers and Internet providers in Japan.
// Read `docs/brands.md` before you change an entry.

extension RegistryArea {
    static let japanCarriers = RegistryArea(
        "JapanCarriers",
        """
        docomo  NTT Docomo
          domains   docomo.ne.jp nttdocomo.co.jp nttdocomo.com mydocomo.com d-card.jp dmkt-sp.jp dpoint.jp spmode.ne.jp
          words     docomo dcard daccount
          near      dcard.tw
          also      ドコモ, NTTドコモ, dアカウント, dカード, dポイント, d払い, ahamo

        kddi  KDDI
          domains   kddi.com au.com auone.jp auone-net.jp au-net.ne.jp ezweb.ne.jp dion.ne.jp kddi-fs.com
          domains   uqmobile.jp uqwimax.jp povo.jp kddi.ne.jp
          words     kddi auone aupay uqmobile ezweb aukddi
          ordinary  au
          near      usmobile.com
          also      au, au PAY, auPAY, au ID, UQ mobile, UQモバイル, povo

        softbank  SoftBank
          domains   softbank.jp softbank.co.jp softbank.ne.jp vodafone.ne.jp ymobile.jp linemo.jp
          domains   softbankbb.co.jp disney.ne.jp willcom.com emobile.ne.jp emnet.ne.jp
          domains   softbankrobotics.com softbank-robotics.com softbankworld.com group.softbank
          words     softbank ymobile linemo
          also      ソフトバンク, My SoftBank, ワイモバイル

        rakutenmobile  Rakuten Mobile
          domains   rakuten.jp rakuten-mobile.co.jp
          words     rakutenmobile
          also      楽天モバイル

        ntt  NTT
          domains   ntt.com ntt.co.jp ntt-east.co.jp ntt-west.co.jp flets.com ocn.ne.jp ocn.jp goo.ne.jp goo.jp
          domains   plala.or.jp group.ntt nttdata.com nttdata.co.jp ntt-finance.co.jp global.ntt ntt.net
          words     ntt flets ocn ntteast nttwest nttdata nttfinance plala
          near      netdata.cloud
          also      NTT東日本, NTT西日本, NTTファイナンス, フレッツ光, OCN, ぷらら

        iij  IIJ
          domains   iij.ad.jp iijmio.jp iij.com iijgio.com iij4u.or.jp iij.jp
          words     iij iijmio
          also      IIJmio, インターネットイニシアティブ

        mineo  mineo and eo
          domains   mineo.jp optage.co.jp eonet.jp eonet.ne.jp
          words     mineo optage eonet
          also      マイネオ, eo光, オプテージ

        sonet  So-net
          domains   so-net.ne.jp so-net.co.jp nuro.jp sonynetwork.co.jp
          words     nuro nurohikari sonynetwork
          ordinary  sonet
          also      ソネット, NURO光, NURO

        nifty  NIFTY
          domains   nifty.com nifty.ne.jp nifty.co.jp
          words     atnifty
          ordinary  nifty
          also      ニフティ, @nifty

        biglobe  BIGLOBE
          domains   biglobe.ne.jp biglobe.co.jp
          also      ビッグローブ

        asahinet  ASAHI Net
          domains   asahi-net.or.jp asahi-net.jp
          words     asahinet
          also      朝日ネット

        jcom  J:COM
          domains   jcom.co.jp myjcom.jp home.ne.jp zaq.ne.jp
          words     jcom myjcom
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
