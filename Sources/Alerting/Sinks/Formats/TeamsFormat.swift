// Microsoft Teams: an Adaptive Card for the workflow "Post to a channel when a webhook request is received".
// https://adaptivecards.io/explorer/RichTextBlock.html

/// Rich text blocks know no Markdown: what strangers wrote is shown as it is.
enum TeamsFormat {
    /// UTF-16 units of all lines: a message has at most 28 kB, and Japanese takes three bytes a unit.
    private static let limit = 6_500

    static func body(_ message: SinkMessage) -> [UInt8] {
        let chat = ChatText(message)
        let lines = chat.lines(limit: limit, language: message.language)
        var json = JSONWriter()
        json.object {
            $0.member("type", "message")
            $0.array("attachments") { list in
                list.object {
                    $0.member("contentType", "application/vnd.microsoft.card.adaptive")
                    $0.object("content") { card(&$0, chat.headline, lines) }
                }
            }
        }
        return json.bytes
    }

    private static func card(_ json: inout JSONWriter, _ headline: String, _ lines: [String]) {
        json.member("$schema", "http://adaptivecards.io/schemas/adaptive-card.json")
        json.member("type", "AdaptiveCard")
        json.member("version", "1.4")
        // Notifications show it.
        json.member("fallbackText", headline)
        json.object("msteams") { $0.member("width", "Full") }
        json.array("body") { body in
            block(headline, isHeadline: true, to: &body)
            for line in lines { block(line, isHeadline: false, to: &body) }
        }
    }

    private static func block(_ text: String, isHeadline: Bool, to body: inout JSONWriter) {
        body.object {
            $0.member("type", "RichTextBlock")
            $0.array("inlines") { inlines in
                inlines.object {
                    $0.member("type", "TextRun")
                    $0.member("text", text)
                    if isHeadline {
                        $0.member("weight", "Bolder")
                        $0.member("size", "Medium")
                    }
                }
            }
        }
    }
}
