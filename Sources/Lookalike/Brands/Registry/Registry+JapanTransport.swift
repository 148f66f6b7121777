// Built-in brands: railways, roads, airlines and travel agents in Japan.
// Read `docs/brands.md` before you change an entry.

extension RegistryArea {
    static let japanTransport = RegistryArea(
        "JapanTransport",
        """
        ekinet  JR East and Eki-net
          domains   eki-net.com jreast.co.jp mobilesuica.com jrepoint.jp jreastmall.com
          words     ekinet jreast suica mobilesuica jrepoint
          kind      targeted
          also      えきねっと, JR東日本, モバイルSuica, JRE POINT, Suica

        jrcentral  JR Central
          domains   jr-central.co.jp expy.jp smart-ex.jp
          words     jrcentral expy
          ordinary  smartex
          also      JR東海, エクスプレス予約, スマートEX

        jrwest  JR West
          domains   westjr.co.jp jr-odekake.net
          words     westjr jrodekake jrwest icoca e5489
          also      JR西日本, JRおでかけネット, WESTER, ICOCA

        jrkyushu  JR Kyushu
          domains   jrkyushu.co.jp
          words     jrkyushu
          also      JR九州

        jrhokkaido  JR Hokkaido
          domains   jrhokkaido.co.jp
          also      JR北海道

        tokyometro  Tokyo Metro
          domains   tokyometro.jp
          also      東京メトロ

        tokyu  Tokyu
          domains   tokyu.co.jp tokyu.jp
          ordinary  tokyu

        hankyu  Hankyu Hanshin
          domains   hankyu.co.jp hankyu-hanshin.co.jp hanshin.co.jp hankyu-travel.com hankyu-dept.co.jp
          domains   hankyu-hotel.com hankyubus.co.jp
          ordinary  hankyu
          near      hankyung.com

        etc  ETC Meisai
          domains   etc-meisai.jp smile-etc.jp go-etc.jp
          words     etcmeisai smileetc
          ordinary  etc
          kind      targeted
          also      ETC利用照会サービス, ETCサービス, ETCマイレージサービス

        nexco  NEXCO
          domains   e-nexco.co.jp c-nexco.co.jp w-nexco.co.jp driveplaza.com
          words     nexco driveplaza
          near      nexmo.com
          also      ネクスコ, NEXCO東日本, NEXCO中日本, NEXCO西日本, ドラぷら

        shutoko  Metropolitan Expressway
          domains   shutoko.jp shutoko.co.jp
          also      首都高速道路

        ana  ANA
          domains   ana.co.jp ana-g.com anahd.co.jp ana-x.co.jp
          words     anamileage
          ordinary  ana
          kind      targeted
          also      全日空, 全日本空輸, ANAマイレージクラブ

        jal  JAL
          domains   jal.com jal.co.jp jal-card.co.jp jalcard.co.jp jalpak.co.jp jal.jp
          words     jal jalcard jalmileage
          kind      targeted
          also      日本航空, JALマイレージバンク, JALカード

        flypeach  Peach Aviation
          domains   flypeach.com

        skymark  Skymark Airlines
          domains   skymark.co.jp
          near      skymark.com
          also      スカイマーク

        jtb  JTB
          domains   jtb.co.jp jtb.com jtbcorp.jp rurubu.travel
          words     jtb rurubu
          also      るるぶトラベル

        his  H.I.S.
          domains   his-j.com his-travel.co.jp his-vacation.com
          words     histravel
          also      エイチ・アイ・エス

        kntct  Kinki Nippon Tourist
          domains   knt.co.jp ct-group.jp club-t.com
          words     kntct
          also      近畿日本ツーリスト, クラブツーリズム

        jalan  Jalan
          domains   jalan.net
          words     jalannet
          ordinary  jalan
          also      じゃらん, じゃらんnet

        ikyu  Ikyu
          domains   ikyu.com
          words     ikyu
          also      一休.com

        times  Times Car
          domains   timescar.jp times-info.net park24.co.jp timescar-rental.com timesclub.jp
          words     timescar park24 timesclub
          also      タイムズカー, タイムズクラブ

        willer  Willer
          domains   willer.co.jp willerexpress.com
          words     willerexpress
          also      WILLER TRAVEL
        """)
}
