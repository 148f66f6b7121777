import Testing

@testable import Alerting

@Suite("Signatures")
struct SignatureTests {
    @Test("the signature of Standard Webhooks' own test vector")
    func vector() throws {
        let keys = try WebhookKeys("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw\n")
        let signature = keys.signature(
            id: "msg_p5jXN8AQM9LWM0D4loKWxJek", timestamp: 1_614_265_330, body: Array(#"{"test": 2432232314}"#.utf8))
        #expect(signature == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")
    }

    @Test("HMAC-SHA256 of RFC 4231, test case 2")
    func hmac() {
        let digest = WebhookKeys.hmac(Array("Jefe".utf8), Array("what do ya want for nothing?".utf8))
        #expect(digest.prefix(8) == [0x5B, 0xDC, 0xC1, 0x46, 0xBF, 0x60, 0x75, 0x4E])
    }

    @Test("two keys give two signatures, each as if it were alone")
    func twoKeys() throws {
        let both = try WebhookKeys("new key\n\n  whsec_AAECAwQFBgc= \r\n")
        let parts = ["new key", "whsec_AAECAwQFBgc="].compactMap { try? WebhookKeys($0) }
            .map { $0.signature(id: "a", timestamp: 1, body: [1]) }
        #expect(both.signature(id: "a", timestamp: 1, body: [1]) == parts.joined(separator: " "))
        #expect(parts.count == 2)
    }

    @Test("what holds no key is refused, with what to do", arguments: ["", " \n", "whsec_!!", "whsec_", "a\nb\nc"])
    func refused(text: String) {
        #expect(throws: WebhookError.self) { try WebhookKeys(text) }
    }

    @Test("base 64 round trip of every length")
    func base64() {
        for length in 0...50 {
            let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 * 37 + 200) }
            #expect(Base64.decode(Base64.encode(bytes)) == bytes)
        }
        #expect(Base64.decode("AAE") == [0, 1])
        #expect(Base64.decode("A") == nil)
        #expect(Base64.decode("AA=A") == nil)
    }
}
