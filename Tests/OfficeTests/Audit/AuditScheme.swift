import Foundation
import Intake
import Ledger
import Matching
import Persistence
import TestSupport
import Testing

@testable import Office

/// A scheme made from the seeds, in a folder of its own, gone with it.
final class AuditScheme: Sendable {
    static let day = "2026-11-23"
    static let seeds = checkoutRoot.appendingPathComponent("seeds/riverside").path

    private let folder: ScratchFolder
    var database: String { folder.database }

    init() throws { folder = try ScratchFolder() }

    /// The seeds taken in and run 1 recorded: a copy of what was made once.
    static func withARun() async throws -> AuditScheme {
        let scheme = try AuditScheme()
        for (ending, bytes) in try await prepared.value { try scheme.write(bytes, to: scheme.database + ending) }
        for ending in ["", ".key"] {
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o600], ofItemAtPath: scheme.database + ending)
        }
        return scheme
    }

    /// The bytes of a database and of the files beside it, by the ending of their names.
    private static let prepared = Task {
        let scheme = try AuditScheme()
        let new = NewScheme(name: "Audit Test", nation: .england, isRehearsal: true, group: nil)
        _ = try Office.create(new, at: scheme.database, desk: scheme.desk)
        let words = ImportWords(
            paths: [seeds], file: nil, mapping: nil, delimiter: nil, encoding: "utf-8", complete: [], ends: 0,
            readmit: [], isDryRun: false)
        _ = try scheme.office().importFiles(words)
        try await scheme.match()
        var files: [String: Data] = [:]
        for ending in ["", ".key", ".vkey"] { files[ending] = try scheme.bytes(scheme.database + ending) }
        return files
    }

    func file(_ name: String) -> String { folder.file(name) }

    func office() throws -> Office { try Office.open(database, writing: true, desk: desk) }

    func match(on day: String = AuditScheme.day) async throws {
        _ = try await office().match(asOf: Day.on(day), tasks: 2)
    }

    func set(_ path: String, _ value: String) async throws {
        _ = try await office().setFact(path, to: value, action: "set", asOf: nil, isDryRun: false)
    }

    func replay(_ run: Int? = nil, all: Bool = false) async throws -> [ReplayOutcome] {
        try await office().replay(run.map { .span($0...$0) } ?? (all ? .all : .last), tasks: 2).map(\.outcome)
    }

    /// What `verify` finds that is not well, by what it is about.
    func faults(checkpoint: String? = nil, key: String? = nil) throws -> [String] {
        try office().verify(checkpoints: checkpoint.map { [$0] } ?? [], key: key).findings.filter { !$0.isWell }
            .map(\.about)
    }

    func bytes(_ path: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }

    func write(_ bytes: Data, to path: String) throws { try bytes.write(to: URL(fileURLWithPath: path)) }

    /// Replaces some bytes of the database by as many others, where they first stand after `start`, past the program and its guards.
    func alter(_ old: String, to new: String, after start: String) throws {
        var whole = try bytes(database)
        let from = start.isEmpty ? whole.startIndex : try #require(whole.range(of: Data(start.utf8))).lowerBound
        let range = try #require(whole.range(of: Data(old.utf8), in: from..<whole.endIndex))
        try #require(old.utf8.count == new.utf8.count)
        whole.replaceSubrange(range, with: Data(new.utf8))
        try write(whole, to: database)
    }

    /// Runs a statement with SQLite's own program, past ours and past the guard that forbids it.
    func sqlite(_ sql: String, droppingTrigger trigger: String) throws {
        let program = Process()
        program.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        program.arguments = ["sqlite3", database, "DROP TRIGGER \(trigger); \(sql)"]
        try program.run()
        program.waitUntilExit()
        try #require(program.terminationStatus == 0)
    }

    /// Erases a home with its members, by a decision and two people.
    func erase(household: String) throws { _ = try erase(person: household) }

    /// Erases a person, by a decision and two people.
    func erase(person: String) throws -> ErasureDone {
        _ = try office().askErasure(person, kind: nil, decision: "asked for by letter")
        return try office(of: "Tom Ashby").confirmErasure(person, kind: nil)
    }

    /// The database opened by somebody else.
    func office(of actor: String) throws -> Office {
        try Office.open(database, writing: true, desk: desk(of: actor))
    }

    /// Every file in the folder and below it, by its path.
    func files() throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted().map { folder.path + "/" + $0 }
            .filter {
                path in
                var isFolder: ObjCBool = false
                return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
            }
    }

    var desk: Desk { desk(of: "Amira Khan") }

    private func desk(of actor: String) -> Desk {
        guard let time = EntryTime("2026-11-23T09:00:00Z") else { preconditionFailure("a time") }
        return Desk(now: time, today: Day.on(Self.day), account: "auditor-tests", actor: actor) { count in
            (0..<count).map { _ in UInt8.random(in: 0...255) }
        }
    }
}
