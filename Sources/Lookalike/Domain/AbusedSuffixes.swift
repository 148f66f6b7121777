// Suffixes under which names are cheap or free and phishing is frequent; a small additional sign, never one alone.

enum AbusedSuffixes {
    private static let list: StaticString = """
        top xyz icu vip cc shop online site store club live buzz cyou sbs cfd rest monster bond hair beauty quest
        lol pics click link work fit gq tk ml cf ga space website fun host press pw win bid loan date faith review
        stream racing download science party trade cam skin makeup boats yachts autos homes mom life world today
        digital center email support help solutions services gift gifts lat ink asia bar best
        autos motorcycles webcam cricket accountant men ooo wang ren ltd kim mobi surf casa uno one run cm om
        """

    private static let table: NameTable = {
        var table = NameTable()
        forEachWord(of: list) { table.insert($0, value: 0) }
        return table
    }()

    static func contains(_ suffix: ArraySlice<UInt8>) -> Bool { table.contains(suffix) }
}
