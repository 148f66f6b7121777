// Built-in brands: banks of southern Europe.
// Read `docs/brands.md` before you change an entry.

extension RegistryArea {
    static let banksSouthernEurope = RegistryArea(
        "BanksSouthernEurope",
        """
        intesa  Intesa Sanpaolo
          domains   intesasanpaolo.com intesasanpaolo.it fideuram.it intesasanpaoloprivatebanking.com isybank.com
          words     intesasanpaolo isybank

        bper  BPER Banca
          domains   bper.it
          words     bperbanca

        mps  Monte dei Paschi
          domains   mps.it gruppomps.it widiba.it
          words     gruppomps montepaschi

        fineco  FinecoBank
          domains   finecobank.com fineco.it
          words     fineco

        nexi  Nexi
          domains   nexi.it nexigroup.com nets.eu cartasi.it
          words     nexi cartasi

        mediolanum  Mediolanum
          domains   mediolanum.it bancamediolanum.it
          ordinary  mediolanum

        bbva  BBVA
          domains   bbva.com bbva.es bbva.mx bbva.com.co bbva.pe bbva.com.ar bbvacompass.com bbva.it
          domains   garantibbva.com.tr bbva.com.mx
          words     bbva

        caixabank  CaixaBank
          domains   caixabank.es caixabank.com lacaixa.es imagin.com imaginbank.com bancobpi.pt
          words     caixabank lacaixa imaginbank

        sabadell  Banco Sabadell
          domains   bancsabadell.com bancosabadell.com
          words     sabadell

        bankinter  Bankinter
          domains   bankinter.com bankinter.es bankinterconsumerfinance.com evobanco.com
          words     bankinter evobanco
          near      bankier.pl bancointer.com.br

        unicaja  Unicaja
          domains   unicajabanco.es unicaja.es
          words     unicaja

        abanca  ABANCA
          domains   abanca.com
          words     abanca

        kutxabank  Kutxabank
          domains   kutxabank.es kutxabank.com
          words     kutxabank

        ruralvia  Caja Rural
          domains   ruralvia.com grupocajarural.es cajarural.com
          words     ruralvia
          ordinary  cajarural

        cgd  Caixa Geral de Depósitos
          domains   cgd.pt
          words     caixadirecta

        millennium  Millennium bcp
          domains   millenniumbcp.pt bankmillennium.pl activobank.pt
          words     millenniumbcp bankmillennium activobank

        novobanco  novobanco
          domains   novobanco.pt
          words     novobanco

        mbway  MB WAY
          domains   mbway.pt sibs.pt sibs.com
          words     mbway

        bancobpm  Banco BPM
          domains   bancobpm.it webank.it
          words     bancobpm
        """)
}
