// Built-in brands: telecoms and cable companies worldwide.
// Read `docs/brands.md` before you change an entry.

extension RegistryArea {
    static let telecoms = RegistryArea(
        "Telecoms",
        """
        # Americas

        att  AT&T
          domains   att.com att-mail.com att.net sbcglobal.net bellsouth.net directv.com cricketwireless.com
          domains   firstnet.com pacbell.net ameritech.net directvgo.com
          words     attmail sbcglobal directv
          ordinary  att
          also      AT&T Wireless

        verizon  Verizon
          domains   verizon.com verizon.net verizonwireless.com vzw.com vtext.com verizonbusiness.com tracfone.com
          domains   visible.com
          words     verizon
          kind      famous

        tmobile  T-Mobile
          domains   t-mobile.com t-mobile.nl t-mobile.cz t-mobile.pl t-mobile.at metrobyt-mobile.com sprint.com
          domains   tmomail.net mintmobile.com tmobile.com tmobile-digital.com
          words     tmobile

        comcast  Xfinity and Comcast
          domains   xfinity.com comcast.com comcast.net comcastbusiness.net nbcuni.com xfinityhome.com peacocktv.com
          words     xfinity comcast
          kind      technical famous

        spectrum  Spectrum
          domains   spectrum.com spectrum.net charter.com charter.net rr.com spectrumemails.com
          ordinary  spectrum
          also      Charter Spectrum, Charter Communications

        cox  Cox
          domains   cox.com cox.net coxinc.com coxbusiness.com coxenterprises.com
          ordinary  cox
          also      Cox Communications

        centurylink  Lumen
          domains   centurylink.com centurylink.net lumen.com level3.com level3.net
          words     centurylink

        rogers  Rogers
          domains   rogers.com shaw.ca fido.ca
          ordinary  rogers
          also      Rogers Communications, Rogers Wireless

        bellcanada  Bell Canada
          domains   bell.ca bell.net sympatico.ca virginplus.ca
          words     bellcanada sympatico

        telus  TELUS
          domains   telus.com telus.net koodomobile.com koodo.com
          words     telus koodo

        telcel  América Móvil
          domains   telcel.com telmex.com claro.com.br claro.com.ar claro.com.co americamovil.com clarochile.cl
          domains   claro.com.pe claro.net.br
          words     telcel telmex

        # Europe

        orange  Orange
          domains   orange.fr orange.com orange.es orange.be orange.pl orange.ro orange.sk wanadoo.fr sosh.fr
          domains   orange-business.com wanadoo.es orangebank.fr orangebank.es
          words     wanadoo sosh
          ordinary  orange
          also      Orange Bank

        sfr  SFR
          domains   sfr.fr sfr.com red-by-sfr.fr numericable.fr neuf.fr cegetel.net
          owned     sfr.net
          words     sfr redbysfr

        free  Free
          domains   free.fr freetelecom.fr proxad.net free-mobile.fr
          words     freemobile
          ordinary  free
          also      Free Mobile

        bouygues  Bouygues Telecom
          domains   bouyguestelecom.fr bouygues.com bbox.fr bouyguestelecom.com
          words     bouygues

        telekom  Deutsche Telekom
          domains   telekom.de t-online.de telekom.com t-systems.com magenta.at telekom-dienste.de t-home.de
          suffixes  telekom hu sk ro
          owned     telekom.net
          words     deutschetelekom
          ordinary  telekom
          near      telekom.rs
          also      Telekom Deutschland

        vodafone  Vodafone
          domains   vodafone.com vodafone.de vodafone.co.uk vodafone.it vodafone.es vodafone.pt vodafone.ie
          domains   vodafone.nl arcor.de kabelmail.de vodafonemail.de vodafoneziggo.com ziggo.nl vodafone.net.tr
          domains   vodafone.co.nz
          suffixes  vodafone al cz gr hu in com.au com.tr com.eg qa ro ua
          owned     vodafone-ip.de
          words     vodafone ziggo
          kind      technical famous

        o2  Telefónica and O2
          domains   o2.co.uk o2.com o2online.de o2mail.de o2.pl o2.cz telefonica.com telefonica.de movistar.es
          domains   movistar.com movistar.com.ar movistar.cl movistar.com.mx movistar.com.co telefonica.es
          domains   telefonica.net vivo.com.br movistarplus.es
          words     telefonica movistar

        btgroup  BT and EE
          domains   bt.com btinternet.com ee.co.uk plus.net openreach.co.uk btopenworld.com btconnect.com
          words     btinternet btopenworld

        virginmedia  Virgin Media
          domains   virginmedia.com virginmediao2.co.uk virginmedia.co.uk ntlworld.com blueyonder.co.uk virgin.net
          domains   virginmedia.ie
          owned     virginmedia.net
          words     virginmedia
          kind      technical

        sky  Sky
          domains   sky.com sky.uk sky.de sky.it sky.ie bskyb.com skybroadband.com nowtv.com
          words     nowtv
          ordinary  sky
          also      Sky Broadband, Sky Mobile

        talktalk  TalkTalk
          domains   talktalk.co.uk talktalk.net talktalkgroup.com
          words     talktalk
          near      tapatalk.com

        three  Three
          domains   three.co.uk three.ie 3.se 3.dk drei.at hutchison3g.com
          words     threemobile
          ordinary  three
          also      Three Ireland

        kpn  KPN
          domains   kpn.com kpn.nl kpnmail.nl xs4all.nl planet.nl hetnet.nl
          owned     kpn.net
          words     kpn kpnmail

        swisscom  Swisscom
          domains   swisscom.ch swisscom.com bluewin.ch
          owned     swisscom.net
          words     swisscom bluewin
          kind      technical

        sunrise  Sunrise
          domains   sunrise.ch sunrise.net upc.ch yallo.ch
          ordinary  sunrise

        a1  A1 Telekom Austria
          domains   a1.net a1.group aon.at a1.hr a1.bg a1.si
          words     a1telekom

        proximus  Proximus
          domains   proximus.be proximus.com skynet.be belgacom.be scarlet.be
          words     proximus belgacom

        telenet  Telenet
          domains   telenet.be telenetgroup.be
          owned     telenet-ops.be
          words     telenet
          kind      technical

        tim  TIM
          domains   tim.it telecomitalia.it tim.com.br alice.it tin.it gruppotim.it
          words     telecomitalia gruppotim

        windtre  Wind Tre
          domains   windtre.it wind.it tre.it windtregroup.it
          words     windtre

        fastweb  Fastweb
          domains   fastweb.it fastwebnet.it
          words     fastweb
          near      fastweb.com

        telia  Telia
          domains   telia.se telia.com telia.fi telia.no telia.ee telia.lt teliacompany.com telia.dk
          owned     telia.net
          words     telia
          kind      technical

        telenor  Telenor
          domains   telenor.no telenor.com telenor.se telenor.dk
          owned     telenor.net
          words     telenor
          kind      technical

        tele2  Tele2
          domains   tele2.com tele2.se tele2.nl tele2.ru tele2.lt tele2.lv tele2.ee
          owned     tele2.net
          words     tele2
          near      telex.hu
          kind      technical

        # Asia and Oceania

        telstra  Telstra
          domains   telstra.com telstra.com.au bigpond.com bigpond.net.au bigpond.com.au
          owned     telstra.net
          words     telstra bigpond
          kind      technical

        optus  Optus
          domains   optus.com.au optusnet.com.au optus.net.au
          words     optus optusnet

        nbn  NBN Co
          domains   nbnco.com.au nbn.com.au
          words     nbnco

        sparknz  Spark New Zealand
          domains   spark.co.nz xtra.co.nz
          words     sparknz

        singtel  Singtel
          domains   singtel.com singnet.com.sg singtelchina.cn
          words     singtel singnet

        starhub  StarHub
          domains   starhub.com starhub.net.sg
          words     starhub

        jio  Jio
          domains   jio.com ril.com
          words     reliancejio
          ordinary  jio

        airtel  Airtel
          domains   airtel.com airtel.in
          words     airtel
          kind      technical

        chinamobile  China Mobile
          domains   chinamobile.com 10086.cn 139.com
          words     chinamobile

        chunghwa  Chunghwa Telecom
          domains   cht.com.tw hinet.net
          words     chunghwa

        sktelecom  SK Telecom
          domains   sktelecom.com sk.com nate.com tworld.co.kr
          words     sktelecom

        kt  KT
          domains   kt.com
          words     ktcorp
        """)
}
