// Words that fraud puts beside a brand's name, as data.

/// How strongly a word beside a brand's name speaks for a lure.
enum LureStrength: Int32, Sendable, Comparable {
    /// Country codes, suffixes and other words that say little.
    case weak = 1
    /// Words of business: `card`, `shop`, `delivery`.
    case medium = 2
    /// Words that ask for an act: `verify`, `login`, `billing`.
    case strong = 3

    static func < (left: LureStrength, right: LureStrength) -> Bool { left.rawValue < right.rawValue }
}

enum LureWords {
    static let table: NameTable = {
        var table = NameTable(minimumCapacity: 2_048)
        for (text, strength) in [(strong, LureStrength.strong), (medium, .medium), (weak, .weak)] {
            forEachWord(of: text) { table.insert($0, value: strength.rawValue) }
        }
        return table
    }()

    /// Where it is worth looking into the table.
    static let edges: WordEdges = {
        var edges = WordEdges()
        for text in [strong, medium, weak] { forEachWord(of: text) { edges.insert($0) } }
        return edges
    }()

    /// The longest word of the table, in letters.
    static let longest = 18

    static let strong: StaticString = """
        # English
        defi dapp dapps web3 nft nfts bridge mint presale launchpad staking mainnet protocol validator rectify
        rectification sync synchronize synchronizer fix fixer nitro boost steamcommunity moderator moderators
        enroll enrol enrollment
        support supports supporting security secure secured securely securite billing bill bills invoice invoices
        verify verified verification verifications verifying verifies validate validation validator
        login logins logon logout loginpage signin signon signup signins sign-in log-in longin logln
        account accounts acct accnt accout acount accounting myaccount useraccount
        update updates updated updating upgrade upgrades renewal renew renews expire expired expiry expiring
        helpdesk helpdesks helpcenter helpcentre helpline assistance
        confirm confirmation confirmed confirming authenticate authentication authenticator authorize authorization
        auth authorise oauth sso otp twofactor mfa passcode password passwords passwort credential credentials
        alert alerts warning notice notices notify notification notifications notification-center
        suspended suspend suspension locked unlock lock limited restricted restrict restore restored
        recover recovery recovering reactivate reactivation activate activation activated deactivated
        refund refunds refunded reimbursement rebate payment payments payout payouts paybill billpay pay-bill
        wallet wallets airdrop airdrops giveaway giveaways claim claims claiming
        giftcard giftcards voucher vouchers coupon
        resolution resolve dispute disputes appeal appeals violation violations copyright
        fraud phishing compliance kyc identity idcheck identification
        breach incident apikey api-key apikeys rotation rotate reset resets
        customer customers customercare customerservice customer-service
        payee payees newpayee mypayee beneficiary withdraw withdrawal withdrawals deposit deposits
        contactus reach-us verify-now secure-login sec-login
        unauthorized unusual suspicious checkpoint
        redelivery reschedule
        # mistyped, as kits write them
        suport suppport supprot secur securty verfy verifi verifcation acconut acounts servce servlce
        # Japanese romaji
        kaiin kaiinn ninsho ninshou shien kakunin kakuninn seikyu seikyuu oshiharai shiharai koshin koushin
        touroku toroku johokakunin honnin honninkakunin jouhou joho kouza koza keikoku tsuchi tuuti tsuuchi
        hoshou hosho henkin teishi kaijo saihakkou saikai okyakusama okyaku otoiawase toiawase madoguchi
        fuseiriyou fusei anzen muryou todoke haitatsu haitatu saihaitatsu saihai nimotsu unchin ryokin ryoukin
        meisai mypage maipage jplogin netstation userinformation userinfo
        # German
        anmelden anmeldung sicherheit sicher kundenservice kundendienst kunden kunde konto kontos rechnung rechnungen
        bestaetigung bestaetigen bestatigung aktualisierung aktualisieren zahlung zahlungen hilfe entsperren gesperrt
        verifizierung verifizieren pushtan phototan chiptan smstan mobiletan tanverfahren onlinebanking banking-online
        reaktivierung reaktivieren aktivierung aktivieren legitimation legitimierung datenabgleich kundenportal
        kundencenter kundenkonto verlaengern verlaengerung nachweis sperrung freischaltung paket sendung zustellung lieferung
        # French
        abonnement abonne
        connexion compte comptes moncompte securite assistance facture factures facturation paiement paiements
        verification verifier espaceclient espace-client remboursement livraison colis suivi
        authentification identifiant misajour mise-a-jour clientele regularisation virement amende avis alerte
        # Spanish, Portuguese, Italian
        soporte seguridad cuenta cuentas factura facturas facturacion pago pagos verificar verificacion acceso
        ingreso ingresar iniciar sesion ayuda cliente clientes actualizar actualizacion confirmar confirmacion
        reembolso entrega paquete envio rastreo bloqueo desbloqueo aviso notificacion verificada seguro segura multa
        suporte seguranca conta contas fatura faturas pagamento pagamentos acesso entrar ajuda atualizar atualizacao
        cadastro resgate pontos
        assistenza sicurezza accesso conto fattura fatture verifica aggiorna aggiornamento conferma rimborso
        regularizar desbloquear seguranca boleto
        clienti consegna spedizione pacco sblocco avviso autenticazione
        # Dutch, Polish, Turkish, Swedish
        inloggen beveiliging klantenservice klant rekening betaling bevestigen bevestiging hulp pakket bezorging vernieuwen verlengen betaalpas
        logowanie zaloguj bezpieczenstwo konto faktura platnosc platnosci pomoc weryfikacja przesylka paczka
        giris hesap guvenlik destek fatura odeme dogrulama
        logga inloggning sakerhet konto faktura betalning kundtjanst
        """

    private static let medium: StaticString = """
        apply applies applynow access accesses captcha certificate certificates certified amendment decline declined
        submit submission reserv reserve reservations program programs programme academy tester testers eligibility
        award awards airdropped ecosystem ecosystems checker eventos convite produto produtos ofertas oferta
        drop drops allocation eligible extension extensions migrate migration promocao promocoes promocion
        promociones promozione angebot aktion bot bots bugs sucursal personas empresas transacciones
        lab dao collab invite invitation landing verif verifed
        connect connects connecting connection connections connected
        pay pays paying card cards kard bank banks banking ebanking netbank netbanking ibank mobilebanking credit debit
        loan loans finance financial fund funds money cash cashapp transfer transfers transaction transactions
        order orders ordering checkout cart purchase purchases buy sale sales sell deal deals discount discounts offer
        offers shop shops shopping store stores mall outlet market marketplace subscription subscriptions subscribe
        membership member members vip premium plus pro prime points point kaado kādo
        mail mails email emails webmail mailer mailing inbox message messages messaging msg newsletter news
        admin administrator administration manager management manage managed panel portal portals dashboard console
        center centre centers desk office team teams staff hr payroll job jobs career careers recruit recruiting
        recruitment hiring employee employees partner partners vendor supplier invest investor investors investment
        investments trading trade trader exchange crypto coin coins btc eth nft token tokens stake staking swap mint
        application applications download downloads install installer software setup driver drivers
        online home homepage click go redirect url
        info information infos form forms survey surveys quiz register registration registered enroll enrollment
        document documents docs doc file files drive
        user users profile profiles info-center
        official officiel oficial original real true legit verified-by
        express logistics shipping ship freight cargo transport air travel booking bookings reserve reservation hotel
        tax taxes gov government insurance health medical
        apis demo trial free call center-info
        event events club
        worldwide
        kaisha hanbai tsuhan tuhan otoku kensho kenshou campaign campaigns tokuten pointo kyanpen
        service services servicing care contact client clients delivery deliveries deliver courier post-office
        parcel package packages shipment shipments tracking trackings protect protection
        protected safe safety safeguard help helps helper assist legal review reviews session sessions case
        cases ticket tickets activity bonus reward rewards gift gifts prize prizes winner promo promos
        promotion promotions unlocked customs abuse
        banco banque bankasi banka carte carta karte tarjeta cartao kort bankowosc
        """

    private static let weak: StaticString = """
        # Countries, suffixes, and what firms call their own sites
        jp us uk de fr it es nl pl br mx ca au nz sg hk tw kr cn in ru eu id my th vn ph ch at be se no dk fi pt ie
        com co net org inc ltd llc corp gmbh ag sa plc pty kk www web ww w3 http https ssl ne or go ac
        en fra esp deu ita the a an and to of by at on or new now today get try use your our we best top
        cloud storage api apps app dev platform platforms share sharing shared blog blogs forum forums
        community tracker track groups group foundation network net site sites page pages web website websites
        system systems data database server servers link links china global international usa europe asia
        korea japan india developer developers test beta live chat chats technology tech technical backup
        mobile
        my id ids 1 24 247 365 360 2fa 3d ai io hq x xyz one first
        """
}
