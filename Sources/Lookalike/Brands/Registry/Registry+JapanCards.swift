// Built-in brands: card issuers and payments in Japan.
// Read `docs/brands.md` before you change an entry.

extension RegistryArea {
    static let japanCards = RegistryArea(
        "JapanCards",
        """
        jcb  JCB
          domains   jcb.co.jp jcb.jp global.jcb jcbtravel.co.jp jcbeurope.eu
          words     jcb myjcb jcbcard
          near      jcb.com
          also      ジェーシービー, MyJCB, JCBカード
          kind      targeted

        smbccard  Sumitomo Mitsui Card
          domains   smbc-card.com vpass.ne.jp smbcfs.co.jp cedyna.co.jp
          words     smbccard vpass cedyna
          kind      targeted
          also      三井住友カード, Vpass, セディナ

        mufgcard  Mitsubishi UFJ NICOS
          domains   nicos.co.jp mufgcard.com
          words     mufgcard mufgnicos
          ordinary  nicos
          near      nixos.org
          kind      targeted
          also      三菱UFJニコス, 三菱UFJカード, MUFGカード, ニコスカード

        rakutencard  Rakuten Card
          domains   rakuten-card.co.jp rakuten-edy.co.jp
          words     rakutencard
          also      楽天カード, 楽天Edy

        aeoncard  AEON Card
          domains   aeon.co.jp aeonfinancial.co.jp
          words     aeoncard
          also      イオンカード, イオンフィナンシャルサービス, イオンスクエア
          kind      targeted

        saison  Credit Saison
          domains   saisoncard.co.jp creditsaison.co.jp
          words     saisoncard creditsaison
          ordinary  saison
          also      セゾンカード, クレディセゾン
          kind      targeted

        uccard  UC Card
          domains   uccard.co.jp
          also      UCカード

        epos  Epos Card
          domains   eposcard.co.jp 0101.co.jp maruigroup.co.jp
          words     eposcard
          also      エポスカード
          kind      targeted

        orico  Orient Corporation
          domains   orico.co.jp orico.jp
          words     orico
          near      orico.cc oricon.co.jp
          also      オリコカード, オリエントコーポレーション
          kind      targeted

        jaccs  JACCS
          domains   jaccs.co.jp
          words     jaccs
          near      jacc.org
          also      ジャックスカード

        viewcard  View Card
          domains   viewsnet.jp viewcard.co.jp
          words     viewcard viewsnet
          also      ビューカード, VIEW's NET
          kind      targeted

        aplus  Aplus
          domains   aplus.co.jp
          ordinary  aplus
          near      aplus.net
          kind      targeted
          also      アプラス

        lifecard  Life Card
          domains   lifecard.co.jp
          kind      targeted
          also      ライフカード

        ts3card  TOYOTA Finance TS CUBIC Card
          domains   ts3card.com toyota-finance.co.jp
          words     ts3card tscubic
          kind      targeted
          also      TS CUBIC CARD, トヨタファイナンス

        pocketcard  Pocket Card
          domains   pocketcard.co.jp
          kind      targeted
          also      ポケットカード

        diners  Diners Club
          domains   diners.co.jp dinersclub.com sumitrust-club.co.jp
          words     dinersclub
          ordinary  diners
          also      ダイナースクラブ, ダイナースカード

        micard  MI Card
          domains   micard.co.jp
          kind      targeted
          also      エムアイカード

        idemitsucard  Idemitsu Card
          domains   idemitsucard.com
          also      出光カード

        tokyucard  Tokyu Card
          domains   topcard.co.jp
          words     tokyucard
          kind      targeted
          also      東急カード

        sevencard  Seven Card
          domains   7card.co.jp nanaco-net.jp
          words     sevencard nanaco
          ordinary  7card
          also      セブンカード, nanaco

        # Payments, points and loans

        paypay  PayPay
          domains   paypay.ne.jp paypay-corp.co.jp paypay-card.co.jp paypay-sec.co.jp paypay-insurance.co.jp
          words     paypay
          also      ペイペイ, PayPayカード, PayPay証券
          kind      targeted

        paidy  Paidy
          domains   paidy.com
          words     paidy
          kind      targeted
          also      ペイディ, あと払いペイディ

        kyash  Kyash
          domains   kyash.co kyash.me
          also      キャッシュアプリKyash

        pasmo  PASMO
          domains   pasmo.co.jp
          kind      targeted
          also      パスモ, モバイルPASMO

        waon  WAON
          domains   waon.com waon.net smartwaon.com
          words     smartwaon waonpoint
          ordinary  waon
          also      ワオン

        ponta  Ponta
          domains   ponta.jp loyalty.co.jp
          words     pontapoint
          ordinary  ponta
          also      Pontaポイント

        vpoint  V Point
          domains   tpoint.jp tsite.jp ccc.co.jp cccmk.co.jp
          words     tsutaya
          ordinary  vpoint
          kind      targeted
          also      Vポイント, Tポイント, Tサイト

        acom  Acom
          domains   acom.co.jp
          words     acom
          kind      targeted
          also      アコム

        aiful  Aiful
          domains   aiful.co.jp
          kind      targeted
          also      アイフル

        promise  Promise
          domains   smbc-cf.com promise.co.jp
          words     smbccf
          ordinary  promise
          kind      targeted
          also      プロミス, SMBCコンシューマーファイナンス
        """)
}
