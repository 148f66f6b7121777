// Built-in brands: banks of central, northern and eastern Europe.
// Read `docs/brands.md` before you change an entry.

extension RegistryArea {
    static let banksCentralEurope = RegistryArea(
        "BanksCentralEurope",
        """
        # Germany, Austria, Switzerland

        sparkasse  Sparkasse
          domains   sparkasse.de sparkasse.at dsv-gruppe.de s-kreditpartner.de sparkassen-finanzportal.de dsgv.de
          domains   sparkassenversicherung.de berliner-sparkasse.de haspa.de sskm.de s-payment.com deka.de
          ordinary  sparkasse

        volksbank  Volksbanken Raiffeisenbanken
          domains   vr.de volksbank.de atruvia.de dzbank.de bvr.de vr-networld.de easycredit.de union-investment.de
          domains   volksbank.at teambank.de r-v.de ruv.de
          ordinary  volksbank vrbank dzbank

        deutschebank  Deutsche Bank
          domains   deutsche-bank.de db.com deutsche-bank.com postbank.de norisbank.de maxblue.de dws.com
          suffixes  deutschebank be nl it es co.in com.au
          words     deutschebank postbank norisbank
          near      postbank.bg
          kind      famous

        commerzbank  Commerzbank
          domains   commerzbank.de commerzbank.com comdirect.de mbank.pl mbank.cz mbank.sk
          words     commerzbank comdirect
          kind      famous

        ing  ING
          domains   ing.com ing.de ing.nl ing.be ing.es ing.it ing.pl ing.ro ing.com.au ing.lu ing-diba.de
          domains   ingdirect.it ing.fr ingbank.pl ingdirect.es ingdirect.com.au ing.com.tr ingbank.com.tr ing.cz
          words     ingdiba ingdirect
          ordinary  ingbank
          also      ING Bank, ING Direct

        dkb  DKB
          domains   dkb.de
          words     dkb

        targobank  Targobank
          domains   targobank.de
          words     targobank

        hypovereinsbank  HypoVereinsbank and UniCredit
          domains   hypovereinsbank.de unicredit.it unicreditgroup.eu unicredit.eu bankaustria.at hvb.de unicredit.de
          domains   unicreditbank.cz unicredit.ro unicreditbulbank.bg
          words     hypovereinsbank unicredit bankaustria

        raiffeisen  Raiffeisen
          domains   raiffeisen.at raiffeisen.ch rbinternational.com raiffeisen.ru raiffeisenbank.cz raiffeisen.hu
          domains   raiffeisen.ro rbinternational.at raiffeisenbank.rs raiffeisen.hr rlbooe.at raiffeisen-ooe.at
          ordinary  raiffeisen raiffeisenbank

        erste  Erste
          domains   erstegroup.com erstebank.hu erstebank.at csas.cz slsp.sk bcr.ro erstebank.hr erstebank.rs
          words     erstebank erstegroup

        bawag  BAWAG
          domains   bawag.at bawaggroup.com easybank.at psk.at bawagpsk.com
          words     bawag bawagpsk easybank

        ubs  UBS
          domains   ubs.com credit-suisse.com
          words     ubs creditsuisse

        zkb  Zürcher Kantonalbank
          domains   zkb.ch swisscanto.com
          words     zkb
          ordinary  kantonalbank

        swissquote  Swissquote
          domains   swissquote.ch swissquote.com yuh.com
          words     swissquote

        twint  TWINT
          domains   twint.ch
          words     twint
          kind      targeted

        viseca  Viseca
          domains   viseca.ch one-digitalservice.ch
          words     viseca
          kind      targeted

        # Poland and the North

        pkobp  PKO Bank Polski
          domains   pkobp.pl ipko.pl inteligo.pl
          words     pkobp ipko

        pekao  Bank Pekao
          domains   pekao.com.pl pekao24.pl
          words     pekao pekao24

        nordea  Nordea
          domains   nordea.com nordea.fi nordea.se nordea.no nordea.dk
          words     nordea

        swedbank  Swedbank
          domains   swedbank.se swedbank.com swedbank.ee swedbank.lt swedbank.lv
          words     swedbank

        seb  SEB
          domains   seb.se sebgroup.com seb.ee seb.lt seb.lv
          words     sebgroup

        handelsbanken  Handelsbanken
          domains   handelsbanken.se handelsbanken.com handelsbanken.co.uk handelsbanken.no handelsbanken.nl
          words     handelsbanken

        danskebank  Danske Bank
          domains   danskebank.com danskebank.dk danskebank.fi danskebank.se danskebank.no danskebank.co.uk
          domains   mobilepay.dk mobilepay.fi vippsmobilepay.com vipps.no
          words     danskebank mobilepay vipps
          near      vips.ne.jp vipp.com

        dnb  DNB
          domains   dnb.no dnb.pl
          ordinary  dnbbank
          also      DNB Bank

        opfinland  OP Financial Group
          domains   op.fi
          words     osuuspankki

        swish  Swish
          domains   swish.nu getswish.se
          words     getswish

        # East

        sberbank  Sberbank
          domains   sberbank.ru sber.ru sberbank.com sberbank-ast.ru sberbank-tele.com sberbankins.ru
          domains   spasibosberbank.ru sberbank-insurance.ru
          words     sberbank

        tinkoff  T-Bank
          domains   tinkoff.ru tbank.ru t-bank-app.ru tinkoffinsurance.ru tinkoff-group.com tinkoffjournal.ru
          domains   tinkoff.ai
          owned     cdn-tinkoff.ru
          words     tinkoff

        alfabank  Alfa-Bank
          domains   alfabank.ru alfabank.com
          words     alfabank

        vtb  VTB
          domains   vtb.ru vtb.com
          ordinary  vtbbank

        privatbank  PrivatBank
          domains   privatbank.ua monobank.ua pb.ua monobank.com.ua
          words     privatbank monobank

        otpbank  OTP Bank
          domains   otpbank.hu otpbank.ro otp.hu otpbank.ru otpbanka.hr otpbank.rs
          ordinary  otpbank
        """)
}
