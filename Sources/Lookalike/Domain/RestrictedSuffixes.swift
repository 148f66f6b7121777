// Suffixes that registries give only to those who prove what they are: schools, authorities, registered firms.

enum RestrictedSuffixes {
    /// How hard a name under a suffix is to get.
    enum Kind: Int32, Sendable {
        /// A registered firm or association of the country; one name each (`co.jp`, `or.jp`).
        case registeredFirm = 1
        /// Schools and authorities (`edu`, `go.jp`, `gov.uk`).
        case institution = 2
    }

    private static let firms: StaticString = "co.jp or.jp ne.jp gr.jp ad.jp bank insurance co.kr com.cn com.tw"

    private static let institutions: StaticString = """
        edu gov mil int go.jp lg.jp ac.jp ed.jp ac.uk gov.uk nhs.uk police.uk sch.uk mod.uk parliament.uk
        edu.au gov.au ac.nz govt.nz school.nz ac.za gov.za edu.cn ac.cn gov.cn edu.tw gov.tw edu.hk gov.hk edu.sg gov.sg
        ac.kr go.kr ac.th go.th ac.in edu.in gov.in nic.in ac.id go.id sch.id edu.my gov.my edu.ph gov.ph edu.vn gov.vn
        edu.br gov.br jus.br leg.br mil.br edu.mx gob.mx edu.ar gob.ar edu.co gov.co edu.pe gob.pe gob.es edu.es
        gouv.fr gov.it edu.it gv.at ac.at edu.pl gov.pl edu.tr gov.tr ac.il gov.il ac.ir gov.ir edu.eg gov.eg
        edu.sa gov.sa ac.ae gov.ae edu.ng gov.ng ac.ke go.ke edu.gr gov.gr gov.pt edu.pt edu.ua gov.ua gc.ca
        admin.ch fed.us k12.ca.us gov.ie gov.se
        """

    private static let table: NameTable = {
        var table = NameTable(minimumCapacity: 256)
        forEachWord(of: firms) { table.insert($0, value: Kind.registeredFirm.rawValue) }
        forEachWord(of: institutions) { table.insert($0, value: Kind.institution.rawValue) }
        return table
    }()

    static func kind(of suffix: ArraySlice<UInt8>) -> Kind? {
        if let value = table.value(of: suffix) { return Kind(rawValue: value) }
        // city.yokohama.lg.jp and the like: what stands below a restricted suffix is restricted.
        guard let dot = suffix.firstIndex(of: UInt8(ascii: ".")) else { return nil }
        return kind(of: suffix[(dot + 1)...])
    }
}
