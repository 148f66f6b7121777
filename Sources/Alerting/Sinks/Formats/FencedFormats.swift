// Mattermost and Discord: Markdown. What strangers wrote stands in a code block, where neither markup nor mentions count.

enum FencedText {
    /// The words in a code block.
    static func text(_ chat: ChatText, limit: Int, language: Language) -> String {
        let headline = SafeText.shortened(chat.headline, to: 300)
        let lines = chat.lines(limit: limit - headline.utf16.count - 10, language: language)
        return "```\n" + ([headline] + lines).map(closed).joined(separator: "\n") + "\n```"
    }

    /// A backtick could end the block.
    private static func closed(_ line: String) -> String { SafeText.escaped(line, ["`": "'"]) }
}

/// https://developers.mattermost.com/integrate/webhooks/incoming/
enum MattermostFormat {
    /// A post has at most 16,383 characters; servers may be set to 4,000.
    private static let limit = 3_900

    static func body(_ message: SinkMessage) -> [UInt8] {
        let limit = message.single == nil ? 16_000 : limit
        var json = JSONWriter()
        json.object {
            $0.member("text", FencedText.text(ChatText(message), limit: limit, language: message.language))
            $0.object("props") { $0.member("disable_group_highlight", true) }
        }
        return json.bytes
    }
}

/// https://discord.com/developers/docs/resources/webhook#execute-webhook
enum DiscordFormat {
    private static let limit = 2_000
    /// No previews of links.
    private static let suppressEmbeds = 4

    static func body(_ message: SinkMessage) -> [UInt8] {
        var json = JSONWriter()
        json.object {
            $0.member(
                "content", FencedText.text(ChatText(message, limit: 250), limit: limit, language: message.language))
            $0.member("flags", suppressEmbeds)
            $0.object("allowed_mentions") { $0.member("parse", [], keepEmpty: true) }
        }
        return json.bytes
    }
}
