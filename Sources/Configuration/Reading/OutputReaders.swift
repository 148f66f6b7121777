// `privacy`, `incident`: what alerts carry. `sources` and `sinks` have files of their own.

import MailLog
import Lookalike
import Yams

struct PrivacyReader {
    let collector: DiagnosticCollector

    func read(_ reader: MappingReader) -> PrivacySettings {
        var settings = PrivacySettings()
        let example = "{include: [recipients_count], retention: {evidence: 90d}}"
        guard let node = reader["privacy"],
            let privacy = MappingReader(node, "privacy", keys: ["include", "retention"], example: example, collector)
        else { return settings }
        if privacy.contains("include") { settings.include = parts(privacy) }
        let retentionExample = "{evidence: 90d, alerts: 400d}"
        if let node = privacy["retention"],
            let retention = MappingReader(
                node, "retention", keys: ["evidence", "alerts"], example: retentionExample, collector)
        {
            settings.evidenceRetention = duration("evidence", retention)
            settings.alertRetention = duration("alerts", retention)
        }
        return settings
    }

    private func parts(_ privacy: MappingReader) -> [PrivacySettings.Part] {
        let known = PrivacySettings.Part.allCases.map(\.rawValue)
        return privacy.texts("include", example: "[recipients_count]").compactMap { text, entry in
            if let part = PrivacySettings.Part(rawValue: text) { return part }
            let hint = KeySuggestion.hint(for: text, in: known)
            collector.error(entry, "\(Printable.quoted(text)) cannot be included; \(hint)")
            return nil
        }
    }

    private func duration(_ key: String, _ reader: MappingReader) -> Int64? {
        guard let text = reader.text(key, example: "90d") else { return nil }
        if let seconds = DurationText.seconds(text) { return seconds }
        collector.error(
            reader.place(of: key),
            "\(Printable.quoted(text)) is no duration; write a number and a unit, such as 90d or 12h")
        return nil
    }
}

struct IncidentReader {
    let collector: DiagnosticCollector
    let brands: [Brand]
    let catalog: BrandCatalog

    func read(_ reader: MappingReader) -> Incident? {
        let example = "{brand: openai, from: 2026-09-01, until: 2026-12-01}"
        guard let node = reader["incident"],
            let incident = MappingReader(
                node, "incident", keys: ["brand", "from", "until"], example: example, collector)
        else { return nil }
        let brand = brand(incident)
        let from = incident.contains("from") ? time("from", incident) : missing("from", incident)
        let until = incident.contains("until") ? time("until", incident) : nil
        guard let brand, let from else { return nil }
        if let until, until <= from {
            collector.error(incident.place(of: "until"), "until must be later than from")
            return nil
        }
        return Incident(brand: brand, from: from, until: until ?? .max)
    }

    private func brand(_ reader: MappingReader) -> String? {
        guard let text = reader.required("brand", example: "openai") else { return nil }
        let name = text.lowercased()
        if let brand = brands.first(where: {
            $0.key == name || $0.name.lowercased() == name || $0.domains.contains(name)
        }) {
            return brand.key
        }
        let hint = KeySuggestion.nearest(to: text, in: brands.map(\.key)).map { "did you mean \"\($0)\"?" }
        collector.error(
            reader.place(of: "brand"),
            "the brand \(Printable.quoted(text)) is not protected; \(hint ?? "add it under protect")")
        return nil
    }

    private func missing(_ key: String, _ reader: MappingReader) -> Int64? {
        _ = reader.required(key, example: "2026-09-01")
        return nil
    }

    private func time(_ key: String, _ reader: MappingReader) -> Int64? {
        guard let text = reader.text(key, example: "2026-09-01") else { return nil }
        if let time = PointInTime.parse(text) { return time }
        collector.error(
            reader.place(of: key),
            "\(Printable.quoted(text)) is no date; write it like 2026-09-01 or 2026-09-01T10:00:00+09:00")
        return nil
    }
}
