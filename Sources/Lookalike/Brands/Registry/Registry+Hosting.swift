// Built-in brands: hosting, registrars, certificates and bodies of the net.
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
          domains   cloudflare-quic.com cloudflareresolve.com cloudflare.dev cloudflare-cn.com cloudflareapps.com
          domains   cloudflareanycast.net cloudflareresearch.com cloudflarewarp.com cloudflarechina.cn
          domains   cloudflare-terms-of-service-abuse.com
          suffixes  cloudflare tv

        akamai  Akamai and Linode
          domains   akamai.com linode.com akam.ai akam.net akamaitech.net akamaitechnologies.com akamaistream.net
          domains   linodeusercontent.com akamai-access.com akamaitech.com
          words     akamai linode

        fastly  Fastly
          domains   fastly.com fastly.net fastlydns.net fastly-insights.com fastly.io fastlylabs.com fastly-masque.net

        digitalocean  DigitalOcean
          domains   digitalocean.com ondigitalocean.com

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
          suffixes  alibabacloud co.in com.hk com.sg com.my
          words     alibaba aliyun aliexpress taobao tmall alipay
          near      alibaba.ir
          also      アリババ, AliExpress, アリエクスプレス, Taobao, Alipay

        tencent  Tencent
          domains   tencent.com qq.com wechat.com tencentcloud.com tencent-cloud.com tencent-cloud.net
          domains   tencent-cloud.cn qq.com.cn tencentcs.com tencentmusic.com tencentyun.com wechatpay.cn
          domains   servicewechat.com tencentclb.com tencentcloudapi.com tencentcos.cn tencentcos.com tencentcdb.com
          domains   tencentid.com tencentcloudcr.com tencentcloudses.com tencentscf.com tencent.net
          domains   tencent-cloud-gslb.com
          words     tencent wechat
          also      WeChat

        baidu  Baidu
          domains   baidu.com baidu.jp baidu.cn baidubce.com baidustatic.com baidupcs.com baidu.com.cn

        huawei  Huawei
          domains   huawei.com huaweicloud.com hihonor.com huaweimobilecloud.com huawei.com.cn huawei.cn huawei.ru
          domains   myhuaweicloud.com huaweicloud-dns.com huaweicloud-dns.net huaweicloud-dns.cn huaweicloudwaf.com
          domains   hicloud.com dbankcloud.com dbankcloud.cn dbankcloud.eu dbankcloud.asia dbankcloud.ru
          domains   huaweistatic.com myhuaweicloud.eu myhuaweicloud.ru huaweicloud-dns.ru huaweicloud-dns.org
          words     huawei

        oracle  Oracle
          domains   oracle.com oraclecloud.com netsuite.com oracleemaildelivery.com cerner.com eloqua.com java.com
          domains   oraclecloud.net java.net
          words     netsuite oraclecloud
          ordinary  oracle
          near      openair.com

        # Registrars and web hosting

        godaddy  GoDaddy
          domains   godaddy.com secureserver.net godaddy.net poynt.com poynt.net
          words     godaddy

        namecheap  Namecheap
          domains   namecheap.com namecheaphosting.com privateemail.com web-hosting.com spaceship.com spaceship.net
          words     namecheap

        networksolutions  Network Solutions
          domains   networksolutions.com networksolutionsemail.com web.com register.com newfold.com newfolddigital.com
          words     networksolutions

        bluehost  Bluehost
          domains   bluehost.com
          suffixes  bluehost in
          near      bluecoat.com

        hostgator  HostGator
          domains   hostgator.com hostgator.com.br hostgator.mx hostgator.in
          domains   hostgatorwebservers.com

        siteground  SiteGround
          domains   siteground.com siteground.net sgcpanel.com siteground.biz siteground.us siteground.asia
          suffixes  siteground co.uk de es eu it

        hostinger  Hostinger
          domains   hostinger.com
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
          domains   wix.com wixemails.com wix-team.com wixpress.com ascendbywix.com wixstatic.com wixanswers.com
          domains   wixapps.net wixmp.com
          words     wix wixsite wixemails

        wordpress  WordPress
          domains   wordpress.com wordpress.org automattic.com woocommerce.com jetpack.com gravatar.com
          domains   tumblr.com wpvip.com wp.com wp.me wordpressfoundation.org wordpress.tv wordpress.net wordcamp.org
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
          domains   digicertdns.com digicertdns.net digicert.co.jp digicert-cn.com digicert-validation.com digicert.eu
          domains   thawte.de thawte.fr
          words     digicert geotrust rapidssl thawte

        sectigo  Sectigo
          domains   sectigo.com comodo.com comodoca.com instantssl.com usertrust.com sectigoweb.com
          words     sectigo comodo

        letsencrypt  Let's Encrypt
          domains   letsencrypt.org abetterinternet.org

        # Bodies of the net and mail software

        icann  ICANN
          domains   icann.org
          words     icann

        verisign  Verisign
          domains   verisign.com verisigninc.com

        spamhaus  Spamhaus
          domains   spamhaus.org spamhaus.com

        zimbra  Zimbra
          domains   zimbra.com synacor.com
          words     zimbra

        roundcube  Roundcube
          domains   roundcube.net

        rackspace  Rackspace
          domains   rackspace.com emailsrvr.com
          words     rackspace
        """)
}
