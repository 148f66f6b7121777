// Built-in brands: hosting, registrars, certificates and bodies of the net.
// Read `docs/brands.md` before you change an entry.

extension RegistryArea {
    static let hosting = RegistryArea(
        "Hosting",
        """
        # Networks and clouds

        cloudflare  Cloudflare
          domains   cloudflare.com cloudflareregistrar.com one.one cloudflarestatus.com
          suffixes  cloudflare tv
          owned     cloudflare-cn.com cloudflare-dns.com cloudflare-ech.com cloudflare-eth.com cloudflare-gateway.com
          owned     cloudflare-quic.com cloudflare-terms-of-service-abuse.com cloudflare.dev cloudflare.net
          owned     cloudflareaccess.com cloudflareanycast.net cloudflareapps.com cloudflarechina.cn
          owned     cloudflareclient.com cloudflarecp.com cloudflareinsights.com cloudflareok.com cloudflareportal.com
          owned     cloudflareresearch.com cloudflareresolve.com cloudflaressl.com cloudflarestorage.com
          owned     cloudflarestream.com cloudflarewarp.com cloudflareworkers.com
          owned     cloudflare-ipfs.com cloudflareglobal.net cloudflareinsights-cn.com
          owned     cloudflareperf.com cloudflarepreview.com cloudflaresupport.com
          kind      technical famous

        akamai  Akamai and Linode
          domains   akamai.com linode.com akam.ai
          owned     akam.net akamai-access.com akamaistream.net akamaitech.com akamaitech.net akamaitechnologies.com
          owned     linodeusercontent.com
          words     akamai linode
          kind      technical

        fastly  Fastly
          domains   fastly.com
          owned     fastly-insights.com fastly-masque.net fastly.io fastly.net fastlydns.net fastlylabs.com
          kind      technical

        digitalocean  DigitalOcean
          domains   digitalocean.com
          owned     ondigitalocean.com
          kind      technical

        vultr  Vultr
          domains   vultr.com
          owned     vultrusercontent.com
          kind      technical

        hetzner  Hetzner
          domains   hetzner.com hetzner.de hetzner.cloud hetzner.company your-server.de
          words     hetzner
          kind      technical

        ovh  OVHcloud
          domains   ovh.com ovhcloud.com ovh.net kimsufi.com soyoustart.com ovh.us
          suffixes  ovh ca co.uk de es fr ie it lt nl pl pt
          words     ovh kimsufi
          kind      technical

        scaleway  Scaleway
          domains   scaleway.com online.net scaleway.fr iliad.fr
          near      safeway.com scalapay.com
          kind      technical

        contabo  Contabo
          domains   contabo.com contabo.de
          owned     contabo.net contaboserver.net
          kind      technical

        ionos  IONOS
          domains   ionos.com 1and1.com 1und1.de 1and1.co.uk 1und1.net
          suffixes  ionos ca co.uk de es fr it mx at
          owned     1and1-dns.com
          words     ionos 1and1 1und1
          kind      technical

        strato  STRATO
          domains   strato.de strato.com strato.nl strato.es strato.fr strato-hosting.co.uk
          owned     stratoserver.net
          words     strato
          kind      technical

        alibaba  Alibaba
          domains   alibaba.com alibabacloud.com aliyun.com aliexpress.com taobao.com tmall.com alipay.com
          domains   alibaba-inc.com alibabagroup.com aliyun-inc.com 1688.com alipayplus.com antgroup.com
          domains   alibabacorp.com aliyundrive.com alipay.com.cn
          suffixes  aliexpress us ru
          suffixes  alibabacloud co.in com.hk com.sg com.my
          owned     alibabadns.com alicloudapi.com aliexpress-media.com alipaydns.com alipayobjects.com aliyuncs.com
          words     alibaba aliyun aliexpress taobao alipay tmall
          near      alibaba.ir zaobao.com
          also      アリババ, AliExpress, アリエクスプレス, Taobao, Alipay
          kind      technical famous

        tencent  Tencent
          domains   tencent.com qq.com wechat.com tencentcloud.com qq.com.cn tencentmusic.com wechatpay.cn
          owned     de-tencentclb.com servicewechat.com sg-tencentclb.com sh-tencentclb.com tencent-cloud-gslb.com
          owned     tencent-cloud.cn tencent-cloud.com tencent-cloud.net tencent.net tencentcdb.com tencentclb.com
          owned     tencentcloudapi.com tencentcloudcr.com tencentcloudses.com tencentcos.cn tencentcos.com
          owned     tencentcs.com tencentid.com tencentscf.com tencentyun.com usw-tencentclb.com
          words     tencent wechat
          also      WeChat
          kind      technical

        baidu  Baidu
          domains   baidu.com baidu.jp baidu.cn baidu.com.cn
          owned     baidubce.com baidupcs.com baidustatic.com
          kind      technical

        huawei  Huawei
          domains   huawei.com huaweicloud.com hihonor.com huaweimobilecloud.com huawei.com.cn huawei.cn huawei.ru
          domains   hicloud.com
          owned     dbankcloud.asia dbankcloud.cn dbankcloud.com dbankcloud.eu dbankcloud.ru huaweicloud-dns.cn
          owned     huaweicloud-dns.com huaweicloud-dns.net huaweicloud-dns.org huaweicloud-dns.ru huaweicloudwaf.com
          owned     huaweistatic.com myhuaweicloud.com myhuaweicloud.eu myhuaweicloud.ru
          words     huawei
          kind      technical famous

        oracle  Oracle
          domains   oracle.com oraclecloud.com netsuite.com oracleemaildelivery.com cerner.com eloqua.com java.com
          owned     java.net oraclecloud.net
          words     netsuite oraclecloud
          ordinary  oracle
          kind      technical famous

        # Registrars and web hosting

        godaddy  GoDaddy
          domains   godaddy.com secureserver.net godaddy.net poynt.com
          owned     godaddysites.com poynt.net
          words     godaddy
          kind      technical famous

        namecheap  Namecheap
          domains   namecheap.com namecheaphosting.com privateemail.com web-hosting.com spaceship.com
          owned     spaceship.net
          words     namecheap

        networksolutions  Network Solutions
          domains   networksolutions.com networksolutionsemail.com web.com register.com newfold.com newfolddigital.com
          words     networksolutions

        bluehost  Bluehost
          domains   bluehost.com
          suffixes  bluehost in
          near      bluecoat.com
          kind      technical

        hostgator  HostGator
          domains   hostgator.com hostgator.com.br hostgator.mx hostgator.in hostgatorwebservers.com
          kind      technical

        siteground  SiteGround
          domains   siteground.com siteground.net sgcpanel.com siteground.biz siteground.us siteground.asia
          suffixes  siteground co.uk de es eu it

        hostinger  Hostinger
          domains   hostinger.com
          suffixes  hostinger co.id co.uk com.br com.hk com.tr de es fr in io it mx my nl ph pl pt vn
          near      hosting.com hosting.de
          kind      technical

        dreamhost  DreamHost
          domains   dreamhost.com

        gandi  Gandi
          domains   gandi.net
          owned     gandi-ns.fr
          ordinary  gandi

        enom  eNom and Tucows
          domains   enom.com tucows.com opensrs.com opensrs.org hover.com opensrs.email
          words     enom tucows opensrs

        porkbun  Porkbun
          domains   porkbun.com

        namecom  Name.com
          domains   name.com
          ordinary  namecom

        dynadot  Dynadot
          domains   dynadot.com

        aruba  Aruba.it
          domains   aruba.it arubapec.it pec.it
          words     arubapec
          ordinary  aruba
          near      arubanetworks.com aruba.com

        infomaniak  Infomaniak
          domains   infomaniak.com infomaniak.ch

        squarespace  Squarespace
          domains   squarespace.com squarespace-mail.com acuityscheduling.com exploretock.com squarespace.info
          owned     squarespace-cdn.com squarespacedns.com
          words     squarespace
          kind      technical

        wix  Wix
          domains   wix.com wixemails.com ascendbywix.com wixsitemail.com
          owned     wixanswers.com wixapps.net wixmp.com wixpress.com wixstatic.com
          words     wix wixsite wixemails
          kind      technical

        wordpress  WordPress
          domains   wordpress.com wordpress.org automattic.com woocommerce.com jetpack.com gravatar.com tumblr.com
          domains   wpvip.com wp.com wordpressfoundation.org wordpress.tv wordcamp.org
          owned     wordpress.net wp.me
          words     automattic
          ordinary  wordpress woocommerce
          kind      technical famous

        weebly  Weebly
          domains   weebly.com
          words     weebly
          kind      technical

        webflow  Webflow
          domains   webflow.com webflow.io
          kind      technical

        cpanel  cPanel
          domains   cpanel.net cpanel.com webpros.com whmcs.com plesk.com
          ordinary  cpanel plesk whmcs
          near      chanel.com
          also      cPanel WHM

        # Certificates

        digicert  DigiCert
          domains   digicert.com geotrust.com thawte.com rapidssl.com quovadisglobal.com digicert.cn digicert.co.jp
          domains   digicert-cn.com digicert-validation.com digicert.eu thawte.de thawte.fr
          owned     digicertdns.com digicertdns.net
          words     digicert geotrust rapidssl thawte
          kind      technical

        sectigo  Sectigo
          domains   sectigo.com comodo.com comodoca.com instantssl.com usertrust.com
          owned     sectigoweb.com
          words     sectigo comodo
          kind      technical

        letsencrypt  Let's Encrypt
          domains   letsencrypt.org abetterinternet.org
          kind      technical

        # Bodies of the net and mail software

        icann  ICANN
          domains   icann.org
          words     icann
          kind      technical

        verisign  Verisign
          domains   verisign.com verisigninc.com
          owned     verisign-grs.com verisign.net
          kind      technical

        spamhaus  Spamhaus
          domains   spamhaus.org spamhaus.com
          owned     spamhaus.net

        zimbra  Zimbra
          domains   zimbra.com synacor.com
          words     zimbra

        roundcube  Roundcube
          domains   roundcube.net
          words     roundcube

        rackspace  Rackspace
          domains   rackspace.com emailsrvr.com
          owned     rackspace.net rackspacecloud.com rackspaceclouddb.com
          words     rackspace
          kind      technical
        """)
}
