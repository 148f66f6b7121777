// doctor on log files: may they be read, are they understood, and how are they rotated?

import Alerting
import Glibc
import LogSources
import Pipeline

struct FileChecks {
    let report: DoctorReport

    /// - Parameters:
    ///   - path: a path or glob that is followed.
    ///   - settings: where its rotated files are looked for.
    func check(_ path: String, _ settings: FollowOptions.PathSettings?) {
        guard path.contains(where: { "*?[".contains($0) }) else { return checkFile(path, settings) }
        let files = FileChecks.matches(path)
        guard !files.isEmpty else {
            return report.problem("\(path): no file matches now", "Files that come later are read. Check the spelling.")
        }
        report.fine("\(path): \(files.count) \(files.count == 1 ? "file matches" : "files match")")
        for file in files.prefix(20) { checkFile(file, settings) }
        if files.count > 20 { report.note("only the first 20 of them were looked at") }
    }

    private func checkFile(_ path: String, _ settings: FollowOptions.PathSettings?) {
        var status = stat()
        guard stat(path, &status) == 0 else { return cannotSee(path, errno) }
        guard status.st_mode & S_IFMT == S_IFREG else {
            return report.problem("\(path): this is not a regular file", "Name a log file.")
        }
        do throws(LogSample.Unreadable) {
            let bytes = try LogSample.end(of: path)
            report.fine("\(path): can be read (\(FileChecks.size(Int64(status.st_size))))")
            checkSample(path, LogSample(bytes), modified: Int64(status.st_mtim.tv_sec) * 1_000_000)
            checkPlace(path)
        } catch {
            cannotSee(path, error.code)
        }
        checkRotation(path, settings)
    }

    private func cannotSee(_ path: String, _ code: Int32) {
        let text = "\(path): cannot be read: \(String(cString: strerror(code)))"
        switch code {
        case ENOENT:
            report.problem(text, "It is read when it comes. Check the spelling, and whether Postfix logs there.")
        case EACCES, EPERM:
            report.problem(
                text,
                "Run as a user who may read it: on Debian and Ubuntu a member of the group adm; elsewhere give a "
                    + "group read access (chgrp adm, chmod 640, and `create 0640 root adm` in logrotate).")
        default: report.problem(text, "Check the disk and the file system.")
        }
    }

    // MARK: What stands in it

    func checkSample(_ path: String, _ sample: LogSample, modified: Int64?) {
        guard sample.lines > 0 else {
            return report.note("\(path): there is no line in it yet, so what it shows cannot be told")
        }
        guard sample.understood > 0 else {
            return report.problem(
                "\(path): none of its last \(sample.lines) lines is one of a mail program",
                "Name the log that Postfix writes to; `fakefrom parse` shows how each line is understood.")
        }
        let share = sample.understood * 100 / (sample.understood + sample.notUnderstood)
        let text = "\(path): \(share) % of the last lines of mail programs are understood"
        if share < 80 {
            report.note(text, "See which are not: fakefrom parse --unrecognised \(path)")
        } else {
            report.fine(text)
        }
        checkSenders(path, sample)
        if let modified { checkTime(path, sample, modified) }
    }

    private func checkSenders(_ path: String, _ sample: LogSample) {
        if sample.headers > 0 {
            report.fine("\(path): the header From is logged")
        } else if sample.envelopes > 0 {
            report.note(
                "\(path): the header From is not logged: spoofs that show only in From: cannot be seen",
                "Have Postfix log it: header_checks = regexp:/etc/postfix/header_checks, with the line "
                    + "/^(From|Reply-To|Sender|Subject):/ INFO (docs/log-formats.md).")
        }
    }

    /// Stamps without a zone are taken for local time: of this process.
    private func checkTime(_ path: String, _ sample: LogSample, _ modified: Int64) {
        let minute: Int64 = 60_000_000
        // Only of a log that is written to: a copy has the time of the copying.
        guard let last = sample.last, LocalTime.now() - modified < 60 * minute else { return }
        let difference = abs(last - modified)
        let halfHours = (difference + 15 * minute) / (30 * minute)
        // Time zones differ by half hours; a line takes seconds to the disk.
        guard (1...28).contains(halfHours), abs(difference - halfHours * 30 * minute) < 2 * minute else { return }
        let hours = halfHours % 2 == 0 ? "\(halfHours / 2)" : "\(halfHours / 2).5"
        report.note(
            "\(path): its last line is stamped \(hours) h \(last > modified ? "after" : "before") the file was written",
            "The writer is in another time zone than this process: set TZ for the service, or have rsyslog write "
                + "RFC 3339 stamps ($ActionFileDefaultTemplate RSYSLOG_FileFormat).")
    }

    // MARK: Where it lies

    private func checkPlace(_ path: String) {
        if let type = MachineFacts.remoteFileSystem(path) {
            report.note("\(path): lies on \(type), where changes are found by looking (4 times a second)")
        } else if !MachineFacts.canWatch(path) {
            report.note(
                "\(path): cannot be watched (inotify); changes are found by looking, 4 times a second",
                "Raise fs.inotify.max_user_watches or fs.inotify.max_user_instances (sysctl).")
        }
    }

    private func checkRotation(_ path: String, _ settings: FollowOptions.PathSettings?) {
        for section in LogrotateSection.ofThisMachine(for: path) {
            if section.has("copytruncate") {
                report.note(
                    "\(path): logrotate uses copytruncate, which loses what is written between copy and truncation",
                    "Use `create` and have the syslog daemon open the file again in `postrotate`.")
            }
            if section.argument(of: "rotate") == "0" {
                report.note(
                    "\(path): logrotate keeps no rotated file (rotate 0)",
                    "What is written while FakeFrom does not run is lost at a rotation. Keep at least two files.")
            }
            guard section.has("olddir"), let place = section.argument(of: "olddir") else { continue }
            let directory = place.hasPrefix("/") ? place : FileChecks.directory(of: path) + place
            if settings?.rotated.contains(where: { $0 == directory || $0.hasPrefix(directory + "/") }) != true {
                report.note(
                    "\(path): logrotate moves rotated files to \(directory), which is not looked at",
                    "Add it to the source: {files: [\(path)], rotated: [\(directory)]}")
            }
        }
    }

    // MARK: Words

    private static func matches(_ pattern: String) -> [String] {
        var result = glob_t()
        defer { globfree(&result) }
        guard glob(pattern, 0, nil, &result) == 0 else { return [] }
        return (0..<Int(result.gl_pathc)).compactMap { index in result.gl_pathv[index].map { String(cString: $0) } }
    }

    /// With a slash at its end.
    private static func directory(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[...$0]) } ?? "./"
    }

    static func size(_ bytes: Int64) -> String {
        bytes < 10_000 ? "\(bytes) bytes" : bytes < 10_000_000 ? "\(bytes / 1_000) kB" : "\(bytes / 1_000_000) MB"
    }
}
