// Built-in brands: hosting, registrars, certificates and mailboxes.
// Read `docs/brands.md` before you change an entry.

extension RegistryArea {
    static let hosting = RegistryArea(
        "Hosting",
        """
        # Networks and clouds

        cloudflare  Cloudflare
          domains   cloudflare.com cloudflare.net cloudflareregistrar.com cloudflareworkers.com one.one
          domains   cloudflare-dns.com cloudflareinsights.com cloudflareclient.com cloudflarestorage.com
          domains   cloudflare-gateway.com cloudflaressl.com cloudflareaccess.com cloudflarestream.com
          domains   cloudflarestatus.com cloudflareportal.com cloudflareok.com cloudflarecp.com cloudflare-ech.com
          domains   cloudflare-quic.com cloudflareresolve.com
          suffixes  cloudflare tv

        akamai  Akamai and Linode
          domains   akamai.com linode.com akam.ai akam.net akamaitech.net akamaitechnologies.com akamaistream.net
          domains   linodeusercontent.com
          words     akamai linode

        fastly  Fastly
          domains   fastly.com fastly.net fastlydns.net fastly-insights.com

        digitalocean  DigitalOcean
          domains   digitalocean.com

        vultr  Vultr
          domains   vultr.com vultrusercontent.com

        hetzner  Hetzner
          domains   hetzner.com hetzner.de hetzner.cloud hetzner.company your-server.de
          words     hetzner

        ovh  OVHcloud
          domains   ovh.com ovhcloud.com ovh.net kimsufi.com soyoustart.com ovh.us
          suffixes  ovh ca co.uk de es fr ie it lt nl pl pt
          words     ovh ovhcloud kimsufi
          near      owncloud.com

        scaleway  Scaleway
          domains   scaleway.com online.net scaleway.fr iliad.fr
          near      safeway.com scalapay.com

        contabo  Contabo
          domains   contabo.com contabo.de contabo.net contaboserver.net

        ionos  IONOS
          domains   ionos.com 1and1.com 1und1.de 1and1.co.uk 1und1.net 1and1-dns.com
          suffixes  ionos ca co.uk de es fr it mx at
          words     ionos 1and1 1und1

        strato  STRATO
          domains   strato.de strato.com strato.nl strato.es stratoserver.net strato.fr strato-hosting.co.uk
          words     strato

        alibaba  Alibaba
          domains   alibaba.com alibabacloud.com aliyun.com aliexpress.com taobao.com tmall.com alipay.com
          domains   alibaba-inc.com
          domains   alibabagroup.com aliyun-inc.com 1688.com alipayplus.com antgroup.com alibabadns.com
          domains   alibabacorp.com aliexpress-media.com alipaydns.com alipayobjects.com aliyuncs.com aliyundrive.com
          domains   alicloudapi.com alipay.com.cn
          suffixes  aliexpress us ru
          words     alibaba alibabacloud aliyun aliexpress taobao tmall alipay
          near      alibaba.ir
          also      アリババ, AliExpress, アリエクスプレス, Taobao, Alipay

        tencent  Tencent
          domains   tencent.com qq.com wechat.com tencentcloud.com tencent-cloud.com tencent-cloud.net
          domains   tencent-cloud.cn qq.com.cn tencentcs.com tencentmusic.com tencentyun.com wechatpay.cn
          domains   servicewechat.com
          words     tencent tencentcloud wechat
          also      WeChat

        baidu  Baidu
          domains   baidu.com baidu.jp baidu.cn baidubce.com

        huawei  Huawei
          domains   huawei.com huaweicloud.com hihonor.com huaweimobilecloud.com huawei.com.cn huawei.cn huawei.ru
          domains   myhuaweicloud.com huaweicloud-dns.com huaweicloud-dns.net huaweicloud-dns.cn huaweicloudwaf.com
          domains   hicloud.com
          words     huawei huaweicloud

        oracle  Oracle
          domains   oracle.com oraclecloud.com netsuite.com oracleemaildelivery.com cerner.com eloqua.com java.com
          domains   oraclecloud.net java.net
          words     netsuite oraclecloud
          ordinary  oracle
          near      openair.com

        # Registrars and web hosting

        godaddy  GoDaddy
          domains   godaddy.com secureserver.net godaddy.net poynt.com poynt.net godaddysites.com
          words     godaddy

        namecheap  Namecheap
          domains   namecheap.com namecheaphosting.com privateemail.com web-hosting.com spaceship.com spaceship.net
          words     namecheap namecheaphosting

        networksolutions  Network Solutions
          domains   networksolutions.com networksolutionsemail.com web.com register.com newfold.com newfolddigital.com
          words     networksolutions

        bluehost  Bluehost
          domains   bluehost.com mybluehost.me
          suffixes  bluehost in
          near      bluecoat.com

        hostgator  HostGator
          domains   hostgator.com hostgator.com.br hostgator.mx hostgator.in meusitehostgator.com.br
          domains   hostgatorwebservers.com

        siteground  SiteGround
          domains   siteground.com siteground.net sgcpanel.com siteground.biz siteground.us siteground.asia
          suffixes  siteground co.uk de es eu it

        hostinger  Hostinger
          domains   hostinger.com hostingersite.com
          suffixes  hostinger co.id co.uk com.br com.hk com.tr de es fr in io it mx my nl ph pl pt vn
          near      hosting.com hosting.de

        dreamhost  DreamHost
          domains   dreamhost.com

        gandi  Gandi
          domains   gandi.net gandi-ns.fr
          ordinary  gandi

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
          domains   squarespacedns.com squarespace-cdn.com
          words     squarespace

        wix  Wix
          domains   wix.com wixemails.com wix-team.com wixpress.com ascendbywix.com
          words     wix wixsite wixemails

        wordpress  WordPress
          domains   wordpress.com wordpress.org automattic.com woocommerce.com jetpack.com gravatar.com
          domains   tumblr.com wpvip.com wp.com wp.me wordpressfoundation.org
          words     wordpress automattic woocommerce jetpackcom

        weebly  Weebly
          domains   weebly.com weeblymail.com

        webflow  Webflow
          domains   webflow.com webflow.io

        cpanel  cPanel
          domains   cpanel.net cpanel.com webpros.com whmcs.com plesk.com
          words     cpanel plesk whmcs
          near      chanel.com

        # Certificates

        digicert  DigiCert
          domains   digicert.com digicert.ne.jp geotrust.com thawte.com rapidssl.com quovadisglobal.com digicert.cn
          domains   digicertdns.com digicertdns.net
          words     digicert geotrust rapidssl thawte

        sectigo  Sectigo
          domains   sectigo.com comodo.com comodoca.com instantssl.com usertrust.com sectigoweb.com
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
          words     gmx
          ordinary  webde

        mailru  Mail.ru and VK
          domains   mail.ru vk.com bk.ru inbox.ru list.ru ok.ru vk.company internet.ru vkontakte.ru vk.ru vk.me vk.cc
          domains   vk.team
          words     mailru vkontakte

        yandex  Yandex
          domains   yandex.ru yandex.com ya.ru yandex-team.ru yoomoney.ru yandex.fi yandex.cloud yandexadexchange.net
          suffixes  yandex az by com.am com.ge com.tr ee eu fr kz lt lv md net tj tm ua uz
          words     yandex

        naver  Naver
          domains   naver.com navercorp.com naver.net naver.jp naver.me naverncp.com
          words     naver

        kakao  Kakao
          domains   kakao.com kakaocorp.com daum.net hanmail.net kakaopay.com kakaobank.com melon.com kakaocdn.net
          words     kakao kakaotalk kakaopay kakaobank

        libero  Libero
          domains   libero.it virgilio.it italiaonline.it
          ordinary  libero
        """)
}
