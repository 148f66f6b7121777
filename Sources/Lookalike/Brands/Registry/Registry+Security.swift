// Built-in brands: security products, password managers, VPNs and private messengers.
// Read `docs/brands.md` before you change an entry.

extension RegistryArea {
    static let security = RegistryArea(
        "Security",
        """
        # Sign-in and passwords

        okta  Okta
          domains   okta.com auth0.com okta-emea.com oktapreview.com
          owned     auth0.net auth0app.com
          words     okta
          ordinary  auth0
          kind      famous

        onelogin  OneLogin
          domains   onelogin.com oneidentity.com

        onepassword  1Password
          domains   1password.com 1password.ca 1password.eu agilebits.com 1passwordservices.com
          words     1password onepassword agilebits
          kind      famous

        lastpass  LastPass
          domains   lastpass.com lastpass.eu
          kind      famous

        bitwarden  Bitwarden
          domains   bitwarden.com bitwarden.eu bitwarden.net
          kind      famous

        dashlane  Dashlane
          domains   dashlane.com

        keeper  Keeper
          domains   keepersecurity.com keepersecurity.eu keepersecurity.jp
          words     keepersecurity

        yubico  Yubico
          domains   yubico.com

        haveibeenpwned  Have I Been Pwned
          domains   haveibeenpwned.com

        # Antivirus

        norton  Norton and Gen
          domains   norton.com symantec.com lifelock.com gendigital.com nortonlifelock.com symantecliveupdate.com
          words     lifelock symantec
          ordinary  norton
          near      lifehack.org
          kind      technical famous
          also      Norton LifeLock, Norton 360, Norton Antivirus

        mcafee  McAfee
          domains   mcafee.com trellix.com
          owned     mcafee.net
          kind      technical famous

        trendmicro  Trend Micro
          domains   trendmicro.com trendmicro.co.jp trendmicro.eu
          also      トレンドマイクロ, ウイルスバスター
          kind      technical

        avast  Avast and AVG
          domains   avast.com avg.com ccleaner.com avira.com
          owned     avastbrowser.com avira.net
          words     avast ccleaner avira
          near      acast.com
          kind      technical

        kaspersky  Kaspersky
          domains   kaspersky.com kaspersky.ru kaspersky.co.jp
          suffixes  kaspersky be ca co.in co.kr co.th co.uk co.za com.au com.br com.cn com.tr com.tw com.vn cz de dk
          suffixes  kaspersky es fi fr gr it kz nl pt ro rs se
          owned     kaspersky-labs.com kasperskylabs.com
          also      カスペルスキー
          kind      technical

        bitdefender  Bitdefender
          domains   bitdefender.com bitdefender.net
          kind      technical

        eset  ESET
          domains   eset.com eset.systems eset.eu eset.sk
          words     eset

        malwarebytes  Malwarebytes
          domains   malwarebytes.com malwarebytes.org

        sophos  Sophos
          domains   sophos.com
          owned     sophosupd.com sophosupd.net sophosxl.net
          kind      technical

        fsecure  F-Secure
          domains   f-secure.com withsecure.com
          ordinary  fsecure

        # Networks of companies

        crowdstrike  CrowdStrike
          domains   crowdstrike.com
          kind      technical

        paloalto  Palo Alto Networks
          domains   paloaltonetworks.com
          words     paloaltonetworks
          kind      technical

        fortinet  Fortinet
          domains   fortinet.com fortinet.net forticloud.com fortinet-notifications.com
          owned     fortinetvirussubmit.com
          near      fortune.com forthnet.gr
          kind      technical

        proofpoint  Proofpoint
          domains   proofpoint.com pphosted.com proofpoint.us
          kind      technical

        mimecast  Mimecast
          domains   mimecast.com mimecastprotect.com
          owned     mimecast.net mimecastcybergraph.com
          kind      technical

        barracuda  Barracuda
          domains   barracuda.com barracudanetworks.com cudasvc.com
          words     barracudanetworks
          ordinary  barracuda
          kind      technical
          also      Barracuda Networks

        zscaler  Zscaler
          domains   zscaler.com zscalergov.net zscaler.jp
          owned     zscaler.net zscalerbeta.net zscalerone.net zscalerten.net zscalerthree.net zscalertwo.net
          owned     zscloud.net
          kind      technical

        knowbe4  KnowBe4
          domains   knowbe4.com

        sonicwall  SonicWall
          domains   sonicwall.com

        # VPNs and messengers

        nordvpn  NordVPN and Nord Security
          domains   nordvpn.com nordaccount.com nordsecurity.com nordpass.com surfshark.com surfsharkstatus.com
          domains   nordsec.com
          words     nordvpn nordaccount nordpass surfshark

        expressvpn  ExpressVPN
          domains   expressvpn.com
          near      expressen.se

        signal  Signal
          domains   signal.org signal.me signal.group signal.art
          owned     signal.link
          words     signalapp
          ordinary  signal
          kind      famous
          also      Signal Messenger

        telegram  Telegram
          domains   telegram.org telegram.me t.me telegram.dog telegra.ph
          owned     cdn-telegram.org
          ordinary  telegram
          near      telegram.com
          kind      targeted
          also      Telegram Messenger

        viber  Viber
          domains   viber.com
          words     viber
          near      vibe.co
          kind      technical

        threema  Threema
          domains   threema.ch

        mozilla  Mozilla
          domains   mozilla.org mozilla.com firefox.com thunderbird.net firefox.com.cn mozillafoundation.org
          domains   mozilla-europe.org
          owned     mozilla.net
          words     mozilla
          ordinary  firefox
          kind      technical
        """)
}
