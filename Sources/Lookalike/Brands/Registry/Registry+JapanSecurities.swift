// Built-in brands: securities firms, crypto exchanges and insurers in Japan.
// Read `docs/brands.md` before you change an entry.

extension RegistryArea {
    static let japanSecurities = RegistryArea(
        "JapanSecurities",
        """
        # Securities firms

        nomura  Nomura Securities
          domains   nomura.co.jp nomuraholdings.com nomura.com
          words     nomuraholdings nomurasec
          ordinary  nomura
          kind      targeted
          also      野村證券, 野村証券

        daiwa  Daiwa Securities
          domains   daiwa.jp daiwa.co.jp daiwa-grp.jp
          words     daiwasec
          ordinary  daiwa
          near      daiwabo.co.jp
          kind      targeted
          also      大和証券

        smbcnikko  SMBC Nikko Securities
          domains   smbcnikko.co.jp
          also      SMBC日興証券, 日興証券

        sbi  SBI Securities
          domains   sbisec.co.jp sbigroup.co.jp sbivc.co.jp
          words     sbisec sbi
          also      SBI証券, ＳＢＩ証券, SBI VCトレード
          kind      targeted

        rakutensec  Rakuten Securities
          domains   rakuten-sec.co.jp
          words     rakutensec
          also      楽天証券
          kind      targeted

        monex  Monex
          domains   monex.co.jp monexgroup.jp
          near      money.com moex.com money.pl
          also      マネックス証券
          kind      targeted

        matsui  Matsui Securities
          domains   matsui.co.jp
          ordinary  matsui
          kind      targeted
          also      松井証券

        kabucom  Mitsubishi UFJ eSmart Securities
          domains   kabu.com kabu.co.jp
          words     kabucom
          kind      targeted
          also      auカブコム証券, 三菱UFJ eスマート証券

        gmoclick  GMO Click Securities
          domains   click-sec.com
          words     clicksec gmoclick
          kind      targeted
          also      GMOクリック証券

        okasan  Okasan Securities
          domains   okasan.co.jp okasan.jp
          ordinary  okasan
          kind      targeted
          also      岡三証券

        tokaitokyo  Tokai Tokyo Securities
          domains   tokaitokyo.co.jp
          also      東海東京証券

        iwaicosmo  Iwai Cosmo Securities
          domains   iwaicosmo.co.jp iwaicosmo.net
          kind      targeted
          also      岩井コスモ証券

        moomoo  moomoo
          domains   moomoo.com moomoo.co.jp futuholdings.com futunn.com futuhk.com
          words     futunn moomoo
          near      moomoo.io
          also      moomoo証券, ムームー証券

        # Crypto exchanges

        bitflyer  bitFlyer
          domains   bitflyer.com bitflyer.jp
          kind      targeted
          also      ビットフライヤー

        coincheck  Coincheck
          domains   coincheck.com
          near      coincheckup.com
          kind      targeted
          also      コインチェック

        bitbank  bitbank
          domains   bitbank.cc
          owned     bitbanktrade.jp
          kind      targeted
          also      ビットバンク

        gmocoin  GMO Coin
          domains   z.com
          also      GMOコイン

        # Insurers

        nissay  Nippon Life
          domains   nissay.co.jp
          near      nissan.co.jp nissan.com
          also      日本生命

        daiichilife  Dai-ichi Life
          domains   dai-ichi-life.co.jp
          also      第一生命

        meijiyasuda  Meiji Yasuda Life
          domains   meijiyasuda.co.jp
          also      明治安田生命

        tokiomarine  Tokio Marine
          domains   tokiomarine-nichido.co.jp tokiomarine.com tokiomarinehd.com tmn-anshin.co.jp
          words     tokiomarine

        sompo  Sompo
          domains   sompo-japan.co.jp sompo-hd.com sompo-direct.co.jp ins-saison.co.jp sompo-care.com
          domains   himawari-life.co.jp
          words     sompo sompojapan

        mitsuisumitomoinsurance  Mitsui Sumitomo Insurance
          domains   ms-ins.com ms-ad-hd.com aioinissaydowa.co.jp mitsui-direct.co.jp
          words     msins aioinissaydowa

        aflac  Aflac
          domains   aflac.co.jp aflac.com
        """)
}
