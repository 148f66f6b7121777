// Built-in brands: parcel services worldwide.
// Read `docs/brands.md` before you change an entry.

extension RegistryArea {
    static let parcels = RegistryArea(
        "Parcels",
        """
        dhl  DHL
          domains   dhl.com dhl.de dpdhl.com deutschepost.de dhlparcel.nl dhlecs.com dhlecommerce.com dhl-news.com
          domains   dhlparcel.co.uk dpdhl.de dhlglobalmail.com dhlecommerce.com.tr
          suffixes  dhl at be ca ch co.il co.in co.jp co.kr co.nz co.th co.uk co.za com.ar com.au com.br com.mx com.my
          suffixes  dhl com.pl com.sg com.tr com.tw cz dk es fi fr hu ie in it lu nl no pl pt ro se sk
          owned     dhl-brandworld.com dhl-geschaeftskundenportal.de dhl-usa.com dhlecommerce.co.uk dhlecommerce.nl
          owned     dhlparcel.es
          words     dhl dhlexpress dhlparcel deutschepost
          near      devexpress.com
          kind      targeted

        fedex  FedEx
          domains   fedex.com tnt.com fedexoffice.com shoprunner.com fedex.co.jp
          owned     fedexcares.com fedexcrossborder.com fedexcup.com fedexforum.com fedexfreight.com
          owned     fedexsameday.com fedexsupplychain.com fedexuk.net
          words     fedex fedexoffice
          also      フェデックス
          kind      targeted

        ups  UPS
          domains   ups.com theupsstore.com upsemail.com ups-scs.com upsers.com i-parcel.com upsstoreprintshop.com
          owned     upscapital.com upshealthcare.com upsstore.com
          words     upsemail upsstore ups
          kind      famous

        usps  USPS
          domains   usps.com usps.gov
          words     usps
          kind      targeted

        royalmail  Royal Mail
          domains   royalmail.com parcelforce.com postoffice.co.uk royalmailgroup.com
          domains   internationaldistributionservices.com
          words     royalmail parcelforce
          kind      targeted

        evri  Evri
          domains   evri.com myhermes.co.uk hermes-europe.co.uk hermesworld.com
          words     evri myhermes
          kind      targeted

        hermes  Hermes Germany
          domains   myhermes.de hermesgermany.com
          words     hermesgermany
          kind      targeted

        dpd  DPD and GeoPost
          domains   dpd.com geopost.com dpdgroup.com chronopost.fr dpdlocal.co.uk dpd.com.pl dpd.ru
          suffixes  dpd at be ch co.uk cz de ee es fr hu ie it lt lu lv nl pl pt ro sk
          suffixes  dpdgroup co.uk
          words     dpd dpdgroup chronopost geopost
          kind      targeted

        gls  GLS
          domains   gls-group.eu gls-group.com gls-germany.com gls-italy.com gls-netherlands.com gls-pakete.de
          domains   gls-spain.es gls-us.com gls-canada.com gls-poland.com gls-france.com gls-one.de
          words     gls glsgroup

        laposte  La Poste
          domains   laposte.fr laposte.net colissimo.fr mondialrelay.fr mondialrelay.com labanquepostale.fr
          domains   lapostegroupe.com lapostemobile.fr docapost.fr notif-colissimo-laposte.info notif-laposte.info
          owned     groupelaposte.com groupelaposte.fr laposte-export-solutions.com laposte.com
          words     laposte colissimo labanquepostale mondialrelay
          near      lacoste.com
          kind      targeted

        postnl  PostNL
          domains   postnl.nl postnl.com postnl.be postnl.post
          words     postnl

        bpost  bpost
          domains   bpost.be bpostgroup.com
          words     bpost
          near      boost.org
          kind      targeted

        swisspost  Swiss Post and PostFinance
          domains   post.ch postfinance.ch postauto.ch postlogistics.ch
          words     swisspost postfinance
          kind      targeted

        austrianpost  Austrian Post
          domains   post.at bank99.at
          words     austrianpost oesterreichischepost

        posteitaliane  Poste Italiane
          domains   poste.it posteitaliane.it postepay.it sda.it postemobile.it postevita.it
          words     postepay bancoposta posteitaliane

        correos  Correos
          domains   correos.es correosexpress.com correos.com correosprepago.es
          words     correosexpress
          ordinary  correos
          kind      targeted

        ctt  CTT
          domains   ctt.pt cttexpress.com bancoctt.pt
          words     bancoctt cttexpress
          kind      targeted

        postnord  PostNord
          domains   postnord.com postnord.se postnord.dk postnord.no postnord.fi
          words     postnord
          kind      targeted

        posti  Posti
          domains   posti.fi posti.com
          ordinary  posti
          kind      targeted

        postenbring  Posten Norge
          domains   posten.no bring.com bring.no postenbring.no digipost.no
          words     postenbring digipost

        pocztapolska  Poczta Polska
          domains   poczta-polska.pl
          words     pocztapolska

        inpost  InPost
          domains   inpost.pl inpost.eu inpost.it paczkomaty.pl inpost.co.uk inpost.fr inpost.es
          words     inpost paczkomaty
          near      mainpost.de
          kind      targeted

        anpost  An Post
          domains   anpost.com anpost.ie
          words     anpost
          near      christianpost.com

        auspost  Australia Post
          domains   auspost.com.au startrack.com.au
          words     auspost australiapost
          kind      targeted

        nzpost  NZ Post
          domains   nzpost.co.nz
          words     nzpost
          near      nypost.com
          kind      targeted

        canadapost  Canada Post
          domains   canadapost.ca canadapost-postescanada.ca postescanada.ca purolator.com purolator.ca
          words     canadapost postescanada purolator
          kind      targeted

        singpost  SingPost
          domains   singpost.com
          words     singpost
          kind      targeted

        posmalaysia  Pos Malaysia
          domains   pos.com.my
          words     posmalaysia
          kind      targeted

        hongkongpost  Hongkong Post
          domains   hongkongpost.hk hongkongpost.com hongkongpost.gov.hk
          words     hongkongpost
          kind      targeted

        indiapost  India Post
          domains   indiapost.gov.in ippbonline.com
          words     indiapost
          kind      targeted

        israelpost  Israel Post
          domains   israelpost.co.il
          words     israelpost
          kind      targeted

        correiosbr  Correios
          domains   correios.com.br
          words     correios
          kind      targeted

        aramex  Aramex
          domains   aramex.com
          kind      targeted

        sfexpress  SF Express
          domains   sf-express.com sf-international.com
          words     sfexpress
          kind      targeted

        emspost  China Post and EMS
          domains   ems.com.cn chinapost.com.cn 11183.com.cn ems.post
          words     chinapost
          kind      targeted

        jtexpress  J&T Express
          domains   jtexpress.com jtexpress.sg jtexpress.my jtexpress.ph jtexpress.vn jet.co.id jtexpress.com.cn
          words     jtexpress
          kind      targeted

        cainiao  Cainiao
          domains   cainiao.com

        maersk  Maersk
          domains   maersk.com maerskline.com hamburgsud.com
          owned     maersk.io
          words     maersk

        msc  MSC
          domains   msc.com mscgva.ch medlog.com msccruises.com
          words     mscgva msccruises

        dbschenker  DB Schenker and DSV
          domains   dbschenker.com dsv.com
          words     schenker
          near      schneier.com

        kuehnenagel  Kuehne+Nagel
          domains   kuehne-nagel.com
          words     kuehnenagel

        seventeentrack  17TRACK
          domains   17track.net
          words     17track
        """)
}
