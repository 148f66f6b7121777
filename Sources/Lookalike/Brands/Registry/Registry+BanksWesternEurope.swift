// Built-in brands: banks and insurers of western Europe.
// Read `docs/brands.md` before you change an entry.

extension RegistryArea {
    static let banksWesternEurope = RegistryArea(
        "BanksWesternEurope",
        """
        # United Kingdom and Ireland

        hsbc  HSBC
          domains   hsbc.com hsbc.co.uk hsbc.com.hk hsbcnet.com hsbcgroup.com firstdirect.com hsbc.fr hsbc.com.mx
          domains   hsbc.ca hsbc.com.sg hsbc.com.my hsbc.co.in hsbc.com.au hsbc.ae hsbcprivatebank.com hsbc.com.tw
          domains   hsbc.com.cn hsbc.com.ar
          suffixes  hsbc am bm co.id co.jp co.kr co.mu co.nz co.th com.bd com.bh com.br com.eg com.mo com.mt com.ph
          suffixes  hsbc com.tr com.uy com.vn de lk uk
          words     hsbc firstdirect

        barclays  Barclays
          domains   barclays.co.uk barclays.com barclaycard.co.uk barclaycardus.com barclaycard.com barclaysus.com
          domains   barclayscorporate.com barclays.in barclaysbankdelaware.com barclaycard.de
          words     barclays barclaycard
          kind      famous

        lloyds  Lloyds Banking Group
          domains   lloydsbank.com lloydsbank.co.uk lloydsbanking.com lloydsbankinggroup.com halifax.co.uk
          domains   bankofscotland.co.uk halifax-online.co.uk mbna.co.uk scottishwidows.co.uk lloydstsb.com
          words     lloydsbank bankofscotland
          ordinary  lloyds halifax
          kind      famous
          also      Lloyds Bank, Bank of Scotland, Halifax Bank

        natwest  NatWest
          domains   natwest.com rbs.co.uk rbs.com ulsterbank.co.uk natwestgroup.com ulsterbank.ie coutts.com
          domains   natwest.co.uk
          owned     natwestbusinesshub.com
          words     natwest ulsterbank
          kind      targeted

        santander  Santander
          domains   santander.com santander.co.uk santander.es santander.com.br santander.com.mx santander.de
          domains   santander.pt santander.pl santander.cl santander.com.ar santanderbank.com santanderconsumer.com
          domains   openbank.es gruposantander.com bancosantander.es santanderconsumer.it santander.it
          domains   santanderopenacademy.com
          words     santander
          kind      famous

        nationwide  Nationwide Building Society
          domains   nationwide.co.uk
          words     nationwidebuildingsociety
          ordinary  nationwide
          near      nationwide.com email-nationwide.com

        monzo  Monzo
          domains   monzo.com
          words     monzo

        starling  Starling Bank
          domains   starlingbank.com
          words     starlingbank

        tsb  TSB
          domains   tsb.co.uk
          ordinary  tsbbank

        coopbank  The Co-operative Bank
          domains   co-operativebank.co.uk smile.co.uk
          ordinary  cooperativebank

        metrobank  Metro Bank
          domains   metrobankonline.co.uk
          words     metrobank

        standardchartered  Standard Chartered
          domains   standardchartered.com sc.com standardchartered.com.hk
          words     standardchartered

        aib  AIB
          domains   aib.ie aibgb.co.uk aibni.co.uk
          ordinary  aibbank
          kind      targeted
          also      Allied Irish Banks, AIB Bank

        bankofireland  Bank of Ireland
          domains   bankofireland.com boi.com 365online.com bankofirelanduk.com
          words     bankofireland
          kind      targeted

        ptsb  PTSB
          domains   ptsb.ie permanenttsb.ie
          words     permanenttsb ptsb

        # France and Belgium

        creditagricole  Crédit Agricole
          domains   credit-agricole.fr ca-cib.com credit-agricole.com lcl.fr bforbank.com ca-paris.fr
          domains   credit-agricole.it ca-consumerfinance.com sofinco.fr ca-nord-est.fr amundi.com
          owned     credit-agricole-sa.com credit-agricole-sa.fr creditagricole.com creditagricole.info
          words     creditagricole bforbank sofinco
          kind      famous

        bnpparibas  BNP Paribas
          domains   bnpparibas.com bnpparibas.net mabanque.bnpparibas bnpparibas.fr hellobank.fr bnpparibasfortis.be
          domains   bnpparibasfortis.com cetelem.fr bnl.it cardif.fr consorsbank.de bgl.lu hellobank.be bnpparibas.pl
          words     bnpparibas hellobank cetelem consorsbank
          kind      famous

        societegenerale  Société Générale
          domains   societegenerale.fr societegenerale.com socgen.com sg.fr boursorama.fr boursorama.com
          domains   boursobank.com boursorama-banque.com
          words     societegenerale socgen boursorama boursobank

        bpce  BPCE
          domains   caisse-epargne.fr banquepopulaire.fr bpce.fr groupebpce.com natixis.com groupebpce.fr
          words     caisseepargne banquepopulaire bpce natixis

        creditmutuel  Crédit Mutuel
          domains   creditmutuel.fr cic.fr creditmutuel.com fortuneo.fr cmb.fr monabanq.com arkea.com cofidis.fr
          words     creditmutuel fortuneo monabanq
          near      fortune.com

        kbc  KBC
          domains   kbc.be kbc.com cbc.be csob.cz csob.sk
          words     kbc csob

        belfius  Belfius
          domains   belfius.be belfius.com
          words     belfius

        argenta  Argenta
          domains   argenta.be
          words     argenta

        crelan  Crelan
          domains   crelan.be
          words     crelan

        # Netherlands

        rabobank  Rabobank
          domains   rabobank.nl rabobank.com rabobank.com.au
          words     rabobank

        abnamro  ABN AMRO
          domains   abnamro.nl abnamro.com moneyou.nl
          words     abnamro

        ics  ICS Cards
          domains   icscards.nl
          words     icscards

        asnbank  ASN Bank and SNS
          domains   asnbank.nl snsbank.nl sns.nl devolksbank.nl regiobank.nl
          words     regiobank
          ordinary  asnbank snsbank
          also      ASN Bank, SNS Bank

        bunq  bunq
          domains   bunq.com
          words     bunq

        ideal  iDEAL and Tikkie
          domains   ideal.nl tikkie.me
          words     tikkie

        # Insurers

        allianz  Allianz
          domains   allianz.com allianz.de allianz.fr allianz.it allianz.es allianz.co.uk allianz.com.au
          domains   allianz-trade.com allianz-assistance.com allianz.at allianz.ch allianzdirect.com pimco.com
          domains   allianzdirect.de allianzdirect.es allianzdirect.fr allianzdirect.it allianzdirect.nl
          ordinary  allianz
          also      Allianz Direct

        axa  AXA
          domains   axa.com axa.fr axa.co.jp axa.de axa.co.uk axa.be axa.ch axa.es axa.it axa-direct.co.jp
          words     axa
        """)
}
