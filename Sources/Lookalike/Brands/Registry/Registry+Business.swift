// Built-in brands: services and suppliers that companies run on.
// Read `docs/brands.md` before you change an entry.

extension RegistryArea {
    static let business = RegistryArea(
        "Business",
        """
        # Customers and sales

        salesforce  Salesforce
          domains   salesforce.com force.com exacttarget.com tableau.com mulesoft.com salesforceiq.com pardot.com
          domains   salesforce.org demandware.com tableausoftware.com
          owned     demandware.net salesforce-dns.com salesforce-scrt.com salesforce-setup.com salesforce-sites.com
          owned     salesforceliveagent.com
          words     salesforce exacttarget pardot
          kind      technical famous

        zendesk  Zendesk
          domains   zendesk.com zopim.com
          suffixes  zendesk co.jp co.uk de es fr
          owned     zdassets.com
          kind      technical

        freshworks  Freshworks
          domains   freshworks.com freshdesk.com freshservice.com freshemail.io freshsales.io myfreshworks.com
          owned     freshworksapi.com
          words     freshworks freshdesk
          kind      technical

        intercom  Intercom
          domains   intercom.io intercom.com intercom-mail.com
          ordinary  intercom
          kind      technical

        servicenow  ServiceNow
          domains   servicenow.com service-now.com servicenowservices.com
          words     servicenow
          kind      technical

        zoho  Zoho
          domains   zoho.com zohocorp.com zohomail.com zohobooks.com manageengine.com zohoinvoice.com zohomail.eu
          domains   zoho.com.br
          suffixes  zoho eu in com.au com.cn jp
          owned     zohocdn.com zohopublic.com zohopublic.eu zohopublic.in zohostatic.com
          words     zoho zohocorp zohomail
          kind      technical

        # Accounting, pay and people

        intuit  Intuit
          domains   intuit.com quickbooks.com turbotax.com mint.com creditkarma.com intuit.ca quickbooks.co.uk
          domains   creditkarma.ca creditkarma.co.uk intuit.co.uk intuit.com.au
          suffixes  quickbooks ca com.au com.br fr in co.za
          owned     intuitcdn.net
          owned     intuit-gopayment.com intuitbenefits.com intuitlabs.com intuitmarket.com intuitpayments.com
          words     intuit quickbooks turbotax creditkarma
          kind      famous

        xero  Xero
          domains   xero.com
          words     xero

        sage  Sage
          domains   sage.com sagepay.com sageone.com opayo.co.uk sageone.co.za sage.co.uk
          words     sagepay sageone
          ordinary  sage
          also      Sage Accounting, Sage Business Cloud

        freshbooks  FreshBooks
          domains   freshbooks.com
          near      free-ebooks.net

        billcom  BILL
          domains   bill.com

        adp  ADP
          domains   adp.com
          suffixes  adp ca de fr com.br
          words     adp

        workday  Workday
          domains   workday.com myworkday.com workdaysuv.com workday.net
          owned     myworkdaycdn.com myworkdayjobs.com workdaysuvcareers.com workdaysuvsite.com
          words     myworkday
          ordinary  workday
          kind      technical

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
          domains   sap.com concur.com successfactors.com ariba.com concursolutions.com sapsf.com sapsf.eu
          domains   successfactors.eu
          suffixes  concur ae be ca cl cn co co.in co.jp co.uk co.za com.ar com.au com.br com.hk com.mx com.sg de dk
          suffixes  concur es fi fr it kr nl no pe se tw
          words     successfactors concursolutions
          ordinary  sap ariba concur
          also      SAP Concur, SAP Ariba

        expensify  Expensify
          domains   expensify.com expensifymail.com

        coupa  Coupa
          domains   coupa.com coupahost.com
          owned     coupadev.com

        indeed  Indeed
          domains   indeed.com indeedemail.com indeed.net
          suffixes  indeed co.uk de fr jp ca
          owned     indeed.tech
          words     indeedemail
          ordinary  indeed

        # Hardware and software makers

        ibm  IBM
          domains   ibm.com ibmcloud.com redhat.com
          words     ibm redhat
          kind      technical

        cisco  Cisco
          domains   cisco.com duo.com duosecurity.com meraki.com opendns.com umbrella.com ciscospark.com ciscolive.com
          domains   cisco.io
          owned     ciscosecureaccess.cn meraki-go.com meraki-sdavc-saas.com meraki.direct
          words     cisco duosecurity meraki
          near      crisco.com
          kind      technical

        vmware  VMware and Broadcom
          domains   vmware.com broadcom.com carbonblack.com
          owned     vmwarecloud.com vmwarehorizon.com vmwareidentity.com vmwarevmc.com
          words     vmware broadcom
          kind      technical

        dell  Dell
          domains   dell.com dellteam.com delltechnologies.com dell.co.jp emc.com secureworks.com alienware.com
          domains   dellemc.com delloutlet.com
          suffixes  dell at be ca ch cl co.in co.kr co.nz co.uk co.za com.au com.br com.cn com.mx com.sg com.tr cz de
          suffixes  dell dk es eu fi fr ie it jp nl no pl pt ru se
          owned     dellcdn.com
          words     delltechnologies dellteam
          ordinary  dell
          kind      technical
          also      Dell Technologies

        hp  HP
          domains   hp.com hpe.com hpsmart.com poly.com
          words     hpsmart hpinstantink
          kind      technical

        lenovo  Lenovo
          domains   lenovo.com lenovo.co.jp motorola.com lenovo.com.cn lenovo.cn lenovomobile.com
          owned     filedownload-csw-lenovo.com lenovomm.cn lenovomm.com msg-csw-lenovo.com
          kind      technical

        samsung  Samsung
          domains   samsung.com samsungcard.com samsungelectronics.com samsungcloud.com samsung.com.cn
          domains   samsunghealth.com samsungmobile.com samsungsds.com samsungusa.com
          suffixes  samsung co.kr
          owned     samsung-dict.com samsung-gamelauncher.com samsung-sm-ds.com samsungacr.com samsungads.com
          owned     samsungapis.com samsungapps.com samsungcloud.tv samsungcloudcdn.com samsungcloudcn.com
          owned     samsungcloudplatform.com samsungcloudsolution.com samsungcloudsolution.net samsungconsent.com
          owned     samsungdive.com samsungdm.com samsungglobalgoals.com samsunghrm.com samsungiotcloud.com
          owned     samsungknox.com samsungosp.com samsungotn.net samsungpass.com samsungpositioning.com
          owned     samsungqbe.com samsungrm.net samsungrs.com samsungsiminfo.com samsungvisioncloud.com
          words     samsung
          kind      technical famous

        intel  Intel
          domains   intel.com intel.co.jp
          owned     intelcapital.com intelreimbursement.com intelsecurity.com
          ordinary  intel
          near      intelsat.com
          kind      technical
          also      Intel Corporation

        autodesk  Autodesk
          domains   autodesk.com autodesk360.com
          suffixes  autodesk co.jp co.uk de fr
          owned     autodeskplm360.net
          kind      technical

        xerox  Xerox
          domains   xerox.com xerox.co.uk
          words     xerox
          kind      technical

        canon  Canon
          domains   canon.com canon.jp canon-europe.com canon-its.co.jp
          suffixes  canon co.jp co.uk de fr ca com.au at be bg ch cn co.il co.za com.cn com.hk com.my com.tr com.tw cz
          suffixes  canon dk ee es fi gr hr hu ie it kz lt lu lv nl no pl pt ro rs ru se si sk ua
          ordinary  canon

        ricoh  Ricoh
          domains   ricoh.com ricoh.co.jp ricoh-usa.com ricoh-europe.com ricoh.jp
          words     ricoh

        epson  Epson
          domains   epson.com epson.jp epson.eu epson.net epsonconnect.com epson.biz
          words     epson

        # Pay and management of machines

        paylocity  Paylocity
          domains   paylocity.com

        paycom  Paycom
          domains   paycom.com paycomonline.net
          near      paycor.com

        dayforce  Dayforce and UKG
          domains   dayforce.com ceridian.com ukg.com ultipro.com kronos.net dayforcehcm.com
          words     dayforce ceridian ultipro

        connectwise  ConnectWise
          domains   connectwise.com screenconnect.com myconnectwise.com
          words     connectwise screenconnect
          kind      technical

        kaseya  Kaseya
          domains   kaseya.com datto.com itglue.com
          owned     kaseya.net
          words     kaseya
          kind      technical

        ninjaone  NinjaOne
          domains   ninjaone.com ninjarmm.com
          owned     ninjarmm.net
          words     ninjaone ninjarmm
          kind      technical

        veeam  Veeam
          domains   veeam.com
          near      veem.com
          kind      technical

        solarwinds  SolarWinds
          domains   solarwinds.com n-able.com
          words     solarwinds
          kind      technical

        tipalti  Tipalti
          domains   tipalti.com

        # Jobs

        ziprecruiter  ZipRecruiter
          domains   ziprecruiter.com

        glassdoor  Glassdoor
          domains   glassdoor.com glassdoor.co.in glassdoor.com.br glassdoor.co.uk glassdoor.ca glassdoor.de
          domains   glassdoor.fr glassdoor.com.au glassdoor.ie
        """)
}
