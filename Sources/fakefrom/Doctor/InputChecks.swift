// doctor on the journal, on listeners and on standard input.

import LogSources
import Pipeline

struct InputChecks {
    let report: DoctorReport

    func check(_ journal: JournalOptions) {
        switch JournalProbe.ask(journal) {
        case .missing:
            report.problem("journal: there is no journalctl", "Install systemd, or name log files instead.")
        case .noAnswer: report.problem("journal: journalctl does not answer", "Try journalctl -n 1 yourself.")
        case .noEntries(let remark):
            let remark = remark.isEmpty ? "" : " (journalctl says: \(remark))"
            report.problem("journal: it holds no such entry that this user may read\(remark)", advice(journal))
        case .entries(let last, let remark):
            report.fine("journal: can be read; its last entry is \(InputChecks.age(last)) old")
            if remark.contains("not seeing messages") {
                report.problem(
                    "journal: messages of other users and the system cannot be seen",
                    "Add the user to the group systemd-journal.")
            }
        }
        checkRateLimit()
    }

    private func advice(_ journal: JournalOptions) -> String {
        let group = "Add the user to the group systemd-journal."
        if journal.units.contains("postfix.service") {
            return "\(group) On Debian and Ubuntu Postfix runs in the unit postfix@-.service, not in postfix.service."
        }
        return "\(group) Check that Postfix logs to syslog, and the names of units (systemctl list-units 'postfix*')."
    }

    private func checkRateLimit() {
        let limit = MachineFacts.journalRateLimit()
        if limit.storage == "none" {
            report.problem("journal: it keeps nothing (Storage=none)", "Set Storage=auto in journald.conf.")
        }
        if limit.storage == "volatile" {
            report.note("journal: it does not outlive a reboot (Storage=volatile); what was not read is lost then")
        }
        guard !limit.isOff else { return report.fine("journal: no rate limit") }
        report.note(
            "journal: journald throws away what a service writes beyond \(limit.burst) messages in \(limit.interval)",
            "Each loss is recorded as a gap. To have none: LogRateLimitIntervalSec=0 in Postfix's unit.")
    }

    func check(_ listener: SyslogListenerOptions) {
        let name = listener.name
        let promise =
            listener.transport == .udp
            ? "datagrams that come while FakeFrom does not run are lost" : "lines on their way are lost in a crash"
        report.note("\(name): \(promise)", "For logs that must be whole, read a file or the journal.")
        if !listener.address.hasPrefix("127."), listener.address != "::1" {
            report.note("\(name): whoever reaches this port can write log lines of any content", "Use a firewall.")
        }
    }

    func checkStandardInput() {
        report.note(
            "standard input: what was read and not processed is lost in a crash",
            "For logs that must be whole, read a file or the journal.")
    }

    /// How long ago something was.
    static func age(_ time: Int64) -> String {
        let seconds = max(0, (LocalTime.now() - time) / 1_000_000)
        switch seconds {
        case ..<120: return "\(seconds) seconds"
        case ..<7_200: return "\(seconds / 60) minutes"
        case ..<172_800: return "\(seconds / 3_600) hours"
        default: return "\(seconds / 86_400) days"
        }
    }
}
