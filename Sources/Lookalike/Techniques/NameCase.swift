// A brand's name found in a display name, and what the rest of the phrase says.

struct NameCase {
    let hit: Hit
    let label: Label
    let keyword: Keyword
    let phrase: Phrase

    var length: Int { Int(keyword.length) }
    var seen: String { label.seen(hit.range) }

    /// The name is a word, or several whole ones. East Asian names need a boundary on one side only: their
    /// scripts put no blanks between words.
    var isWord: Bool {
        let starts = label.startsToken[hit.range.lowerBound]
        let ends = label.endsToken(hit.range.upperBound)
        let isEastAsian = label.letters[hit.range.lowerBound] >= 0xE3
        return isEastAsian ? length >= 6 && (starts || ends) : starts && ends
    }

    /// The sender's own name, which merely holds the word: "Chase Plumbing" <info@chaseplumbing.example>.
    func isOwnName(of domain: DomainName) -> Bool {
        guard keyword.isOrdinary, let registrable = domain.registrableLabel else { return false }
        let own = Label.readings(of: domain.unicode[domain.labels[registrable]]).first?.letters ?? []
        return own.count > hit.range.count && label.letters.starts(with: own.prefix(label.count))
            || own == Array(label.letters)
    }

    struct Rest {
        /// Nothing but words of an office stands beside the name.
        var isOfficial = true
        var strength: LureStrength?
        var word = ""
    }

    /// What stands beside the name.
    var rest: Rest {
        var rest = Rest()
        var start = 0
        for position in 1...max(1, label.count) where position <= label.count {
            guard label.endsToken(position) || position == hit.range.lowerBound || position == hit.range.upperBound
            else { continue }
            if !hit.range.overlaps(start..<position) { judge(label.letters[start..<position], &rest) }
            start = position
        }
        return rest
    }

    private func judge(_ word: ArraySlice<UInt8>, _ rest: inout Rest) {
        if OfficeWords.contains(word) { return }
        // A letter makes nobody of a made-up name (`OpenAI b`); beside a word that is a surname it is an initial.
        if word.count == 1, !keyword.isOrdinary { return }
        if let japanese = OfficeWords.japaneseLure(in: word) {
            if japanese.isLure {
                rest.strength = .strong
                rest.word = String(decoding: word, as: UTF8.self)
            }
            return
        }
        guard let value = LureWords.table.value(of: word), let strength = LureStrength(rawValue: value) else {
            if !word.allSatisfy(LureScanner.isDigit) { rest.isOfficial = false }
            return
        }
        if strength > (rest.strength ?? .weak) {
            rest.strength = strength
            rest.word = String(decoding: word, as: UTF8.self)
        }
    }
}

/// Words that belong to an office's name and say nothing by themselves.
enum OfficeWords {
    private static let list: StaticString = """
        the a an and of for from by via on at in your our my team teams inc incorporated ltd limited llc corp
        corporation co company gmbh ag sa plc kk japan jp usa us uk eu global international europe group holdings
        no noreply reply donotreply do not official news newsletter info mail mailer email online web app department
        dept desk center centre office admin administrator system services service customer client care
        re fw fwd trust safety receivable receivables payable payables
        stripe docusign quickbooks zendesk hubspot mailchimp sendgrid
        """

    private static let table: NameTable = {
        var table = NameTable()
        forEachWord(of: list) { table.insert($0, value: 0) }
        return table
    }()

    /// Parts of Japanese senders' names; those after the bar ask for something.
    private static let japanese: (plain: [[UInt8]], lures: [[UInt8]]) = (
        [
            "株式会社", "有限会社", "公式", "日本", "ジャパン", "お知らせ", "ご案内", "案内", "会員", "様", "の", "より", "から", "ニュース", "メール",
            "メルマガ", "配信", "事務局", "事務", "運営", "グループ", "ショップ", "ストア", "センター", "自動", "送信専用", "返信不可", "カード", "銀行",
        ]
        .map(PhraseReader.letters),
        [
            "サポート", "カスタマー", "サービス", "セキュリティ", "重要", "緊急", "警告", "確認", "認証", "本人", "通知", "請求", "支払", "お支払い", "不正",
            "検知", "停止", "制限", "更新", "窓口", "お客様", "アカウント", "ログイン", "配達", "荷物", "不在", "返金", "還付", "当選", "特典",
        ]
        .map(PhraseReader.letters)
    )

    static func contains(_ word: ArraySlice<UInt8>) -> Bool { table.contains(word) }

    /// Whether a run of East Asian letters is made of an office's words, and whether one of them asks for something.
    static func japaneseLure(in word: ArraySlice<UInt8>) -> (isLure: Bool, Void)? {
        guard let first = word.first, first >= 0xE3 else { return nil }
        var rest = word
        var isLure = false
        while !rest.isEmpty {
            if let part = japanese.lures.first(where: { rest.starts(with: $0) }) {
                isLure = true
                rest = rest.dropFirst(part.count)
            } else if let part = japanese.plain.first(where: { rest.starts(with: $0) }) {
                rest = rest.dropFirst(part.count)
            } else {
                return nil
            }
        }
        return (isLure, ())
    }
}
