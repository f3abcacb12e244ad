import Matching
import Records
import Testing

struct SchemeRecordsTests {
    @Test func `every record is listed by its key, ascending, and comes back`() throws {
        let records = full
        let encoded = RecordCodec.encodeAll(records)
        #expect(encoded.count == 12)
        #expect(encoded.map(\.key) == encoded.map(\.key).sorted())
        #expect(
            Set(encoded.map(\.key.kind))
                == Set(RecordKind.allCases).subtracting([.policy, .proposal, .arrangement, .concern]))
        var reader = RecordReader()
        var again = SchemeRecords()
        for record in encoded.reversed() {
            try reader.decode(record.key.kind, id: record.key.id, bytes: record.bytes, into: &again)
        }
        #expect(again == records)
        #expect(RecordCodec.encodeAll(again) == encoded)
    }

    @Test func `a body under another id is refused`() {
        for record in RecordCodec.encodeAll(full) {
            var reader = RecordReader()
            var records = SchemeRecords()
            #expect(throws: RecordError(record.key.kind, key: nil, .idDiffers, at: 0)) {
                try reader.decode(record.key.kind, id: record.key.id + "x", bytes: record.bytes, into: &records)
            }
            #expect(records == SchemeRecords())
        }
    }

    @Test func `two spellings that look alike are two ids`() {
        let staff = Staff(name: "Zo\u{e9}", role: "coordinator")
        var reader = RecordReader()
        var records = SchemeRecords()
        #expect(throws: RecordError(.staff, key: nil, .idDiffers, at: 0)) {
            try reader.decode(
                .staff, id: "Zoe\u{301}/coordinator", bytes: RecordCodec.bytes(of: staff), into: &records)
        }
    }

    @Test func `a body of another kind is refused`() {
        var reader = RecordReader()
        var records = SchemeRecords()
        let bytes = RecordCodec.bytes(of: FullSample.person)
        for kind in RecordKind.allCases where kind != .person {
            #expect(throws: RecordError.self) { try reader.decode(kind, id: "P-1", bytes: bytes, into: &records) }
        }
        #expect(throws: RecordError(.policy, key: nil, .notABody, at: 0)) {
            try reader.decode(.policy, id: "1", bytes: bytes, into: &records)
        }
    }

    @Test func `one reader reads on after an error`() throws {
        var reader = RecordReader()
        var records = SchemeRecords()
        #expect(throws: RecordError.self) { try reader.decode(.person, id: "P-1", bytes: [0x7B], into: &records) }
        try reader.decode(
            .person, id: "P-1", bytes: RecordCodec.bytes(of: FullSample.person), into: &records)
        #expect(records.people == [FullSample.person.id: FullSample.person])
    }

    @Test func `more codes than a reader shares are read all the same`() throws {
        var reader = RecordReader()
        for round in 0..<2 {
            for number in 0..<1100 {
                var person = Person(id: PersonID("P"))
                let codes = [Code("a-code-of-more-than-fifteen-\(number)"), Code("short-\(number)")]
                person.facts = Facts(yes: codes)
                var records = SchemeRecords()
                try reader.decode(.person, id: "P", bytes: RecordCodec.bytes(of: person), into: &records)
                #expect(records.people[person.id] == person, "round \(round)")
            }
        }
    }

    private var full: SchemeRecords {
        var records = SchemeRecords()
        records.vocabulary = [FullSample.term.code: FullSample.term]
        records.people = [FullSample.person.id: FullSample.person]
        let second = Person(id: PersonID("A"))
        records.people[second.id] = second
        records.referrals = [FullSample.referral.id: FullSample.referral]
        records.households = [FullSample.household.id: FullSample.household]
        records.members = [FullSample.member.id: FullSample.member]
        records.stays = [FullSample.stay.recordID: FullSample.stay]
        records.separations = [FullSample.separation.recordID: FullSample.separation]
        records.outcomes = [FullSample.outcome.recordID: FullSample.outcome]
        records.staff = [FullSample.staff.recordID: FullSample.staff]
        records.answers = [FullSample.answer.path: FullSample.answer]
        records.overrides = [FullSample.override.recordID: FullSample.override]
        return records
    }
}
