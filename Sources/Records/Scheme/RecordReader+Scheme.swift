import Casework
import Matching

/// Stored records into those of a scheme.
extension RecordReader {
    /// Reads one stored body and puts it among `records`, in place of one with the same key. The body has to be the one its key names.
    package mutating func decode(
        _ kind: RecordKind, id: String, bytes: UnsafeRawBufferPointer, into records: inout SchemeRecords
    ) throws(RecordError) {
        switch kind {
        case .vocabulary:
            let term = try body(Term.self, id, bytes)
            records.vocabulary[term.code] = term
        case .person:
            let person = try body(Person.self, id, bytes)
            records.people[person.id] = person
        case .referral:
            let referral = try body(Referral.self, id, bytes)
            records.referrals[referral.id] = referral
        case .household:
            let household = try body(Household.self, id, bytes)
            records.households[household.id] = household
        case .member:
            let member = try body(Member.self, id, bytes)
            records.members[member.id] = member
        case .stay: records.stays[id] = try body(Stay.self, id, bytes)
        case .separation: records.separations[id] = try body(Separation.self, id, bytes)
        case .outcome: records.outcomes[id] = try body(Outcome.self, id, bytes)
        case .staff: records.staff[id] = try body(Staff.self, id, bytes)
        case .answer: records.answers[id] = try body(HeldAnswer.self, id, bytes)
        case .override: records.overrides[id] = try body(Override.self, id, bytes)
        case .policy, .proposal, .arrangement, .concern: throw RecordError(kind, key: nil, .notABody, at: 0)
        }
    }

    /// The same for bytes in an array.
    package mutating func decode(
        _ kind: RecordKind, id: String, bytes: [UInt8], into records: inout SchemeRecords
    ) throws(RecordError) {
        try bytes.withUnsafeBufferPointer { (buffer) throws(RecordError) in
            try decode(kind, id: id, bytes: UnsafeRawBufferPointer(buffer), into: &records)
        }
    }

    /// Reads one stored body of a case and puts it among `cases`, in place of one with the same id.
    package mutating func decode(
        _ kind: RecordKind, id: String, bytes: UnsafeRawBufferPointer, into cases: inout CaseRecords
    ) throws(RecordError) {
        switch kind {
        case .proposal: cases.proposals[id] = try body(Proposal.self, id, bytes)
        case .arrangement: cases.arrangements[id] = try body(AgreedArrangement.self, id, bytes)
        case .concern: cases.concerns[id] = try body(Concern.self, id, bytes)
        case .vocabulary, .person, .referral, .household, .member, .stay, .separation, .outcome, .staff, .answer,
            .override,
            .policy:
            throw RecordError(kind, key: nil, .notABody, at: 0)
        }
    }

    private mutating func body<Body: RecordBody>(
        _ type: Body.Type, _ id: String, _ bytes: UnsafeRawBufferPointer
    ) throws(RecordError) -> Body {
        let value = try value(type, from: bytes)
        // `String` itself would call é and e + U+0301 the same.
        guard value.recordKey.id.utf8.elementsEqual(id.utf8) else {
            throw RecordError(Body.recordKind, key: nil, .idDiffers, at: 0)
        }
        return value
    }
}
