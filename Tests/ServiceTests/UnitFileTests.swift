import Glibc
import Testing

/// Runs a command line; for tests only.
private func run(_ command: String) -> (status: Int32, output: String) {
    guard let pipe = popen(command + " 2>&1", "r") else { return (-1, "") }
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while true {
        let count = fread(&buffer, 1, buffer.count, pipe)
        if count == 0 { break }
        output += buffer[..<count]
    }
    return (pclose(pipe), String(decoding: output, as: UTF8.self))
}

@Suite("The unit file")
struct UnitFileTests {
    private static let unit: String = {
        let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        return "/" + root + "/packaging/systemd/fakefrom.service"
    }()

    @Test(
        "systemd finds it exposed at most 1.5",
        .enabled(if: access("/usr/bin/systemd-analyze", X_OK) == 0, "systemd-analyze is not installed"))
    func exposure() {
        let result = run("systemd-analyze security --offline=true --threshold=15 --no-pager '\(UnitFileTests.unit)'")
        #expect(result.status == 0, "\(result.output)")
    }

    @Test("it has what the service promises")
    func promises() {
        let text = run("cat '\(UnitFileTests.unit)'").output
        for line in [
            "Type=notify", "WatchdogSec=30", "RestartPreventExitStatus=78", "StateDirectory=fakefrom",
            "StateDirectoryMode=0700", "SupplementaryGroups=adm systemd-journal",
            "ExecStart=/usr/bin/fakefrom tail", "StartLimitIntervalSec=0", "Restart=always",
        ] {
            #expect(text.split(separator: "\n").contains(Substring(line)), "\(line)")
        }
    }
}
