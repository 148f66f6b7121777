// Built-in brands: services that companies write, talk and plan with.
// Read `docs/brands.md` before you change an entry.

extension RegistryArea {
    static let workplace = RegistryArea(
        "Workplace",
        """
        # Documents and signatures

        docusign  DocuSign
          domains   docusign.com docusign.net
          suffixes  docusign ca co.uk com.au com.br de es fr it
          words     docusign
          also      ドキュサイン
          kind      targeted

        adobe  Adobe
          domains   adobe.com adobesign.com echosign.com acrobat.com behance.net typekit.com adobe-campaign.com
          domains   magento.com marketo.com frame.io workfront.com behance.com adobestock.com adobespark.com
          domains   adobeexchange.com adobeconnect.com
          owned     adobe-identity.com adobe.io adobe.net adobecc.com adobecces.com adobedc.net adobedtm.com
          owned     adobelogin.com adobesc.com adobesigncdn.com adobess.com adobetarget.com marketo.net typekit.net
          owned     adobeaemcloud.com adobeccstatic.com adobecontent.io adobecqms.net adobehiddentreasures.com
          owned     adobejanus.com adobeprimetime.com adobeprojectm.com adoberesources.net adobestats.io
          owned     adobetag.com
          words     adobesign echosign adobe
          ordinary  acrobat
          also      アドビ, Adobe Acrobat
          kind      technical famous

        dropbox  Dropbox
          domains   dropbox.com dropboxmail.com hellosign.com docsend.com getdropbox.com dropbox-mktg.com
          domains   dropboxforum.com dropboxbusiness.com
          owned     dropbox-dns.com dropbox.tech dropboxapi.com dropboxpartners.com dropboxstatic.com
          owned     dropboxusercontent.com
          owned     dropboxbusinessblog.co.uk dropboxcaptcha.com dropboxer.net dropboxinsiders.com dropboxlegal.com
          words     dropbox hellosign docsend
          kind      targeted

        box  Box
          domains   box.com box.net
          ordinary  box

        wetransfer  WeTransfer
          domains   wetransfer.com wetransfer.net
          kind      targeted

        hightail  Hightail
          domains   hightail.com opentext.com
          words     hightail opentext
          near      openrent.co.uk

        evernote  Evernote
          domains   evernote.com

        pandadoc  PandaDoc
          domains   pandadoc.com pandadoc.net

        sharefile  Citrix ShareFile
          domains   sharefile.com citrix.com sf-notifications.com cloud.com
          owned     citrixworkspacesapi.net sharefile.io
          words     sharefile citrix

        # Talking and meeting

        slack  Slack
          domains   slack.com slackhq.com
          owned     slack-edge.com slack-files.com slack-imgs.com slack-msgs.com slack-redir.net
          words     slackhq
          ordinary  slack
          kind      technical famous

        zoom  Zoom
          domains   zoom.us zoom.com zoom.co.jp zoomgov.com zoomus.cn zoom.com.cn
          words     zoomgov
          ordinary  zoom
          kind      famous
          also      Zoom Video, Zoom Video Communications, Zoom Meetings, Zoom Workplace

        webex  Webex
          domains   webex.com
          suffixes  webex ca co.in co.it co.jp co.kr co.nz co.uk com.au com.br com.cn com.hk com.mx de es fr
          owned     webexcontent.com
          near      weber.com webfx.com

        ringcentral  RingCentral
          domains   ringcentral.com ringcentral.biz
          suffixes  ringcentral co.uk ca

        goto  GoTo
          domains   goto.com gotowebinar.com gotomeeting.com logmein.com logmeininc.com getgo.com gotomypc.com
          domains   joingotomeeting.com logmeinrescue.com
          words     logmein gotomeeting gotowebinar gotomypc

        teamviewer  TeamViewer
          domains   teamviewer.com teamviewer.us

        anydesk  AnyDesk
          domains   anydesk.com

        calendly  Calendly
          domains   calendly.com

        # Planning and writing

        notion  Notion
          domains   notion.so notion.com makenotion.com
          words     makenotion
          ordinary  notion
          kind      famous
          also      Notion Labs

        asana  Asana
          domains   asana.com
          ordinary  asana

        monday  monday.com
          domains   monday.com
          ordinary  monday

        clickup  ClickUp
          domains   clickup.com

        airtable  Airtable
          domains   airtable.com airtableemail.com
          owned     staging-airtableblocks.com
          kind      technical

        smartsheet  Smartsheet
          domains   smartsheet.com

        basecamp  Basecamp
          domains   basecamp.com 37signals.com hey.com
          ordinary  basecamp

        linear  Linear
          domains   linear.app
          ordinary  linear

        miro  Miro
          domains   miro.com
          ordinary  miro

        figma  Figma
          domains   figma.com

        canva  Canva
          domains   canva.com canva.cn
          owned     canva.site
          near      canvas.com canvaslms.com

        # Forms, newsletters, marketing

        typeform  Typeform
          domains   typeform.com

        surveymonkey  SurveyMonkey
          domains   surveymonkey.com surveymonkeyuser.com
          suffixes  surveymonkey co.uk de
          words     surveymonkey

        eventbrite  Eventbrite
          domains   eventbrite.com eventbrite.in eventbrite.my eventbrite.ph eventbrite.co
          suffixes  eventbrite at be ca ch cl co.nz co.uk com.ar com.au com.br com.mx de dk es fi fr hk ie it nl pt se
          suffixes  eventbrite sg

        hubspot  HubSpot
          domains   hubspot.com hubspotemail.net hubspotfree.net hubspot.net hubspotfeedback.com
          suffixes  hubspot de es fr jp
          owned     hubspotlinks.com hubspotpagebuilder.com hubspotpagebuilder.eu hubspotusercontent-eu1.net
          owned     hubspotusercontent-na1.net
          kind      technical

        klaviyo  Klaviyo
          domains   klaviyo.com klaviyomail.com
          kind      technical

        constantcontact  Constant Contact
          domains   constantcontact.com ccsend.com roving.com
          owned     constantcontactpages.com

        activecampaign  ActiveCampaign
          domains   activecampaign.com acems1.com emsend1.com emsend2.com activehosted.com

        substack  Substack
          domains   substack.com
          owned     substackcdn.com

        zapier  Zapier
          domains   zapier.com zapiermail.com
        """)
}
