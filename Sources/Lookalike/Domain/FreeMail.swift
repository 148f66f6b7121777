// Domains where anybody can have an address: they can neither be allowed nor vouch for a display name.

enum FreeMail {
    private static let list: StaticString = """
        gmail.com googlemail.com outlook.com outlook.jp outlook.fr outlook.de hotmail.com hotmail.co.uk hotmail.co.jp
        hotmail.fr hotmail.de hotmail.it live.com live.jp live.co.uk live.fr msn.com passport.com
        yahoo.com yahoo.co.jp yahoo.co.uk yahoo.fr yahoo.de yahoo.it yahoo.es yahoo.ca yahoo.com.br yahoo.co.in
        yahoo.com.tw yahoo.com.hk ymail.com ymail.ne.jp rocketmail.com aol.com aol.jp verizon.net
        icloud.com me.com mac.com proton.me protonmail.com pm.me tutanota.com tuta.io tuta.com tutamail.com keemail.me
        gmx.com gmx.de gmx.net gmx.at gmx.ch web.de t-online.de freenet.de mail.com email.com posteo.de mailbox.org
        mail.ru bk.ru inbox.ru list.ru internet.ru yandex.ru yandex.com ya.ru rambler.ru ukr.net
        qq.com foxmail.com 163.com 126.com yeah.net sina.com sina.cn sohu.com 139.com 189.cn aliyun.com
        naver.com daum.net hanmail.net kakao.com nate.com
        docomo.ne.jp ezweb.ne.jp au.com softbank.ne.jp i.softbank.jp y-mobile.ne.jp disney.ne.jp vodafone.ne.jp
        rakumail.jp excite.co.jp goo.jp mail.goo.ne.jp infoseek.jp nifty.com biglobe.ne.jp ocn.ne.jp so-net.ne.jp
        plala.or.jp dion.ne.jp asahi-net.or.jp jcom.home.ne.jp
        orange.fr wanadoo.fr free.fr laposte.net sfr.fr libero.it virgilio.it tiscali.it alice.it tin.it
        seznam.cz centrum.cz wp.pl o2.pl onet.pl interia.pl op.pl poczta.onet.pl
        uol.com.br bol.com.br terra.com.br globo.com rediffmail.com zoho.com zohomail.com fastmail.com fastmail.fm
        hey.com duck.com mozmail.com hushmail.com runbox.com lycos.com att.net comcast.net cox.net sbcglobal.net
        bellsouth.net charter.net earthlink.net juno.com btinternet.com sky.com virginmedia.com ntlworld.com
        talktalk.net bluewin.ch telenet.be skynet.be ziggo.nl kpnmail.nl xs4all.nl online.no telia.com abv.bg
        """

    private static let table: NameTable = {
        var table = NameTable(minimumCapacity: 256)
        forEachWord(of: list) { table.insert($0, value: 0) }
        return table
    }()

    static func contains(_ name: some Collection<UInt8>) -> Bool { table.contains(name) }
}
