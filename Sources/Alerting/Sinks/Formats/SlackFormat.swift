// Slack: incoming webhooks with Block Kit. https://api.slack.com/reference/block-kit

/// Plain-text blocks show what they are given; only `text`, which notifications show, is read as markup.
enum SlackFormat {
    /// Characters of a section's text (3,000), less what escaping adds in the worst case.
    private static let section = 2_900
    private static let sections = 6

    static func body(_ message: SinkMessage) -> [UInt8] {
        let chat = ChatText(message)
        let lines = chat.lines(limit: section * sections / 2, language: message.language)
        var json = JSONWriter()
        json.object {
            $0.member("text", escaped(chat.headline))
            $0.member("unfurl_links", false)
            $0.member("unfurl_media", false)
            $0.array("blocks") { blocks in
                add("header", SafeText.shortened(chat.headline, to: 150), to: &blocks)
                for part in parts(lines) { add("section", part, to: &blocks) }
            }
        }
        return json.bytes
    }

    private static func add(_ type: String, _ text: String, to blocks: inout JSONWriter) {
        guard !text.isEmpty else { return }
        blocks.object {
            $0.member("type", type)
            $0.object("text") {
                $0.member("type", "plain_text")
                $0.member("text", text)
                $0.member("emoji", false)
            }
        }
    }

    private static func parts(_ lines: [String]) -> [String] {
        var parts = [""]
        for line in lines {
            let last = parts.count - 1
            if parts[last].isEmpty {
                parts[last] = line
            } else if parts[last].utf16.count + line.utf16.count < section {
                parts[last] += "\n" + line
            } else {
                parts.append(line)
            }
        }
        return parts
    }

    /// The three characters that Slack's markup gives a meaning ("Escaping text", api.slack.com).
    static func escaped(_ text: String) -> String {
        SafeText.escaped(text, ["&": "&amp;", "<": "&lt;", ">": "&gt;"])
    }
}
