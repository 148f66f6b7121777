// Built-in brands: payment services, money transfer and crypto assets.
// Read `docs/brands.md` before you change an entry.

extension RegistryArea {
    static let payments = RegistryArea(
        "Payments",
        """
        # Payments and transfers

        stripe  Stripe
          domains   stripe.com stripe.network link.com
          words     stripecom
          ordinary  stripe

        square  Square and Block
          domains   squareup.com square.com cash.app block.xyz weeblymail.net afterpay.com squareupsandbox.com
          words     squareup cashapp afterpay
          ordinary  square
          also      Cash App

        klarna  Klarna
          domains   klarna.com klarna.de klarna.se klarna.co.uk sofort.com

        adyen  Adyen
          domains   adyen.com

        wise  Wise
          domains   wise.com transferwise.com
          words     transferwise
          ordinary  wise

        revolut  Revolut
          domains   revolut.com

        n26  N26
          domains   n26.com number26.de
          words     n26

        westernunion  Western Union
          domains   westernunion.com westernunion.co.uk wu.com westernunionbank.com
          words     westernunion

        moneygram  MoneyGram
          domains   moneygram.com

        remitly  Remitly
          domains   remitly.com

        payoneer  Payoneer
          domains   payoneer.com

        skrill  Skrill
          domains   skrill.com neteller.com paysafe.com paysafecard.com
          words     skrill neteller paysafe paysafecard

        zelle  Zelle
          domains   zellepay.com earlywarning.com
          words     zellepay
          ordinary  zelle

        visa  Visa
          domains   visa.com visa.co.jp visaonline.com cybersource.com authorize.net visa.co.uk
          words     visaonline cybersource authorizenet verifiedbyvisa
          ordinary  visa

        mastercard  Mastercard
          domains   mastercard.com mastercard.us mastercard.co.jp mastercard.co.uk
          words     mastercard

        americanexpress  American Express
          domains   americanexpress.com aexp.com americanexpress.co.jp americanexpress.co.uk amexgiftcard.com
          domains   americanexpress.ca americanexpress.com.au americanexpress.de aexpfeedback.com amex.com amex.co.jp
          domains   amextravel.com membershiprewards.com
          suffixes  americanexpress com.mx es fr it
          words     americanexpress amex
          also      アメリカン・エキスプレス, アメックス, AMEX

        mercadopago  Mercado Pago
          domains   mercadopago.com mercadopago.com.ar mercadopago.com.br mercadopago.com.mx mercadopago.cl
          words     mercadopago

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
          domains   gofundme.com

        # Crypto exchanges

        coinbase  Coinbase
          domains   coinbase.com coinbase-email.com base.org
          near      coinbase.net

        binance  Binance
          domains   binance.com binance.us binance.co.jp binance.org binance.je mgdirectmail.com
          words     binance

        kraken  Kraken
          domains   kraken.com payward.com
          words     krakencom payward
          ordinary  kraken

        bybit  Bybit
          domains   bybit.com bybit.eu bybit.nl bybit.kz bybit.com.hk
          words     bybit

        okx  OKX
          domains   okx.com okex.com okcoin.com okcoin.jp
          words     okx okex okcoin

        kucoin  KuCoin
          domains   kucoin.com kucoin.plus

        bitfinex  Bitfinex
          domains   bitfinex.com

        gemini  Gemini
          domains   gemini.com
          words     geminiexchange
          ordinary  gemini

        cryptocom  Crypto.com
          domains   crypto.com
          words     cryptocom
          near      cryptocompare.com

        gateio  Gate
          domains   gate.io gate.com
          words     gateio

        htx  HTX
          domains   htx.com huobi.com
          words     huobi htx

        bitget  Bitget
          domains   bitget.com

        mexc  MEXC
          domains   mexc.com mexc.co
          words     mexc

        bitstamp  Bitstamp
          domains   bitstamp.net

        upbit  Upbit
          domains   upbit.com dunamu.com
          words     upbit

        bithumb  Bithumb
          domains   bithumb.com

        # Wallets and chains

        metamask  MetaMask
          domains   metamask.io consensys.io consensys.net consensys.com
          words     metamask consensys

        ledger  Ledger
          domains   ledger.com ledgerwallet.com
          words     ledgerwallet ledgerlive
          ordinary  ledger

        trezor  Trezor
          domains   trezor.io satoshilabs.com
          words     trezor

        trustwallet  Trust Wallet
          domains   trustwallet.com

        phantom  Phantom
          domains   phantom.app phantom.com
          words     phantomwallet
          ordinary  phantom

        exodus  Exodus
          domains   exodus.com exodus.io
          words     exoduswallet
          ordinary  exodus

        blockchaincom  Blockchain.com
          domains   blockchain.com blockchain.info
          words     blockchaincom
          ordinary  blockchain

        opensea  OpenSea
          domains   opensea.io
          near      openseas.com

        uniswap  Uniswap
          domains   uniswap.org

        pancakeswap  PancakeSwap
          domains   pancakeswap.finance
          words     pancakeswap

        walletconnect  WalletConnect
          domains   walletconnect.com walletconnect.org reown.com

        tether  Tether
          domains   tether.to tether.io
          ordinary  tether

        circle  Circle
          domains   circle.com
          ordinary  circle

        coinmarketcap  CoinMarketCap
          domains   coinmarketcap.com

        coingecko  CoinGecko
          domains   coingecko.com

        etoro  eToro
          domains   etoro.com

        robinhood  Robinhood
          domains   robinhood.com
          ordinary  robinhood

        plus500  Plus500
          domains   plus500.com plus500.co.uk

        interactivebrokers  Interactive Brokers
          domains   interactivebrokers.com ibkr.com interactivebrokers.co.jp interactivebrokers.co.uk
          words     interactivebrokers ibkr

        webull  Webull
          domains   webull.com webull.co.jp webullbroker.com
        """)
}
