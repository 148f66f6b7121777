// A directory of its own for each test, removed with it.

import Glibc

final class TemporaryDirectory {
    let path: String

    init() throws {
        var template = Array("/tmp/fakefrom-test-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw TestFailure("mkdtemp: \(errno)") }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit { TemporaryDirectory.remove(path) }

    func file(_ name: String) -> String { path + "/" + name }

    @discardableResult
    func write(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
        try put(file(name), Array(bytes), flags: O_TRUNC)
    }

    @discardableResult
    func write(_ name: String, _ text: String) throws -> String { try write(name, text.utf8) }

    @discardableResult
    func append(_ name: String, _ text: String) throws -> String {
        try put(file(name), Array(text.utf8), flags: O_APPEND)
    }

    func append(_ name: String, bytes: [UInt8]) throws { _ = try put(file(name), bytes, flags: O_APPEND) }

    /// A file's text; empty where there is none.
    func text(_ name: String) -> String {
        var bytes: [UInt8] = []
        let descriptor = open(file(name), O_RDONLY)
        guard descriptor >= 0 else { return "" }
        defer { close(descriptor) }
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
            bytes += buffer[..<count]
        }
    }

    func makeDirectory(_ name: String) { mkdir(file(name), 0o755) }

    private func put(_ path: String, _ bytes: [UInt8], flags: Int32) throws -> String {
        let descriptor = open(path, O_WRONLY | O_CREAT | flags, 0o644)
        guard descriptor >= 0 else { throw TestFailure("open \(path): \(errno)") }
        defer { close(descriptor) }
        var done = 0
        while done < bytes.count {
            let count = bytes[done...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 else { throw TestFailure("write \(path): \(errno)") }
            done += count
        }
        return path
    }

    private static func remove(_ path: String) {
        chmod(path, 0o755)
        if let stream = opendir(path) {
            while let entry = readdir(stream) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                    pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                }
                guard name != ".", name != ".." else { continue }
                let child = path + "/" + name
                if unlink(child) != 0 { remove(child) }
            }
            closedir(stream)
        }
        rmdir(path)
    }
}

struct TestFailure: Error {
    var text: String
    init(_ text: String) { self.text = text }
}
