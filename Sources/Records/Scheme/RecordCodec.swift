import Matching

/// The one codec between Matching's values and the canonical JSON bytes that are stored, hashed and shown.
///
/// For many records make a ``RecordWriter`` or a ``RecordReader`` once and keep it.
package enum RecordCodec {
    /// The canonical bytes of a record's body.
    package static func bytes(of body: some RecordBody) -> [UInt8] {
        var writer = RecordWriter()
        return writer.bytes(of: body)
    }

    /// The value of a body. `bytes(of:)` of it gives the same bytes again; any other bytes are refused.
    package static func value<Body: RecordBody>(
        _ type: Body.Type = Body.self, from bytes: [UInt8]
    ) throws(RecordError) -> Body {
        var reader = RecordReader()
        return try bytes.withUnsafeBufferPointer { (buffer) throws(RecordError) in
            try reader.value(type, from: UnsafeRawBufferPointer(buffer))
        }
    }

    /// Every record by its key, ascending.
    package static func encodeAll(_ records: SchemeRecords) -> [EncodedRecord] {
        var writer = RecordWriter()
        var encoded: [EncodedRecord] = []
        encoded.reserveCapacity(records.count)
        func add(_ bodies: some Collection<some RecordBody>) {
            for body in bodies {
                encoded.append(EncodedRecord(key: body.recordKey, bytes: writer.bytes(of: body)))
            }
        }
        for kind in RecordKind.allCases.sorted(by: { textPrecedes($0.rawValue, $1.rawValue) }) {
            let start = encoded.count
            switch kind {
            case .vocabulary: add(records.vocabulary.values)
            case .person: add(records.people.values)
            case .referral: add(records.referrals.values)
            case .household: add(records.households.values)
            case .member: add(records.members.values)
            case .stay: add(records.stays.values)
            case .separation: add(records.separations.values)
            case .outcome: add(records.outcomes.values)
            case .staff: add(records.staff.values)
            case .answer: add(records.answers.values)
            case .override: add(records.overrides.values)
            // A policy is kept as its text and digest, beside these.
            case .policy: break
            // Cases are kept beside a scheme's records.
            case .proposal, .arrangement, .concern: break
            }
            encoded[start...].sort { textPrecedes($0.key.id, $1.key.id) }
        }
        return encoded
    }
}

extension SchemeRecords {
    /// How many records there are, of all kinds.
    package var count: Int {
        vocabulary.count + people.count + referrals.count + households.count + members.count + stays.count
            + separations.count + outcomes.count + staff.count + answers.count + overrides.count
    }
}
