import Foundation
import Ledger
import Matching
import Persistence
import Testing

@testable import Office

/// Changes single bytes of a small database: `verify` finds each, or everything the program reads is shown to be the same.
///
/// `scripts/tamper-matrix` tries every byte; here it is one in some thousands.
struct TamperTests {
    private static let files = [
        "people.csv": "id,born,wants,from,near,needs\nP-1,1984,live-in,2027-01-10,OX4,epilepsy:full\n",
        "households.csv":
            "id,near,approved_for,approved_most,approved_until,living_there_now\nH-1,OX4,live-in,2,2028-01-01,0\n",
    ]

    private static func small() async throws -> AuditScheme {
        let scheme = try AuditScheme()
        let new = NewScheme(name: "Tamper", nation: .england, isRehearsal: true, group: nil)
        _ = try Office.create(new, at: scheme.database, desk: scheme.desk)
        try FileManager.default.createDirectory(
            atPath: scheme.file("import"), withIntermediateDirectories: true)
        for (name, text) in files { try scheme.write(Data(text.utf8), to: scheme.file("import/" + name)) }
        let words = ImportWords(
            paths: [scheme.file("import")], file: nil, mapping: nil, delimiter: nil, encoding: "utf-8",
            complete: [], ends: 0, readmit: [], isDryRun: false)
        _ = try scheme.office().importFiles(words)
        try await scheme.match()
        _ = try scheme.office().checkpoint(to: scheme.file("outside"))
        return scheme
    }

    /// How a database looks with one byte changed.
    private enum Sight: Equatable {
        case found
        /// Nothing was found, and this is what was read.
        case unseen(Digest)
    }

    private static func look(at scheme: AuditScheme) throws -> Sight {
        do {
            let office = try Office.open(scheme.database, writing: false, desk: scheme.desk)
            guard try office.verify(checkpoints: [scheme.file("outside")], key: nil).isWell else { return .found }
            return .unseen(try office.reading { try everything($0) })
        } catch {
            return .found
        }
    }

    /// A digest over everything that is ever read out of a database.
    private static func everything(_ reader: SchemeReader) throws -> Digest {
        var words: [UInt8] = []
        func take(_ parts: Any...) { words += Array(parts.map { "\($0)|" }.joined().utf8) }
        take(try reader.facts())
        try reader.forEachEntry { entry in
            take(entry, try reader.subjects(ofEntry: entry.sequence))
            if let body = try reader.body(ofEntry: entry.sequence) { take(body.bytes, body.key.bytes) }
        }
        try reader.forEachEvidence { take($0) }
        try reader.forEachVersion { row in
            take(row.kind, row.id, row.sequence, row.isEnded, [UInt8](row.bytes), try row.key().bytes)
        }
        take(try reader.changes(after: 0))
        for run in try reader.runs() {
            take(run, try reader.body(ofRun: run.number)?.bytes ?? [])
            try reader.forEachShortlist(atRun: run.number) { list in
                take(list, try reader.pairs(of: list.referral, atRun: run.number) as Any)
            }
        }
        for kind in RecordKind.allCases { take(try reader.erasedIDs(kind: kind.rawValue)) }
        return Digest(of: words)
    }

    @Test func `every byte changed is found or harmless`() async throws {
        let environment = ProcessInfo.processInfo.environment
        let scheme = try await Self.small()
        let whole = try scheme.bytes(scheme.database)
        let step = environment["TAMPER_EVERY"].flatMap { Int($0) } ?? (whole.count / 97)
        let start = environment["TAMPER_START"].flatMap { Int($0) } ?? 41
        guard case .unseen(let untouched) = try Self.look(at: scheme) else {
            Issue.record("the database is not well as it was made")
            return
        }
        var found = 0
        var harmless = 0
        for place in stride(from: start, to: whole.count, by: step) {
            let file = try FileHandle(forUpdating: URL(fileURLWithPath: scheme.database))
            try file.seek(toOffset: UInt64(place))
            try file.write(contentsOf: [whole[place] ^ (1 << UInt8(place % 8))])
            try file.close()
            switch try Self.look(at: scheme) {
            case .found: found += 1
            case .unseen(untouched): harmless += 1
            case .unseen: Issue.record("byte \(place) of \(whole.count) changed unseen")
            }
            let back = try FileHandle(forUpdating: URL(fileURLWithPath: scheme.database))
            try back.seek(toOffset: UInt64(place))
            try back.write(contentsOf: [whole[place]])
            try back.close()
        }
        #expect(found > 20)
        print(
            "tamper matrix: \(whole.count) bytes, every \(step) from \(start): \(found) found, \(harmless) harmless"
        )
    }
}
