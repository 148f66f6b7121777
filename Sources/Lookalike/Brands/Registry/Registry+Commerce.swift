// Built-in brands: shops and marketplaces worldwide.
// Read `docs/brands.md` before you change an entry.

extension RegistryArea {
    static let commerce = RegistryArea(
        "Commerce",
        """
        ebay  eBay
          domains   ebay.com ebayinc.com ebay-kleinanzeigen.de gumtree.com gumtree.com.au ebay.pt ebay.ru ebay.com.tw
          suffixes  ebay at be ca ch cn co.jp co.th co.uk com.au com.cn com.hk com.my com.sg de es fr ie in it nl ph
          suffixes  ebay pl vn
          owned     ebay-inc.com ebay-stories.com ebay-us.com ebayadservices.com ebayadvertising.com ebaycareers.com
          owned     ebaycdn.net ebayclassifiedsgroup.com ebaydesc.com ebayenterprise.com ebayforcharity.org
          owned     ebayimg.com ebaymainstreet.com ebaymotors.com ebayopen.com ebaypartnernetwork.com ebayrtm.com
          owned     ebaystatic.com ebaystores.com ebaytechblog.com
          words     ebay
          kind      targeted

        walmart  Walmart
          domains   walmart.com walmart.ca samsclub.com walmart.com.mx flipkart.com walmartlabs.com wal-mart.com
          domains   flixcart.com
          owned     flipkart.net walmartimages.com
          words     walmart samsclub flipkart
          kind      famous

        target  Target
          domains   target.com shipt.com
          words     shipt
          ordinary  target
          also      Target Circle, Target RedCard

        costco  Costco
          domains   costco.com costco.ca costco.co.uk costco.com.au costco.com.mx costco.co.jp costco.es costco.fr
          domains   costcotravel.com
          words     costco
          kind      famous
          also      コストコ

        bestbuy  Best Buy
          domains   bestbuy.com bestbuy.ca geeksquad.com bestbuy.com.mx bestbuybusiness.com mybestbuy.com
          words     geeksquad
          ordinary  bestbuy

        homedepot  The Home Depot
          domains   homedepot.com homedepot.ca homedepot.com.mx homedepotemail.com
          words     homedepot

        lowes  Lowe's
          domains   lowes.com lowes.ca lowesforpros.com
          owned     lowescdn.com
          ordinary  lowes

        kroger  Kroger
          domains   kroger.com krogeremail.com

        cvs  CVS
          domains   cvs.com cvshealth.com caremark.com
          words     cvshealth caremark
          near      cinemark.com

        walgreens  Walgreens and Boots
          domains   walgreens.com boots.com
          words     walgreens

        ikea  IKEA
          domains   ikea.com ikea.jp ikea-usa.com
          suffixes  ikea co.il cn de es fr it nl
          words     ikea
          also      イケア

        temu  Temu
          domains   temu.com temuemail.com pinduoduo.com
          words     temu pinduoduo
          kind      targeted

        shein  SHEIN
          domains   shein.com sheingroup.com sheinemail.com romwe.com sheinindia.in sheinnotice.com
          suffixes  shein co.uk com.mx
          words     shein

        shopee  Shopee
          domains   shopee.com shopee.sg shopee.tw shopee.com.my shopee.ph shopee.co.th shopee.co.id shopee.vn
          domains   shopee.com.br shopeemobile.com shopee.kr shopee.cl shopee.com.mx shopee.com.co shopeepay.com.br
          domains   shopeepay.co.id
          owned     shopee.io
          owned     shopeepay.com.my shopeepay.vn shopeesz.com
          words     shopee
          kind      targeted

        lazada  Lazada
          domains   lazada.co.id lazada.com.my lazada.com.ph lazada.sg lazada.co.th lazada.vn lazada.com
          owned     lazada-seller.cn lazcdn.com
          words     lazada
          kind      targeted

        mercadolibre  Mercado Libre
          domains   mercadolibre.com mercadolivre.com.br mercadolibre.com.ar mercadolibre.com.mx mercadolibre.cl
          domains   mercadolibre.com.co mercadolibre.com.pe mercadolibre.com.uy mercadolibre.com.ve mercadolivre.com
          domains   mercadolibre.com.bo mercadolibre.co.cr mercadolibre.com.do mercadolibre.com.ec mercadolibre.com.gt
          domains   mercadolibre.com.hn mercadolibre.com.ni mercadolibre.com.pa mercadolibre.com.py
          domains   mercadolibre.com.sv
          words     mercadolibre mercadolivre
          kind      targeted

        jd  JD.com
          domains   jd.com jd.hk joybuy.com jd.id
          words     jingdong joybuy

        shopify  Shopify
          domains   shopify.com shopifyemail.com shop.app shopifyinc.com
          owned     shopify.dev shopifyapps.com shopifycdn.com shopifycloud.com shopifystatus.com shopifysvc.com
          words     shopify
          kind      technical famous

        bigcommerce  BigCommerce
          domains   bigcommerce.com bigcommerce.ca bigcommerce.co.uk bigcommerce.com.au bigcommerce.de bigcommerce.es
          domains   bigcommerce.fr bigcommerce.it bigcommerce.nl
          owned     mybigcommerce.com

        etsy  Etsy
          domains   etsy.com
          words     etsy

        wayfair  Wayfair
          domains   wayfair.com wayfair.ca wayfair.co.uk wayfair.de
          words     wayfair

        vinted  Vinted
          domains   vinted.com vinted.net vinted.ie vinted.dk vinted.fi vinted.gr vinted.hr
          suffixes  vinted at be co.uk cz de es fr hu it lt lu nl pl pt ro se sk
          words     vinted
          near      minted.com
          kind      targeted

        leboncoin  leboncoin
          domains   leboncoin.fr adevinta.com
          words     leboncoin
          kind      targeted

        olx  OLX
          domains   olx.com olx.pl olx.com.br olx.pt olx.ua olx.ro olx.bg olx.in olx.kz olx.ba olxgroup.com olx.com.pk
          domains   olx.co.id olx.uz
          owned     olx-st.com
          words     olx
          kind      targeted

        allegro  Allegro
          domains   allegro.pl allegro.eu allegro.com allegro.cz allegrogroup.com allegrolokalnie.pl allegro.hu
          domains   allegro.sk
          words     allegrolokalnie
          ordinary  allegro
          kind      targeted

        kleinanzeigen  Kleinanzeigen
          domains   kleinanzeigen.de
          kind      targeted

        marktplaats  Marktplaats
          domains   marktplaats.nl 2dehands.be 2ememain.be
          words     marktplaats 2dehands
          kind      targeted

        bolcom  bol
          domains   bol.com
          ordinary  bol

        zalando  Zalando
          domains   zalando.com zalando.net zalando-lounge.com zalando-lounge.de zalando-lounge.fr zalando-lounge.it
          domains   zalando-lounge.pl
          suffixes  zalando at be ch co.uk cz de dk es fi fr ie it nl no pl se
          words     zalando
          kind      famous

        otto  OTTO
          domains   otto.de otto.nl ottogroup.com bonprix.de bonprix.it bonprix.fr bonprix.pl bonprix.nl bonprix.co.uk
          words     ottogroup bonprix
          ordinary  otto

        lidl  Lidl
          domains   lidl.com lidl-service.com kaufland.de kaufland.com lidlplus.com lidl.rs lidl-hellas.gr
          suffixes  lidl at be ch co.uk cz de dk es fi fr gr hr hu ie it nl pl pt ro se si sk
          words     lidl lidlplus kaufland

        aldi  ALDI
          domains   aldi.com aldi.us aldi-sued.de aldi-nord.de aldi-onlineshop.de hofer.at
          suffixes  aldi be co.uk com.au de es fr ie it lu nl pl pt
          words     aldi aldisued aldinord

        carrefour  Carrefour
          domains   carrefour.com carrefour.fr carrefour.es carrefour.it carrefour.be carrefour.com.br carrefour.pl
          domains   carrefouruae.com
          ordinary  carrefour

        tesco  Tesco
          domains   tesco.com tescobank.com tescomobile.com
          owned     tescocloud.com
          words     tesco tescobank

        sainsburys  Sainsbury's
          domains   sainsburys.co.uk sainsburysbank.co.uk nectar.com
          words     sainsburys

        argos  Argos
          domains   argos.co.uk argos.ie
          ordinary  argos

        johnlewis  John Lewis
          domains   johnlewis.com waitrose.com johnlewispartnership.co.uk
          words     johnlewis waitrose
        """)
}
