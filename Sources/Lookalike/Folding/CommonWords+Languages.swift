// Ordinary words of other languages, as domain names spell them, and people's names.

extension CommonWords {
    /// Written for this project, by hand: what firms, shops, clubs and sites call themselves.
    static let languages: StaticString = """
        # German
        akademie allgemein angeln anwaelte anwalt apotheke arbeit architekt arzt ausbildung auskunft bauen bauer
        baumarkt beratung berg besser bestellung bilder blumen buch buecher bund datenschutz deutschland dienst
        eigenheim einfach einkauf elektro eltern energie erfahrung erfolg essen fahrrad fahrschule familie
        farben feiern fenster ferien ferienhaus ferienwohnung feuer feuerwehr fisch flug fotograf fotografie
        frau frauen freizeit freunde fuer gasthof gemeinde gemeinschaft gesellschaft gesundheit getraenke
        gewerbe glueck haare handwerk hausarzt heilpraktiker heimat heizung herz himmel hochschule hochzeit hund
        hunde institut kaufen keller kinder kindergarten kleid kleidung koch kochen koerper kraut kredit kreis
        landwirt lehrer lernen magazin maler markisen medien meister menschen messe miete moebel motorrad
        nachhilfe nachrichten natur netz netzwerk ofen partei patienten pferde pflege pflegedienst
        physiotherapie polizei preis preise projekt rathaus rechner reinigung reise reisebuero rezept rezepte
        schloss schmuck schnell schuhe schulen schwarz schweiz seite sommer spiel spiele sprache stiftung
        strasse studium tanz technik tier tierarzt tiere tisch umzug unternehmen urlaub verband verkauf
        versicherung volk vorsorge weihnachten weiss werbung wetter wirtschaft wissen woche wohnung wolle zahn
        zahnarzt zentral zimmer zukunft
        # French
        accueil achat achats agence amour ancien ancienne annonce annonces appartement architecte artisanat
        assurances atelier aventure avocat avocats beaute bijoux bonheur boulangerie bretagne bricolage cadeau
        cadeaux cantine carrelage chambre chambres chanson chantier chaussures chemin cheval chien chiens
        chocolat coeur collectif communaute commune comptable concours couture danse decoration dentaire dessin
        domaine droit eau editions eglise election emploi enfance enfant enfants ensemble entreprise entreprises
        equipe esprit etudes etudiant fabrique femme femmes fenetre fete fleur fleuriste fleurs foret formation
        formations fromage gite gites guerre histoire hopital hotellerie immobilier informatique jardinage
        jardins jeune jeunes jeux joie jouet jour jours langue logement logiciel loisirs maire mairie maisons
        maman mariage medecin medecine menuiserie mer metier miel mobilier montagne monture mutuelle naissance
        nettoyage noel notaire nouveau nouvelle nouvelles oiseau oiseaux optique paysage peche peinture
        pharmacie photographe piscine plage plombier plongee poisson portail pour prix produits quartier
        randonnee recette recettes repas restauration reve sante savon scolaire soleil solidaire sommeil sortie
        syndicat terrasse terre thermale toiture tourisme travail vacances vente ventes vetements ville vin vins
        vitrine voiture voitures voyages
        # Spanish, Portuguese, Italian, Catalan
        abbigliamento abogado abogados academia advogado agencia agenzia agricola agricoltura agriturismo agua
        albergo alegria alimentacao alimentare alimentos alquiler aluguel amazonica amazonico ambiente amici
        amicizia amigos amor animales animali antica antico apartamento apartamentos appartamento architetto
        arquitecto arquitectura arredamento arredo arte artesania articulos asesoria asociacion assicurazioni
        autobus autoescuela automovel autopartes avvocato azienda bambini bambino barato barrio bebe bebidas
        belleza bellezza biblioteca bicicleta bodega bolsa borgo borsa bottega brinquedos buena bueno cabelo
        cachorro calidad camara cambio camisetas campanha cantina carne carpinteria carreras carro carros
        carrozzeria cartoleria casale casamento catalogo ceramica cerveza chicas chico cibo cidade cine
        cioccolato clases clinica clube coches cocina coisas colegio colombiana colore compra compras comune
        comunidad concorso concurso confeitaria construcao construccion consulenza consultoria consultorio
        contador coracao corazon correo corsi cozinha creativa credito crianca criancas cristiana cristiano
        cucina cuentos cumbre cuore curso cursos dentale dentista deporte deportes derecho descargas desconto
        diario dinero directorio direito diritto diseno diversao doce doctora dulce economia edificio edilizia
        editorial educacion ejemplo eletronica elettronica empleo empresa ensenanza ensino escola escuela
        espacio especial esperanza esporte esportes estado estetica estudio estudios fabrica faculdade famiglia
        familia farmacia feira ferias ferramenta festa fiestas filme filmes finanzas fiore fiori formazione
        forno foto fotografo fotos frutas fuego fundacion futbol futuro gafas galeria ganadera gelateria gente
        gestao gestion giardino gimnasio giochi gioco gioielli giornale giustizia gobierno governo gratis gruppo
        guia guitarra hermano hermanos historia hogares hoteles huerta idioma idiomas iglesia igreja imagen
        imoveis imovel impianti imprenta impresa imprese industria infissi informatica inglese inmobiliaria
        insieme instituto inversion jabon jogo jogos jornal juego juegos juguetes juridico ladrillo lavoro
        lectura legno leilao lengua lettura ley libreria limpieza livraria livro livros mamma mangiare maquina
        maquinaria maquinas marketing materia mecanica meccanica medica medico medicos mejor melhor memoria
        mercados mercatino mision mobili moderna mondiale motori moveis muebles mujer mujeres mulher mundial
        municipio nacional naturaleza negocio negocios negozio nino ninos noche noiva noleggio noticia noticias
        notizie nueva nuevo obra occhiali officina oficina olhar ortofrutta ospedale ottica padaria padre paese
        paginas pais paisaje palabra palazzo palestra panaderia panificio papel paradiso parco pared pareja
        parrucchiere pasion pasticceria pavimenti peluqueria periodico perro perros pesca pesce pesquisa piante
        piedra pintura piscinas plantas pneus poesia policia politica pousada praia precio precios preco precos
        prensa presente prezzi prodotti productos profesional progetto programa projeto proyecto pueblo puerta
        quarto quimica ragazzi receitas receta recetas regalo regalos reloj restaurante revista ricetta ricette
        riscaldamento ristorante rojo ropa sabor sapori saude scarpe scuola scuole secretos seguros semana
        senora servicio servicios servicos sexo siembra sistema sistemas sitio sito sogno sonho sonrisa sorriso
        spazio spettacolo sposa stampa storia suelo supermercado tartufo tecnologia telefono tempo tiempo
        tierras trabajo trabalho tradicional traductor transporte transportes trasporti turismo universidad uomo
        uva vacanza vacanze valle vecinos veiculos vendas vende vendita venta ventas verano verdad vereador
        vestido vestiti viagem viagens viaje vidrio viejo villaggio vivienda viviendas vuelo zapatos
        # Dutch and Nordic languages
        advies advocaat bakker bedrijf bedrijven belasting beste bil bloemen blomster boek boeken boerderij
        bolig bouw brood buurt bygg creatief dansk dier dieren droom eten feest fietsen fisk fjord forlag geluk
        gemeente gezond gezondheid goed groen groep hage hest hjem huis huizen hus huur hytte informatie jakt
        jeugd kaas kaffe kerk keuken kinderen kjop kleding klinikken kurs kyrka leker leren leven lief lyckan
        makelaar mat mensen molen muziek natuur nieuw nieuws norsk nyheter oefening onderwijs ontwerp opleiding
        oude ouders paard praktijk prijs reis reizen resor ruimte samen sang schilder schoenen schoon skog skola
        skole slapen snus spel spelen spill stad stichting svensk taal tandarts therapie thuis trening trygg
        tuin utbildning vakantie vakker var venner verden vereniging verhuur verkoop verksted vinter vlees
        voeding voetbal vrede vrij vrijheid vrouw wereld winkel wonen zorg
        # Polish, Czech and other languages of the region
        adwokat agencja agro apteka auta autobusy biuro budowa byt byty ceny ceska cesko chalupa chata chleb
        cukiernia czas czech dach darky deti dobra dobre dom domki doprava dzieci dziecko ekologia eshop firma
        firmy fryzjer fundacja gabinet gazety gmina gosciniec gospodarka hory hracky hudba jidlo kamien
        kancelaria katalog klub knihy kobieta kola kolej komputer koncert konie kosmetyki kotki krakow ksiazka
        ksiazki kuchnia kuchnie kultura kurier kurzy kvetiny kwiaty lekarz levne lide lodz ludzie lyze malarz
        maszyny meble medycyna mesto miasto mieszkania mlode muzyka nabytek narty nasze nauka niebo
        nieruchomosci noviny nowe nowy obchod obec ogrod okna okno opony parafia piekarnia pielgrzym pies pivo
        plyta pocasi podlahy pogoda pojisteni polski pomorze poradnik praca prace prawo prezent pribeh projekty
        przedszkole przepisy psycholog radca recepty rodzina rolnik rowery ryby serwis sklep sklepy slub stal
        stavba stomatolog studia svatba svet svoboda szkola szkolenia szpital tanie technika tlumacz turystyka
        ubezpieczenia ubytovani uroda urzad uslugi vcely vlaky vzdelani wakacje wesele wiadomosci wies woda
        wroclaw wynajem zabawki zahrada zdravi zdrowie zeny ziemia zivot zpravy zycie
        # Russian and Ukrainian as Latin letters write them
        advokat arenda avto avtobus banki besplatno bilety biznes bolshoy chasy cveti dacha deneg dengi detskiy
        dizain doktor domik dosug druzya golos gorod gosti igra igri igry iskusstvo istoriya kachestvo karta
        kinozal kladovka klinika kniga knigi koleso komp kompyuter konkurs kotel krasivo krasota kreditov
        krosovki krossovki krovat kuhni kupit kvartira kvartiry lekarstva lider malina massazh matras mebel
        medicina metall mir moskva muzika nadezhda narod nedvizhimost neft novost novosti obuv odezhda onlajn
        opt otdyh otzyvy pesni pitanie podarki podarok polki potolki pravda pravo prazdnik predprinimatel prikol
        prodazha proekt psiholog put rabota radost raskraski razvitie reklama remont rossiya russkie ryba
        ryibalka sadovod sait samara sayt semya serial servis shkola sibir skachat sklad skorost slovar smotret
        snab sobaka solnce spb stolica stom stroitel stroy studiya svadba tehnika tovar tovary tur turizm
        uchebnik ural urok uroki vesna veter vkus voda volga voprosy vostok vrach vremya vybor yagoda yarmarka
        yuridicheskiy yurist zakaz zakon zdorove zdorovie zdorovye zemlya zima znakomstva znanie zoloto zveri
        zvezda
        # Turkish, Arabic, Persian
        akademi akhbar anne arab araba arac avukat bahar bahce bakim bebek bilgi bilim bilisim canli ceviri
        cicek cocuk cozum daramad dars dawah deposu dergi dernek dershane destekleri diyet dizi dunya dunyasi
        egitim ekonomi elektronik emlak enerji evler fatwa festivali firmalari fiyat fiyatlari gazete gezi giyim
        guzel haber haberler haberleri halal haram hastane hayat hizli hobi indir insaat iranian islam islamic
        izle jadid jihad kadin kahve kampanya khabar khalij kitab kitabi kitap kombi kuran lezzet madina majlis
        makina masjid medya mekan mobilya muhasebe muslim mutfak muzik nakliyat noor nour okul otel oto oyun
        oyunlar oyunlari ozel parti pazar quran radyo ramadan rehber rehberi reklam saglik salam sanat sarki
        satilik sehir servisi sharif shia sigorta sinema siparis siyaset sohbet sozluk spor sunni tajik tarif
        tarim tasarim tatil teknik teknoloji temizlik toptan turk turkiye umrah uzman yasam yazar yazilim yemek
        yeni yol
        # Vietnamese, Indonesian, Malay, Thai
        anak bahasa baju bangun banh bao belajar berita bersama bisnis budaya buku cantik cara cerita chay chinh
        cinta cong congnghe dapur desa desain dich dichvu dien dong dunia gadis gereja gia giadinh giam giamgia
        giay hang harga hidup hoa hoc hutan ilmu jasa jawa jual kabar kamar kantor karya kata kecil keluarga
        kerajaan kerja kesehatan khuyen khuyenmai kopi kota lagu lam laman laut lokal makan makanan mang manh
        masa masak mobil mua muaban mudah murah nha nhac nong nusantara obat orang pasar pendidikan perempuan
        pesantren phim pintar pondok pria produk properti puisi pulau quan quang quoc rakyat resep rumah sapi
        sayur sehat sejarah sekolah seni siswa solusi suara suc suckhoe surat tani teknologi teman tempat tham
        thanh thoi thoitrang thuoc tinhoc tintuc tot truong truyen tukang tuyen uang usaha vang viec vieclam
        wanita warung wisata xanh
        # Japanese and Chinese as Latin letters write them
        aikido ajisai akane asobi atama baihuo bento bijin bijutsu bocai budo bunka byoin caipiao chaoshi
        chengdu chikara chiryou chongqing daigaku daiko dango denki denshi dento dianshi dianying dojo dokusho
        dongfang doujin ebisu eigo engei fangchan fudosan fuku fukuro fukushi futon gakko gakuen gakuin gohan
        gongsi guangdong guangzhou guoji gyosei hachi haiku hakase hanako hangzhou heiwa higashi hiroba hoiku
        hoikuen hoken hokubu hondana honyaku hosoi hotaru huaxia hyoban ichiba ichiban iryo izakaya jiankang
        jiaoyu jiating jidai jikan jinjya jinrong jisho jixie jiyu judo juken juku jutaku kabuki kagaku kagu
        kakei kamera kamome kanban kanji kankou kanri karada kazoku keiba keiei keijiban keiki keizai keji
        kekkon kenchiku kenkou kigyo kimono kinoko kirei koen kouji koukoku koumuin koushi kurashi kuruma kusuri
        kyoiku kyosei kyotei kyousai lvyou mago manabi meirong meishi menkyo mizu momiji morino musashi nakama
        nanjing neko nekoneko nenga nikki ningyo ninki nippo nougyo nyusu ohana okane okashi omiyage omocha
        omoide onigiri onna osusume otaku otoko oyako pachinko qiche qiye rakugo ramen rekishi renai rinri
        risaikuru roujin ryokou ryouri saiyo sake samurai sansai seikatsu seikou seitai sekai sekkei senmon
        senpai sensei sentou shangcheng shashin shenghuo shigoto shika shinbun shinkansen shipin shiro shokuji
        shouji shufu shuma shumi soba sodan souko sozoku sumai sumo suzhou taiken taiyo takoyaki tamago tanoshi
        tatami tegami teien tenki tenshi tenshoku tianjin tokei tomodachi toshi tsukuru tsuri tushu uranai ushi
        utsukushi wagashi waka wangluo wasabi wenhua wuhan xiamen xian xiaoshuo xinwen xinxi yakiniku yakkyoku
        yakyu yasai yasashii yasui yinyue youxi yoyaku yubin yugi yukata yule zakka zeirishi zenkoku zhongguo
        zhongwen zixun
        # Given names and surnames
        abdul achim adams adriana ahmed aisha alberto aldo alejandro alessandro alexandra alexandre alfonso
        alfredo alice alina alvarez amanda amir anders andersen anderson andre andrea andreas andrew angelika
        angelo anita anneli antonia antonio arturo astrid augusto axel barbara barrett beatrice becker bennett
        bernard bernardo berndt bianca bjorn bradley brandon brigitte caitlin camilla carina carla carlos carmen
        catherine cecilia charlotte christa christina christine christoph christopher clara claude claudia
        claudio clemens coleman conrad cristina damian daniela danielle dario davies deborah denise diaz diego
        dieter dimitri dmitry dominik donald dorothea douglas eduardo edwards elena eleonora elisabeth elizabeth
        elvira emanuel emil emilia emilio enrico erica erich ernst esther eugenia eva fabian fabio federico
        felicia ferdinand fernandez fernando fischer florian francesca francesco francisco franco frederic
        friedrich gabriel gabriela garcia georg georges gerhard giovanni giulia giuseppe gonzalez gregory guido
        guillaume guillermo gunther gustav hannah hannes hassan heidi heinrich heinz helena helga henri henrik
        herbert hermann hernandez horst hubert ibrahim ignacio igor ingrid irina isabel isabella ivan jacques
        jakob jamal javier jelena jennifer jessica joachim johann johanna johannes jonas jonathan jorge josef
        julien julius jurgen karim karin karl karsten katarina katharina kathrin katja khalid klaus konrad
        kristian kristina lambert lars laurent leonie leopold liliana lorenz lorenzo ludwig luigi lukas
        magdalena magnus malcolm manfred manuel manuela marcel marcela marcelo margaret margarita mariana
        marianne mariano marlene marta martha martina martinez massimo mathias mathieu matteo matthias maurice
        mauricio mercedes michaela michel michele miguel mikael mikhail miriam mohamed mohammed monika moritz
        muhammad mustafa nadia natalia natascha nicola nicolas nikita nikola nikolai nikolaus nina norbert olaf
        omar oskar pablo paola paolo pascal patricia pavel pedersen pereira perez petra petrov philipp phillips
        pietro rafael ramirez ramon raul rebekka regina renate ricardo riccardo roberta roberto rodrigo
        rodriguez roland romano rosario rosemarie rudolf sabine sabrina salvador salvatore samantha sanchez
        sandra santos sascha schafer schmid schmidt schmitz schneider schulz sergey sergio silke silvia simone
        sonja soren stefan stefania stefano steffen susanne svetlana tamara tanja tatiana tatjana theodor
        theresa thorsten tobias tomas torsten ulrich ulrike ursula valentin valentina valeria vanessa veronica
        veronika viktor vincenzo vladimir wagner weber werner wilhelm williams wolfgang xavier yannick yasmin
        yusuf zimmermann
        """
}
