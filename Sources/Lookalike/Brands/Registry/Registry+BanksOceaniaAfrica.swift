// Built-in brands: banks of Oceania, Africa and the Middle East.
// Read `docs/brands.md` before you change an entry.

extension RegistryArea {
    static let banksOceaniaAfrica = RegistryArea(
        "BanksOceaniaAfrica",
        """
        # Australia and New Zealand

        commbank  Commonwealth Bank
          domains   commbank.com.au cba.com.au netbank.com.au commbankaustralia.com.au
          words     commbank commonwealthbank
          near      commonwealthfund.org

        anz  ANZ
          domains   anz.com anz.com.au anz.co.nz anz.co.jp
          words     anzbank
          ordinary  anz

        westpac  Westpac
          domains   westpac.com.au westpac.co.nz stgeorge.com.au bankofmelbourne.com.au banksa.com.au bt.com.au
          words     westpac stgeorgebank

        nab  NAB
          domains   nab.com.au ubank.com.au
          words     nabbank
          ordinary  nab

        bendigobank  Bendigo Bank
          domains   bendigobank.com.au bendigoadelaide.com.au up.com.au
          words     bendigobank

        macquarie  Macquarie
          domains   macquarie.com macquarie.com.au
          words     macquarie

        asbnz  ASB
          domains   asb.co.nz
          words     asbbank

        kiwibank  Kiwibank
          domains   kiwibank.co.nz
          words     kiwibank

        bnz  BNZ
          domains   bnz.co.nz
          words     bnzbank

        # Middle East, Turkey, Africa

        emiratesnbd  Emirates NBD
          domains   emiratesnbd.com emiratesislamic.ae
          words     emiratesnbd

        adcb  ADCB
          domains   adcb.com
          words     adcb

        fab  First Abu Dhabi Bank
          domains   bankfab.com bankfab.ae fab.com
          words     bankfab

        alrajhi  Al Rajhi Bank
          domains   alrajhibank.com.sa alrajhibank.com
          words     alrajhi

        stcpay  stc
          domains   stc.com.sa stcpay.com.sa stcbank.com.sa
          words     stcpay

        garanti  Garanti BBVA
          domains   garanti.com.tr garantibbva.com garantibank.com
          words     garanti
          near      garant.ru

        isbank  İşbank
          domains   isbank.com.tr isbank.de
          words     isbank

        akbank  Akbank
          domains   akbank.com akbank.com.tr
          words     akbank

        ziraat  Ziraat Bank
          domains   ziraatbank.com.tr
          words     ziraatbank

        leumi  Bank Leumi
          domains   bankleumi.co.il leumi.co.il
          words     bankleumi leumi

        hapoalim  Bank Hapoalim
          domains   bankhapoalim.co.il poalim.com
          words     bankhapoalim

        fnb  FNB
          domains   fnb.co.za fnb.co.bw
          ordinary  fnb

        standardbank  Standard Bank
          domains   standardbank.co.za standardbank.com stanbic.com stanbicbank.co.ke stanbicibtc.com
          words     standardbank stanbic

        absa  Absa
          domains   absa.co.za absa.africa
          words     absa

        nedbank  Nedbank
          domains   nedbank.co.za
          words     nedbank

        capitec  Capitec
          domains   capitecbank.co.za
          words     capitec

        gtbank  GTBank
          domains   gtbank.com gtcoplc.com
          words     gtbank

        zenithbank  Zenith Bank
          domains   zenithbank.com
          words     zenithbank

        accessbank  Access Bank
          domains   accessbankplc.com
          words     accessbankplc

        mpesa  M-Pesa
          domains   safaricom.co.ke safaricom.com m-pesa.com safaricombusiness.co.ke
          words     mpesa safaricom
        """)
}
