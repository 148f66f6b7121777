// Built-in brands: payment services and money transfer.
// Read `docs/brands.md` before you change an entry.

extension RegistryArea {
    static let payments = RegistryArea(
        "Payments",
        """
        stripe  Stripe
          domains   stripe.com stripe.network link.com
          ordinary  stripe
          kind      famous
          also      Stripe Payments, Stripe Dashboard

        square  Square and Block
          domains   squareup.com square.com cash.app block.xyz afterpay.com squareupsandbox.com afterpay.com.au
          domains   secure-afterpay.com.au afterpay.co.nz clearpay.co.uk
          owned     cashappapi.com square.link square.site squarecdn.com
          words     squareup cashapp afterpay
          ordinary  square
          kind      famous
          also      Cash App

        klarna  Klarna
          domains   klarna.com klarna.de klarna.se klarna.co.uk sofort.com klarna.net klarnaservices.com klarna.no
          owned     klarnacdn.net klarnaevt.com
          owned     klarnauserservices.com
          near      klara.com
          kind      targeted

        adyen  Adyen
          domains   adyen.com adyenpayments.com

        wise  Wise
          domains   wise.com transferwise.com
          words     transferwise
          ordinary  wise
          also      Wise Transfer, TransferWise

        revolut  Revolut
          domains   revolut.com
          near      revolutionparts.io
          kind      famous

        n26  N26
          domains   n26.com number26.de
          words     n26

        westernunion  Western Union
          domains   westernunion.com westernunion.co.uk wu.com westernunionbank.com
          words     westernunion
          kind      targeted

        moneygram  MoneyGram
          domains   moneygram.com
          kind      targeted

        remitly  Remitly
          domains   remitly.com

        payoneer  Payoneer
          domains   payoneer.com
          near      payeer.com
          kind      targeted

        skrill  Skrill
          domains   skrill.com neteller.com paysafe.com paysafecard.com
          words     skrill neteller paysafe

        zelle  Zelle
          domains   zellepay.com earlywarning.com
          owned     earlywarning.io
          words     zellepay
          ordinary  zelle
          kind      targeted

        visa  Visa
          domains   visa.com visa.co.jp visaonline.com cybersource.com authorize.net visa.co.uk visa.cn
          suffixes  visa be ca cl co.id co.in co.nz co.th co.za com.ar com.au com.br com.co com.hk com.mx com.my
          suffixes  visa com.ng com.pe com.ph com.sg com.tr com.tw com.ua com.vn cz de dk es fi fr gr hu ie nl no pl
          suffixes  visa pt ro se
          words     visaonline cybersource authorizenet verifiedbyvisa
          ordinary  visa
          kind      famous

        mastercard  Mastercard
          domains   mastercard.com mastercard.us mastercard.co.jp mastercard.co.uk mastercardconnect.com
          domains   mastercardservices.com mastercard-email.com
          suffixes  mastercard ae at be bg ca ch cl cn co.id co.il co.in co.kr co.nz co.th co.za com.ar com.au com.br
          suffixes  mastercard com.cn com.co com.eg com.hk com.mx com.my com.pe com.ph com.sa com.sg com.tr com.tw
          suffixes  mastercard com.vn cz de dk es eu fi fr gr hr hu ie it kz nl no pl pt ro rs ru se si sk ua
          owned     mastercardadvisors.com mastercardbiz.ca mastercardbiz.com mastercardbrandcenter.com
          owned     mastercardcenter.com mastercardcenter.org mastercardfdn.org
          owned     mastercardidtheftalerts.com mastercardintl.com mastercardmoments.com
          owned     mastercardworldwide.com priceless.com
          words     mastercard
          kind      famous

        americanexpress  American Express
          domains   americanexpress.com aexp.com americanexpress.co.jp americanexpress.co.uk amexgiftcard.com
          domains   americanexpress.ca americanexpress.com.au americanexpress.de aexpfeedback.com amex.com amex.co.jp
          domains   amextravel.com membershiprewards.com
          suffixes  americanexpress com.mx es fr it
          owned     americanexpressfhr.com
          owned     americanexpressglobalbusinesstravel.com amexglobalbusinesstravel.com amexnetwork.com
          words     americanexpress amex
          also      アメリカン・エキスプレス, アメックス, AMEX
          kind      targeted

        mercadopago  Mercado Pago
          domains   mercadopago.com mercadopago.com.ar mercadopago.com.br mercadopago.com.mx mercadopago.cl
          suffixes  mercadopago com.co com.ec com.pe com.uy com.ve
          words     mercadopago
          kind      targeted

        pix  Nubank
          domains   nubank.com.br nu.com.mx nubank.com
          words     nubank

        paytm  Paytm
          domains   paytm.com paytmbank.com paytm.in

        phonepe  PhonePe
          domains   phonepe.com

        razorpay  Razorpay
          domains   razorpay.com

        gofundme  GoFundMe
          domains   gofundme.com gofund.me
        """)
}
