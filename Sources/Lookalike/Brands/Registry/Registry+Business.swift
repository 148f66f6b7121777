// Built-in brands: services and suppliers that companies run on.
// Read `docs/brands.md` before you change an entry.

extension RegistryArea {
    static let business = RegistryArea(
        "Business",
        """
        # Customers and sales

        salesforce  Salesforce
          domains   salesforce.com force.com exacttarget.com tableau.com mulesoft.com salesforceiq.com pardot.com
          domains   salesforce.org demandware.com tableausoftware.com demandware.net salesforceliveagent.com
          domains   salesforce-scrt.com salesforce-sites.com salesforce-dns.com salesforce-setup.com
          words     salesforce exacttarget pardot

        zendesk  Zendesk
          domains   zendesk.com zopim.com zdassets.com
          suffixes  zendesk co.jp co.uk de es fr

        freshworks  Freshworks
          domains   freshworks.com freshdesk.com freshservice.com freshemail.io freshsales.io freshworksapi.com
          domains   myfreshworks.com
          words     freshworks freshdesk

        intercom  Intercom
          domains   intercom.io intercom.com intercom-mail.com
          words     intercommail
          ordinary  intercom

        servicenow  ServiceNow
          domains   servicenow.com service-now.com servicenowservices.com
          words     servicenow

        zoho  Zoho
          domains   zoho.com zohocorp.com zohomail.com zohobooks.com manageengine.com zohoinvoice.com
          suffixes  zoho eu in com.au com.cn jp
          words     zoho zohocorp zohomail

        # Accounting, pay and people

        intuit  Intuit
          domains   intuit.com quickbooks.com turbotax.com mint.com creditkarma.com intuit.ca quickbooks.co.uk
          domains   creditkarma.ca creditkarma.co.uk intuitcdn.net
          words     intuit quickbooks turbotax creditkarma

        xero  Xero
          domains   xero.com
          words     xero

        sage  Sage
          domains   sage.com sagepay.com sageone.com opayo.co.uk sageone.co.za
          words     sagepay sageone
          ordinary  sage

        freshbooks  FreshBooks
          domains   freshbooks.com
          near      free-ebooks.net

        billcom  BILL
          domains   bill.com
          words     billcom

        adp  ADP
          domains   adp.com
          suffixes  adp ca de fr com.br
          words     adp

        workday  Workday
          domains   workday.com myworkday.com workdaysuv.com workday.net myworkdayjobs.com myworkdaycdn.com
          words     myworkday
          ordinary  workday

        gusto  Gusto
          domains   gusto.com
          ordinary  gusto

        paychex  Paychex
          domains   paychex.com

        rippling  Rippling
          domains   rippling.com
          ordinary  rippling

        deel  Deel
          domains   deel.com letsdeel.com
          words     letsdeel

        bamboohr  BambooHR
          domains   bamboohr.com

        sap  SAP
          domains   sap.com concur.com successfactors.com ariba.com concursolutions.com sap.corp sapsf.com sapsf.eu
          domains   successfactors.eu
          words     successfactors concursolutions
          ordinary  sap ariba concur

        expensify  Expensify
          domains   expensify.com expensifymail.com

        coupa  Coupa
          domains   coupa.com coupahost.com
          near      coupang.com

        indeed  Indeed
          domains   indeed.com indeedemail.com indeed.tech indeed.net
          suffixes  indeed co.uk de fr jp ca
          words     indeedemail
          ordinary  indeed

        # Hardware and software makers

        ibm  IBM
          domains   ibm.com ibmcloud.com redhat.com
          words     ibm ibmcloud redhat

        cisco  Cisco
          domains   cisco.com duo.com duosecurity.com meraki.com opendns.com umbrella.com ciscospark.com
          words     cisco duosecurity meraki
          near      crisco.com

        vmware  VMware and Broadcom
          domains   vmware.com broadcom.com carbonblack.com
          words     vmware broadcom

        dell  Dell
          domains   dell.com dellteam.com delltechnologies.com dell.co.jp emc.com secureworks.com alienware.com
          words     delltechnologies dellteam
          ordinary  dell

        hp  HP
          domains   hp.com hpe.com hpsmart.com poly.com
          words     hpsmart hpinstantink

        lenovo  Lenovo
          domains   lenovo.com lenovo.co.jp motorola.com lenovomail.com lenovo.com.cn lenovomm.com

        samsung  Samsung
          domains   samsung.com samsung.net samsungcard.com samsungelectronics.com samsungcloud.com samsung.com.cn
          domains   samsungcloud.tv samsungcloudsolution.com samsungcloudsolution.net samsungapps.com samsungosp.com
          domains   samsungknox.com samsungads.com samsunghealth.com samsungmobile.com samsungpass.com samsungsds.com
          domains   samsungiotcloud.com samsungqbe.com samsungacr.com samsungdm.com samsungconsent.com samsungapis.com
          domains   samsungpositioning.com samsungcloudcdn.com samsungrs.com samsungotn.net samsunghrm.com
          domains   samsung-gamelauncher.com samsungdive.com samsungvisioncloud.com
          suffixes  samsung co.kr
          words     samsung

        intel  Intel
          domains   intel.com intel.co.jp intelcorp.com
          near      intelsat.com
          ordinary  intel

        autodesk  Autodesk
          domains   autodesk.com autodesk360.com autodeskmail.com autodeskplm360.net
          suffixes  autodesk co.jp co.uk de fr

        xerox  Xerox
          domains   xerox.com xerox.co.uk

        canon  Canon
          domains   canon.com canon.jp canon-europe.com canon-its.co.jp
          suffixes  canon co.jp co.uk de fr ca com.au
          ordinary  canon

        ricoh  Ricoh
          domains   ricoh.com ricoh.co.jp ricoh-usa.com ricoh-europe.com ricoh.jp

        epson  Epson
          domains   epson.com epson.jp epson.eu epson.net epsonconnect.com epson.biz
        """)
}
