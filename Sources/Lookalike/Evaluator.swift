// The order of judging one name: read, official, techniques, patterns, thresholds.

/// Judges names; the state is only buffers that are used again.
struct Evaluator {
    let rules: CompiledRules
    private var finder: HitFinder
    /// Made when the first display name is judged.
    private var nameFinder: HitFinder?

    init(_ rules: CompiledRules) {
        self.rules = rules
        finder = HitFinder(index: rules.book.index)
    }

    /// A verdict and what led to it.
    struct Outcome {
        var verdict: Verdict
        var domain: DomainName?
        /// All targets that anything spoke for, the strongest first; only filled where an explanation is wanted.
        var assessments: [Assessment] = []
    }

    mutating func evaluate(_ host: UnsafeRawBufferPointer, explaining: Bool = false) -> Outcome {
        do throws(InvalidName) {
            switch try DomainReader.read(host) {
            case .domain(let domain): return evaluate(domain, explaining)
            case .singleLabel(let label):
                // Hosts of one label (`localhost`) are real senders inside a network; `com` is none anywhere.
                let isSuffix = PublicSuffixList.current.isListed(label)
                return Outcome(verdict: isSuffix ? Self.invalid(.publicSuffix) : Verdict(kind: .clean))
            case .addressLiteral: return Outcome(verdict: Self.invalid(.literal))
            }
        } catch {
            return Outcome(verdict: Self.invalid(error))
        }
    }

    private static func invalid(_ error: InvalidName) -> Verdict {
        let reason = Reason(rule: error.rule, detail: error.english, detailJapanese: error.japanese, weight: 0)
        return Verdict(kind: .invalid, reasons: [reason])
    }

    private mutating func evaluate(_ domain: DomainName, _ explaining: Bool) -> Outcome {
        var verdict = Self.start(domain)
        if let standing = rules.book.standing(of: domain) {
            let isDisguised = domain.hadInvisible && Official.isBrands(standing)
            if isDisguised, let assessment = Invisible.assess(standing, rules.book) {
                apply(assessment, to: &verdict)
            } else {
                Official.apply(standing, rules.book, to: &verdict)
            }
            return Outcome(verdict: verdict, domain: domain)
        }
        var assessments = assess(domain, all: explaining)
        if rules.book.patterns.hasDomainPatterns { addPatterns(domain, to: &assessments) }
        if let popularity = rules.book.rules.popularity, popularity.contains(domain.registrableASCII) {
            assessments = assessments.map { Popular.lowered($0, to: rules.thresholds(forBrand: $0.brand)) }
            assessments.sort { $0.score > $1.score }
        }
        if let best = assessments.first { apply(best, to: &verdict) }
        if verdict.kind == .clean { settle(domain, &verdict) }
        return Outcome(verdict: verdict, domain: domain, assessments: assessments)
    }

    private static func start(_ domain: DomainName) -> Verdict {
        Verdict(
            kind: .clean, registrableDomain: String(decoding: domain.registrableASCII, as: UTF8.self),
            unicode: String(decoding: domain.registrableUnicode, as: UTF8.self))
    }

    /// What a name is that imitates nobody: invalid where no registry could hold it, a provider's own host, or clean.
    private func settle(_ domain: DomainName, _ verdict: inout Verdict) {
        if let impossible = domain.impossible {
            verdict = Self.invalid(impossible)
        } else if domain.registrableLabel == nil {
            verdict = Self.invalid(.publicSuffix)
        } else if domain.suffixKind == .mixed || domain.suffixKind == .mailService,
            let owner = rules.book.hostBrand(of: domain)
        {
            Official.apply(.official(brand: owner), rules.book, to: &verdict)
        }
    }

    private func apply(_ assessment: Assessment, to verdict: inout Verdict) {
        guard let confidence = rules.thresholds(forBrand: assessment.brand).confidence(of: assessment.score) else {
            return
        }
        verdict.kind = .lookalike
        verdict.confidence = confidence
        verdict.score = assessment.score
        verdict.target = assessment.target
        verdict.reasons = assessment.evidence.map(\.reason)
        verdict.alignment = assessment.alignment
        for item in assessment.evidence where !verdict.techniques.contains(item.technique) {
            verdict.techniques.append(item.technique)
        }
    }
}

// MARK: Techniques

extension Evaluator {
    /// The strongest assessment of a name, or all of them.
    private mutating func assess(_ domain: DomainName, all: Bool) -> [Assessment] {
        guard let last = domain.registrableLabel else { return [] }
        finder.reset()
        var found: [Assessment] = []
        for variant in MaskedName.variants(of: domain) {
            let host = HostView(variant)
            finder.reset()
            for index in 0...last {
                for (reading, label) in host.labels[index].enumerated() {
                    finder.search(label, at: index, reading: reading)
                }
            }
            if !finder.hits.isEmpty { weigh(host, all, &found) }
        }
        return found.sorted { $0.score > $1.score }
    }

    private func weigh(_ host: HostView, _ all: Bool, _ found: inout [Assessment]) {
        let suffix = String(decoding: host.domain.suffixASCII, as: UTF8.self)
        let plain = finder.hits.filter { $0.isExact || $0.isHomoglyph }
        let lures = host.lures()
        let mustTell = all || rules.book.patterns.hasDomainPatterns
        var shared: SharedSurroundings?
        for var hit in finder.hits {
            // The brand's own label is spelt so: `café`.
            if hit.foreign > 0, rules.book.isOwnSpelling(host.label(of: hit).seen(hit.range)) { hit.foreign = 0 }
            guard hit.isExact || hit.isHomoglyph || !isShadowed(hit, plain) else { continue }
            var told = makeCase(hit, host, lures, &shared)
            told.isTold = mustTell
            guard var assessment = Assessor.assess(told, suffix: suffix) else { continue }
            if all {
                found.append(assessment)
            } else if assessment.score > (found.first?.score ?? 0) {
                told.isTold = true
                if !mustTell, rules.thresholds(forBrand: assessment.brand).confidence(of: assessment.score) != nil {
                    assessment = Assessor.assess(told, suffix: suffix) ?? assessment
                }
                found = [assessment]
            }
        }
    }

    /// The word itself stands there: that it is also near a part of itself, or near another brand's, says nothing.
    private func isShadowed(_ hit: Hit, _ plain: [Hit]) -> Bool {
        plain.contains {
            if $0.isExact, $0.label == hit.label, $0.range == hit.range { return true }
            return $0.keyword == hit.keyword && $0.label == hit.label && $0.range.overlaps(hit.range)
                && $0.range.clamped(to: hit.range) != $0.range
        }
    }

    private func makeCase(
        _ hit: Hit, _ host: HostView, _ lures: [LureFindings], _ shared: inout SharedSurroundings?
    ) -> Case {
        let book = rules.book
        let keyword = book.index.keywords[hit.keyword]
        let word = Array(book.index.letters(of: keyword))
        let imitated = book.imitated(keyword, suffix: host.domain.suffixASCII)
        let label = host.label(of: hit)
        return Case(
            hit: hit, around: host.surroundings(of: hit, word: word, imitated, lures, &shared), label: label,
            word: word,
            imitated: imitated, lacksMarks: keyword.isMarked && label.isPlain && hit.isExact,
            hasOwnHyphens: label.hyphens == book.index.pool.hyphens(of: hit.keyword))
    }

    /// The user's patterns on the name, in either form; they add to what else speaks for their target.
    private func addPatterns(_ domain: DomainName, to assessments: inout [Assessment]) {
        let ascii = String(decoding: domain.ascii, as: UTF8.self)
        var matches = rules.book.patterns.matches(.domain, ascii)
        if !domain.isPlain {
            for match in rules.book.patterns.matches(.domain, String(decoding: domain.unicode, as: UTF8.self))
            where !matches.contains(where: { $0.name == match.name }) { matches.append(match) }
        }
        for match in matches {
            let evidence = Evidence(technique: .pattern, reason: match.reason)
            if let index = assessments.firstIndex(where: { $0.target?.brand == match.target?.brand }) {
                assessments[index].evidence.append(evidence)
                assessments[index].score = min(1, assessments[index].score + match.reason.weight)
            } else {
                let brand = match.target.flatMap { rules.book.rules.position(ofBrand: $0.brand) } ?? -1
                assessments.append(
                    Assessment(
                        target: match.target, brand: Int32(brand), evidence: [evidence], score: match.reason.weight))
            }
        }
        assessments.sort { $0.score > $1.score }
    }

    // MARK: What stands around a sender

    mutating func judgeDisplayName(_ phrase: String, addressDomain: String) -> Verdict? {
        guard case .domain(let domain)? = try? DomainReader.read(addressDomain) else { return nil }
        // Taken out and put back, so that its buffers have one owner.
        var finder = nameFinder ?? HitFinder(index: rules.names.index)
        nameFinder = nil
        defer { nameFinder = finder }
        guard let found = DisplayName.assess(phrase, domain: domain, rules: rules, finder: &finder) else { return nil }
        return lookalike(domain, found)
    }

    func judgeReplyTo(_ replyTo: String, from: String) -> Verdict? {
        guard case .domain(let answer)? = try? DomainReader.read(replyTo),
            case .domain(let sender)? = try? DomainReader.read(from),
            let found = ReplyTo.assess(replyTo: answer, from: sender, book: rules.book)
        else { return nil }
        return lookalike(answer, found)
    }

    private func lookalike(_ domain: DomainName, _ assessment: Assessment) -> Verdict? {
        var verdict = Self.start(domain)
        apply(assessment, to: &verdict)
        return verdict.kind == .lookalike ? verdict : nil
    }
}
