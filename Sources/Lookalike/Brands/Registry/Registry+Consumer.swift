// Built-in brands: fashion, food and tickets.
// Read `docs/brands.md` before you change an entry.

extension RegistryArea {
    static let consumer = RegistryArea(
        "Consumer",
        """
        nike  Nike
          domains   nike.com converse.com nike.com.br nike.cn nike.com.hk nikeinc.com
          owned     nikecloud.com
          words     nike
          near      nike.sk
          kind      famous

        adidas  adidas
          domains   adidas.com adidas-group.com adidas.de adidas.co.uk adidas.jp adidas.fr adidas.com.ar adidas.mx
          domains   adidas.com.br adidas.co.in
          suffixes  adidas at be ca ch cl cn co co.id co.kr co.nz co.th co.za com.au com.cn com.co com.hk com.my
          suffixes  adidas com.pe com.ph com.sg com.tr com.tw com.vn cz dk es fi gr hu ie it nl no pe pl pt ru se sk
          words     adidas
          kind      famous

        zara  Zara
          domains   zara.com inditex.com massimodutti.com bershka.com pullandbear.com
          owned     zara.net
          words     inditex
          ordinary  zara

        hm  H&M
          domains   hm.com hmgroup.com
          words     hennesmauritz

        sephora  Sephora
          domains   sephora.com sephora.fr sephora.de sephora.it sephora.es sephora.com.au
          words     sephora

        louisvuitton  Louis Vuitton
          domains   louisvuitton.com lvmh.com
          words     louisvuitton lvmh

        cocacola  Coca-Cola
          domains   coca-cola.com coca-colacompany.com coke.com cocacola.co.jp coca-cola.co.uk
          words     cocacola

        starbucks  Starbucks
          domains   starbucks.com starbucks.co.jp starbucks.co.uk starbucks.ca starbucks.de starbucks.com.au
          suffixes  starbucks at be ch co.id co.nz co.th co.za com.ar com.cn com.co com.gr com.hk com.kh com.mx com.my
          suffixes  starbucks com.pe com.sg com.tr com.uy es fr hu ie in it nl ph pl pt ro ru se vn
          words     starbucks
          near      swagbucks.com
          kind      famous

        mcdonalds  McDonald's
          domains   mcdonalds.com mcd.com mcdonalds.co.jp mcdonalds.co.uk mcdonalds.de mcdonalds.fr mcdonalds.ca
          domains   mcdonalds.jp
          words     mcdonalds
          kind      famous

        doordash  DoorDash
          domains   doordash.com wolt.com
          words     doordash

        deliveroo  Deliveroo
          domains   deliveroo.com deliveroo.co.uk deliveroo.fr deliveroo.ie deliveroo.it deliveroo.ae deliveroo.be
          domains   deliveroo.hk deliveroo.com.sg deliveroo.nl deliveroo.es deliveroo.com.kw deliveroo.de
          words     deliveroo

        justeat  Just Eat Takeaway
          domains   just-eat.co.uk just-eat.com justeattakeaway.com takeaway.com lieferando.de thuisbezorgd.nl
          domains   just-eat.dk just-eat.es just-eat.fr just-eat.ie just-eat.it just-eat.ch pyszne.pl lieferando.at
          domains   skipthedishes.com grubhub.com menulog.com.au
          words     justeat lieferando thuisbezorgd grubhub

        instacart  Instacart
          domains   instacart.com instacartemail.com

        ticketmaster  Ticketmaster
          domains   ticketmaster.com livenation.com ticketmaster.ph ticketmaster.sg ticketmaster.com.br
          suffixes  ticketmaster ca co.uk co.nz com.au com.mx de dk es fi fr ie it nl no pl se be
          words     ticketmaster livenation
          near      liberation.fr

        stubhub  StubHub
          domains   stubhub.com stubhub.co.uk viagogo.com stubhub.ie mystubhub.com
          owned     stubhub.net
          words     stubhub viagogo

        # Learning, ancestry, toys, gear

        duolingo  Duolingo
          domains   duolingo.com duolingo.cn

        coursera  Coursera
          domains   coursera.org
          owned     coursera-for-business.org coursera.community coursera.help

        udemy  Udemy
          domains   udemy.com

        ancestry  Ancestry
          domains   ancestry.com ancestry.co.uk ancestry.ca ancestry.com.au ancestrydna.com
          words     ancestrydna
          ordinary  ancestry

        lego  LEGO
          domains   lego.com
          ordinary  lego

        logitech  Logitech
          domains   logitech.com logi.com logitechg.com logitech.com.cn logitech.fr
          owned     logitech.biz logitech.io

        dyson  Dyson
          domains   dyson.com dyson.co.uk dyson.co.jp dyson.de
          ordinary  dyson

        gopro  GoPro
          domains   gopro.com
          words     gopro

        dji  DJI
          domains   dji.com
          owned     djicdn.com
          words     dji

        hellofresh  HelloFresh
          domains   hellofresh.com hellofresh.de hellofresh.co.uk hellofresh.ca hellofresh.com.au hellofresh.nl

        ulta  Ulta Beauty
          domains   ulta.com
          words     ultabeauty
        """)
}
