// Built-in brands: banks in Japan.
// Read `docs/brands.md` before you change an entry.

extension RegistryArea {
    static let japanBanks = RegistryArea(
        "JapanBanks",
        """
        # City banks and trust banks

        smbc  SMBC
          domains   smbc.co.jp smbcgroup.com smfg.co.jp smbctb.co.jp smfl.co.jp
          owned     smbc-consulting.co.jp smbc-fs.co.jp
          owned     smbcmanubank.com smbcnikko-si.com
          words     smbc smbcgroup smbcbank smbcdirect
          near      smbc-comics.com
          also      三井住友銀行, 三井住友フィナンシャルグループ, SMBCダイレクト
          kind      targeted

        mufg  MUFG
          domains   mufg.jp mufgamericas.com
          owned     mufg-investorservices.com mufgemea.com mufgsecurities.com
                  words     mufg mufgbank
          also      三菱UFJ銀行, 三菱ＵＦＪ銀行, 三菱UFJダイレクト, 三菱UFJフィナンシャル・グループ
          kind      targeted

        mizuho  Mizuho
          domains   mizuhobank.co.jp mizuho-fg.co.jp mizuhogroup.com mizuhobank.com mizuho-tb.co.jp mizuho-sc.com
          domains   mizuho-rt.co.jp mizuho-ls.co.jp
          owned     mizuho-emea.com mizuho-ir.co.jp
          owned     mizuhoamericas.com mizuhocbus.com
          words     mizuho
          near      mizuno.com mizuho.co.jp
          also      みずほ銀行, みずほダイレクト, みずほ証券
          kind      targeted

        resona  Resona
          domains   resonabank.co.jp resona-gr.co.jp saitamaresona.co.jp kansaimiraibank.co.jp minatobk.co.jp
          domains   resonacard.co.jp
          words     resona
          kind      targeted
          also      りそな銀行, 埼玉りそな銀行, りそなグループ

        smtb  Sumitomo Mitsui Trust Bank
          domains   smtb.jp smth.jp
          words     smtb
          kind      targeted
          also      三井住友信託銀行

        aozora  Aozora Bank
          domains   aozorabank.co.jp
          words     aozorabank
          kind      targeted
          also      あおぞら銀行

        sbishinsei  SBI Shinsei Bank
          domains   sbishinseibank.co.jp shinseibank.com shinseibank.co.jp
          words     sbishinsei shinseibank
          kind      targeted
          also      SBI新生銀行, 新生銀行

        # Banks on the net

        rakutenbank  Rakuten Bank
          domains   rakuten-bank.co.jp
          kind      targeted
          also      楽天銀行

        paypaybank  PayPay Bank
          domains   paypay-bank.co.jp japannetbank.co.jp
          words     paypaybank japannetbank
          also      PayPay銀行

        sumishin  SBI Sumishin Net Bank
          domains   netbk.co.jp
          words     netbk sbisumishin
          ordinary  neobank
          also      住信SBIネット銀行, d NEOBANK
          kind      targeted

        sonybank  Sony Bank
          domains   sonybank.jp sonybank.net moneykit.net
          words     sonybank
          kind      targeted
          also      ソニー銀行

        jibunbank  au Jibun Bank
          domains   jibunbank.co.jp
          kind      targeted
          also      auじぶん銀行, じぶん銀行

        sevenbank  Seven Bank
          domains   sevenbank.co.jp
          kind      targeted
          also      セブン銀行

        aeonbank  AEON Bank
          domains   aeonbank.co.jp
          kind      targeted
          also      イオン銀行

        lawsonbank  Lawson Bank
          domains   lawsonbank.jp
          also      ローソン銀行

        gmoaozora  GMO Aozora Net Bank
          domains   gmo-aozora.com
          kind      targeted
          also      GMOあおぞらネット銀行

        minnabank  Minna Bank
          domains   minna-no-ginko.com
          words     minnanoginko
          kind      targeted
          also      みんなの銀行

        uibank  UI Bank
          domains   uibank.co.jp ui-bank.co.jp
          ordinary  uibank
          also      UI銀行

        orixbank  ORIX Bank
          domains   orixbank.co.jp orix.co.jp
          also      オリックス銀行

        tokyostarbank  Tokyo Star Bank
          domains   tokyostarbank.co.jp
          also      東京スター銀行

        # Regional banks and cooperatives

        yokohamabank  Bank of Yokohama
          domains   boy.co.jp
          words     hamagin yokohamabank
          also      横浜銀行

        chibabank  Chiba Bank
          domains   chibabank.co.jp
          also      千葉銀行

        fukuokabank  Bank of Fukuoka
          domains   fukuokabank.co.jp
          also      福岡銀行

        nishinippon  Nishi-Nippon City Bank
          domains   ncbank.co.jp
          ordinary  ncbank
          also      西日本シティ銀行

        shizuokabank  Shizuoka Bank
          domains   shizuokabank.co.jp shizugin.net
          words     shizuokabank shizugin
          also      静岡銀行

        surugabank  Suruga Bank
          domains   surugabank.co.jp
          also      スルガ銀行

        joyobank  Joyo Bank
          domains   joyobank.co.jp
          ordinary  joyobank
          near      jobbank.gc.ca josabank.com
          also      常陽銀行

        ashikagabank  Ashikaga Bank
          domains   ashikagabank.co.jp
          also      足利銀行

        gunmabank  Gunma Bank
          domains   gunmabank.co.jp
          also      群馬銀行

        hachijuni  Hachijuni Bank
          domains   82bank.co.jp hachijuni.co.jp
          words     hachijuni
          ordinary  82bank
          also      八十二銀行

        shichijushichi  77 Bank
          domains   77bank.co.jp
          ordinary  77bank
          also      七十七銀行

        hokuyobank  North Pacific Bank
          domains   hokuyobank.co.jp
          also      北洋銀行

        hokkaidobank  Hokkaido Bank
          domains   hokkaidobank.co.jp
          also      北海道銀行

        hokugin  Hokuriku Bank
          domains   hokugin.co.jp
          also      北陸銀行

        kyotobank  Bank of Kyoto
          domains   kyotobank.co.jp
          near      kotobank.jp
          also      京都銀行

        nantobank  Nanto Bank
          domains   nantobank.co.jp
          also      南都銀行

        hirogin  Hiroshima Bank
          domains   hirogin.co.jp
          also      広島銀行

        chugin  Chugoku Bank
          domains   chugin.co.jp
          also      ちゅうぎん

        iyobank  Iyo Bank
          domains   iyobank.co.jp
          ordinary  iyobank
          near      kiyobank.co.jp
          also      伊予銀行

        kiraboshi  Kiraboshi Bank
          domains   kiraboshibank.co.jp
          words     kiraboshibank
          also      きらぼし銀行

        musashinobank  Musashino Bank
          domains   musashinobank.co.jp
          also      武蔵野銀行

        juroku  Juroku Bank
          domains   juroku.co.jp
          also      十六銀行

        higobank  Higo Bank
          domains   higobank.co.jp
          ordinary  higobank
          also      肥後銀行

        kagin  Kagoshima Bank
          domains   kagin.co.jp
          words     kagin
          near      kagi.com
          also      鹿児島銀行

        ryugin  Bank of the Ryukyus
          domains   ryugin.co.jp
          also      琉球銀行

        jabank  JA Bank
          domains   jabank.org jabank.jp nochubank.or.jp
          words     nochubank
          ordinary  jabank
          also      JAバンク, 農林中央金庫, JAネットバンク

        rokin  Labour Banks
          domains   rokin.or.jp rokinbank.or.jp chuo-rokin.or.jp
          ordinary  rokin
          also      中央労働金庫

        shinkin  Shinkin Banks
          domains   shinkin.co.jp shinkin.jp
          ordinary  shinkin
        """)
}
