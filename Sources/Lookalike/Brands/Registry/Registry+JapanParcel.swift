// Built-in brands: parcel services and utilities in Japan.
// Read `docs/brands.md` before you change an entry.

extension RegistryArea {
    static let japanParcel = RegistryArea(
        "JapanParcel",
        """
        # Parcels and letters

        japanpost  Japan Post
          domains   japanpost.jp yubin-nenga.jp jp-bank-card.jp
          words     japanpost yucho jpbank yuchobank jppost
          near      jpost.com
          also      日本郵便, 日本郵政, 郵便局, ゆうちょ銀行, ゆうちょ, ゆうちょダイレクト, かんぽ生命, ゆうパック
          kind      targeted

        yamato  Yamato Transport
          domains   kuronekoyamato.co.jp yamato-hd.co.jp yamatofinancial.jp ta-q-bin.com
          words     kuroneko yamatotransport
          ordinary  yamato
          also      ヤマト運輸, クロネコヤマト, クロネコメンバーズ
          kind      targeted

        sagawa  Sagawa Express
          domains   sagawa-exp.co.jp sg-hldgs.co.jp sagawa-gl.com sg-systems.co.jp
          words     sagawaexp sagawakyubin
          ordinary  sagawa
          also      佐川急便
          kind      targeted

        seino  Seino Transportation
          domains   seino.co.jp
          words     seino
          also      西濃運輸

        fukutsu  Fukuyama Transporting
          domains   fukutsu.co.jp
          also      福山通運

        nipponexpress  Nippon Express
          domains   nipponexpress.com nittsu.co.jp nipponexpress-holdings.com
          words     nipponexpress nittsu
          also      日本通運

        # Electricity, gas, fuel

        tepco  TEPCO
          domains   tepco.co.jp
          words     tepco
          kind      targeted
          also      東京電力, 東京電力エナジーパートナー, くらしTEPCO

        kepco  Kansai Electric Power
          domains   kepco.co.jp kepco.jp
          words     kepco kanden
          near      kepco.co.kr
          also      関西電力, はぴeみる電

        chuden  Chubu Electric Power
          domains   chuden.co.jp chuden.jp
          also      中部電力, 中部電力ミライズ

        tohokuepco  Tohoku Electric Power
          domains   tohoku-epco.co.jp
          also      東北電力

        kyuden  Kyushu Electric Power
          domains   kyuden.co.jp
          also      九州電力

        energia  Chugoku Electric Power
          domains   energia.co.jp
          ordinary  energia
          also      中国電力

        hepco  Hokkaido Electric Power
          domains   hepco.co.jp
          also      北海道電力, ほくでん

        tokyogas  Tokyo Gas
          domains   tokyo-gas.co.jp tokyogas.jp
          words     tokyogas
          kind      targeted
          also      東京ガス, myTOKYOGAS

        osakagas  Osaka Gas
          domains   osakagas.co.jp daigasgroup.com
          also      大阪ガス, Daigas

        tohogas  Toho Gas
          domains   tohogas.co.jp
          also      東邦ガス

        eneos  ENEOS
          domains   eneos.co.jp eneos-power.co.jp eneos-wing.co.jp eneos-frontier.co.jp
          also      エネオス, ENEOSでんき
        """)
}
