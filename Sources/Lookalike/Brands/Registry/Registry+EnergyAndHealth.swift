// Built-in brands: energy, health, tolls and shops of single countries outside Japan.
// Read `docs/brands.md` before you change an entry.

extension RegistryArea {
    static let energyAndHealth = RegistryArea(
        "EnergyAndHealth",
        """
        # Energy

        edf  EDF
          domains   edf.fr edf.com edfenergy.com
          words     edfenergy edf

        engie  ENGIE
          domains   engie.com engie.fr engie.be engie.it engie.ro
          words     engie

        totalenergies  TotalEnergies
          domains   totalenergies.com totalenergies.fr totalenergies.be
          words     totalenergies

        britishgas  British Gas
          domains   britishgas.co.uk centrica.com
          words     britishgas

        octopusenergy  Octopus Energy
          domains   octopus.energy octoenergy.com octopusenergy.fr octopusenergy.de octopusenergy.co.jp
          domains   octopusenergy.it octopusenergy.com octopusenergy.es octopusenergy.nz
          words     octopusenergy octoenergy

        eon  E.ON
          domains   eon.com eon.de eonenergy.com eonnext.com eon.se eon.hu
          words     eonenergy

        vattenfall  Vattenfall
          domains   vattenfall.com vattenfall.de vattenfall.se vattenfall.nl
          words     vattenfall

        enel  Enel and Endesa
          domains   enel.com enel.it endesa.com endesa.es endesaclientes.com enelenergia.it
          words     enel enelenergia endesa

        iberdrola  Iberdrola
          domains   iberdrola.com iberdrola.es iberdrola.it
          words     iberdrola

        agl  AGL and Origin
          domains   agl.com.au originenergy.com.au
          words     originenergy

        # Health

        unitedhealthcare  UnitedHealthcare
          domains   uhc.com unitedhealthcare.com unitedhealthgroup.com optum.com myuhc.com optumrx.com optumbank.com
          words     unitedhealthcare optumrx

        kaiserpermanente  Kaiser Permanente
          domains   kp.org kaiserpermanente.org
          words     kaiserpermanente

        aetna  Aetna
          domains   aetna.com
          words     aetna

        cigna  Cigna
          domains   cigna.com evernorth.com express-scripts.com cignasecure.com
          words     cigna

        humana  Humana
          domains   humana.com
          ordinary  humana
          also      Humana Health

        bluecross  Blue Cross Blue Shield
          domains   bcbs.com anthem.com elevancehealth.com bcbstx.com bcbsil.com floridablue.com bcbsm.com
          words     bluecrossblueshield
          ordinary  bluecross
          near      bluecross.org.uk

        doctolib  Doctolib
          domains   doctolib.fr doctolib.com doctolib.de doctolib.it
          words     doctolib

        # Tolls

        ezpass  E-ZPass
          domains   e-zpassny.com e-zpassiag.com ezpassnj.com ezpassva.com ezpassmd.com paturnpike.com ezpassritba.com
          domains   ezpassnh.com ezdrivema.com driveezmd.com
          words     ezpass ezpassny

        sunpass  SunPass
          domains   sunpass.com
          words     sunpass

        fastrak  FasTrak
          domains   bayareafastrak.org thetollroads.com
          words     bayareafastrak thetollroads
          ordinary  fastrak

        txtag  TxTag
          domains   txtag.org txdot.gov
          words     txtag

        linkt  Linkt
          domains   linkt.com.au transurban.com
          words     linkt

        # Shops

        fnac  Fnac Darty
          domains   fnac.com fnacdarty.com darty.com
          words     fnac fnacdarty

        cdiscount  Cdiscount
          domains   cdiscount.com
          words     cdiscount

        decathlon  Decathlon
          domains   decathlon.com
          suffixes  decathlon be ca co.uk com.tr de es fr in it nl pl pt
          ordinary  decathlon

        leroymerlin  Leroy Merlin
          domains   leroymerlin.fr leroymerlin.es leroymerlin.it leroymerlin.com.br leroymerlin.pl leroymerlin.com
          words     leroymerlin

        mediamarkt  MediaMarkt
          domains   mediamarkt.de mediamarktsaturn.com saturn.de
          suffixes  mediamarkt at be ch com com.tr es hu nl pl
          words     mediamarkt

        coolblue  Coolblue
          domains   coolblue.nl coolblue.be coolblue.de
          words     coolblue

        digitec  Digitec Galaxus
          domains   digitec.ch galaxus.ch galaxus.de
          words     digitec galaxus

        migros  Migros
          domains   migros.ch migrosbank.ch
          words     migros migrosbank
          near      migros.com.tr

        elcorteingles  El Corte Inglés
          domains   elcorteingles.es elcorteingles.com
          words     elcorteingles

        americanas  Americanas
          domains   americanas.com.br submarino.com.br
          words     americanas
          kind      targeted

        magazineluiza  Magazine Luiza
          domains   magazineluiza.com.br magalu.com.br magalu.com
          words     magazineluiza magalu

        noon  noon
          domains   noon.com
          ordinary  noon

        trendyol  Trendyol
          domains   trendyol.com
          owned     trendyol-milla.com
          words     trendyol

        hepsiburada  Hepsiburada
          domains   hepsiburada.com
          words     hepsiburada

        takealot  Takealot
          domains   takealot.com
          words     takealot

        jumia  Jumia
          domains   jumia.com jumia.com.ng jumia.co.ke jumia.com.eg jumia.ma
          words     jumia

        coupang  Coupang
          domains   coupang.com coupangcorp.com
          words     coupang

        tokopedia  Tokopedia
          domains   tokopedia.com gojek.com goto.co.id
          owned     gojekapi.com tokopedia-static.net tokopedia.net
          words     tokopedia gojek

        macys  Macy's
          domains   macys.com bloomingdales.com
          words     macys bloomingdales

        kohls  Kohl's
          domains   kohls.com
          words     kohls

        nordstrom  Nordstrom
          domains   nordstrom.com nordstromrack.com nordstrom.ca
          words     nordstrom
        """)
}
