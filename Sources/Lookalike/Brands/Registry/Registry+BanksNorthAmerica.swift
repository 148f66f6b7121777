// Built-in brands: banks, card issuers and insurers of North America.
// Read `docs/brands.md` before you change an entry.

extension RegistryArea {
    static let banksNorthAmerica = RegistryArea(
        "BanksNorthAmerica",
        """
        # United States

        chase  Chase and JPMorgan
          domains   chase.com jpmorgan.com jpmchase.com jpmorganchase.com jpmorganfunds.com chasepaymentech.com
          owned     gslbjpmchase.com
          words     jpmorgan jpmchase
          ordinary  chase
          also      Chase Bank, JPMorgan Chase, Chase Online

        bankofamerica  Bank of America
          domains   bankofamerica.com bofa.com ml.com bofasecurities.com bofaml.com merrilledge.com baml.com mbna.com
          domains   merrill.com
          words     bankofamerica bofa merrilledge merrilllynch
          kind      targeted

        wellsfargo  Wells Fargo
          domains   wellsfargo.com wellsfargoadvisors.com wf.com wellsfargoemail.com
          owned     wellsfargomedia.com
          owned     wellsfargodealerservices.com
          owned     wellsfargofunds.com wellsfargohistory.com wellsfargojobs.com
          owned     wellsfargorewards.com
          words     wellsfargo
          kind      targeted

        citi  Citi
          domains   citi.com citibank.com citigroup.com citicards.com citibankonline.com citibank.co.in
          domains   citiprivatebank.com citibank.com.sg citibank.com.hk citibank.com.au citibank.ae banamex.com
          domains   citibanamex.com
          words     citibank citigroup citicards banamex
          ordinary  citi
          near      citilink.ru
          kind      famous

        capitalone  Capital One
          domains   capitalone.com capitaloneemail.com capitalone.co.uk capitalone.ca capitaloneshopping.com
          domains   capitalone360.com
          words     capitalone
          kind      famous

        usbank  U.S. Bank
          domains   usbank.com usbancorp.com unionbank.com elavon.com
          words     usbancorp
          ordinary  usbank
          near      piraeusbank.gr

        pnc  PNC
          domains   pnc.com pncbank.com
          ordinary  pnc pncbank
          also      PNC Bank

        truist  Truist
          domains   truist.com bbt.com suntrust.com
          words     truist suntrust
          near      trust.org

        td  TD Bank
          domains   td.com tdbank.com tdcanadatrust.com tdameritrade.com tdbanknorth.com tdsecurities.com
          words     tdcanadatrust tdameritrade
          ordinary  tdbank
          also      TD Canada Trust, TD Ameritrade

        discover  Discover
          domains   discover.com discovercard.com discoverbank.com discoverfinancial.com
          words     discovercard discoverbank
          ordinary  discover
          near      discountbank.co.il
          also      Discover Bank, Discover Card

        ally  Ally
          domains   ally.com
          ordinary  ally allybank
          also      Ally Bank, Ally Financial

        navyfederal  Navy Federal Credit Union
          domains   navyfederal.org nfcu.org
          words     navyfederal
          kind      targeted

        usaa  USAA
          domains   usaa.com
          words     usaa
          kind      targeted

        citizensbank  Citizens Bank
          domains   citizensbank.com citizensbankonline.com
          ordinary  citizensbank

        fifththird  Fifth Third Bank
          domains   53.com
          words     fifththird

        regions  Regions Bank
          domains   regions.com
          words     regionsbank
          ordinary  regions

        keybank  KeyBank
          domains   keybank.com key.com
          ordinary  keybank

        huntington  Huntington
          domains   huntington.com
          words     huntingtonbank
          ordinary  huntington
          also      Huntington Bank, Huntington National Bank

        mandt  M&T Bank
          domains   mtb.com mandtbank.com
          words     mandtbank

        synchrony  Synchrony
          domains   synchrony.com synchronybank.com synchronyfinancial.com mysynchrony.com syf.com
          words     synchronybank mysynchrony
          ordinary  synchrony
          also      Synchrony Bank, Synchrony Financial

        schwab  Charles Schwab
          domains   schwab.com charlesschwab.com aboutschwab.com schwab.co.uk schwabplan.com
          words     schwab

        fidelity  Fidelity
          domains   fidelity.com fidelityinvestments.com fmr.com fidelity.ca fidelity.co.uk netbenefits.com
          words     fidelityinvestments netbenefits
          ordinary  fidelity
          also      Fidelity Investments

        vanguard  Vanguard
          domains   vanguard.com vanguard.co.uk vanguardinvestor.co.uk vanguard.com.au
          words     vanguardinvestor
          ordinary  vanguard

        etrade  E*TRADE and Morgan Stanley
          domains   etrade.com morganstanley.com etradefinancial.com ms.com
          words     etrade morganstanley
          near      freetrade.io squaretrade.com

        goldmansachs  Goldman Sachs
          domains   gs.com goldmansachs.com marcus.com
          words     goldmansachs

        sofi  SoFi
          domains   sofi.com
          words     sofi

        chime  Chime
          domains   chime.com chimebank.com
          words     chimebank
          ordinary  chime

        greendot  Green Dot
          domains   greendot.com netspend.com
          words     greendot netspend

        experian  Experian
          domains   experian.com experian.co.uk serasaexperian.com.br
          words     experian

        equifax  Equifax
          domains   equifax.com equifax.co.uk equifax.ca equifax.com.ar equifax.com.au equifax.cl equifax.co.in
          domains   equifax.com.mx equifax.com.py equifax.pe equifax.es equifax.ec
          words     equifax

        transunion  TransUnion
          domains   transunion.com transunion.ca transunion.co.uk transunionafrica.com transunion.com.br
          domains   transunionchile.cl transunion.hk transunioncibil.com transunion.com.do transunion.co transunion.ph
          domains   transunion.co.za
          words     transunion

        affirm  Affirm
          domains   affirm.com
          ordinary  affirm

        geico  GEICO
          domains   geico.com
          words     geico

        statefarm  State Farm
          domains   statefarm.com statefarminfo.com
          words     statefarm

        progressive  Progressive
          domains   progressive.com
          ordinary  progressive

        # Canada

        rbc  RBC
          domains   rbc.com royalbank.com rbcroyalbank.com rbcdirectinvesting.com rbcbank.com
          words     rbcroyalbank
          ordinary  rbc
          near      rbc.ru rbc.ua rblbank.com
          also      Royal Bank of Canada, RBC Royal Bank

        scotiabank  Scotiabank
          domains   scotiabank.com scotiabank.ca tangerine.ca scotiabank.com.mx scotiabankchile.cl scotiacapital.com
          suffixes  scotiabank cl com.pe com.co com.uy fi.cr
          words     scotiabank

        bmo  BMO
          domains   bmo.com bmoharris.com bmonesbittburns.com bankofthewest.com
          words     bmoharris bmo

        cibc  CIBC
          domains   cibc.com cibc.ca simplii.com
          words     cibc simplii
          near      simplisafe.com simpli.fi

        desjardins  Desjardins
          domains   desjardins.com
          words     desjardins

        nationalbank  National Bank of Canada
          domains   nbc.ca bnc.ca
          ordinary  nbc

        interac  Interac
          domains   interac.ca
          ordinary  interac
          kind      targeted

        eqbank  EQ Bank
          domains   eqbank.ca
          ordinary  eqbank

        wealthsimple  Wealthsimple
          domains   wealthsimple.com
          words     wealthsimple

        # More insurers

        allstate  Allstate
          domains   allstate.com email-allstate.com

        libertymutual  Liberty Mutual
          domains   libertymutual.com libertymutualgroup.com email-libertymutual.com
        """)
}
