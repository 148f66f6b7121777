// Built-in brands: airlines, hotels and travel agents worldwide.
// Read `docs/brands.md` before you change an entry.

extension RegistryArea {
    static let travel = RegistryArea(
        "Travel",
        """
        booking  Booking.com
          domains   booking.com bookingholdings.com
          words     bookingcom
          ordinary  booking
          kind      famous

        airbnb  Airbnb
          domains   airbnb.com airbnbmail.com
          suffixes  airbnb at be ca ch cn co.in co.kr co.nz co.uk com.au com.br com.sg de dk es fi fr gr hu ie it jp
          suffixes  airbnb mx nl no pl pt se ae cl co.cr co.id co.il co.za com.ar com.co com.ec com.hk com.hr com.mt
          suffixes  airbnb com.my com.pa com.pe com.ph com.py com.ro com.sv com.tr com.tw com.ua com.vn cz is lt lu lv
          suffixes  airbnb org rs ru si
          owned     airbnb.net muscache.com
          owned     airbnb.design airbnbcitizen.com airbnbopen.com
          words     airbnb
          kind      targeted famous

        expedia  Expedia
          domains   expedia.com expediagroup.com expediamail.com hotels.com vrbo.com orbitz.com travelocity.com
          domains   expediapartnercentral.com ebookers.com wotif.com homeaway.com expedia.co.jp expedia.co.uk
          domains   expedia.de expedia.ca expedia.fr expedia.it expedia.com.au
          owned     expediaaarp.com expediaaffiliate.com expediacorporate.eu expediacruises.com
          owned     expediamaps.com expediapartnersolutions.com
          words     expedia vrbo orbitz travelocity
          kind      targeted

        agoda  Agoda
          domains   agoda.com agoda-emails.com
          owned     agoda.net
          words     agoda
          near      agora.io
          kind      targeted

        trip  Trip.com
          domains   trip.com ctrip.com skyscanner.net skyscanner.com skyscanner.co.in skyscanner.es skyscanner.it
          domains   skyscanner.de skyscanner.fr skyscanner.com.br skyscanner.co.kr skyscanner.jp
          owned     c-ctrip.com ctripgslb.com ctripgslb.net skyscannerplatform.net
          words     ctrip skyscanner

        tripadvisor  Tripadvisor
          domains   tripadvisor.com viator.com thefork.com tripadvisor.in tripadvisor.com.br tripadvisor.ca
          domains   tripadvisor.ru tripadvisor.com.au tripadvisor.ie tripadvisor.at tripadvisor.ch tripadvisor.nl
          domains   tripadvisor.se tripadvisor.com.mx
          suffixes  tripadvisor co.uk de es fr it jp
          words     tripadvisor
          ordinary  viator
          kind      famous

        uber  Uber
          domains   uber.com ubereats.com
          words     ubereats
          ordinary  uber
          kind      famous
          also      Uber Eats

        lyft  Lyft
          domains   lyft.com lyftmail.com
          owned     lyft.net
          words     lyft

        grab  Grab
          domains   grab.com grabtaxi.com
          words     grabtaxi
          ordinary  grab

        bolt  Bolt
          domains   bolt.eu
          ordinary  bolt

        klook  Klook
          domains   klook.com
          words     klook

        hertz  Hertz
          domains   hertz.com hertz.co.uk hertz.de
          ordinary  hertz
          near      herts.ac.uk

        marriott  Marriott
          domains   marriott.com email-marriott.com spg.com starwoodhotels.com ritzcarlton.com marriottbonvoy.com
          words     marriott

        hilton  Hilton
          domains   hilton.com hiltonhonors.com
          words     hiltonhonors
          ordinary  hilton
          also      Hilton Honors

        ihg  IHG
          domains   ihg.com
          words     ihg

        hyatt  Hyatt
          domains   hyatt.com worldofhyatt.com
          words     hyatt

        accor  Accor
          domains   accor.com accorhotels.com accor-mail.com
          words     accorhotels
          ordinary  accor

        # Airlines

        delta  Delta Air Lines
          domains   delta.com
          words     deltaairlines
          ordinary  delta
          near      belta.by
          also      Delta Airlines, Delta SkyMiles

        united  United Airlines
          domains   united.com unitedairlines.com
          words     unitedairlines
          ordinary  united
          also      United MileagePlus

        americanairlines  American Airlines
          domains   aa.com aavacations.com aadvantage.com
          words     americanairlines

        southwest  Southwest Airlines
          domains   southwest.com wnco.com southwestairlines.com
          words     southwestairlines
          ordinary  southwest
          also      Southwest Rapid Rewards

        aircanada  Air Canada
          domains   aircanada.com aircanada.ca aeroplan.com
          words     aircanada aeroplan

        lufthansa  Lufthansa
          domains   lufthansa.com miles-and-more.com lufthansa-group.com swiss.com austrian.com eurowings.com
          domains   brusselsairlines.com lufthansagroup.com milesandmore.com
          words     lufthansa milesandmore eurowings

        airfrance  Air France
          domains   airfrance.com airfrance.fr airfranceklm.com airfrance-klm.com flyingblue.com
          suffixes  flyingblue at be ca cn co.in co.nz co.uk co.za com.au com.co com.mx com.ph com.tw com.ve de es fr
          suffixes  flyingblue nl pl us
          words     airfrance flyingblue

        klm  KLM
          domains   klm.com klm.nl klm-mail.com
          words     klm

        britishairways  British Airways
          domains   ba.com britishairways.com iberia.com avios.com iairgroup.com vueling.com aerlingus.com
          words     britishairways vueling aerlingus
          ordinary  avios

        emirates  Emirates
          domains   emirates.com emirates.email
          words     emiratesairline
          ordinary  emirates
          also      Emirates Airlines, Emirates Skywards

        qatarairways  Qatar Airways
          domains   qatarairways.com qatarairways.com.qa
          words     qatarairways

        etihad  Etihad Airways
          domains   etihad.com etihad.ae etihadguest.com
          words     etihad
          near      bankaletihad.com

        turkishairlines  Turkish Airlines
          domains   turkishairlines.com thy.com
          words     turkishairlines

        ryanair  Ryanair
          domains   ryanair.com ryanairmail.com ryanairemail.com
          words     ryanair

        easyjet  easyJet
          domains   easyjet.com
          words     easyjet
          near      easynet.co.uk

        wizzair  Wizz Air
          domains   wizzair.com
          words     wizzair

        qantas  Qantas
          domains   qantas.com qantas.com.au qantasloyalty.com jetstar.com
          words     qantas jetstar

        singaporeair  Singapore Airlines
          domains   singaporeair.com singaporeair.com.sg flyscoot.com krisflyer.com
          words     singaporeair krisflyer flyscoot

        cathaypacific  Cathay Pacific
          domains   cathaypacific.com asiamiles.com cathay.com
          words     cathaypacific asiamiles
          near      asiatimes.com

        airasia  AirAsia
          domains   airasia.com
          words     airasia

        koreanair  Korean Air
          domains   koreanair.com
          words     koreanair

        deutschebahn  Deutsche Bahn
          domains   bahn.de bahn.com deutschebahn.com
          words     deutschebahn bahncard

        sncf  SNCF
          domains   sncf.com sncf.fr sncf-connect.com oui.sncf ouigo.com voyages-sncf.com connect.sncf
          words     sncf ouigo sncfconnect

        trainline  Trainline
          domains   thetrainline.com trainline.com trainline.eu trainline.fr
          words     trainline

        eurostar  Eurostar
          domains   eurostar.com
          words     eurostar
        """)
}
