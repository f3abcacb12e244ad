import Ledger
import Matching
import Records
import Testing

struct RoundTripTests {
    @Test(arguments: FullSample.all.indices)
    func `a value with every field filled comes back as it was`(index: Int) throws {
        try expectRoundTrip(FullSample.all[index])
    }

    @Test(arguments: FullSample.all.indices)
    func `a body is canonical JSON that the strict parser writes back byte for byte`(index: Int) throws {
        let bytes = RecordCodec.bytes(of: FullSample.all[index])
        #expect(try CanonicalWriter.bytes(of: CanonicalParser.value(of: bytes)) == bytes)
    }

    @Test func `a value of which only the id is known comes back as it was`() throws {
        try expectRoundTrip(Person(id: PersonID("P")))
        try expectRoundTrip(Household(id: HouseholdID("H")))
        try expectRoundTrip(Referral(id: ReferralID("R"), party: PartyID("P"), arrangement: .outreach))
        try expectRoundTrip(Member(id: MemberID("M"), household: HouseholdID("H"), role: .child))
        try expectRoundTrip(
            Stay(household: HouseholdID("H"), person: nil, kind: .break, from: FullSample.day))
        try expectRoundTrip(Separation(one: PersonID("P"), other: .area))
        try expectRoundTrip(Outcome(party: nil, household: nil, outcome: .ended))
        try expectRoundTrip(Staff(name: "", role: ""))
    }

    @Test(arguments: 0..<60 as Range<UInt64>)
    func `values made from a seed come back as they were`(seed: UInt64) throws {
        var values = RandomRecords(seed: seed)
        for _ in 0..<5 {
            try expectRoundTrip(values.person())
            try expectRoundTrip(values.referral())
            try expectRoundTrip(values.household())
            try expectRoundTrip(values.member())
            try expectRoundTrip(values.stay())
            try expectRoundTrip(values.separation())
            try expectRoundTrip(values.outcome())
            try expectRoundTrip(values.staff())
            try expectRoundTrip(values.term())
            try expectRoundTrip(values.answer())
        }
    }

    private func expectRoundTrip<Body: RecordBody & Equatable>(
        _ value: Body, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let bytes = RecordCodec.bytes(of: value)
        let again = try RecordCodec.value(Body.self, from: bytes)
        #expect(again == value, sourceLocation: sourceLocation)
        #expect(RecordCodec.bytes(of: again) == bytes, sourceLocation: sourceLocation)
    }
}
