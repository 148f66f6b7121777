// Built-in brands: security products, password managers, VPNs and private messengers.
// Read `docs/brands.md` before you change an entry.

extension RegistryArea {
    static let security = RegistryArea(
        "Security",
        """
        # Sign-in and passwords

        okta  Okta
          domains   okta.com auth0.com okta-emea.com oktapreview.com
          words     okta auth0

        onelogin  OneLogin
          domains   onelogin.com oneidentity.com

        onepassword  1Password
          domains   1password.com 1password.ca 1password.eu agilebits.com
          words     1password onepassword agilebits

        lastpass  LastPass
          domains   lastpass.com lastpass.eu

        bitwarden  Bitwarden
          domains   bitwarden.com bitwarden.eu bitwarden.net

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
          domains   norton.com symantec.com lifelock.com gendigital.com nortonlifelock.com
          words     nortonlifelock lifelock symantec
          ordinary  norton

        mcafee  McAfee
          domains   mcafee.com trellix.com

        trendmicro  Trend Micro
          domains   trendmicro.com trendmicro.co.jp trendmicro.eu
          also      トレンドマイクロ, ウイルスバスター

        avast  Avast and AVG
          domains   avast.com avg.com ccleaner.com avira.com
          words     avast ccleaner avira

        kaspersky  Kaspersky
          domains   kaspersky.com kaspersky.ru kaspersky.co.jp
          also      カスペルスキー

        bitdefender  Bitdefender
          domains   bitdefender.com bitdefender.net

        eset  ESET
          domains   eset.com
          words     eset

        malwarebytes  Malwarebytes
          domains   malwarebytes.com

        sophos  Sophos
          domains   sophos.com

        fsecure  F-Secure
          domains   f-secure.com withsecure.com

        # Networks of companies

        crowdstrike  CrowdStrike
          domains   crowdstrike.com

        paloalto  Palo Alto Networks
          domains   paloaltonetworks.com
          words     paloaltonetworks

        fortinet  Fortinet
          domains   fortinet.com

        proofpoint  Proofpoint
          domains   proofpoint.com pphosted.com

        mimecast  Mimecast
          domains   mimecast.com

        barracuda  Barracuda
          domains   barracuda.com barracudanetworks.com
          words     barracudanetworks
          ordinary  barracuda

        zscaler  Zscaler
          domains   zscaler.com

        knowbe4  KnowBe4
          domains   knowbe4.com

        sonicwall  SonicWall
          domains   sonicwall.com

        # VPNs and messengers

        nordvpn  NordVPN and Nord Security
          domains   nordvpn.com nordaccount.com nordsecurity.com nordpass.com nordvpnmedia.com surfshark.com
          words     nordvpn nordaccount nordpass surfshark

        expressvpn  ExpressVPN
          domains   expressvpn.com

        signal  Signal
          domains   signal.org
          words     signalapp
          ordinary  signal

        telegram  Telegram
          domains   telegram.org telegram.me t.me
          words     telegramorg
          ordinary  telegram

        viber  Viber
          domains   viber.com

        threema  Threema
          domains   threema.ch

        mozilla  Mozilla
          domains   mozilla.org mozilla.com firefox.com thunderbird.net
          words     mozilla
          ordinary  firefox
        """)
}
