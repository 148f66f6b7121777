// Built-in brands: government, tax, pensions and public bodies of Japan.
// Read `docs/brands.md` before you change an entry.

extension RegistryArea {
    static let japanGovernment = RegistryArea(
        "JapanGovernment",
        """
        nta  National Tax Agency
          domains   nta.go.jp
          words     etax nta kokuzei
          kind      targeted
          also      国税庁, e-Tax, 国税電子申告・納税システム, 税務署

        eltax  eLTAX
          domains   lta.go.jp eltax.jp
          words     eltax
          kind      targeted
          also      地方税共同機構, 地方税ポータルシステム

        myna  Mynaportal
          domains   myna.go.jp digital.go.jp
          words     mynaportal mynumber
          also      マイナポータル, マイナポイント, デジタル庁

        nenkin  Japan Pension Service
          domains   nenkin.go.jp
          ordinary  nenkin
          also      日本年金機構, ねんきんネット, ねんきん定期便

        mhlw  Ministry of Health, Labour and Welfare
          domains   mhlw.go.jp
          also      厚生労働省, 厚労省, ハローワーク

        soumu  Ministry of Internal Affairs and Communications
          domains   soumu.go.jp
          also      総務省

        meti  Ministry of Economy, Trade and Industry
          domains   meti.go.jp gbiz-id.go.jp
          words     gbizid meti
          also      経済産業省, GビズID, gBizID, 中小企業庁

        egov  e-Gov
          domains   e-gov.go.jp
          ordinary  egov

        mof  Ministry of Finance
          domains   mof.go.jp customs.go.jp
          ordinary  mof
          also      財務省

        fsa  Financial Services Agency
          domains   fsa.go.jp
          ordinary  fsa
          also      金融庁

        npa  National Police Agency
          domains   npa.go.jp
          ordinary  npa
          also      警察庁

        moj  Ministry of Justice
          domains   moj.go.jp
          ordinary  moj
          also      法務省, 出入国在留管理庁

        mofa  Ministry of Foreign Affairs
          domains   mofa.go.jp
          words     mofa
          also      外務省

        courts  Courts in Japan
          domains   courts.go.jp
          ordinary  courts
          also      最高裁判所

        jasso  JASSO
          domains   jasso.go.jp
          also      日本学生支援機構

        tokyo  Tokyo Metropolitan Government
          domains   tokyo.lg.jp metro.tokyo.jp
          words     metrotokyo
          also      東京都主税局, 東京都水道局, 警視庁

        kenpo  Japan Health Insurance Association
          domains   kyoukaikenpo.or.jp
          words     kyoukaikenpo
          also      協会けんぽ, 全国健康保険協会

        ipa  IPA
          domains   ipa.go.jp
          ordinary  ipa
          also      情報処理推進機構

        jpcert  JPCERT/CC
          domains   jpcert.or.jp antiphishing.jp
          words     jpcert
          ordinary  antiphishing
          also      フィッシング対策協議会, JPCERT

        furusato  Furusato tax sites
          domains   furusato-tax.jp satofull.jp furunavi.jp
          words     furusatotax satofull furunavi
          also      ふるさとチョイス, さとふる, ふるなび
        """)
}
