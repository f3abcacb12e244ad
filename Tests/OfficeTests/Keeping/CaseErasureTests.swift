import Casework
import Foundation
import Ledger
import Matching
import Persistence
import Records
import TestSupport
import Testing

@testable import Office

/// What is kept of cases goes with the person, and stays with them when only the home goes.
struct CaseErasureTests {
    private static let words = "She loved the tomatoes in the greenhouse"

    /// A step with words of the person's.
    private func step(_ move: CaseMove) -> CaseStep {
        var step = CaseStep(
            move, by: "Asha Patel", role: .coordinator, on: Day.on("2026-11-20"),
            recordedAt: "2026-11-20T10:00:00Z",
            sight: Sight(
                run: 1, policyVersion: 1, readUpTo: 700, engine: Engine.version, asOf: Day.on("2026-11-20")))
        step.words = Self.words
        return step
    }

    private func proposal() -> Proposal {
        Proposal(
            referral: ReferralID("R-003"), household: HouseholdID("HH-014"), number: 1, party: PartyID("P-003"),
            arrangement: .liveIn, steps: [step(.propose)])
    }

    /// A scheme with a case stored as a decision does it.
    private func scheme(_ bodies: [(key: RecordKey, bytes: [UInt8])]) async throws -> AuditScheme {
        let scheme = try await AuditScheme.withARun()
        let office = try scheme.office()
        let head = try office.reading { try $0.head() }
        let versions = office.desk.versions(of: bodies.map { ($0.key, $0.bytes, false) })
        let event = Event(
            kind: .decision, action: "decide",
            details: [
                .init("words", .string(Self.words)),
                .init("commitments", .texts(versions.map(\.commitment.hexadecimal))),
            ],
            subjects: [
                Subject(kind: "referral", id: "R-003"), Subject(kind: "person", id: "P-003"),
                Subject(kind: "household", id: "HH-014"),
            ])
        try office.file.append(event.entry(after: head, desk: office.desk), records: versions, expecting: head)
        return scheme
    }

    @Test func `a proposal and what was decided about it go with the person`() async throws {
        let proposal = proposal()
        let scheme = try await scheme([(proposal.recordKey, RecordCodec.bytes(of: proposal))])
        let done = try scheme.erase(person: "P-003")
        #expect(done.entries == 1)
        #expect(try scheme.office().reading { try $0.versions(kind: "proposal", id: proposal.recordID) } == [])
        for file in try scheme.files() {
            #expect(try scheme.bytes(file).range(of: Data("greenhouse".utf8)) == nil, "\(file)")
        }
        #expect(try scheme.faults() == [])
    }

    @Test func `a proposal stays with the person when the home goes`() async throws {
        let proposal = proposal()
        let scheme = try await scheme([(proposal.recordKey, RecordCodec.bytes(of: proposal))])
        let done = try scheme.erase(person: "HH-014")
        #expect(done.entries == 0)
        #expect(try scheme.office().reading { try $0.versions(kind: "proposal", id: proposal.recordID) }.count == 1)
        #expect(try scheme.office().erasurePreview("P-003", kind: nil).records.map(\.kind).contains("proposal"))
        #expect(try scheme.faults() == [])
    }

    @Test(arguments: ["P-003", "HH-014", "HH-014-A"])
    func `nobody is erased while an arrangement is open`(id: String) async throws {
        let agreed = AgreedArrangement(
            id: "R-003/HH-014/1", party: PartyID("P-003"), household: HouseholdID("HH-014"),
            referral: ReferralID("R-003"), arrangement: .liveIn, stays: [], steps: [step(.confirm)])
        let scheme = try await scheme([(agreed.recordKey, RecordCodec.bytes(of: agreed))])
        let error = #expect(throws: OfficeError.self) {
            try scheme.office().askErasure(id, kind: nil, decision: "asked for")
        }
        #expect(error?.description.contains("arrangement R-003/HH-014/1 is draft") == true)
    }
}
