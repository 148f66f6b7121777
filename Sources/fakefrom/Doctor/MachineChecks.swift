// doctor on the machine: the state directory, the clock.

import Glibc
import LogSources
import Pipeline
import StateStore

struct MachineChecks {
    let report: DoctorReport

    /// Bytes that should be free: the state of a busy server and its reserve.
    private static let wantedSpace: Int64 = 128 << 20

    /// - Parameter directory: as the service would find it; nil: it would not.
    func checkState(_ directory: String?) {
        guard let directory else {
            return report.problem("state: no directory is known", "Name one with --state, or set $STATE_DIRECTORY.")
        }
        var status = stat()
        guard stat(directory, &status) == 0 else { return checkParent(of: directory) }
        guard status.st_mode & S_IFMT == S_IFDIR else {
            return report.problem("state: \(directory) is no directory", "Name another one with --state.")
        }
        if access(directory, R_OK | W_OK | X_OK) != 0 {
            return report.problem(
                "state: \(directory) may not be written to by this user",
                "Run as its owner, or name another one with --state.")
        }
        if StateDirectory.isShared(directory) {
            return report.problem(
                "state: others use \(directory), and the state must be closed to them",
                "Name a directory of its own with --state, such as \(directory)/fakefrom.")
        }
        if status.st_mode & 0o077 != 0 {
            report.note("state: \(directory) can be entered by others; addresses stand in it", "chmod 700 \(directory)")
        }
        checkSpace(directory)
    }

    private func checkParent(of directory: String) {
        var parent = directory
        repeat {
            parent = String(parent[..<(parent.lastIndex(of: "/") ?? parent.startIndex)])
        } while !parent.isEmpty
            && access(parent, F_OK) != 0
        guard access(parent.isEmpty ? "/" : parent, W_OK) == 0 else {
            return report.problem(
                "state: \(directory) is not there and cannot be made by this user",
                "Make it, or name another one with --state. The unit file makes its own.")
        }
        report.fine("state: \(directory) will be made at the first start")
    }

    private func checkSpace(_ directory: String) {
        let free = MachineFacts.freeSpace(directory)
        guard let free, free < MachineChecks.wantedSpace else {
            return report.fine("state: \(directory) can be written to")
        }
        report.problem(
            "state: only \(FileChecks.size(free)) are free in \(directory)",
            "Make room: while the state cannot be stored, nothing is read.")
    }

    func checkClock() {
        let now = LocalTime.now() / 1_000_000
        // Before this program was written.
        guard now > 1_767_225_600 else {
            return report.problem("clock: it is set to a time long ago", "Set the clock (timedatectl set-ntp true).")
        }
        let minutes = LocalTime.offset(atLocal: now) / 60
        let sign = minutes < 0 ? "-" : "+"
        let hours = abs(minutes) / 60
        let rest = abs(minutes) % 60
        let zone = "\(sign)\(hours < 10 ? "0" : "")\(hours):\(rest < 10 ? "0" : "")\(rest)"
        report.fine("clock: stamps without a zone are taken for local time, UTC\(zone)")
    }
}
