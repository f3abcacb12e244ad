import Foundation
import Ledger
import Persistence
import TestSupport
import Testing

struct RecordTests {
    let folder: ScratchFolder

    init() throws { folder = try ScratchFolder() }

    /// Six versions over time: P1 twice, P2 ended, H1, and the policy of the beginning.
    private func history() throws -> SchemeFile {
        let file = try Samples.scheme(in: folder)
        try file.add(
            .import,
            [
                Samples.record("person", "P2", "b"), Samples.record("person", "P1", "a"),
                Samples.record("household", "H1"),
            ],
            seconds: 60)
        try file.add(.record, [Samples.record("person", "P1", "aa")], seconds: 120)
        try file.add(.record, [Samples.record("person", "P2", "gone", isEnded: true)], seconds: 180)
        return file
    }

    private func ids(_ view: RecordView) throws -> [String] {
        var ids: [String] = []
        try view.forEach { ids.append("\($0.kind) \($0.id) \(String(decoding: $0.bytes, as: UTF8.self))") }
        return ids
    }

    @Test(arguments: [
        (6, ["policy 1 {\"name\":\"england\"}", "household H1 {}", "person P1 aa"]),
        (5, ["policy 1 {\"name\":\"england\"}", "person P2 b", "household H1 {}", "person P1 aa"]),
        (4, ["policy 1 {\"name\":\"england\"}", "person P2 b", "person P1 a", "household H1 {}"]),
        (1, ["policy 1 {\"name\":\"england\"}"]),
        (0, []),
    ])
    func `the current records are those that nothing up to then replaced`(_ upTo: Int, _ expected: [String]) throws
    {
        let file = try history()
        #expect(try file.read { try ids(try $0.records(upTo: upTo)) } == expected)
        if upTo == 6 { #expect(try file.read { try ids(try $0.records()) } == expected) }
    }

    @Test func `records copied out are the same in the same order, however large each is`() throws {
        let file = try history()
        // Of which some fill a block of a million bytes, some more than one, and the last ones share one again.
        for (number, size) in [400_000, 400_000, 400_000, 3_000_000, 1 << 20, 10, 10].enumerated() {
            let letters = String(repeating: "\(number)", count: size)
            try file.add(.record, [Samples.record("person", "Q\(number)", letters)], seconds: Int64(200 + number))
        }
        try file.read { reader in
            var copied: [String] = []
            try reader.records().copied().forEach { row in
                copied.append("\(row.kind) \(row.id) \(String(decoding: row.bytes, as: UTF8.self))")
            }
            #expect(copied.count == 10)
            #expect(copied == (try ids(reader.records())))
        }
    }

    @Test func `one kind comes in the order of its ids, ended ones only when asked for`() throws {
        let file = try history()
        try file.read { reader throws in
            var ids: [String] = []
            try reader.records(upTo: 5).forEach(kind: "person") { ids.append($0.id) }
            #expect(ids == ["P1", "P2"])
            ids = []
            try reader.records().forEach(kind: "person") { ids.append($0.id) }
            #expect(ids == ["P1"])
            ids = []
            try reader.records().forEach(kind: "person", includingEnded: true) { ids.append($0.id) }
            #expect(ids == ["P1", "P2"])
        }
    }

    @Test func `one record is answered with its latest version up to a moment`() throws {
        let file = try history()
        try file.read { reader throws in
            #expect(try reader.records().record(kind: "person", id: "P1")?.bytes == Array("aa".utf8))
            #expect(try reader.records(upTo: 4).record(kind: "person", id: "P1")?.bytes == Array("a".utf8))
            #expect(try reader.records().record(kind: "person", id: "P2")?.isEnded == true)
            #expect(try reader.records().record(kind: "person", id: "P3") == nil)
            #expect(try reader.versions(kind: "person", id: "P1").map(\.sequence) == [3, 5])
        }
    }

    @Test func `what changed since a version is told in order`() throws {
        let file = try history()
        let changes = try file.read { try $0.changes(after: 3) }
        #expect(
            changes == [
                RecordChange(sequence: 4, kind: "household", id: "H1", isEnded: false, replaces: nil),
                RecordChange(sequence: 5, kind: "person", id: "P1", isEnded: false, replaces: 3),
                RecordChange(sequence: 6, kind: "person", id: "P2", isEnded: true, replaces: 2),
            ])
        #expect(try file.read { try $0.changes(after: 3, upTo: 4) }.count == 1)
    }

    @Test(arguments: [(-1, 0), (0, 1), (59, 1), (60, 4), (125, 5), (1_000_000, 6)] as [(Int64, Int)])
    func `what was known at a time is what the entries up to it brought`(_ seconds: Int64, _ last: Int) throws {
        let file = try history()
        #expect(try file.read { try $0.lastRecord(knownAt: Samples.time(seconds)) } == last)
    }

    @Test func `every version has its commitment, and key and bytes open it`() throws {
        let file = try history()
        try file.read { reader throws in
            var count = 0
            try reader.forEachEvidence { _ in count += 1 }
            #expect(count == 6)
            for record in try reader.versions(kind: "person", id: "P1") {
                let evidence = try #require(try reader.evidence(ofRecord: record.sequence))
                #expect(record.key.opens(evidence.commitment, to: record.bytes, tag: .record))
                #expect(evidence.ledgerSequence == record.sequence - (record.sequence == 3 ? 1 : 2))
            }
            #expect(try reader.entries(about: Subject(kind: "person", id: "P1")) == [2, 3])
        }
    }

    @Test(arguments: 0..<20)
    func `the view equals a fold over the history`(_ seed: UInt64) throws {
        var state = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        func next(_ bound: UInt64) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % bound)
        }
        let file = try Samples.scheme(in: folder)
        var history: [(kind: String, id: String, text: String, isEnded: Bool)] = []
        for round in 0..<6 {
            let records = (0..<next(30)).map { number in
                (
                    kind: ["person", "household"][next(2)], id: "X\(next(12))", text: "\(round).\(number)",
                    isEnded: next(5) == 0
                )
            }
            history += records
            try file.add(.record, records.map { Samples.record($0.kind, $0.id, $0.text, isEnded: $0.isEnded) })
        }
        for upTo in [0, 1, history.count / 2, history.count + 1] {
            var expected: [String: String] = [:]
            for version in history.prefix(max(0, upTo - 1)) {
                expected["\(version.kind) \(version.id)"] = version.isEnded ? nil : version.text
            }
            var found: [String: String] = [:]
            try file.read { reader throws in
                let view = try reader.records(upTo: upTo)
                for kind in ["household", "person"] {
                    try view.forEach(kind: kind) {
                        found["\($0.kind) \($0.id)"] = String(decoding: $0.bytes, as: UTF8.self)
                    }
                }
                #expect(try ids(view).count == found.count + (upTo > 0 ? 1 : 0))
            }
            #expect(found == expected)
        }
    }
}
