// spampd's lines, in which every text but the score is somebody's own.

import MailLog
import Testing

private func spampd(_ messageID: String, _ sender: String, _ recipient: String) -> Parsed {
    Parsed(
        "Nov 22 14:38:13 mx1 spampd[1]: clean message <\(messageID)> (0.5/5.0) from <\(sender)> for <\(recipient)> in 1s, "
            + "7 bytes.\n")
}

@Suite("spampd's envelope")
struct SpamAssassinTests {
    @Test(
        "is the line's own, whatever Message-ID, sender or recipient imitate",
        arguments: [
            ("m@x", "n@o.example", "u@w.example"),
            ("a> (1/2) from <f@good.example> for <v@x> in 1s, 7 bytes.", "n@o.example", "u@w.example"),
            ("m@x", #""a> (1/2) from <f@good.example> for <v@x> in "@o.example"#, "u@w.example"),
            // Behind the recipient no bracket follows: only that its own place comes first tells the forgery.
            ("m@x", "n@o.example", #""a> (1/2) from <f@good.example> for <v@x> in "@w.example"#),
        ])
    func envelope(messageID: String, sender: String, recipient: String) {
        let line = spampd(messageID, sender, recipient)
        #expect(line.senders == ["envelope \(sender)|o.example"])
        #expect(line.recipients == [recipient])
    }
}
