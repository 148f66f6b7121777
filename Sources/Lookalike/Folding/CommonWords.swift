// Ordinary words: a name made of them is read as itself, not as a distorted brand.

/// Written for this project, by hand: frequent English words of names and business, given names and places,
/// and words of other languages that stand near well-known brands.
enum CommonWords {
    private static let list: StaticString = """
        applied esports esport substance acorn synthesis interieur messenger messengers linde krebs fiets
        deeplink deeplinks beeper revolver affirmation amelia ameliorate intelligent interaction interactions pancake
        revolutionary artemis consensus authentic chimera intelligence cursive circles ledgers telegrams
        able about above abroad absolute academic academy accent accept access accident accord across act action active
        activity actor adapt add addition address adjust admire adult advance adventure advice advisor affair afford
        after again age agency agenda agent agile agree agri agriculture ahead aid aim air aircraft airline airlines
        airport alarm album alert alive all alliance allied alliances allow almond alone along alpha alpine also alter
        always amaze amazing ambassador amber amen america american among amount ample amuse analysis analyst analytics
        anchor ancient and angel angels anger angle animal animals ankle announce annual another answer answers antenna
        antique any apart apartment apartments apex apparel appeal appear apple apples appliance apply approach april
        aqua arc arcade arch archer archery archive archives area arena argue arise arm armor arms army aroma around
        arrive arrow art article artist artists arts ash asia aside ask aspect aspen aspire asset assets assist
        associate association assure astro athlete athletic atlantic atlas attach attack attend attic attorney auction
        audience audio audit august aunt aura aurora auto automation automotive autumn avenue average aviation avid
        avoid award awards aware away awesome axis azure baby back bacon bad badge bag bags bake baker bakery balance
        ball ballet balloon bamboo banana band banner bar barber bare bargain bark barn baron barrel base baseball
        basic basin basis basket basketball bass bat batch bath battery battle bay beach bead beads beam bean beans
        bear beard beast beat beautiful beauty bed bee beef been beer before behind being belief bell belle bells
        belong below belt bench benefit benefits berry best bet beta better between beyond bicycle big bike bikes bill
        billion bills bin bio biology bird birds birth birthday bishop bison bit bite black blade blank blast blaze
        blend bless blessing blind blink bliss block blog blond blood bloom blossom blue blues board boards boat boats
        bob body bold bolt bond bone book booking bookings books boom boost boot booth border born boss boston both
        bottle bottles bottom bounce bound bow bowl box boxes boxing boy brain brains brake branch brand brands brass
        brave bread break breakfast breath breeze brick bride bridge brief bright brilliant bring brisk bristol britain
        british broad broadcast broadway broken bronze brook brother brothers brown browse brush bubble buck bucket bud
        buddy budget buffalo bug build builder builders building built bulb bulk bull bullet bulletin bump bunch bundle
        bunny burger burn burst bus bush business busy but butter butterfly button buy buyer buyers buzz cab cabin
        cabinet cable cafe cake cakes calendar call called calm cam came camel camera cameras camp campaign camper
        camping campus can canada canal cancel cancer candle candles candy cane canvas canyon cap capable capital
        captain capture car caravan carbon card cardinal cards care career careful cargo caring carlo carnival carol
        carpet carry cars cart carter cartoon case casino cast castle casual cat catalog catalogue catch category
        cathedral catholic cats cattle cause cave cedar ceiling celebrate cell cellar cement census center central
        century ceramic certain chain chains chair chairs chalk challenge chamber champion champions chance change
        changes channel channels chapel chapter character charge charger charity charlie charm chart charter charts
        chase chat cheap check cheese chef chemical cherry chess chest chicago chicken chief child children chill china
        chip chips chocolate choice choose choir chosen christ christian christmas chrome church cider cigar cinema
        circle circuit circus citizen citizens city civic civil claim clan clash class classes classic classics
        classified clay clean cleaner cleaning clear clearance clerk clever click client cliff climate climb clinic
        clinical clip clips clock close closer closet cloth clothes clothing cloud clouds clover club clubs clutch
        coach coaching coal coast coat cobra cocoa coconut code codes coffee coin coins cold collect collection
        collective collector college colony color colorado colors colour column combat combine comedy comet comfort
        comic comics coming command commerce commercial commission common community compact companion company compare
        compass complete complex computer computers computing concept concert concierge concord concrete condor conduct
        cone conference connect connected connection conquest consider console constant construct construction consult
        consultant consultants consulting consumer contact contain content contents contest context continent contract
        control convention convert cook cookie cookies cooking cool copper copy coral cord core cork corn corner
        corporate correct cosmic cosmos cost costa costume cottage cotton couch council counsel count counter country
        county couple courage course courses court cousin cove cover covers cow cowboy coyote cradle craft crafts crane
        crash crazy cream create created creative creator credit creek crest crew cricket crime crisp critic crop cross
        crossing crow crowd crown cruise cruises crush crystal cube culture cup cupid curate cure current curtain curve
        custom customer cut cute cyber cycle cycles cycling cypress dad daily dairy daisy dam dance dancer dancing
        danger dare dark dart dash data date dates dating daughter david dawn day days daze dead deal dealer dealers
        deals dear debate debt debut decade decal decide deck decor deep deer default defence defend defense degree
        delight deliver delta deluxe demand den denim dental dentist depot depth derby desert design designer designers
        designs desk desktop destiny detail details detective develop developer device devil dew dial diamond diamonds
        diary dice diesel diet digest digital digs dine diner dining dinner dinosaur diploma direct direction director
        directory dirt disc disco discord discount discover discovery dish display distance district dive diver diving
        divine dock doctor doctors document dodge dog dogs doll dollar dolls dolphin domain domains dome done donkey
        door doors dose dot double dove down downtown dozen draft drag dragon dragons drain drama draw drawing dream
        dreams dress dresses drift drill drink drinks drive driver driving drone drop drops drug drugs drum drums dry
        duck duke dune dust duty dynamic dynamics each eagle eagles ear early earn earth ease easily east eastern easy
        eat eating echo eclipse eco ecology economic economy edge edit edition editor education educator effect
        effective egg eggs eight elan elder elect electric electrical electronic electronics elegant element elements
        elephant elevate elite ellipse else ember emerald emerge emergency emotion empire employ empower empty enable
        end ending endless energy engage engine engineer engineering engineers england english enhance enjoy enough
        enter enterprise entire entry envelope environment envision envy epic episode equal equip equity era escape
        essay essence essential essentials estate estates eternal ethic euro europe eve even evening event ever everest
        evergreen every evolution evolve exact exam example excel excellence except exchange excite exclusive execute
        exercise exhibit exit exotic expand expedition expert experts explain explore explorer export exposure extra
        extreme eye eyes fabric fabulous face faces facial fact factor factory facts fair fairy faith falcon fall falls
        fame family famous fan fancy fans fantastic fantasy far fare farm farmer farmers farming farms fashion fast fat
        father favor favorite feast feather feature federal federation feed feel feeling fellow felt fence fern ferry
        festival few fiber fiction field fields fifty fight fighter figure file fill film films filter final finance
        financial find finder fine finger finish fire firm first fish fisher fishing fit fitness five fix flag flags
        flame flash flat flavor fleet flesh flex flight flights flip float flock flood floor flora florida flow flower
        flowers fluid flute fly flying focus fog fold folk follow food foods fool foot football for force ford forecast
        foreign forest forever forge form format former formula fort fortune forward fossil foster foundation fountain
        four fox frame frames france frank free freedom freeze freight french frequent fresh friday friend friendly
        friends frog from front frontier frost fruit fruits fuel full fun function fund funeral funny fur furnish
        furniture fuse fusion future futures gain galaxy gallery gamble game gamer games gaming gap garage garden
        gardens garlic garment gas gate gates gateway gather gazette gear gears gem gems gender gene general generate
        generation generic genesis genius gentle geo george georgia german germany get giant gift ginger girl girls
        give glad glacier glass glasses global globe gloria glory gloss glove glow goal goals goat god gold golden golf
        good goods goose gordon gospel gourmet grace grade graduate grain grammar grand granite grant grape graph
        graphic graphics grass gravity gray great greek green greens greet greg grid grill grind grip grocery ground
        group grove grow growing growth guard guardian guess guest guidance guide guides guild guitar gulf gun guru gym
        hair half hall hamilton hammer hand handmade hands handy happen happy harbor harbour hard hardware harmony harp
        harvest hash hat haven hawk hay hazard hazel head header headline heal health healthy hear heart hearts heat
        heaven heavy hedge height helix hello helmet help hen hence henry her herald herb here heritage hero heroes
        hidden high highland highway hiking hill hills hint hip hire history hit hive hobby hockey hold holder holding
        holdings hole holiday holidays hollow holly hollywood holy home homes honest honey honor hood hook hope horizon
        horn horror horse horses hospital host hosting hosts hot hotel hotels hour hours house houses housing houston
        how huge human humble humor hundred hunt hunter hunters hunting hybrid hydro ice icon idea ideal ideas identity
        igloo image images imagine impact imperial import impress improve inbox inch include income increase indeed
        independent index india indian indie indoor industrial industries industry infinite infinity info inform ink
        inn inner innovate innovation input inquire inside insider insight insights inspire inspired institute
        instrument insurance integral intelligence intense interact interest interface interior interiors internet
        interval intuition invent invest iowa iris iron island islands italian italy item items ivory ivy jack jacket
        jackson jade jail jam james jane january japan jar jazz jean jeans jelly jet jets jewel jewelry jewels job jobs
        john johnson join joint joke journal journey joy judge juice july jump junction june jungle junior jupiter jury
        just justice karate keen keep keeper kernel key keys kick kid kids kind king kingdom kings kit kitchen kite
        knife knight knit knock know knowledge label labor labs lace lad ladder ladies lady lake lakes lamb lamp land
        lane lanes language laptop large laser last late latin laugh launch laundry laurel law lawn lawyer lawyers
        layer lazy lead leader leaders leading leaf league learn learning lease leather leave lecture left leg legacy
        legal legend legends leisure lemon lend lender lending length lens leo less lesson lessons let letter letters
        level levels lewis liberty library license lie life lift light lighting lights like lily lime limit limo line
        linear linen liner lines link linkage links lion lions lip liquid list listen listing lists lite literacy
        little live lives living load loan loans lobby local locate location lock log logic logical logistic logo
        london lone long look looking loop loose lord lot lotus loud lounge love lovely lover lovers low lower loyal
        loyalty luck lucky luggage lumber luna lunar lunch luxe luxury machine machines macro mad made madison magazine
        magic magical magnet magnetic magnolia mail main maine major make maker makers makeup making male mall mama man
        manage manager mango manor mansion manual map maple maps marathon marble march margin maria marina marine mark
        marker market markets marks marriage mars marsh martial martin mary mask mass massage master masters match
        matches mate material math matrix matter mature maven maverick maximum may mayor maze meadow meal meals mean
        measure meat mechanic medal media medical medicine medium meet meeting mega mellow melody melon melt member
        memo memorial memory men mental mentor menu mercury merge merit merry mesa mesh message metal metals meter
        method metric metrics metro mexico miami mice micro middle midnight might mild mile miles military milk mill
        miller million mills mind mindful minds mine mineral mini minimal mining minister minor mint minus minute
        miracle mirror miss mission mist mix mixed mobile mobility mode model modeling models modern modest module
        moment moments monday monitor monk monkey monster month mood moon moral more morning morris most motel mother
        motion motor motors mount mountain mountains mouse mouth move mover movers movie movies moving much mud multi
        muscle museum music musical must mustang mystery mystic nail nails name names nano narrow nation national
        nations native natural nature naval navigate navy near neat neck need needle neighbor neon nest net nets
        network neural never new news next nice nick night nine ninja noble node noise nomad noon nor normal north
        northern northwest nose note notes nothing notice nova novel november now nuclear number numbers nurse nurses
        nursery nursing nut nutrition oak oaks oasis oath object observer obtain ocean octagon octopus odd offer office
        officer offices official offset often oil oils okay old olive olympic omega once one onion only onyx opal open
        opener opening opera operate opinion optic optical optics optimal optimum option options oracle orange oranges
        orbit orchard orchid order ordinary oregon organ organic organize orient orienteering origin original origins
        other otter our out outdoor outdoors outer outfit outlet outlook output outside oval oven over owl own owner
        owners oxford oxygen oyster ozone pace pacific pack package packaging packer pad page paid pain paint painter
        painting pair palace palm panda panel panic panther paper papers parade paradise paragon parent parents paris
        park parker parking parks part particle partner parts party pass passage passion passport past pasta paste
        pastor patch path patio patrol pattern pause paw pay payday peace peach peak pearl pebble pedal peer pelican
        pen penguin penny people pepper perfect perform performance perfume period perk permit person personal
        perspective pet petal peter petrol pets pharmacy phase phoenix phone phones photo photographer photography
        photos phrase physical physics piano pick picker picket pickle picks picnic picture pictures piece pig pigeon
        pilates pile pill pillar pillow pilot pin pine pink pioneer pipe pirate pistol pitch pixel pizza place places
        plain plan plane planet planner planning plans plant planter plants plastic plate platform platinum play player
        players playground plaza please pledge plot plug plum plumber plumbing plus pocket podcast poem poet poetry
        point pointer points poker polar pole police policy polish polite political politics poll polo pond pony pool
        pools pop poplar popular porch port portal porter portfolio portrait position positive post postal poster
        posters potato potter pottery pound powder power powered powers practice prayer precious precise premier prep
        presence present press pressure prestige pretty preview price prices pride primary prime primer prince princess
        print printer printers printing prints prism private prize pro probe process product production products
        profile profit program programs progress project projects promise promo promote proof proper property prospect
        protect proud provide provider pub public publish publisher pulse pump punch pupil puppy purchase pure purple
        purpose push puzzle pyramid python quaker quality quantum quarter quartz queen queens quest question quick
        quiet quill quilt quiz quote quotes rabbit race racer races racing rack radar radiance radiant radical radio
        raft rail railway rain rainbow raise rally ranch random range ranger rank rapid rapids rare rate rates rather
        rating raven raw ray reach read reader readers reading ready real reality realm realtor realty reason rebel
        recall receipt receive recent recipe recipes record records recycle red redo reef reel refer referee reference
        reflect reform refresh regal regent region regional relate relax relay release reliable relief rely remedy
        remember remote removal renew rent rental rentals repair repairs repeat reply report reporter reports republic
        rescue research reserve resist resort resorts resource resources respect rest restaurant restaurants result
        results resume retail retire retreat retro return revenue reverse review reviews revive revolution reward
        rhythm ribbon rice rich ride rider riders ridge right rights ring rings rise rising risk ritual rival river
        rivers road roads rob robin robot robotics rock rocket rocks rocky rod rodeo role roll roller roman romance
        rome roof roofing room rooms root roots rope rose roses rotary rough round route router routes royal royalty
        ruby rug rugby rule rules run runner runners running rural rush russian rust sacred saddle safari safe saga
        sage sail sailing saint salad sale salem sales salmon salon salt salute same sample sand sandbox sandwich sandy
        santa sapphire satellite satin saturday saturn sauce sauna save saver savers saving savings savvy saxon say
        scale scan scanner scene scenic scent schedule scholar scholars school schools science sciences scientific
        scoop scope score scores scotland scott scout scouts scrap screen screens screw script scroll sculpture sea
        seafood seal search seas season seasons seat seattle second secret secrets section sector see seed seeds seek
        seeker seem select selection self sell seller sellers senate send sender senior seniors sense sensor series
        serious serve server set settle seven shade shadow shake shape share shark sharp shed sheep sheet shelf shell
        shelter sheriff shield shift shine ship ships shirt shirts shock shoe shoes shoot shooter shop shopper shops
        shore short shot shots should shoulder show shower showroom shows shuttle side sierra sight sigma sign signal
        signals signature silent silicon silk silver similar simple simply since singer singing single sink sister
        sisters site six size skate skating sketch ski skill skills skin skip sky skyline slate sleep slice slide slim
        slip slow small smart smile smiles smith smoke smoker smooth snack snacks snail snake snap snow soap soccer
        social society sock socks soda sofa soft softball softer soil solar soldier sole solid solo solution solutions
        solve some son song songs sonic soon sorry soul sound sounds soup source south southern southwest space spaces
        spain span spark sparkle sparrow speak speaker speakers special specialist species spectra spectrum speech
        speed spell spend spice spices spider spin spine spirit spirits splash split sponsor spoon sport sporting
        sports spot spotlight spots spray spread spring springs sprint spruce square squad squirrel stable stack
        stadium staff stage stair stamp stamps stand standard star starter stars start startup state statement states
        static station stationery stations statue status stay steady steak steal steam steamer steel stellar stem step
        steps stereo sterling steve steward stick sticker stickers still stitch stock stocks stone stones stop storage
        store stories storm story straight strange strategy straw stream streams street strength stress stretch strike
        string strings strip stripe stripes strong structure student students studies studio studios study stuff style
        styles stylist subject submit suburb success such sugar suit suite suites sulfur summer summit sun sunday
        sunflower sunny sunrise sunset sunshine super supper supply supplies support supreme sure surf surface surfer
        surgery surplus surprise survey survival sushi sustain swan sweet sweets swift swim swimming swing swiss switch
        sword symbol symphony sync synergy system table tablet tackle tactic tag tail tailor take tale talent tales
        talk talks tall tango tank tap tape target tart task taste tattoo tax taxi tea teach teacher teachers teaching
        team teams tech techno technology teen teeth tele telecom telegraph telephone television tell temple ten tender
        tennis tent term terminal terra terrace terrain test tester testing texas text textile than thank thanks that
        theater theatre their them theme then theory therapist therapy there these they thick thin thing things think
        thinker third this thomas thorn those thread threads three threshold thrift thrive throne through thumb thunder
        thursday ticket tickets tide tiger tigers tight tile tiles timber time timer times tin tiny tip tire tires
        title toast today toddler toe together toilet token told tom ton tone tonic too tool tools tooth top topic
        torch tornado total touch tough tour tourism tourist tours toward tower towers town towns toy toys trace track
        tracker tracks tractor trade trademark trader tradition traffic trail trailer trails train trainer trainers
        training trains transfer transform transit transport trap travel traveler traveller treasure treasury treat
        treatment tree trees trek trend trends trial triangle tribal tribe tribune trick trim trinity trio trip triple
        trips triumph tropical trouble truck trucking trucks true truly trumpet trunk trust trusted truth try tube
        tuesday tulip tuna tune tunnel turbo turf turkey turn turner turtle tutor tutors twelve twenty twice twin twins
        twist twisted twister two type ultimate ultra umbrella uncle under union unique unit united units unity
        universal universe university unknown until unusual update upper urban urge usage use used useful user usual
        utah utility utopia vacation vacations valley valor value values valve van vanilla vapor variety vault vector
        vegan vegas vegetable vehicle vehicles velocity velvet vendor venture ventures venue venus verdict vermont
        verse version vertex vertical very vessel veteran veterans via victor victoria victory video videos view viewer
        views viking villa village vine vintage vinyl viola violet violin vip viral virgin virginia virtual virtue visa
        visible vision visions visit visitor vista visual vital vitamin vivid vocal vogue voice void volcano volt
        volume volunteer vote voyage wagon wait waiter wake walk walker walking wall wallace wallpaper walls walnut
        walter want war ward wardrobe warehouse warm warrior warriors wash washington waste watch watches water waters
        watt wave waves wax way wealth wear weather weave web wedding weddings wednesday weed week weekend weekly
        weight weights weird welcome weld welding well wellness wells west western wet whale what wheat wheel wheels
        when where whether which while whisper white who whole wholesale why wide wife wild wilderness wildlife will
        william willow wilson win wind window windows winds wine winery wines wing wings winner winter wire wireless
        wisdom wise wish witch with within without wizard wolf wolves woman women wonder wonders wood wooden woods wool
        word words work worker workers working works workshop world worlds worry worth would wrap wreath wrestling
        wright wrist write writer writers writing wrong yacht yachts yard yards yarn year yearbook yellow yes yesterday
        yet yield yoga york you young your yours youth zebra zen zero zest zinc zip zodiac zone zones zoo zoom allen
        andy anna anton arnold barry ben benson betty bruce burke carl caroline charles chris clark claire collins
        cooper craig cruz dale dan daniel dean dennis diane doug drake dylan eden edward eli ella emily emma eric
        ernest evan evans felix fiona gary gibson gilbert glen graham harris harry harvey helen holmes hugh hughes hugo
        ian irene jacob jason jay jeff jenny jerry jesse jim joe joel jordan jose joseph josh juan julia julian karen
        kate katie keith kelly ken kent kevin kim kurt kyle larry laura lauren lee lena leon leonard linda lisa logan
        louis lucas lucia lucy luis luke mabel marco marcus marie mario marion mason matt max maya megan mia michael
        mike milan milo mitchell molly monica morgan murphy nancy natalie nathan neil nelson nicole noah nora norman
        olga oliver olivia oscar otto owen paige pam patrick paul paula pedro penn perry phil philip pierre quinn
        rachel ralph randy rebecca reed rex richard rick rita robert roger romeo ronald rosa ross roy russell ruth ryan
        sally sam samuel sara sarah sean sebastian shane sharon shaw simon sofia sophia sophie stanley stella stephen
        steven stewart stuart sue susan sylvia taylor ted teresa terry thompson tim tina todd tony tracy vera vernon
        vincent vivian wade warren wayne wendy wesley willis wyatt yvonne zoe adidas adios aktiv akzent albert allianz
        allure almanac amatör amigo amore ancora angebote aurum autos avanti banken banque barcelona basel bazar bella
        berlin bern bonus brasil bremen bruno bureau buro cabana calma camino campo canton capri carta casa casas
        centro cerca chalet chateau ciudad classe coiffure colombia comercio comida conseil corsa corso cosco creme
        cuisine cultura deutsch direkt dolce domus dorado duo ecole edel espana espresso estilo estrella etoile exito
        express fabrik fabrika famille ferme fiesta finanz finca flores forum franz freiburg fresco frisch garten
        gazeta genova gesund globo golfo gracia grafik grande granja grupo gruppe gusto habitat hamburg handel haus
        hermes hogar holz idee immo immobilien industrie italia jardin jugend junge kaffee kirche klasse klinik kino
        koln konzept kraft kultur kunst laden lago latino leben libero libre librairie libro licht liebe linea lingua
        livre loja luce lumiere lyon madera madrid maison marca marche mare markt marseille mercado mercato mercator
        merkur milano moda monde mondo montana monte moto mundo munich musica musik natura neue nord norte notre nuovo
        obst oro oslo oste palma panama papier parque patria perla petit piazza piscina planeta plata playa polska
        pommes porto praha praxis prima punto puro recht reino reisen rio roma rouge ruta salud santo sarl schule
        segreto sol stadt stern stil strada strom sud sueno suisse sur taller teatro tecnica tecno tierra tienda torino
        travaux treff tutto valencia vela verde verein verlag viaggi viajes vida vie viktoria vino vita viva vivo wald
        wasser wein welt werk werke wien wohnen zeit zeitung zentrum zona aichi akita aomori arita asahi chiba daichi
        daiichi ehime fuji fujisan fukui fukuoka gifu ginza gunma hana hanabi haru hayabusa hikari himeji hiroshima
        hokkaido hoshi ibaraki ishikawa izumi jinja kagawa kaigo kaisei kanagawa kanda kawa kaze kenko kensetsu kibou
        kinki kita kobe kochi kodomo koji kokoro kosei koto kumamoto kyoto kyushu machi maru matsu matsuri midori mikan
        minami minato mirai mise miyagi miyazaki mori nagano nagasaki nagoya naka namba nara niigata nihon nippon nishi
        ocha oita okayama okinawa onsen osaka ryokan sagami saitama sakura sanyo sapporo sato sendai shiga shiki
        shimane shin shinjuku shizuoka shokuhin shonan sora sumire suzuki takara tanaka tanuki tochigi tokai tokushima
        tokyo tora tottori toyama toyo tsubasa tsuki ueno umi wakaba wakayama yama yamagata yamaguchi yamanashi yoko
        yokohama yume yuki zaidan allegra allegria allergan amazonas amazonia amazone amadeus applause apricot argos
        asics bosch bravo broker brokers chasse chasing citi cosmo costal covestro ebola ebony elisa etsi fedora figma
        finch garmin gitea goggle goggles google gopro grab harper hasbro helm heroin hilton hyatt indigo insta intuit
        jasmin jetson joomla kayak kroger lancet lego lexus linux lycra macys mailer manga marvel mastiff mattel mazda
        mediaset medtronic meridian micron midas mozilla nestle nikkei nikon nissan nokia norton novartis novo nutella
        octane oneida orbitz pandora parcel paypoint peloton pentax pepsi philips pinnacle pixar polaris postbank
        posten prada prezi puma qantas quora rabobank reuters ricoh rolex ryanair saab safaricom samsonite scania seiko
        shutter siemens skoda slick sodexo sonar sonata sonos spartan spiegel sprinter staples steinberg strava
        stripped stryker subaru subway swatch symantec tandem telefon telegraf telegraaf telemundo telenor telia
        telstra tesco tescos texaco thule tiffany timex tivoli toshiba toyota trello tripod twilight unicef unilever
        vanguard verify verizon vimeo vodka volvo walgreens walmer warner wayfair whirlpool wikimedia wikipedia wolfram
        xerox xfinity yelp yamaha zappos zara zillow
        """

    private static let table: NameTable = {
        var table = NameTable(minimumCapacity: 16_384)
        for text in [list, world, languages] { forEachWord(of: text) { table.insert($0, value: 0) } }
        for word in [
            "go", "my", "we", "no", "in", "on", "up", "to", "of", "be", "by", "do", "it", "is", "or", "at", "an", "us",
            "me", "so", "as", "de", "la", "le", "el", "di", "tv", "pc", "eu", "uk",
        ] {
            table.insert(word.utf8, value: 1)
        }
        return table
    }()

    /// Where it is worth looking for a listed word.
    static let edges: WordEdges = {
        var edges = WordEdges()
        for text in [list, world, languages] { forEachWord(of: text) { edges.insert($0) } }
        return edges
    }()

    /// The longest word looked for.
    private static let longest = 14

    static func contains(_ word: some Collection<UInt8>) -> Bool { table.value(of: word) == 0 }

    /// Whether a word is listed as ordinary or as a lure.
    static func isListed(_ word: ArraySlice<UInt8>) -> Bool { contains(word) || LureWords.table.contains(word) }

    /// Whether letters are ordinary words, one after another, with at least one of four letters or more.
    /// - Parameters:
    ///   - excluded: a protected word, which does not count as an ordinary one here.
    ///   - cut: a position at which no word may end: `openair` is not `openai` and r.
    ///   - hit: positions where words of two letters are chance: `discordapp` is not `disc`, `or`, `dapp`.
    static func compose(
        _ letters: ArraySlice<UInt8>, without excluded: [UInt8], noCutAt cut: Int = -1, hit: Range<Int> = 0..<0
    ) -> Bool {
        let bytes = Array(letters)
        guard bytes.count >= 4 else { return contains(bytes) }
        // 0: not reachable; 1: by short words only; 2: with a word of four letters or more.
        var reach = [UInt8](repeating: 0, count: bytes.count + 1)
        reach[0] = 1
        let (words, lures) = (edges, LureWords.edges)
        for start in 0..<bytes.count where reach[start] > 0 {
            let listed = words.lengths(startingAt: start, in: bytes)
            // An ending adds up to three letters to a listed word.
            let sizes = listed | listed << 1 | listed << 2 | listed << 3 | lures.lengths(startingAt: start, in: bytes)
            for size in 2...longest
            where (size < 3 || sizes >> UInt32(size) & 1 == 1) && start + size <= bytes.count && start + size != cut {
                if size < 3, hit.contains(start), hit.contains(start + 1) { continue }
                let piece = bytes[start..<start + size]
                guard isWord(piece), !piece.elementsEqual(excluded) else { continue }
                reach[start + size] = max(reach[start + size], size >= 4 ? 2 : reach[start])
            }
        }
        return reach[bytes.count] == 2
    }

    /// Whether letters are one word, ordinary or a lure, with an ending or without.
    static func isWord(_ piece: ArraySlice<UInt8>) -> Bool {
        guard piece.count > 2 else { return table.contains(piece) }
        if table.contains(piece) { return true }
        guard piece.count >= 4 else { return false }
        if LureWords.table.contains(piece) { return true }
        // Plurals and -ing, -er, -ed of a listed word. Nearly all words end with none of their last letters.
        switch piece.last {
        case UInt8(ascii: "s"), UInt8(ascii: "d"), UInt8(ascii: "r"), UInt8(ascii: "g"), UInt8(ascii: "y"): break
        default: return false
        }
        for ending in ["s", "es", "ed", "er", "ers", "ing", "ly"] where piece.count >= ending.utf8.count + 4 {
            if piece.suffix(ending.utf8.count).elementsEqual(ending.utf8),
                table.value(of: piece.dropLast(ending.utf8.count)) == 0
            {
                return true
            }
        }
        return false
    }
}
