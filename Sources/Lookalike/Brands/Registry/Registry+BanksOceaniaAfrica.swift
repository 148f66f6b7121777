// Built-in brands: banks of Oceania, Africa and the Middle East.
// Read `docs/brands.md` before you change an entry.

extension RegistryArea {
    static let banksOceaniaAfrica = RegistryArea(
        "BanksOceaniaAfrica",
        """
        # Australia and New Zealand

        commbank  Commonwealth Bank
          domains   commbank.com.au cba.com.au netbank.com.au
          words     commbank
          ordinary  commonwealthbank
          near      commonwealthfund.org

        anz  ANZ
          domains   anz.com anz.com.au anz.co.nz anz.co.jp
          ordinary  anz anzbank
          also      ANZ Bank

        westpac  Westpac
          domains   westpac.com.au westpac.co.nz stgeorge.com.au bankofmelbourne.com.au banksa.com.au bt.com.au
          words     westpac stgeorgebank

        nab  NAB
          domains   nab.com.au ubank.com.au
          ordinary  nab nabbank
          also      National Australia Bank

        bendigobank  Bendigo Bank
          domains   bendigobank.com.au bendigoadelaide.com.au up.com.au
          words     bendigobank

        macquarie  Macquarie
          domains   macquarie.com macquarie.com.au
          ordinary  macquarie
          also      Macquarie Bank

        asbnz  ASB
          domains   asb.co.nz
          ordinary  asbbank
          also      ASB Bank

        kiwibank  Kiwibank
          domains   kiwibank.co.nz
          words     kiwibank

        bnz  BNZ
          domains   bnz.co.nz
          ordinary  bnzbank
          also      Bank of New Zealand

        # Middle East, Turkey, Africa

        emiratesnbd  Emirates NBD
          domains   emiratesnbd.com emiratesislamic.ae
          words     emiratesnbd

        adcb  ADCB
          domains   adcb.com
          words     adcb

        fab  First Abu Dhabi Bank
          domains   bankfab.com
          words     bankfab

        alrajhi  Al Rajhi Bank
          domains   alrajhibank.com.sa alrajhibank.com
          words     alrajhi

        stcpay  stc
          domains   stc.com.sa stcpay.com.sa stcbank.com.sa
          words     stcpay

        garanti  Garanti BBVA
          domains   garanti.com.tr garantibbva.com garantibank.com
          words     garantibbva
          ordinary  garanti
          near      garant.ru

        isbank  İşbank
          domains   isbank.com.tr isbank.de
          ordinary  isbank

        akbank  Akbank
          domains   akbank.com akbank.com.tr
          ordinary  akbank

        ziraat  Ziraat Bank
          domains   ziraatbank.com.tr
          words     ziraatbank

        leumi  Bank Leumi
          domains   bankleumi.co.il leumi.co.il
          words     bankleumi leumi

        hapoalim  Bank Hapoalim
          domains   bankhapoalim.co.il
          words     bankhapoalim

        fnb  FNB
          domains   fnb.co.za fnb.co.bw
          ordinary  fnb

        standardbank  Standard Bank
          domains   standardbank.co.za standardbank.com stanbic.com stanbicbank.co.ke stanbicibtc.com
          words     stanbic
          ordinary  standardbank

        absa  Absa
          domains   absa.co.za absa.africa
          words     absa
          kind      targeted

        nedbank  Nedbank
          domains   nedbank.co.za
          words     nedbank

        capitec  Capitec
          domains   capitecbank.co.za
          words     capitec

        gtbank  GTBank
          domains   gtbank.com gtcoplc.com
          ordinary  gtbank

        zenithbank  Zenith Bank
          domains   zenithbank.com
          words     zenithbank

        accessbank  Access Bank
          domains   accessbankplc.com
          words     accessbankplc

        mpesa  M-Pesa
          domains   safaricom.co.ke safaricombusiness.co.ke
          words     mpesa safaricom
        """)
}
