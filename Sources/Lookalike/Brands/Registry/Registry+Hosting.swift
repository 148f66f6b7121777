// Built-in brands: hosting, registrars, certificates and mailboxes.
// Read `docs/brands.md` before you change an entry.

extension RegistryArea {
    static let hosting = RegistryArea(
        "Hosting",
        """
        # Networks and clouds

        cloudflare  Cloudflare
          domains   cloudflare.com cloudflare.net cloudflareregistrar.com cloudflareworkers.com one.one
          suffixes  cloudflare tv

        akamai  Akamai and Linode
          domains   akamai.com linode.com akam.ai
          words     akamai linode

        fastly  Fastly
          domains   fastly.com fastly.net

        digitalocean  DigitalOcean
          domains   digitalocean.com

        vultr  Vultr
          domains   vultr.com

        hetzner  Hetzner
          domains   hetzner.com hetzner.de hetzner.cloud hetzner.company your-server.de
          words     hetzner

        ovh  OVHcloud
          domains   ovh.com ovhcloud.com ovh.net kimsufi.com soyoustart.com ovh.us
          suffixes  ovh ca co.uk de es fr ie it lt nl pl pt
          words     ovh ovhcloud kimsufi

        scaleway  Scaleway
          domains   scaleway.com online.net scaleway.fr iliad.fr

        contabo  Contabo
          domains   contabo.com contabo.de

        ionos  IONOS
          domains   ionos.com 1and1.com 1und1.de 1and1.co.uk 1und1.net
          suffixes  ionos ca co.uk de es fr it mx at
          words     ionos 1and1 1und1

        strato  STRATO
          domains   strato.de strato.com strato.nl strato.es
          words     strato

        alibaba  Alibaba
          domains   alibaba.com alibabacloud.com aliyun.com aliexpress.com taobao.com tmall.com alipay.com
          domains   alibaba-inc.com
          domains   alibabagroup.com aliyun-inc.com 1688.com alipayplus.com antgroup.com
          suffixes  aliexpress us ru
          words     alibaba alibabacloud aliyun aliexpress taobao tmall alipay
          also      アリババ, AliExpress, アリエクスプレス, Taobao, Alipay

        tencent  Tencent
          domains   tencent.com qq.com wechat.com tencentcloud.com
          words     tencent tencentcloud wechat
          also      WeChat

        baidu  Baidu
          domains   baidu.com baidu.jp

        huawei  Huawei
          domains   huawei.com huaweicloud.com hihonor.com huaweimobilecloud.com
          words     huawei huaweicloud

        oracle  Oracle
          domains   oracle.com oraclecloud.com netsuite.com oracleemaildelivery.com cerner.com eloqua.com java.com
          words     netsuite oraclecloud
          ordinary  oracle
          near      openair.com

        # Registrars and web hosting

        godaddy  GoDaddy
          domains   godaddy.com secureserver.net godaddy.net poynt.com
          words     godaddy

        namecheap  Namecheap
          domains   namecheap.com namecheaphosting.com privateemail.com web-hosting.com spaceship.com
          words     namecheap namecheaphosting

        networksolutions  Network Solutions
          domains   networksolutions.com networksolutionsemail.com web.com register.com newfold.com newfolddigital.com
          words     networksolutions

        bluehost  Bluehost
          domains   bluehost.com
          suffixes  bluehost in

        hostgator  HostGator
          domains   hostgator.com hostgator.com.br hostgator.mx hostgator.in

        siteground  SiteGround
          domains   siteground.com siteground.net sgcpanel.com
          suffixes  siteground co.uk de es eu it

        hostinger  Hostinger
          domains   hostinger.com
          suffixes  hostinger co.id co.uk com.br com.hk com.tr de es fr in io it mx my nl ph pl pt vn

        dreamhost  DreamHost
          domains   dreamhost.com

        gandi  Gandi
          domains   gandi.net

        enom  eNom and Tucows
          domains   enom.com tucows.com opensrs.com opensrs.org hover.com opensrs.email
          words     enom tucows opensrs
          near      venom.com

        porkbun  Porkbun
          domains   porkbun.com

        namecom  Name.com
          domains   name.com
          words     namecom

        dynadot  Dynadot
          domains   dynadot.com

        aruba  Aruba.it
          domains   aruba.it arubapec.it pec.it
          words     arubapec arubait
          ordinary  aruba
          near      arubanetworks.com aruba.com

        infomaniak  Infomaniak
          domains   infomaniak.com infomaniak.ch

        squarespace  Squarespace
          domains   squarespace.com squarespace-mail.com acuityscheduling.com exploretock.com squarespace.info
          words     squarespace

        wix  Wix
          domains   wix.com wixemails.com wix-team.com wixpress.com ascendbywix.com
          words     wix wixsite wixemails

        wordpress  WordPress
          domains   wordpress.com wordpress.org automattic.com woocommerce.com jetpack.com gravatar.com
          domains   tumblr.com wpvip.com wp.com
          words     wordpress automattic woocommerce jetpackcom

        weebly  Weebly
          domains   weebly.com weeblymail.com

        webflow  Webflow
          domains   webflow.com webflow.io

        cpanel  cPanel
          domains   cpanel.net cpanel.com webpros.com whmcs.com plesk.com
          words     cpanel plesk whmcs

        # Certificates

        digicert  DigiCert
          domains   digicert.com digicert.ne.jp geotrust.com thawte.com rapidssl.com quovadisglobal.com
          words     digicert geotrust rapidssl thawte

        sectigo  Sectigo
          domains   sectigo.com comodo.com comodoca.com instantssl.com usertrust.com
          words     sectigo comodo

        letsencrypt  Let's Encrypt
          domains   letsencrypt.org abetterinternet.org

        # Mailboxes

        fastmail  Fastmail
          domains   fastmail.com fastmail.fm messagingengine.com fastmailteam.com pobox.com
          words     fastmail

        tuta  Tuta
          domains   tuta.com tutanota.com tutanota.de tutamail.com tuta.io keemail.me tutao.de
          words     tutanota
          ordinary  tuta

        gmx  GMX and WEB.DE
          domains   gmx.net gmx.com web.de mail.com 1und1.org
          suffixes  gmx at ch co.uk de es eu fr info us
          words     gmx webde

        mailru  Mail.ru and VK
          domains   mail.ru vk.com bk.ru inbox.ru list.ru ok.ru vk.company internet.ru vkontakte.ru
          words     mailru vkontakte

        yandex  Yandex
          domains   yandex.ru yandex.com ya.ru yandex-team.ru yoomoney.ru
          suffixes  yandex az by com.am com.ge com.tr ee eu fr kz lt lv md net tj tm ua uz
          words     yandex

        naver  Naver
          domains   naver.com navercorp.com naver.net
          words     naver

        kakao  Kakao
          domains   kakao.com kakaocorp.com daum.net hanmail.net kakaopay.com kakaobank.com melon.com
          words     kakao kakaotalk kakaopay kakaobank

        libero  Libero
          domains   libero.it virgilio.it italiaonline.it
          ordinary  libero
        """)
}
