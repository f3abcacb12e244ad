import Foundation
import TestSupport
import Testing

struct `A database that is not right` {
    /// What stands where the database should be, and what is said of it.
    struct Wrong: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let code: Int32
        let says: String
        /// The file's bytes from those of a good one; nil for no file at all.
        let bytes: @Sendable (Data) -> Data?
    }

    static let wrong: [Wrong] = [
        Wrong(testDescription: "none", code: 66, says: "no database here", bytes: { _ in nil }),
        Wrong(
            testDescription: "another program's", code: 65, says: "of another program (application id 1094795585)",
            bytes: { $0.replacing(at: 68, with: Array("AAAA".utf8)) }),
        Wrong(
            testDescription: "a newer program's", code: 65, says: "made by a newer sharedlives (schema 99",
            bytes: { $0.replacing(at: 60, with: [0, 0, 0, 99]) }),
        Wrong(
            testDescription: "text", code: 65, says: "not a database of sharedlives",
            bytes: { _ in Data(String(repeating: "Dear colleague, ", count: 600).utf8) }),
        Wrong(
            testDescription: "nothing in it", code: 65, says: "it is empty", bytes: { _ in Data() }),
        Wrong(
            testDescription: "half of it", code: 65, says: "damaged",
            bytes: { $0.prefix($0.count / 16384 * 8192) }),
        Wrong(
            testDescription: "an empty SQLite database", code: 65, says: "of another program (application id 0)",
            bytes: { $0.replacing(at: 68, with: [0, 0, 0, 0]) }),
    ]

    @Test(arguments: wrong)
    func `it is refused for what it is, whatever is asked, and not touched`(wrong: Wrong) async throws {
        let good = try await Prepared.firstDay.value
        for command in [["people"], ["import", Prepared.seeds("first-day")], ["match"], ["doctor"]] {
            let trial = try Trial()
            let bytes = wrong.bytes(good)
            if let bytes { try bytes.write(to: URL(fileURLWithPath: trial.database)) }
            let ended = try await trial.run(command)
            #expect(ended.code == wrong.code, "\(command[0])")
            #expect(ended.complaint.contains(wrong.says), "\(command[0]): \(ended.complaint)")
            #expect(ended.output.isEmpty)
            #expect(trial.bytes == bytes ?? Data())
        }
    }

    @Test func `a folder is no database`() async throws {
        let trial = try Trial()
        try FileManager.default.createDirectory(atPath: trial.database, withIntermediateDirectories: false)
        let ended = try await trial.run("people")
        #expect(ended.code == 65)
        #expect(ended.complaint.contains("it is a folder"))
    }

    @Test func `init never touches what is there`() async throws {
        let trial = try await Trial.firstDay()
        let before = trial.bytes
        let again = try await trial.run("init", "--name", "Again", "--nation", "wales")
        #expect(again.code == 73)
        #expect(again.complaint.contains("nothing was changed"))
        #expect(trial.bytes == before)
        let other = try Trial()
        try Data("notes".utf8).write(to: URL(fileURLWithPath: other.database))
        #expect(try await other.run("init", "--name", "X", "--nation", "wales").code == 73)
        #expect(other.bytes.elementsEqual("notes".utf8))
    }

    static let inits: [(arguments: [String], says: String)] = [
        (["--name", "X", "--nation", "engalnd"], "did you mean `england`?"),
        (["--name", "", "--nation", "england"], "name"),
        (["--nation", "england"], "--name"),
        (["--name", "X", "--nation", "england", "--group", "no-such-group-here"], "no-such-group-here"),
    ]

    @Test(arguments: inits)
    func `init says what is wrong with its words and leaves nothing behind`(
        arguments: [String], says: String
    ) async throws {
        let trial = try Trial()
        let ended = try await trial.run(["init"] + arguments)
        #expect(ended.code == 64)
        #expect(ended.complaint.contains(says))
        #expect(try FileManager.default.contentsOfDirectory(atPath: trial.folder.path).isEmpty)
    }

    @Test func `a folder that is not there cannot be written`() async throws {
        let trial = try Trial()
        let ended = try await trial.runAlone(
            "init", "--name", "X", "--nation", "england", "--database", trial.folder.file("none/x.sqlite"))
        #expect(ended.code == 73)
    }

    @Test(.enabled(if: getuid() != 0, "whoever is root may write everywhere"))
    func `a folder that may only be read is read and not written`() async throws {
        let trial = try await Trial.firstDay()
        let folder = trial.folder.path
        try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: trial.database)
        try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder)
        let read = try await trial.run("people")
        let written = try await trial.run("match")
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder)
        #expect(read.code == 0)
        #expect(written.code == 73)
    }

    @Test func `a damaged page is found by the check-up`() async throws {
        let good = try await Prepared.firstDay.value
        let trial = try Trial(good.replacing(at: 8192 * 12, with: Array(repeating: 0xFF, count: 8192)))
        let ended = try await trial.run("doctor", "--format", "json")
        #expect(ended.code == 65 || ended.output.contains("\"well\": false"), "\(ended.complaint)")
    }
}

extension Data {
    /// The same with other bytes from a place on.
    fileprivate func replacing(at place: Int, with bytes: [UInt8]) -> Data {
        var copy = Data(self)
        copy.replaceSubrange(place..<(place + bytes.count), with: bytes)
        return copy
    }
}
