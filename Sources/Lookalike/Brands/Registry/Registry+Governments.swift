// Built-in brands: tax offices, health and other authorities outside Japan.
// Read `docs/brands.md` before you change an entry.

extension RegistryArea {
    static let governments = RegistryArea(
        "Governments",
        """
        irs  IRS
          domains   irs.gov treasury.gov
          words     irs

        ssa  Social Security Administration
          domains   ssa.gov
          ordinary  ssa

        usgov  United States government services
          domains   usa.gov login.gov id.me dhs.gov uscis.gov fbi.gov ftc.gov medicare.gov healthcare.gov ic3.gov
          words     uscis medicaregov logingov idme

        hmrc  HMRC
          domains   hmrc.gov.uk tax.service.gov.uk
          words     hmrc
          kind      targeted

        govuk  GOV.UK
          domains   notifications.service.gov.uk dvla.gov.uk dwp.gov.uk companieshouse.gov.uk
          words     govuk dvla
          kind      targeted

        nhs  NHS
          domains   nhs.net nhsbsa.nhs.uk service.nhs.uk
          words     nhsapp
          ordinary  nhs

        tvlicensing  TV Licensing
          domains   tvlicensing.co.uk
          words     tvlicensing

        cra  Canada Revenue Agency
          domains   cra-arc.gc.ca canada.ca servicecanada.gc.ca
          words     craarc servicecanada
          kind      targeted

        ato  Australian Taxation Office
          domains   ato.gov.au
          ordinary  ato
          kind      targeted

        mygov  myGov
          domains   my.gov.au servicesaustralia.gov.au
          words     mygov servicesaustralia
          kind      targeted

        servicensw  Service NSW
          domains   nsw.gov.au
          ordinary  servicensw

        ird  Inland Revenue New Zealand
          domains   ird.govt.nz
          ordinary  ird

        revenueie  Revenue Ireland
          domains   revenue.ie
          ordinary  revenue

        impots  Impôts and Direction générale des finances publiques
          domains   impots.gouv.fr finances.gouv.fr
          words     dgfip impotsgouv
          ordinary  impots
          kind      targeted

        ameli  Ameli and Assurance maladie
          domains   ameli.fr assurance-maladie.fr assurancemaladie.fr
          words     ameli
          ordinary  assurancemaladie
          kind      targeted

        caf  CAF
          domains   caf.fr cnaf.fr
          words     allocationsfamiliales
          kind      targeted

        franceconnect  FranceConnect and ANTAI
          domains   franceconnect.gouv.fr antai.gouv.fr service-public.fr interieur.gouv.fr service-public.gouv.fr
          words     franceconnect
          ordinary  servicepublic

        francetravail  France Travail
          domains   francetravail.fr pole-emploi.fr francetravail.net pole-emploi.net
          words     francetravail poleemploi

        elster  ELSTER
          domains   elster.de elsteronline.de
          words     elsteronline
          ordinary  elster
          kind      targeted

        agenziaentrate  Agenzia delle Entrate
          domains   agenziaentrate.gov.it agenziaentrate.it agenziariscossione.gov.it agenziaentrateriscossione.gov.it
          words     agenziaentrate agenziadelleentrate
          kind      targeted

        inps  INPS
          domains   inps.it inps.gov.it
          words     inps
          kind      targeted

        spid  SPID and PagoPA
          domains   spid.gov.it pagopa.gov.it pagopa.it
          words     pagopa

        agenciatributaria  Agencia Tributaria
          domains   agenciatributaria.gob.es aeat.es agenciatributaria.es
          words     agenciatributaria aeat

        dgt  DGT
          domains   dgt.es dgt.gob.es
          ordinary  dgt

        seguridadsocial  Seguridad Social
          domains   seg-social.es seg-social.gob.es
          words     segsocial
          ordinary  seguridadsocial
          near      seg-social.pt

        financas  Autoridade Tributária
          domains   portaldasfinancas.gov.pt at.gov.pt
          words     portaldasfinancas

        belastingdienst  Belastingdienst
          domains   belastingdienst.nl toeslagen.nl
          words     belastingdienst
          kind      targeted

        digid  DigiD
          domains   digid.nl logius.nl mijnoverheid.nl
          words     digid mijnoverheid
          near      digiday.com digi.ro
          kind      targeted

        cjib  CJIB
          domains   cjib.nl
          words     cjib

        itsme  itsme
          domains   itsme.be itsme-id.com
          ordinary  itsme
          kind      targeted

        skatteverket  Skatteverket
          domains   skatteverket.se
          words     skatteverket

        bankid  BankID
          domains   bankid.com bankid.no
          words     bankid
          near      banki.ru

        skatteetaten  Skatteetaten
          domains   skatteetaten.no altinn.no
          words     skatteetaten altinn
          near      altin.in

        skat  Skattestyrelsen and MitID
          domains   skat.dk sktst.dk mitid.dk borger.dk nemid.nu e-boks.dk e-boks.com
          words     mitid nemid eboks

        gosuslugi  Gosuslugi
          domains   gosuslugi.ru nalog.ru nalog.gov.ru
          words     gosuslugi

        sat  SAT
          domains   sat.gob.mx
          ordinary  sat

        receitafederal  Receita Federal
          domains   fazenda.gov.br rfb.gov.br receitafederal.gov.br
          words     receitafederal

        incometaxindia  Income Tax Department India
          domains   incometax.gov.in incometaxindia.gov.in incometaxindiaefiling.gov.in
          words     incometaxindia incometaxefiling

        uidai  Aadhaar
          domains   uidai.gov.in uidai.net.in
          words     uidai aadhaar

        iras  IRAS and Singpass
          domains   iras.gov.sg singpass.gov.sg cpf.gov.sg tech.gov.sg
          words     singpass
          ordinary  iras

        hkgov  Hong Kong government
          domains   ird.gov.hk iamsmart.gov.hk
          words     iamsmart

        who  World Health Organization
          domains   who.int
          ordinary  who

        unitednations  United Nations
          domains   un.org undp.org unicef.org unhcr.org
          words     unitednations unicef unhcr
          near      unice.fr

        interpol  Interpol and Europol
          domains   interpol.int europa.eu
          words     europol
          ordinary  interpol
        """)
}
