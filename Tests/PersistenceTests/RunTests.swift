import Foundation
import Ledger
import Persistence
import TestSupport
import Testing

struct RunTests {
    let folder: ScratchFolder

    init() throws { folder = try ScratchFolder() }

    @Test func `a run is stored with what it read and went by`() throws {
        let file = try Samples.scheme(in: folder)
        try file.addRun([Samples.shortlist("R1", "H2", "H1")], pairs: [RunPairs(referral: "R1", bytes: [1, 2, 3])])
        try file.read { reader throws in
            let run = try #require(try reader.run(1))
            #expect(run.kind == .match)
            #expect((run.asOf, run.engine) == ("2026-11-22", "0.1.0"))
            #expect((run.policySequence, run.readUpTo, run.ledgerSequence) == (1, 1, 2))
            #expect(run.recordedAt == Samples.time)
            #expect(try reader.latestRun() == run)
            #expect(try reader.latestRun(.rematch) == nil)
            #expect(try reader.runs() == [run])
            #expect(try reader.body(ofRun: 1)?.bytes == Array("{\"digest\":1}".utf8))
            let shortlist = try #require(try reader.shortlist(of: "R1", atRun: 1))
            #expect(shortlist.lines.map(\.household) == ["H2", "H1"])
            #expect(shortlist.lines.map(\.rank) == [1, 2])
            #expect(try reader.pairs(of: "R1", atRun: 1)?.pairs.bytes == [1, 2, 3])
            #expect(try reader.shortlist(of: "R9", atRun: 1) == nil)
        }
    }

    @Test func `a shortlist is valid until a later run changes it, and an empty one closes it`() throws {
        let file = try Samples.scheme(in: folder)
        let first = [Samples.shortlist("R1", "H1", "H2"), Samples.shortlist("R2", "H3")]
        let second = [Samples.shortlist("R1", "H2", "H1"), Samples.shortlist("R2", "H3")]
        let third = [Samples.shortlist("R1", "H2", "H1"), Samples.shortlist("R3")]
        for (index, lists) in [first, second, third, third].enumerated() {
            let stored = try file.read { try $0.shortlistDigests(atRun: index) }
            try file.addRun(NewShortlist.changes(from: stored, to: lists))
        }
        func told(_ run: Int) throws -> [String] {
            var told: [String] = []
            try file.read { reader throws in
                try reader.forEachShortlist(atRun: run) { list in
                    told.append(
                        "\(list.referral)@\(list.run) \(list.lines.map(\.household).joined(separator: " "))")
                }
            }
            return told
        }
        #expect(try told(1) == ["R1@1 H1 H2", "R2@1 H3"])
        #expect(try told(2) == ["R1@2 H2 H1", "R2@1 H3"])
        #expect(try told(3) == ["R1@2 H2 H1", "R2@3 "])
        #expect(try told(4) == ["R1@2 H2 H1", "R2@3 "])
        #expect(try file.read { try $0.shortlist(of: "R1", atRun: 1)?.lines.first?.household } == "H1")
    }

    @Test func `an unchanged shortlist has nothing to store`() {
        let list = Samples.shortlist("R1", "H1", "H2")
        #expect(NewShortlist.changes(from: ["R1": list.digest], to: [list]) == [])
        #expect(NewShortlist.changes(from: [:], to: [list, Samples.shortlist("R2")]) == [list])
        let closed = Samples.shortlist("R1")
        #expect(NewShortlist.changes(from: ["R1": list.digest], to: []) == [closed])
        #expect(NewShortlist.changes(from: ["R1": closed.digest], to: []) == [])
    }

    @Test func `lines that run into each other have different digests`() {
        let one = NewShortlist(referral: "R1", lines: [.init(household: "H1", bytes: [0x48])])
        let other = NewShortlist(referral: "R1", lines: [.init(household: "H1H", bytes: [])])
        #expect(one.digest != other.digest)
    }
}
