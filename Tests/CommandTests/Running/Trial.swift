import Foundation
import TestSupport

/// A scheme's database in a folder of its own, to try the program on.
struct Trial: Sendable {
    /// The day the seeds are asked about.
    static let day = "2026-11-23"

    let folder: ScratchFolder

    /// A folder without a database.
    init() throws { folder = try ScratchFolder() }

    /// A folder with a copy of a database made before.
    init(_ bytes: Data) throws {
        try self.init()
        try folder.write(bytes, to: Self.name)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: database)
    }

    private static let name = "scheme.sqlite"

    var database: String { folder.file(Self.name) }

    /// The bytes of the database, to see whether anything changed.
    var bytes: Data { folder.bytes(Self.name) }

    /// Runs a command on the database.
    func run(_ arguments: String..., input: String? = nil) async throws -> Program.Ended {
        try await run(arguments, input: input)
    }

    func run(_ arguments: [String], input: String? = nil) async throws -> Program.Ended {
        try await Program.run(
            arguments + ["--database", database], in: folder, input: input.map { Data($0.utf8) })
    }

    /// Runs a command that takes no database.
    func runAlone(_ arguments: String..., input: String? = nil) async throws -> Program.Ended {
        try await Program.run(arguments, in: folder, input: input.map { Data($0.utf8) })
    }

    /// What a command answers as JSON; refuses any exit code but 0.
    func json(_ arguments: String...) async throws -> JSONValue { try await json(arguments) }

    func json(_ arguments: [String]) async throws -> JSONValue {
        let ended = try await run(arguments + ["--format", "json"])
        guard ended.code == 0 else { throw Refused(code: ended.code, complaint: ended.complaint) }
        return try JSONValue(parsing: ended.output)
    }

    /// A command that was to succeed and did not.
    struct Refused: Error {
        let code: Int32
        let complaint: String
    }
}

/// Databases that many tests begin with, made once by the program itself and kept as bytes.
enum Prepared {
    /// seeds/riverside taken in, and run 1 recorded.
    static let riverside = Task { try await made(Trial(), from: seeds("riverside"), isMatched: true) }
    /// seeds/first-day taken in.
    static let firstDay = Task { try await made(Trial(), from: seeds("first-day"), isMatched: false) }

    /// A corner of seeds/riverside taken in.
    static let corner = Task {
        let trial = try Trial()
        return try await made(trial, from: try Corner.write(to: trial.folder), isMatched: false)
    }

    /// The same corner with run 1.
    static let matchedCorner = Task {
        let trial = try await Trial.corner()
        guard try await trial.run("match", "--as-of", Trial.day).code == 0 else {
            throw Trial.Refused(code: 1, complaint: "no run")
        }
        return trial.bytes
    }

    /// A folder of the seeds.
    static func seeds(_ name: String) -> String { checkoutRoot.appendingPathComponent("seeds/" + name).path }

    private static func made(_ trial: Trial, from folder: String, isMatched: Bool) async throws -> Data {
        var commands = [["init", "--name", "Trial", "--nation", "england", "--rehearsal"], ["import", folder]]
        if isMatched { commands.append(["match", "--as-of", Trial.day]) }
        for command in commands {
            let ended = try await trial.run(command)
            guard ended.code == 0 else { throw Trial.Refused(code: ended.code, complaint: ended.complaint) }
        }
        return trial.bytes
    }
}

extension Trial {
    /// seeds/riverside with run 1.
    static func riverside() async throws -> Trial { try Trial(try await Prepared.riverside.value) }

    /// seeds/first-day without a run.
    static func firstDay() async throws -> Trial { try Trial(try await Prepared.firstDay.value) }

    /// A corner of seeds/riverside without a run.
    static func corner() async throws -> Trial { try Trial(try await Prepared.corner.value) }

    /// A corner of seeds/riverside with run 1.
    static func matchedCorner() async throws -> Trial { try Trial(try await Prepared.matchedCorner.value) }

    /// An empty scheme in England.
    static func empty() async throws -> Trial {
        let trial = try Trial()
        let made = try await trial.run("init", "--name", "Trial", "--nation", "england")
        guard made.code == 0 else { throw Refused(code: made.code, complaint: made.complaint) }
        return trial
    }
}
