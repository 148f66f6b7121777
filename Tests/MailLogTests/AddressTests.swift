// Addresses as strangers write them: encoded, inside names, inside other addresses.

import Testing

@testable import MailLog

private let tail =
    " from mail.example[209.85.210.11]; from=<b@esp.example> to=<u@w.example> proto=ESMTP helo=<mail.example>"

private func from(_ value: String) -> Parsed {
    postfix("cleanup", "B55C0FA6170: info: header From: \(value)\(tail)")
}

private func decode(_ text: String) -> String { decode(bytes: Array(text.utf8)) }

private func decode(bytes: [UInt8]) -> String { bytes.withUnsafeBytes { EncodedWords.decode(ByteView($0)) } }

@Suite("Addresses and names")
struct AddressTests {
    @Test(
        "encoded words are decoded in every character set of Japanese mail",
        arguments: [
            ("=?UTF-8?B?5bGx55Sw5aSq6YOO?=", "山田太郎"), ("=?utf-8?q?Caf=C3=A9_au_lait?=", "Café au lait"),
            ("=?ISO-2022-JP?B?GyRCOzNFREJATzobKEI=?=", "山田太郎"), ("=?iso-2022-jp?Q?=1B$B;3EDB@O:=1B(B?=", "山田太郎"),
            ("=?Shift_JIS?B?jlKTY5G+mFk=?=", "山田太郎"), ("=?EUC-JP?B?u7PFxMLAz7o=?=", "山田太郎"),
            ("=?Windows-31J?B?h0C3vd7W?=", "①ｷｽﾞﾖ"), ("=?ISO-8859-1?Q?Andr=E9?=", "André"),
            ("=?windows-1252?Q?=80_=93x=94?=", "€ “x”"), ("=?UTF-8*ja?B?5bGx?=", "山"),
            ("=?UTF-8?B?5bGx?= =?UTF-8?B?55Sw?=", "山田"), ("=?UTF-8?B?5bGx?=? =?UTF-8?B?55Sw?=", "山田"),
            ("=?UTF-8?B?5bGx?=??=?UTF-8?B?55Sw?=", "山田"), ("=?UTF-8?B?5bE=?= =?UTF-8?B?sQ==?=", "山"),
            ("=?UTF-8?B?5bGx?= and more", "山 and more"), ("plain text", "plain text"),
            ("=?UTF-8?X?abc?=", "=?UTF-8?X?abc?="),
            ("?$B;3EDB@O:?(B", "山田太郎"), ("=?UTF-8?B?T3BlbkFJIFN1cHBv", "OpenAI Suppo"), ("=?", "=?"), ("", ""),
        ])
    func encodedWords(text: String, decoded: String) {
        #expect(decode(text) == decoded)
    }

    @Test(
        "encoded words of other character sets are read as people see them",
        arguments: [
            ("=?windows-1251?Q?=CEpenAI?=", "\u{41E}penAI"), ("=?koi8-r?Q?=EFpenAI?=", "\u{41E}penAI"),
            ("=?iso-8859-5?Q?=BEpenAI?=", "\u{41E}penAI"), ("=?windows-1253?Q?=CFpenAI?=", "\u{39F}penAI"),
            ("=?ISO_8859-7:1987?Q?=CFpenAI?=", "\u{39F}penAI"), ("=?gb2312?B?T3BlbkFJIFN1cHBvcnQ=?=", "OpenAI Support"),
            ("=?gb18030?B?T3BlbkFJztI=?=", "OpenAI我"), ("=?GBK?B?ztI=?=", "我"),
            ("=?GB2312_CHARSET?Q?OpenAI?=", "OpenAI"),
            ("=?big5?Q?=A7=DAOpenAI?=", "我OpenAI"), ("=?euc-kr?Q?=C7=D1OpenAI?=", "한OpenAI"),
            ("=?ks_c_5601-1987?Q?=C7=D1OpenAI?=", "한OpenAI"), ("=?windows-874?Q?=A1OpenAI?=", "กOpenAI"),
            ("=?tis-620?Q?OpenAI?=", "OpenAI"), ("=?macintosh?Q?OpenAI=8A?=", "OpenAIä"),
            ("=?utf-7?Q?Open+AEE-I?=", "OpenAI"), ("=?UTF-16BE?B?AE8AcABlAG4AQQBJ?=", "OpenAI"),
            ("=?utf-16le?B?TwBwAGUAbgBBAEkA?=", "OpenAI"), ("=?utf-16?B?TwBwAGUAbgBBAEkA?=", "OpenAI"),
            ("=?utf-16?B?AE8AcABlAG4AQQBJ?=", "OpenAI"), ("=?utf-16?B?//5PAHAAZQBuAEEASQA=?=", "\u{FEFF}OpenAI"),
            ("=?UTF_8?Q?OpenAI?=", "OpenAI"), ("=?utf8*en?Q?OpenAI?=", "OpenAI"), ("=?x-unknown?B?5bGx?=", "\u{FFFD}"),
            ("=?x-unknown?Q?Open=41=49?=", "OpenAI"), ("=?x?Q?a=E5=B1b=B1?=", "a\u{FFFD}b\u{FFFD}"),
            ("=?ibm-37?Q?OpenAI?=", "OpenAI"), ("=?../../etc/x?Q?OpenAI?=", "=?../../etc/x?Q?OpenAI?="),
            ("=??Q?OpenAI?=", "=??Q?OpenAI?="), ("=?windows-1251?Q?=CE?= =?koi8-r?Q?=EF?=", "\u{41E}\u{41E}"),
            ("=?windows-1251?Q??=", ""), ("=?gb18030?Q?=81?=", "\u{FFFD}"), ("=?UTF-16BE?Q?a?=", "\u{FFFD}"),
        ])
    func otherCharacterSets(text: String, decoded: String) {
        #expect(decode(text) == decoded)
    }

    @Test("every character set's name has a converter, and any bytes become UTF-8")
    func converters() {
        let all = (0...255).map { "=" + ["0", ""][$0 < 16 ? 0 : 1] + String($0, radix: 16, uppercase: true) }.joined()
        for name in [
            "gb18030", "big5", "euc-kr", "koi8-u", "ibm866", "x-mac-cyrillic", "iso-8859-2", "windows-1254",
            "iso-8859-3", "windows-1257", "iso-8859-4", "iso-8859-13", "iso-8859-14", "iso-8859-10", "windows-1255",
            "iso-8859-8", "windows-1256", "iso-8859-6", "windows-874", "windows-1258", "utf-7", "utf-16", "utf-32",
            "euc-tw", "hz-gb-2312", "iso-2022-kr", "iso-2022-cn", "windows-1250", "iso-8859-7",
        ] {
            let text = decode("=?\(name)?Q?\(all)?=")
            #expect(!text.isEmpty, "\(name)")
            // Without a converter the bytes above ASCII would be one U+FFFD.
            #expect(!text.hasSuffix("\u{7F}\u{FFFD}"), "\(name)")
        }
    }

    @Test(
        "the address inside an encoded word is the header's in any character set",
        arguments: [
            "=?windows-1251?B?PHhAb3BlbmFpLXN1cHBvcnQubmV0Pg==?=", "=?windows-1251?B?eEBvcGVuYWktc3VwcG9ydC5uZXQ=?=",
            "=?x-unknown?Q?x=40openai-support.net?=", "<=?gb2312?Q?x=40openai-support.net?=>",
            "=?utf-16be?B?AHgAQABvAHAAZQBuAGEAaQAtAHMAdQBwAHAAbwByAHQALgBuAGUAdA==?=",
        ])
    func encodedAddress(value: String) {
        #expect(from(value).senders.contains("header_from x@openai-support.net|openai-support.net"))
    }

    @Test("damaged Japanese text gives replacement characters, not nonsense")
    func damaged() {
        #expect(decode("=?Shift_JIS?B?jg==?=") == "\u{FFFD}")
        #expect(decode("=?EUC-JP?B?uw==?=") == "\u{FFFD}")
        #expect(decode("=?ISO-2022-JP?B?GyRCOw==?=") == "\u{FFFD}")
        #expect(decode(bytes: [0xFF, 0x41]) == "\u{FFFD}A")
    }

    @Test("all of JIS X 0208 is there, by its first, last and vendor characters")
    func table() {
        #expect(JISX0208.scalar(row: 1, cell: 1) == 0x3000)
        #expect(JISX0208.scalar(row: 16, cell: 1) == 0x4E9C)
        #expect(JISX0208.scalar(row: 84, cell: 6) == 0x7199)
        #expect(JISX0208.scalar(row: 13, cell: 1) == 0x2460)
        #expect(JISX0208.scalar(row: 119, cell: 12) == 0x9ED1)
        #expect(JISX0208.scalar(row: 9, cell: 1) == nil)
        #expect(JISX0208.scalar(row: 121, cell: 1) == nil)
        #expect(JISX0208.scalar(row: 1, cell: 95) == nil)
    }

    @Test(
        "a From without an address is a name",
        arguments: [
            ("OpenAI", "OpenAI"), (#""OpenAI Support""#, "OpenAI Support"),
            ("OpenAI Support Team", "OpenAI Support Team"),
            ("=?UTF-8?B?T3BlbkFJ?=", "=?UTF-8?B?T3BlbkFJ?="), ("OpenAI <>", "OpenAI"), ("OpenAI <noreply>", "OpenAI"),
        ])
    func nameAlone(value: String, name: String) {
        let line = from(value)
        let fields = Array(line.batch.senders(of: line.first))
        #expect(fields.map(\.source) == [.headerFrom, .envelope] || fields.map(\.source) == [.envelope, .headerFrom])
        let field = fields.first { $0.source == .headerFrom }
        #expect(field.flatMap { line.text($0.displayName) } == name)
        #expect(field?.domain.isPresent == false)
    }

    @Test(
        "no name is made of nothing, of what may be a cut address or of another header",
        arguments: [
            "From: ", #"From: """#, "From: " + String(repeating: "x", count: 188) + "@x.com", "Reply-To: OpenAI",
            "Sender: OpenAI", "From: " + String(repeating: " ", count: 194),
        ])
    func noName(header: String) {
        let line = postfix("cleanup", "B55C0FA6170: info: header \(header)\(tail)")
        #expect(line.senders == ["envelope b@esp.example|esp.example"])
    }

    @Test(
        "the name before the place where the log cut a From is a name without an address",
        arguments: [
            ("OpenAI", "OpenAI"), ("\"OpenAI Support", "OpenAI Support"),
            ("=?UTF-8?B?T3BlbkFJ?=", "=?UTF-8?B?T3BlbkFJ?="),
        ])
    func nameBeforeCut(value: String, name: String) {
        let line = from(String((value + String(repeating: " ", count: 200)).prefix(194)))
        let field = line.batch.senders(of: line.first).first { $0.source == .headerFrom }
        #expect(field.flatMap { line.text($0.displayName) } == name)
        #expect(field?.address.isPresent == false && line.first.truncated == .headerFrom)
    }

    @Test(
        "an address in the name is a second sender",
        arguments: [
            (#""ceo@bank.example" <x@evil.example>"#, "x@evil.example|evil.example", "ceo@bank.example|bank.example"),
            ("CEO ceo@bank.example. <x@evil.example>", "x@evil.example|evil.example", "ceo@bank.example|bank.example"),
            (
                "=?UTF-8?B?Y2VvQGJhbmsuZXhhbXBsZQ==?= <x@evil.example>", "x@evil.example|evil.example",
                "ceo@bank.example|bank.example"
            ),
            ("x@evil.example (ceo@bank.example)", "x@evil.example|evil.example", "ceo@bank.example|bank.example"),
        ])
    func addressInName(value: String, real: String, shown: String) {
        #expect(from(value).senders.dropFirst() == ["header_from \(real)", "display_name \(shown)"])
    }

    @Test("a name that is the address shows nothing new")
    func sameAddress() {
        #expect(from(#""x@Evil.example" <x@evil.example>"#).senders.count == 2)
    }

    @Test(
        "an address that stands only in the shown text is the header's",
        arguments: [
            "=?UTF-8?B?T3BlbkFJIDxub3JlcGx5QGJhbmsuZXhhbXBsZT4=?=",
            "=?utf-8?Q?OpenAI?= =?utf-8?Q?_=3Cnoreply=40bank=2Eexample=3E?=",
            "=?utf-8?Q?OpenAI?= <=?utf-8?Q?noreply=40bank.example?=>", "(<noreply@bank.example>)",
            #""noreply@bank.example""#, #""noreply@bank.example" <>"#, #"<"noreply@bank.example">"#,
            #""OpenAI <noreply@bank.example>" <x>"#, #"OpenAI <"> <noreply@bank.example> ""#,
        ])
    func shownAlone(value: String) {
        #expect(from(value).senders.dropFirst() == ["header_from noreply@bank.example|bank.example"])
    }

    @Test(
        "what stands around an address is no part of it",
        arguments: [
            "OpenAI <noreply@bank.example> <>", "OpenAI <noreply@bank.example> <><>", "<noreply@bank.example> <x>",
            "<> <noreply@bank.example>", "noreply@bank.example <>", "noreply@bank.example <x>",
            "noreply@ bank.example (OpenAI)", "noreply @bank.example", "noreply @ bank.example",
            "noreply@? bank.example",
            "noreply@(x)bank.example", "noreply(x)@(y (z)) bank.example", "noreply@bank .example",
            "noreply@bank. example", "noreply @ bank . example",
            "<noreply@(>)bank.example>", "<noreply@(<)bank.example>", "'noreply@bank.example'",
            "<'noreply@bank.example'>",
            "<noreply@bank.example,>", "<noreply@bank.example, x>", "[noreply@bank.example]",
            "<[noreply@bank.example]>",
            "<noreply@bank.example?>", "noreply@bank.example??", "noreply@=?utf-8?Q?bank?=.example",
            "((OpenAI <noreply@bank.example>", #"noreply@bank.example "x"#, "noreply@bank.example @",
            "foo@ , noreply@bank.example",
        ])
    func wrapped(value: String) {
        #expect(from(value).senders.dropFirst() == ["header_from noreply@bank.example|bank.example"])
    }

    @Test(
        "a dot between blanks joins the labels of a domain, one behind a whole domain ends a sentence",
        arguments: [
            ("a @ mail . bank . example", "mail.bank.example"), ("a@bank.example . Thanks", "bank.example"),
            ("a@bank . example . Thanks", "bank.example.Thanks"), ("a@bank .", "bank"), ("a@bank . ", "bank"),
        ])
    func blanksInDomain(value: String, domain: String) {
        #expect(from(value).senders.last == "header_from a@\(domain)|\(domain)")
    }

    @Test(
        "letters of a domain that Postfix masked stay",
        arguments: [("a@b??k.example", "b??k.example"), ("<a@bank.??>", "bank.??"), ("a@[192.0.2.1]", "[192.0.2.1]")])
    func masked(value: String, domain: String) {
        #expect(from(value).senders.last == "header_from a@\(domain)|\(domain)")
    }

    @Test(
        "no address of a mailbox is hidden by the others",
        arguments: [
            (
                "x@esp.example <noreply@bank.example> <x>", "header_from noreply@bank.example|bank.example",
                ["x@esp.example|esp.example"]
            ),
            (
                "x@esp.example <noreply@bank.example> <z@f.example>", "header_from z@f.example|f.example",
                ["x@esp.example|esp.example", "noreply@bank.example|bank.example"]
            ),
            (
                "<z@f.example> noreply@bank.example", "header_from z@f.example|f.example",
                ["noreply@bank.example|bank.example"]
            ),
            (
                #""noreply@bank.example", <z@f.example>"#, "header_from z@f.example|f.example",
                ["noreply@bank.example|bank.example"]
            ),
            (
                #"<z@f.example>, "noreply@bank.example""#, "header_from z@f.example|f.example",
                ["noreply@bank.example|bank.example"]
            ),
        ])
    func several(value: String, address: String, shown: [String]) {
        #expect(from(value).senders.dropFirst() == [address][...] + shown.map { "display_name \($0)" })
    }

    @Test("of two addresses without a comma both are the header's")
    func withoutComma() {
        #expect(
            from("noreply@bank.example z@f.example").senders.dropFirst()
                == ["header_from z@f.example|f.example", "header_from noreply@bank.example|bank.example"])
    }

    @Test("an apostrophe among letters does not end a domain")
    func apostrophe() {
        #expect(
            from("<x@bank'support.example>").senders.last == "header_from x@bank'support.example|bank'support.example")
        #expect(from("<'x@bank.example'>").senders.last == "header_from x@bank.example|bank.example")
    }

    @Test("quotes around a domain are no part of it")
    func quotedDomain() {
        for value in [#"x@"bank.example""#, #"<x@"bank.example">"#, #"A <x@"bank.example>"#] {
            #expect(from(value).senders.dropFirst().first?.hasSuffix("|bank.example") == true, "\(value)")
        }
        _ = from(#"x@"""#)
        _ = from(#"<x@">"#)
    }

    @Test(
        "the text before an address without its brackets is its name",
        arguments: [
            ("OpenAI Support <x@evil.example", "OpenAI Support"), (#""OpenAI" x@evil.example"#, "OpenAI"),
            ("OpenAI x@evil.example", "OpenAI"), ("OpenAI<x@evil.example", "OpenAI"), ("<x@evil.example", nil),
            ("x@evil.example (OpenAI)", "OpenAI"), ("x@evil.example", nil), (#"" x@evil.example"#, nil),
            (#""noreply@bank.example"@evil.example"#, "noreply@bank.example"),
            ("noreply@bank.example@evil.example", "noreply@bank.example"),
            (#"Support <"noreply@bank.example"@evil.example>"#, "Support"), (#""a b"@evil.example"#, nil),
            ("<noreply@bank.example@evil.example>", "noreply@bank.example"), ("a@b@evil.example", nil),
        ] as [(String, String?)])
    func looseName(value: String, name: String?) {
        let line = from(value)
        let field = line.batch.senders(of: line.first).first { $0.source == .headerFrom }
        #expect(field.flatMap { line.text($0.displayName) } == name)
        #expect(field.flatMap { line.text($0.domain) } == "evil.example")
    }

    @Test(
        "an address that is complete before the cut is named",
        arguments: [
            "OpenAI <noreply@bank.example> ", #"OpenAI <noreply@bank.example> ""#, "noreply@bank.example (",
            "noreply@bank.example ", "noreply@ bank.example (", "x <noreply@bank.example> <",
            "<noreply@bank.example> <> ",
        ])
    func completeBeforeCut(value: String) {
        let line = from(String((value + String(repeating: "x ", count: 120)).prefix(194)))
        #expect(line.senders.dropFirst() == ["header_from noreply@bank.example|bank.example"])
        #expect(line.first.truncated == .headerFrom)
    }

    @Test(
        "an address that the cut may have shortened is not named",
        arguments: [
            "noreply@bank.example", "noreply@bank.example.", "noreply@ bank", "<noreply@bank.example",
            "\"noreply@bank.example",
        ])
    func cutAddress(value: String) {
        let pad = String(repeating: "x", count: 193 - value.utf8.count)
        let line = from("\(pad) \(value)")
        #expect(line.senders.filter { !$0.hasSuffix("-|-") }.count == 1)
        #expect(line.first.truncated == .headerFrom)
    }

    @Test("a name in quotes that the log cut shows its address")
    func cutName() {
        let line = from(String(("\"ceo@bank.example " + String(repeating: "x ", count: 120)).prefix(194)))
        #expect(line.senders.dropFirst() == ["display_name ceo@bank.example|bank.example"])
        #expect(line.first.truncated == .headerFrom)
    }

    @Test(
        "blanks, comments and folds inside an address are no part of it",
        arguments: [
            "< noreply @ bank . example >", "<noreply@(x)bank.example>", "< @a,@b:noreply@bank.example>",
            "Name <? noreply@bank.example>",
        ])
    func cleaned(value: String) {
        #expect(from(value).senders.last == "header_from noreply@bank.example|bank.example")
    }

    @Test("the name of a mailbox may stand in a comment behind it")
    func commentName() {
        let line = from("n@o.example (OpenAI Support)")
        #expect(line.text(line.batch.senders[1].displayName) == "OpenAI Support")
    }

    @Test(
        "addresses inside addresses",
        arguments: [
            (
                "SRS0=4x7Q=AB=bank.example=support@forwarder.example", InnerAddress.Scheme.srs0, "support",
                "bank.example"
            ),
            ("srs0+4x7Q=AB=bank.example=a=b@f.example", .srs0, "a=b", "bank.example"),
            ("SRS1=xyz=f1.example==4x7Q=AB=bank.example=support@f2.example", .srs1, "support", "bank.example"),
            ("prvs=1234abcdef=taro@sakura.example", .batv, "taro", "sakura.example"),
            ("bounce+u=d.example@list.example", .verp, "u", "d.example"),
            ("bounces-123-u=d.example@list.example", .verp, "u", "d.example"),
            ("user%bank.example@evil.example", .percent, "user", "bank.example"),
        ])
    func inner(address: String, scheme: InnerAddress.Scheme, user: String, domain: String) {
        let bytes = Array(address.utf8)
        bytes.withUnsafeBytes { buffer in
            let view = ByteView(buffer)
            let inner = InnerAddress(view)
            #expect(inner?.scheme == scheme)
            #expect(inner.map { view.slice($0.user).string } == user)
            #expect(inner.map { view.slice($0.domain).string } == domain)
        }
    }

    @Test("plain addresses carry no other", arguments: ["a@b.example", "a+tag@b.example", "SRS0=x@b.example", "a", ""])
    func notInner(address: String) {
        let bytes = Array(address.utf8)
        #expect(bytes.withUnsafeBytes { InnerAddress(ByteView($0)) == nil })
    }
}
