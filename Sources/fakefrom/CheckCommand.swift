// fakefrom check: judges names.

import Alerting
import ArgumentParser
import Lookalike
import Pipeline

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Judges domains, hosts or addresses, and says why.",
        discussion: """
            Examples:
              fakefrom check openai-support.net billing@0penai.com
              fakefrom check --explain xn--penai-iye.com
              cut -d, -f2 names.csv | fakefrom check --format ndjson

            One result per input, in order. Exits with 1 if one is a lookalike of medium or high confidence.
            """)

    @Argument(help: "Domains, hosts or addresses; none or -: one a line from standard input.")
    var names: [String] = []

    @Flag(help: "Show how each verdict came about, and how to allow the name.")
    var explain = false

    @OptionGroup var protection: ProtectionOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard !explain || output.format == .text else {
            throw ValidationError("--explain is text; leave out --format \(output.format.rawValue)")
        }
        guard output.format.schema == nil else {
            throw ValidationError("check shows text or ndjson; \(output.format.rawValue) is for alerts (replay, tail)")
        }
    }

    func run() throws {
        let settings = try protection.load()
        let language = output.language(configured: settings.language)
        let judge = try CheckCommand.judge(settings.engine)
        let stdout = Output()
        let isColoured = output.color.isColoured
        var found = false
        func show(_ name: String) {
            let checked = CheckedName(
                name, judge, allowed: settings.engine.allowedAddresses, now: settings.engine.now)
            let verdict = checked.verdict
            if verdict.kind == .lookalike && verdict.confidence >= .medium { found = true }
            if explain { return stdout.write(SafeText.lines(checked.explained(judge, language)) + "\n") }
            let result = CheckResult(input: name, domain: MailHost.host(of: name).lowercased(), verdict: verdict)
            stdout.write(output.format == .ndjson ? result.record : result.text(language, isColoured: isColoured))
        }
        if names.isEmpty || names == ["-"] {
            // Strangers' lists need not be UTF-8; what is not is replaced and judged as it then reads.
            while let line = readLine(strippingNewline: true), !stdout.isClosed {
                show(line)
                // Whoever asks name by name through a pipe waits for each answer.
                stdout.flush()
            }
        } else {
            for name in names { show(name) }
        }
        if let failure = stdout.flush() { throw failure }
        throw ExitCode(found ? ExitStatus.found.rawValue : ExitStatus.nothingFound.rawValue)
    }

    static func judge(_ options: EngineOptions) throws -> Judge {
        do { return try Judge(rules: options.rules, now: options.now) } catch {
            throw Failure(RuleErrorText.text(error), .configuration)
        }
    }
}

/// One judged input.
struct CheckResult {
    var input: String
    /// As given, lower-cased, never converted.
    var domain: String
    var verdict: Verdict

    /// The record of docs/output.md, `check`.
    var record: [UInt8] {
        var json = JSONWriter()
        json.object {
            $0.member("input", input)
            $0.member("domain", domain)
            $0.member("verdict", verdict.kind.rawValue)
            $0.member("score", hundredths: verdict.score)
            $0.member("confidence", verdict.confidence.rawValue)
            if let target = verdict.kind == .lookalike ? verdict.accusedOf : verdict.target {
                $0.object("target") {
                    $0.member("brand", target.brand)
                    $0.member("domain", target.domain)
                }
            }
            $0.member("techniques", verdict.techniques.map(\.rawValue), keepEmpty: true)
            $0.array("reasons") { list in
                for reason in verdict.reasons { list.object { reason.write(to: &$0) } }
            }
        }
        json.newline()
        return json.bytes
    }

    func text(_ language: Language, isColoured: Bool) -> [UInt8] {
        var line = "\(SafeText.terminal(input)): \(coloured(verdict.kind.rawValue, isColoured))"
        if verdict.kind == .lookalike {
            line += " (\(coloured(verdict.confidence.rawValue, isColoured)), \(Hundredths.text(verdict.score)))"
            if let target = verdict.accusedOf, target.domain.isEmpty {
                line += language.pick(" matches the pattern \(target.brand)", " パターン \(target.brand) に一致します")
            } else if let target = verdict.accusedOf {
                let whom = "\(target.brand) (\(target.domain))"
                line += language.pick(" resembles \(whom)", " \(whom) に似ています")
            }
        }
        var lines = [line]
        let isJapanese = language == .japanese
        for reason in verdict.reasons {
            lines.append("    " + SafeText.terminal(isJapanese ? reason.detailJapanese : reason.detail))
        }
        if let alignment = verdict.alignment {
            for row in [alignment.seen, alignment.expected, alignment.marks] {
                lines.append("      " + SafeText.terminal(row).trimmedEnd)
            }
        }
        return Array((lines.joined(separator: "\n") + "\n").utf8)
    }

    /// Lookalikes in the colours of alerts, by confidence; what is official in green (ANSI SGR).
    private func coloured(_ text: String, _ isColoured: Bool) -> String {
        guard isColoured else { return text }
        let code: String
        switch verdict.kind {
        case .lookalike: code = verdict.confidence == .high ? "31" : verdict.confidence == .medium ? "33" : "36"
        case .official: code = "32"
        case .clean, .invalid: return text
        }
        return "\u{1B}[\(code)m\(text)\u{1B}[0m"
    }
}
