// Built-in brands: exchanges and wallets of crypto assets, brokers.
// Read `docs/brands.md` before you change an entry.

extension RegistryArea {
    static let crypto = RegistryArea(
        "Crypto",
        """
        # Crypto exchanges

        coinbase  Coinbase
          domains   coinbase.com base.org
          owned     coinbase-corp.com coinbasecustody.com
          near      coinbase.net
          kind      targeted

        binance  Binance
          domains   binance.com binance.us binance.co.jp binance.org binance.je mgdirectmail.com binance.info
          domains   binance.bh
          owned     binance.vision poolbinance.com
          owned     binancecnt.com binancefuture.com
          owned     binancezh.cc binancezh.co binancezh.com
          words     binance
          kind      targeted

        kraken  Kraken
          domains   kraken.com payward.com
          words     payward
          ordinary  kraken
          also      Kraken Exchange

        bybit  Bybit
          domains   bybit.com bybit.eu bybit.nl bybit.kz bybit.com.hk
          owned     bybit-global.com bytick.com
          words     bybit
          kind      targeted

        okx  OKX
          domains   okx.com okex.com okcoin.com okcoin.jp
          owned     okx-dns.com
          words     okx okex okcoin

        kucoin  KuCoin
          domains   kucoin.com kucoin.plus
          kind      targeted

        bitfinex  Bitfinex
          domains   bitfinex.com
          near      bitforex.com
          kind      targeted

        gemini  Gemini
          domains   gemini.com
          words     geminiexchange
          ordinary  gemini
          also      Gemini Exchange, Gemini Trust

        cryptocom  Crypto.com
          domains   crypto.com
          words     cryptocom
          near      cryptocompare.com
          kind      targeted

        gateio  Gate
          domains   gate.io gate.com
          owned     gateio.ws
          words     gateio

        htx  HTX
          domains   htx.com huobi.com huobi.pro huobigroup.com
          words     huobi htx

        bitget  Bitget
          domains   bitget.com
          kind      targeted

        mexc  MEXC
          domains   mexc.com mexc.co
          words     mexc
          kind      targeted

        bitstamp  Bitstamp
          domains   bitstamp.net
          kind      targeted

        upbit  Upbit
          domains   upbit.com dunamu.com
          words     upbit
          kind      targeted

        bithumb  Bithumb
          domains   bithumb.com

        # Wallets and chains

        metamask  MetaMask
          domains   metamask.io consensys.io consensys.net consensys.com
          owned     metamask.github.io
          words     metamask consensys
          near      consensus.app
          kind      targeted

        ledger  Ledger
          domains   ledger.com ledgerwallet.com
          words     ledgerwallet ledgerlive
          ordinary  ledger
          kind      targeted
          also      Ledger Live, Ledger Wallet, Ledger Nano

        trezor  Trezor
          domains   trezor.io satoshilabs.com
          words     trezor
          kind      targeted

        trustwallet  Trust Wallet
          domains   trustwallet.com
          kind      targeted

        phantom  Phantom
          domains   phantom.app phantom.com
          words     phantomwallet
          ordinary  phantom
          kind      targeted
          also      Phantom Wallet

        exodus  Exodus
          domains   exodus.com exodus.io
          words     exoduswallet
          ordinary  exodus
          kind      targeted
          also      Exodus Wallet

        blockchaincom  Blockchain.com
          domains   blockchain.com blockchain.info
          ordinary  blockchain
          near      blockchair.com
          kind      targeted

        opensea  OpenSea
          domains   opensea.io
          near      openseas.com
          kind      targeted

        uniswap  Uniswap
          domains   uniswap.org
          kind      targeted

        pancakeswap  PancakeSwap
          domains   pancakeswap.finance
          words     pancakeswap
          kind      targeted

        walletconnect  WalletConnect
          domains   walletconnect.com walletconnect.org reown.com
          kind      targeted

        tether  Tether
          domains   tether.to tether.io
          ordinary  tether
          kind      targeted

        circle  Circle
          domains   circle.com
          ordinary  circle
          near      circle.so

        coinmarketcap  CoinMarketCap
          domains   coinmarketcap.com
          kind      targeted

        coingecko  CoinGecko
          domains   coingecko.com
          kind      targeted

        etoro  eToro
          domains   etoro.com

        robinhood  Robinhood
          domains   robinhood.com
          ordinary  robinhood
          kind      targeted
          also      Robinhood Markets, Robinhood Crypto

        plus500  Plus500
          domains   plus500.com plus500.co.uk plus500.at plus500.bg plus500.co.il plus500.co.nz plus500.com.au
          domains   plus500.cz plus500.es plus500.de plus500.dk plus500.fr plus500.gr plus500.hu plus500.it plus500.nl
          domains   plus500.pt plus500.pl plus500.ro plus500.se

        interactivebrokers  Interactive Brokers
          domains   interactivebrokers.com ibkr.com interactivebrokers.co.jp interactivebrokers.co.uk
          domains   interactivebrokers.ca interactivebrokers.co.in interactivebrokers.com.au interactivebrokers.com.hk
          domains   interactivebrokers.hu interactivebrokers.ie interactivebrokers.sg interactivebrokers.eu
          domains   interactivebrokers.com.sg
          suffixes  ibkr ca co.in co.uk com.au com.hk com.sg eu ie
          words     interactivebrokers ibkr

        webull  Webull
          domains   webull.com webull.co.jp webullbroker.com webullfintech.com webullfinance.com

        # Protocols

        aave  Aave
          domains   aave.com
          kind      targeted

        oneinch  1inch
          domains   1inch.io 1inch.com 1inch.network
          words     1inch oneinch
          kind      targeted

        hyperliquid  Hyperliquid
          domains   hyperliquid.xyz hyperfoundation.org
          kind      targeted

        arbitrum  Arbitrum
          domains   arbitrum.io arbitrum.foundation offchainlabs.com
          kind      targeted

        polkadot  Polkadot
          domains   polkadot.network polkadot.com
          words     polkadot
          kind      targeted

        solana  Solana
          domains   solana.com solana.org
          words     solana
          kind      targeted

        ethereum  Ethereum
          domains   ethereum.org myetherwallet.com ethereum.foundation
          words     ethereum myetherwallet
          kind      targeted

        dappradar  DappRadar
          domains   dappradar.com
          kind      targeted

        collabland  Collab.Land
          domains   collab.land
          words     collabland
          kind      targeted

        sushiswap  SushiSwap
          domains   sushi.com
          words     sushiswap
          kind      targeted

        # More exchanges

        bitpanda  Bitpanda
          domains   bitpanda.com
          kind      targeted

        bitvavo  Bitvavo
          domains   bitvavo.com
          kind      targeted

        bitmart  BitMart
          domains   bitmart.com
          kind      targeted

        poloniex  Poloniex
          domains   poloniex.com
          kind      targeted

        changelly  Changelly
          domains   changelly.com
          kind      targeted

        paxful  Paxful
          domains   paxful.com
          kind      targeted

        bitso  Bitso
          domains   bitso.com
          kind      targeted

        luno  Luno
          domains   luno.com
          kind      targeted

        nexo  Nexo
          domains   nexo.com nexo.io
          kind      targeted
        """)
}
