import Foundation
import Ledger
import Matching
import Persistence
import TestSupport
import Testing

@testable import Office

/// Three people of the seeds are erased; one has a separation, an outcome and connections.
struct ErasureTests {
    private static let erased = ["P-008", "P-003", "P-048"]

    @Test func `of three who were erased no name, address or word is left in any file`() async throws {
        let scheme = try await AuditScheme.withARun()
        try await scheme.set("P-003/known_as", "Maximiliana")
        let reader = try scheme.office()
        let words = try Self.erased.flatMap { id in
            try reader.reading {
                SubjectWords(of: try SubjectReach($0.dataSubject(id, kind: nil), $0).versions.map(\.bytes))
            }
            .words
        }
        #expect(words.contains("Maxine") && words.contains("M33 6QD") && words.contains("Maximiliana"))
        #expect(words.contains("Her aunt is moving abroad at the end of January"))
        try reader.file.close()
        for id in Self.erased { _ = try scheme.erase(person: id) }
        // What others' records say is theirs: a phrase, never a name.
        let others = try scheme.office().reading { reader in
            var bodies: [UInt8] = []
            try reader.forEachVersion { bodies += $0.bytes }
            return String(decoding: bodies, as: UTF8.self)
        }
        let left = try scheme.files().flatMap { file in
            try words.filter { word in
                try !others.contains(word) && scheme.bytes(file).range(of: Data(word.utf8)) != nil
            }.map { "\($0) in \(file)" }
        }
        #expect(left.isEmpty, "\(left)")
        #expect(words.count { !others.contains($0) } > 15)
        #expect(try scheme.faults() == [])
        #expect(try scheme.office().reading { try $0.unfinishedErasures() } == [])
    }

    @Test func `afterwards every run is exact but for what read them, and every old proof verifies`() async throws {
        let scheme = try await AuditScheme.withARun()
        try await scheme.match(on: "2026-12-23")
        let proofs = try (1...4).map { number in
            _ = try scheme.office().proof(of: number, to: scheme.file("proof-\(number)"))
            return try ProofFile([UInt8](scheme.bytes(scheme.file("proof-\(number)"))))
        }
        let pairs = try await scheme.office().replay(.all, tasks: 2).map(\.pairs)
        for id in Self.erased { _ = try scheme.erase(person: id) }
        let replays = try await scheme.office().replay(.all, tasks: 2)
        for (replay, before) in zip(replays, pairs) {
            guard case .exactWithRedactions(let count) = replay.outcome else {
                Issue.record("run \(replay.number): \(replay.outcome)")
                continue
            }
            #expect(count == before - replay.pairs)
            #expect(count > 0 && count < before / 4)
        }
        let key = try VerifierKey(
            text: String(decoding: scheme.bytes(scheme.database + ".vkey").dropLast(), as: UTF8.self))
        let office = try scheme.office()
        for proof in proofs {
            let entry = try #require(proof.extra)
            let shown = try proof.verified(entry: entry, origin: key.name, keys: [key])
            let now = try office.reading { try $0.tree(ofFirst: shown.checkpoint.size) }
            #expect(now.root == shown.checkpoint.root)
        }
        try await scheme.match(on: "2026-12-24")
        #expect(try await scheme.replay(3) == [.exact])
    }

    @Test func `whoever asked cannot agree, and the refusal is recorded`() async throws {
        let scheme = try await AuditScheme.withARun()
        _ = try scheme.office().askErasure("P-003", kind: nil, decision: "asked for by letter")
        let before = try scheme.office().reading { try $0.head().ledger }
        let error = #expect(throws: OfficeError.self) {
            try scheme.office(of: "akhan").confirmErasure("P-003", kind: nil)
        }
        #expect(error?.exitNumber == 1)
        #expect(error?.description.contains("two people") == true)
        let office = try scheme.office()
        #expect(try office.reading { try $0.head().ledger } == before + 1)
        #expect(try office.log().last?.action == "erasure refused")
        #expect(try office.reading { try $0.erasureRequests().map(\.state) } == [.asked])
        #expect(try office.erasurePreview("P-003", kind: nil).versions > 1)
    }

    @Test(arguments: [
        (asks: "Grace Lowe", agrees: "glowe", isRefused: true), ("glowe", "Grace Lowe", true),
        ("glowe", "Tom Ashby", false),
    ])
    func `a member of staff is one person by name and by account`(asks: String, agrees: String, isRefused: Bool)
        async throws
    {
        let scheme = try await AuditScheme.withARun()
        _ = try scheme.office(of: asks).askErasure("P-003", kind: nil, decision: "asked for by letter")
        let office = try scheme.office(of: agrees)
        if isRefused {
            #expect(throws: OfficeError.self) { try office.confirmErasure("P-003", kind: nil) }
            #expect(try scheme.office().reading { try $0.erasureRequests().map(\.state) } == [.asked])
        } else {
            #expect(try office.confirmErasure("P-003", kind: nil).subject.id == "P-003")
        }
    }

    @Test(arguments: ["asks", "agrees", "declines", "holds", "lifts a hold"])
    func `whoever is none of the staff in force that day is turned away, and nothing is written`(step: String)
        async throws
    {
        let scheme = try await AuditScheme.withARun()
        if step == "agrees" || step == "declines" {
            _ = try scheme.office().askErasure("P-003", kind: nil, decision: "asked for by letter")
        }
        if step == "lifts a hold" {
            _ = try scheme.office().hold("P-003", kind: nil, isLifted: false, words: "an inquiry")
        }
        let before = try scheme.bytes(scheme.database)
        // The second left in 2024.
        for stranger in ["Grace Low", "Bill Tranter"] {
            let office = try scheme.office(of: stranger)
            let error = #expect(throws: OfficeError.self) {
                switch step {
                case "asks": _ = try office.askErasure("P-003", kind: nil, decision: "asked for by letter")
                case "agrees": _ = try office.confirmErasure("P-003", kind: nil)
                case "declines": _ = try office.declineErasure("P-003", kind: nil, words: "no")
                default: _ = try office.hold("P-003", kind: nil, isLifted: step != "holds", words: "so")
                }
            }
            #expect(error?.exitNumber == 65)
            #expect(error?.description.contains("no member of staff on \(AuditScheme.day) `\(stranger)`") == true)
        }
        #expect(try scheme.bytes(scheme.database) == before)
    }

    @Test func `where no staff are recorded two spellings of one name are one person`() throws {
        let trial = try TrialOffice()
        try trial.take(["people": "id,born,postcode\nP-1,1960,M33\n"])
        _ = try trial.office.askErasure("P-1", kind: nil, decision: "asked for by letter")
        let again = try Office.open(
            trial.folder.database, writing: true, desk: try TrialOffice.desk(9, of: " asha  patel "))
        let error = #expect(throws: OfficeError.self) { try again.confirmErasure("P-1", kind: nil) }
        #expect(error?.description.contains("two people") == true)
    }

    @Test
    func
        `an auditor's folder with everybody's bodies is a copy about whoever is in it, a pseudonymous one of nobody`()
        async throws
    {
        let scheme = try await AuditScheme.withARun()
        _ = try scheme.office().exportFolder(to: scheme.file("whole"), isPseudonymous: false, for: "audit")
        _ = try scheme.office().exportFolder(to: scheme.file("hidden"), isPseudonymous: true, for: "audit")
        #expect(try scheme.office().copies(of: "P-003", kind: nil).map(\.paths) == [[scheme.file("whole")]])
        #expect(try scheme.office().erasurePreview("P-003", kind: nil).copies.map(\.what) == ["audit export"])
        let left = try scheme.erase(person: "P-003").remaining
        // One line for a folder, however many of its files hold a word.
        let whole = left.filter { $0.hasPrefix("the copy \(scheme.file("whole")) holds them in ") }
        #expect(whole.count == 1 && left.count { $0.contains("whole") } == 1, "\(left)")
        #expect(!left.contains { $0.contains(scheme.file("hidden")) })
    }

    @Test(arguments: [
        ("P-101", "active-stay", Optional("decided")), ("HH-001", "active-stay", "decided"),
        ("P-003", "not-due", nil),
        ("HH-026", "not-due", nil), ("HH-026-A", "not-due", nil),
    ])
    func `what may not be erased is refused, and that is recorded`(
        id: String, obstacle: String, decision: String?
    ) async throws {
        let scheme = try await AuditScheme.withARun()
        let office = try scheme.office()
        #expect(throws: OfficeError.self) { try office.askErasure(id, kind: nil, decision: decision) }
        let event = try #require(try office.reading { try $0.events(of: .erasure).last })
        #expect(event.action == "erasure refused")
        #expect(event.details?.member("obstacles")?.texts == [obstacle])
        #expect(try office.reading { try $0.erasureRequests().isEmpty })
    }

    @Test func `a hold stops an erasure until it is lifted`() async throws {
        let scheme = try await AuditScheme.withARun()
        _ = try scheme.office().hold("P-003", kind: nil, isLifted: false, words: "a claim is under way")
        #expect(throws: OfficeError.self) {
            try scheme.office().askErasure("P-003", kind: nil, decision: "asked for")
        }
        _ = try scheme.office().hold("P-003", kind: nil, isLifted: true, words: "the claim is settled")
        _ = try scheme.office().exportSubject(
            "P-003", kind: nil, to: nil, isDraft: false, recipient: "person P-003")
        _ = try scheme.office().askErasure("P-003", kind: nil, decision: "asked for")
        _ = try scheme.office().hold("P-003", kind: nil, isLifted: false, words: "another claim")
        #expect(throws: OfficeError.self) { try scheme.office(of: "Tom Ashby").confirmErasure("P-003", kind: nil) }
        #expect(throws: OfficeError.self) {
            try scheme.office().hold("P-003", kind: nil, isLifted: false, words: "twice")
        }
        #expect(try scheme.office().holds().map(\.words) == ["another claim"])
        _ = try scheme.office().hold("P-003", kind: nil, isLifted: true, words: "settled as well")
        #expect(try scheme.office(of: "Tom Ashby").confirmErasure("P-003", kind: nil).entries == 5)
    }

    @Test func `words that name the person do not go on the record`() async throws {
        let scheme = try await AuditScheme.withARun()
        let error = #expect(throws: OfficeError.self) {
            try scheme.office().askErasure("P-003", kind: nil, decision: "Maxine asked for it")
        }
        #expect(error?.description.contains("Maxine") == false)
        #expect(try scheme.office().reading { try $0.events(of: .erasure).isEmpty })
    }

    @Test(arguments: ErasureStep.allCases)
    func `an erasure that was stopped is ended by the next attempt`(step: ErasureStep) async throws {
        let scheme = try await AuditScheme.withARun()
        _ = try scheme.office().askErasure("P-003", kind: nil, decision: "asked for by letter")
        let second = try scheme.office(of: "Tom Ashby")
        #expect(throws: OfficeError.self) {
            try second.confirmErasure("P-003", kind: nil, stoppingAfter: step)
        }
        let stopped = try scheme.office()
        #expect(try stopped.reading { try $0.unfinishedErasures().count } == 1)
        #expect(try stopped.log().last?.action == "erasure confirmed")
        let done = try stopped.resumeErasures()
        #expect(done.count == 1 && done[0].versions > 1)
        #expect(try scheme.office().resumeErasures().isEmpty)
        #expect(try scheme.office().log().last?.action == "erasure done")
        for file in try scheme.files() {
            #expect(!file.contains(".erasing-"))
            #expect(try scheme.bytes(file).range(of: Data("Maxine".utf8)) == nil, "\(file)")
        }
        #expect(try scheme.faults() == [])
    }

    @Test func `an erased id is not brought back by an import, unless it is readmitted`() async throws {
        let scheme = try await AuditScheme.withARun()
        _ = try scheme.erase(person: "P-003")
        let words = ImportWords(
            paths: [AuditScheme.seeds], file: nil, mapping: nil, delimiter: nil, encoding: "utf-8", complete: [],
            ends: 0, readmit: [], isDryRun: true)
        let error = #expect(throws: OfficeError.self) { try scheme.office().importFiles(words) }
        #expect(error?.description.contains("`P-003` was erased") == true)
    }

    @Test func `a no to everybody stays the household's when the person it was said about goes`() async throws {
        let scheme = try await AuditScheme.withARun()
        let file = scheme.file("outcomes.csv")
        try scheme.write(
            Data(
                "party,household,on,outcome,by,reach,reason,ask_again_from\nP-003,HH-014,2026-11-01,said-no,household,everybody-until,timing-not-right,2027-06-01\n"
                    .utf8),
            to: file)
        let words = ImportWords(
            paths: [file], file: nil, mapping: nil, delimiter: nil, encoding: "utf-8", complete: [], ends: 0,
            readmit: [], isDryRun: false)
        _ = try scheme.office().importFiles(words)
        _ = try scheme.erase(person: "P-003")
        let outcomes = try scheme.office().snapshot().records.outcomes.values.filter {
            $0.household?.text == "HH-014"
        }
        #expect(outcomes.contains { $0.party == nil && $0.reach == .everybodyUntil })
        #expect(!outcomes.contains { $0.party?.text == "P-003" })
        #expect(try scheme.faults() == [])
        #expect(try await scheme.replay(1).map(\.code) == ["exact-with-redactions"])
    }

    @Test func `a backup and a copy that still hold the words are named`() async throws {
        let scheme = try await AuditScheme.withARun()
        _ = try scheme.office().backup(to: scheme.file("yesterday.backup"))
        let pack = scheme.file("pack.html")
        try scheme.office().register(
            NewCopy(what: "pack", paths: [pack], about: [Subject(kind: "person", id: "P-003")]))
        try scheme.write(Data("<h1>Maxine</h1> M33 6QD".utf8), to: pack)
        #expect(try scheme.office().erasurePreview("P-003", kind: nil).copies.map(\.paths) == [[pack]])
        let done = try scheme.erase(person: "P-003")
        #expect(done.remaining.contains { $0.contains("yesterday.backup") })
        #expect(done.remaining.contains { $0.contains("pack.html") })
        #expect(done.remaining.allSatisfy { !$0.contains("Maxine") && !$0.contains("M33") })
    }
}
