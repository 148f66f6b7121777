// `syslog`: the port of a listener.

import MailLog
import Yams

struct SyslogReader {
    let collector: DiagnosticCollector

    private static let example = "{listen: \"127.0.0.1:5514\", protocol: tcp}"

    func read(_ reader: MappingReader) -> SourceSettings? {
        guard let node = reader["syslog"] else {
            collector.error(
                reader.place(of: "syslog"), "\"syslog\" is empty; write syslog: \(SyslogReader.example)")
            return nil
        }
        let keys = ["listen", "protocol"]
        guard let syslog = MappingReader(node, "syslog", keys: keys, example: SyslogReader.example, collector) else {
            return nil
        }
        let transport = syslog.contains("protocol") ? syslog.choice("protocol", SyslogSource.Transport.self) : .tcp
        guard let text = syslog.required("listen", example: "\"127.0.0.1:5514\""), let transport else { return nil }
        guard let (address, port) = place(text, syslog.place(of: "listen")) else { return nil }
        if !SyslogReader.isLocal(address) {
            collector.warning(
                syslog.place(of: "listen"),
                "whoever reaches \(text) can write log lines of any content; let a firewall decide who does")
        }
        return .syslog(SyslogSource(address: address, port: port, transport: transport))
    }

    /// `127.0.0.1:5514`, `[::1]:5514`
    private func place(_ text: String, _ node: Node) -> (address: String, port: UInt16)? {
        guard let colon = text.lastIndex(of: ":"), let port = UInt16(text[text.index(after: colon)...]), port > 0
        else {
            collector.error(
                node, "\(Printable.quoted(text)) has no port; write address and port, such as \"127.0.0.1:5514\"")
            return nil
        }
        let host = text[..<colon]
        let isBracketed = host.hasPrefix("[") && host.hasSuffix("]")
        let address = isBracketed ? String(host.dropFirst().dropLast()) : String(host)
        if isBracketed ? SyslogReader.isIPv6(address) : SyslogReader.isIPv4(address) { return (address, port) }
        let hint =
            SyslogReader.isIPv6(address)
            ? "write an IPv6 address in brackets: \"[\(address)]:\(port)\""
            : "write an address of this machine, such as 127.0.0.1"
        collector.error(node, "\(Printable.quoted(String(host))) is no address; \(hint)")
        return nil
    }

    static func isLocal(_ address: String) -> Bool { address.hasPrefix("127.") || address == "::1" }

    static func isIPv4(_ text: String) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4
            && parts.allSatisfy { part in
                (1...3).contains(part.utf8.count) && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
                    && UInt8(part) != nil && (part.count == 1 || !part.hasPrefix("0"))
            }
    }

    /// Well enough to tell an address from a name; the system says the rest when it listens.
    static func isIPv6(_ text: String) -> Bool {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        return (3...8).contains(parts.count)
            && parts.allSatisfy { $0.utf8.count <= 4 && $0.allSatisfy(\.isHexDigit) }
    }
}
