// Built-in brands: banks of Latin America.
// Read `docs/brands.md` before you change an entry.

extension RegistryArea {
    static let banksLatinAmerica = RegistryArea(
        "BanksLatinAmerica",
        """
        itau  Itaú
          domains   itau.com.br itau.com itau.cl itau-unibanco.com.br itau.com.ar itau.com.uy itaubba.com itau.com.py
          words     itau itaubank

        bradesco  Bradesco
          domains   bradesco.com.br bradesco.com bradescoseguros.com.br bradesconetempresa.b.br bradescopj.com.br
          domains   bradescoprime.com.br
          words     bradesco

        caixabr  Caixa Econômica Federal
          domains   caixa.gov.br
          words     caixagov

        bancodobrasil  Banco do Brasil
          domains   bb.com.br
          words     bancodobrasil

        bancodechile  Banco de Chile
          domains   bancochile.cl bancodechile.cl bancoedwards.cl
          words     bancochile bancodechile

        bancoestado  BancoEstado
          domains   bancoestado.cl
          words     bancoestado

        bcichile  Bci
          domains   bci.cl
          words     bancobci

        bancolombia  Bancolombia
          domains   bancolombia.com bancolombia.com.co grupobancolombia.com
          words     bancolombia
          kind      targeted

        davivienda  Davivienda
          domains   davivienda.com
          words     davivienda

        bancogalicia  Banco Galicia
          domains   bancogalicia.com.ar galicia.ar
          words     bancogalicia

        banconacion  Banco Nación
          domains   bna.com.ar
          words     banconacion

        banorte  Banorte
          domains   banorte.com
          words     banorte

        bcp  BCP Peru
          domains   viabcp.com bcp.com.pe
          words     viabcp

        interbankpe  Interbank
          domains   interbank.pe intercorp.com.pe
          words     interbank

        pichincha  Banco Pichincha
          domains   pichincha.com bancopichincha.com
          ordinary  pichincha
        """)
}
