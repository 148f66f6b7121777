// Domains whose names belong to different customers, but which the Public Suffix List
// does not name: mail tenants, site builders, help desks, form and file hosts.

enum SharedDomains {
    /// Every host belongs to a customer: `openai-support.onmicrosoft.com` is a tenant's name, not Microsoft's.
    private static let tenantsOnly: StaticString = """
        onmicrosoft.com onmicrosoft.us sharepoint.com helpscoutapp.com intercom-mail.com
        weebly.com wixsite.com webflow.io godaddysites.com jimdofree.com jimdosite.com
        mystrikingly.com yolasite.com webnode.page site123.me ucraft.net blogspot.com
        myshopify.com bigcartel.com square.site thebase.in base.shop stores.jp
        herokuapp.com netlify.app vercel.app pages.dev workers.dev web.app firebaseapp.com appspot.com
        azurewebsites.net cloudapp.net azurefd.net windows.net amazonaws.com cloudfront.net awsapps.com
        github.io gitlab.io bitbucket.io replit.app repl.co glitch.me surge.sh onrender.com fly.dev
        ngrok.io ngrok.app ngrok-free.app trycloudflare.com duckdns.org no-ip.org ddns.net hopto.org
        atlassian.net notion.site carrd.co my.salesforce.com force.com my.salesforce-sites.com
        hubspotpagebuilder.com hs-sites.com list-manage.com
        000webhostapp.com infinityfreeapp.com rf.gd epizy.com byethost.com 16mb.com
        co.vu 8b.io boxmode.io framer.website framer.app webwave.dev my.canva.site canva.site
        hostingersite.com mybluehost.me meusitehostgator.com.br
        cybozu.com kintone.com formzu.net sakura.ne.jp xsrv.jp lolipop.jp fc2.com
        """

    /// The company's own hosts and its customers' stand beside each other.
    private static let mixed: StaticString = """
        zendesk.com freshdesk.com freshservice.com kayako.com wix.com squarespace.com strikingly.com webnode.com
        wordpress.com tumblr.com medium.com substack.com beehiiv.com livejournal.com ecwid.com
        salesforce.com slack.com typeform.com jotform.com formstack.com
        site.com jimdo.com duda.co render.com 000webhost.com
        """

    /// Services that send mail for their customers, known to them by name: `netflix.mktomail.com` is most likely
    /// what it says.
    private static let mailServices: StaticString = """
        exacttarget.com mktomail.com mktdns.com sendgrid.net mcsv.net mcdlv.net rsgsv.net mandrillapp.com
        mailgun.org mailgun.net sparkpostmail.com amazonses.com createsend.com cmail19.com cmail20.com
        mailerlite.com sendinblue.com brevosend.com klaviyomail.com constantcontact.com ccsend.com hubspotemail.net
        elasticemail.com mailjet.com postmarkapp.com emarsys.net cheetahmail.com responsys.net eloqua.com en25.com
        sailthru.com customeriomail.com iterable.com pphosted.com mimecast.com messagelabs.com
        cuenote.jp mpse.jp combzmail.jp emberpoint.com sendmagic.jp
        """

    /// Hosts that show the pages of source code under an account's name. An organisation's account is its own far
    /// more often than anybody else's (`shopify.github.io`), and no mail comes from there.
    private static let codePages: NameTable = {
        var table = NameTable()
        for name in ["github.io", "gitlab.io", "bitbucket.io", "readthedocs.io"] { table.insert(name.utf8, value: 0) }
        return table
    }()

    private static let freeHosts: NameTable = {
        var table = NameTable()
        forEachWord(of: tenantsOnly) { table.insert($0, value: 0) }
        return table
    }()

    /// Known to give a name to whoever asks; what the public suffix list knows besides are national and firms' own.
    static func isFreeHost(_ suffix: ArraySlice<UInt8>) -> Bool {
        freeHosts.contains(suffix) && !isCodePage(suffix)
    }

    static func isCodePage(_ suffix: ArraySlice<UInt8>) -> Bool { codePages.contains(suffix) }

    static let tenantsOnlyValue: Int32 = 0
    static let mixedValue: Int32 = 1
    static let mailServiceValue: Int32 = 2

    static func table() -> NameTable {
        var table = NameTable()
        forEachWord(of: tenantsOnly) { word in table.insert(word, value: tenantsOnlyValue) }
        forEachWord(of: mixed) { word in table.insert(word, value: mixedValue) }
        forEachWord(of: mailServices) { word in table.insert(word, value: mailServiceValue) }
        return table
    }
}
