// More ordinary words of English, and names of places.

extension CommonWords {
    /// Written for this project, by hand. A name that glues such words to a brand's is a site about the brand, a shop
    /// or a namesake more often than an imitation; one that is such a word resembles nobody.
    static let world: StaticString = """
        # English
        automatic automated hertz tiktak orbita yagoda
        abyss acre acres adapter addict addiction adviser advisers advocate affinity afternoon algorithm alien
        aliens almighty alumni amplify anatomy android anime antiques apocalypse apothecary appetite aquarium
        arcane archaeology armada armory arthritis artisan ashes assembly astrology astronaut asylum atheist
        athletics attachment avatar avocado awareness awkward axle backpack backyard badger bagel balcony bandit
        banker banquet baptist barbecue barbershop barley barracks basement bastard beacon bearing beaver
        bedroom beehive bestseller betting beverage bible biscuit bitter blacksmith blanket blessed blogger
        blogging blueprint boating bohemian bonfire bonsai bookshop bookstore boomer botanical botany boutique
        bracelet bravery breed brewery brewing bridal brides broth browser buddha buggy bulldog bumper bunker
        burgers burner butcher cabbage cactus calculator campfire cannabis canoe cardiac cardiff cardio
        caregiver caribbean carpenter carrot carving caterer catering celebrity cemetery ceramics champagne
        chaos charming chemistry childhood chimney chopper christians chronic chronicle cinnamon climbing cloak
        clown cocktail colonial commuter composer condo condos consultancy contractor cookbook cooler cosmetics
        counselor countess creations creature crochet crocodile crooked crossfit crunch crusade cuddle cupcake
        curator curious curling curry deadly decay december dentists deputy dessert dialog dialogue dignity
        dirty disciple discourse discus discuss discussion divorce doodle dorm dough dragonfly drones druid
        drummer dumpling dungeon dungeons dynamite earring ecommerce economist electrician enigma entertainment
        entrepreneur epoch equation equine ethical ethics euphoria european everyday evil exhaust exhibition
        exile expat expats fanatic fathers feminist fidget firefly fireplace firewood firework fisherman
        flamingo flooring florist folklore footwear forensic foundry fragrance freelance freelancer freeman
        freestyle fresher frozen fungi funky fury gadget galactic gambling gamers gardener gecko genealogy
        generator genetic genie geology ghetto ghost gladiator glamour glitch glitter gnome goblin godfather
        golfer goodness gorilla gossip gothic grandma gravel greenhouse grenade griffin grinder groove grumpy
        guitars gunner gypsy hacker hackers hallmark handbag handball handbook happiness hardcore harness
        hatchet haunted heating hedgehog highlander hippo historic hobbit holistic homeless homemade homeopathy
        homeschool honeymoon hornet hostel husband husky hydra hymn illusion immune incense inclusion informer
        inherit injury insane insect inspector instagrammer interview intimate inventor islander jackal jaguar
        japanese jewellery jigsaw joker joyful jumper juniper kangaroo karaoke karma kebab kennel kettle
        keyboard kickboxing kidney kitchens kitten kitty knitting knives koala labour lagoon landlord landscape
        lantern larva lasagna lasers lemonade leopard lesbian lettuce lighthouse lightning limousine lingerie
        liquor listener literary liver lizard lobster locksmith lodge lodging lookout lottery lullaby lunatic
        lyrics maestro magician maiden majestic makeover malware mammoth manifest mariner married martian
        martini masonry matcha maternity maths mattress meadows meditation memories mermaid meteor midwife
        migraine millennial miniature missionary mistress monarch monastery monsoon monsters moonlight mortgage
        mosaic mosque mothers motorcycle motorsport mushroom mushrooms musician mustache mythology naked nanny
        narrative naughty navigator neighbour nephew nerd networks neuro newborn newspaper nightlife nightmare
        nomads noodle nostalgia notebook nugget obsession oceans odyssey offroad offshore olives optician
        orchestra organics origami orphan outlaw outreach overland paddle pagan pajama palette paradox parenting
        parish parrot partisan passionate passive pastry patent paving peaceful peacock peanut pediatric pension
        pharma physio pilgrim pirates pixie pizzeria planters plasma plumbers poison popcorn poppy
        porcelain portable possum postcard poultry preacher prefect pregnant president prison privacy prophet
        prosper proverb psychology pumpkin puppet puppies puzzles quilting raccoon rafting railroad razor
        realestate recycling reggae reiki religion remodel renovation resonance resonant resonate resonates
        reunion revenge revival riddle rifle ripple roadtrip roast robots rookie rooster rosary rustic sailor
        saints salsa savage savanna savannah saxophone scandal scarlet scientist scooter scorpion scripture
        seasonal seminar sensual serenity sergeant sermon serpent servant shaman shepherd shiny shooting
        shoppers siblings sickness silence singles skater skeleton skiing skincare skull skydive slavery
        sleeping sloth smoking sniper snowboard soldiers solitaire sorcerer souls souvenir spaceship spanish
        spectacle spiders spiritual spoiler sprinkler squadron stallion stardust starlight stealth steampunk
        stencil stockholm stoner stove strawberry streamer suicide sunglasses superhero supplement surgeon
        surgical survivor swallow syndrome tactical tanks tantra tarot tattoos tavern technician teddy teenage
        telescope terrier textiles thai thesis thriller titan tobacco tombstone torrent towing tragedy trailers
        trapper treehouse trendy trivia trophy tropic trout tumor tuning turkish tutorial tutorials tuxedo
        typist undead underwater unicorn uniform urology vaccine vacuum vampire vampires vendetta vending vibes
        victim vineyard viper virus volleyball waffle walrus warlock weapon weasel whiskey whisky widow wizards
        workout worship yachting yankee yogurt younger zombie zombies
        # Countries, cities, peoples
        africa african arabia arabic argentina armenia asian athens atlanta austin australia austria baltimore
        bangkok bavaria beijing belarus belfast belgium belgrade bombay bordeaux brazil brooklyn brussels
        bucharest budapest bulgaria burma cairo calgary california cambodia caracas chile chinese copenhagen
        croatia cuba cyprus dakar dallas danish delhi denmark detroit dresden dubai dublin dutch edinburgh egypt
        estonia ethiopia finland finnish frankfurt geneva ghana glasgow greece guatemala hanoi havana hawaii
        helsinki holland hungary iceland indonesia iran iraq ireland irish israel istanbul jakarta jamaica
        kansas karachi kazakhstan kenya kiev korean kuwait lahore latvia lebanon lisbon lithuania liverpool
        macedonia malaysia malta manchester manila mexican minsk moldova monaco mongolia montenegro montreal
        morocco moscow mumbai naples nepal nigeria norway norwegian ottawa pakistan palestine peru pittsburgh
        poland portland portugal prague quebec romania russia rwanda sahara saudi scottish senegal seoul serbia
        shanghai shenzhen siberia sicily slovakia slovenia somalia stuttgart sweden swedish switzerland sydney
        syria taipei taiwan tanzania tehran thailand toronto tunisia uganda ukraine uruguay vancouver venezuela
        venice vienna vietnam warsaw yemen zagreb zambia zimbabwe zurich
        """
}
