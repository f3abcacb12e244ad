import Foundation
import Ledger
import Matching
import Persistence
import Records
import TestSupport

@testable import Office

/// A run of an earlier day, kept for ever: the records and the policy it read, and digests of what that version of the engine answered.
struct GoldenRun {
    /// Where they lie, a folder a version of the engine.
    static let folder = checkoutRoot.appendingPathComponent("Tests/Goldens")

    /// The versions of the engine that there are golden runs of, in order.
    static func versions() throws -> [String] {
        guard FileManager.default.fileExists(atPath: folder.path) else { return [] }
        return try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasPrefix("engine-") }.map { String($0.dropFirst(7)) }.sorted()
    }

    let version: String
    /// One record a line, `{"body":…,"id":…,"kind":…}`, in the order they were stored.
    let records: [CanonicalValue]
    let policy: CanonicalValue

    private static func path(_ version: String, _ file: String) -> URL {
        folder.appendingPathComponent("engine-\(version)/\(file)")
    }

    init(reading version: String) throws {
        self.version = version
        records = try Data(contentsOf: Self.path(version, "records.jsonl")).split(separator: 0x0A)
            .map { try CanonicalParser.value(of: Array($0)) }
        policy = try CanonicalParser.value(of: Array(Data(contentsOf: Self.path(version, "policy.json"))))
    }

    /// The records and the policy of a scheme as it stands, as a golden run of this engine.
    init(of office: Office) throws {
        version = Engine.version
        var records: [CanonicalValue] = []
        var policy = CanonicalValue.null
        try office.reading { reader in
            try reader.records().forEach { row in
                let body = try CanonicalParser.value(of: [UInt8](row.bytes))
                if row.kind == RecordKind.policy.rawValue {
                    policy = body
                } else if ![RecordKind.staff.rawValue, RecordKind.answer.rawValue].contains(row.kind) {
                    records.append(["body": body, "id": .string(row.id), "kind": .string(row.kind)])
                }
            }
        }
        self.records = records
        self.policy = policy
    }

    /// What the run is to answer, as it was recorded.
    func expected() throws -> String { try String(contentsOf: Self.path(version, "run.jsonl"), encoding: .utf8) }

    /// Keeps it, with what the engine answers now.
    func record(_ answer: String) throws {
        let place = Self.folder.appendingPathComponent("engine-\(version)")
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        var lines = Data()
        for record in records { lines += try CanonicalWriter.bytes(of: record) + [0x0A] }
        try lines.write(to: Self.path(version, "records.jsonl"))
        try Data(CanonicalWriter.bytes(of: policy)).write(to: Self.path(version, "policy.json"))
        try Data(answer.utf8).write(to: Self.path(version, "run.jsonl"))
    }

    /// What the engine answers now: a line a list with its lines' digest and its pairs' digest.
    ///
    /// - Parameter isReversed: Whether the records come in the other order.
    func answer(on day: Day, isReversed: Bool, tasks: Int) async throws -> String {
        var known = SchemeRecords()
        var reader = RecordReader()
        for record in isReversed ? records.reversed() : records {
            guard let kind = record.member("kind")?.text.flatMap({ RecordKind(rawValue: $0) }),
                let id = record.member("id")?.text, let body = record.member("body")
            else { throw OfficeError.unreadableRecord("a golden record") }
            try reader.decode(kind, id: id, bytes: CanonicalWriter.bytes(of: body), into: &known)
        }
        let policy = try PolicyBody.read(CanonicalWriter.bytes(of: policy), version: 1, sequence: 1)
        let matcher = Matcher(
            CompiledPopulation(known.population(startingTerms: []), policy: policy.policy, asOf: day))
        let shortlists = await matcher.shortlists(tasks: tasks)
        let population = matcher.scheme.population
        return try shortlists.map { shortlist in
            let lines = shortlist.results.map { result in
                NewShortlist.Line(
                    household: population.households[result.household].id.text,
                    bytes: PairLine(result, of: matcher).bytes)
            }
            let list = NewShortlist(
                referral: shortlist.key(in: population),
                lines: Array(lines.prefix(matcher.scheme.policy.shortlistLength)))
            let pairs = Digest(of: lines.sorted { $0.household < $1.household }.flatMap(\.bytes))
            let answer: CanonicalValue = [
                "first": list.lines.first.map { .string($0.household) } ?? .null, "list": .string(list.referral),
                "lines": .integer(Int64(list.lines.count)), "lines_digest": .string(list.digest.hexadecimal),
                "pairs": .integer(Int64(lines.count)), "pairs_digest": .string(pairs.hexadecimal),
            ]
            return String(decoding: try CanonicalWriter.bytes(of: answer), as: UTF8.self) + "\n"
        }.joined()
    }
}
