/// One line of the ledger: that something of a coarse kind was recorded, when, and a commitment to what it was.
///
/// Its canonical bytes are the leaf of the Merkle tree and never change:
/// `{"commitment":"…64 hex…","kind":"record","sequence":1,"time":"2026-11-22T09:30:00Z","version":1}`.
package struct LedgerEntry: Hashable, Sendable {
    /// The version of this form.
    package static let version: Int64 = 1

    /// 1 for the first entry, then without gaps; the entry is the tree's leaf at index `sequence - 1`.
    package let sequence: Int64
    package let kind: EntryKind
    /// When it was recorded, by the clock.
    package let time: EntryTime
    /// The commitment to the body of the event, under the tag `event`.
    package let commitment: Commitment

    package init(sequence: Int64, kind: EntryKind, time: EntryTime, commitment: Commitment) {
        precondition(sequence >= 1, "the first entry has sequence 1")
        self.sequence = sequence
        self.kind = kind
        self.time = time
        self.commitment = commitment
    }

    /// The bytes that are stored, hashed and exported.
    package var bytes: [UInt8] {
        var out = CanonicalBytes(capacity: 192)
        out.beginObject()
        out.hexadecimal("commitment", commitment)
        out.string("kind", kind.rawValue)
        out.integer("sequence", sequence)
        out.string("time", time.text)
        out.integer("version", Self.version)
        out.endObject()
        return out.finished()
    }

    /// The entry some stored bytes are; refuses every other spelling, so that `LedgerEntry(bytes).bytes` are the bytes.
    package init(_ bytes: [UInt8]) throws(LedgerEntryError) {
        let members: Members
        do {
            members = try CanonicalReader.read(bytes, Members.init)
        } catch {
            throw .notCanonical(error)
        }
        guard members.version == Self.version else { throw .unknownVersion(members.version) }
        guard members.sequence >= 1 else { throw .sequenceOutOfRange(members.sequence) }
        guard let kind = EntryKind(rawValue: members.kind) else { throw .unknownKind(members.kind) }
        guard let time = EntryTime(members.time) else { throw .invalidTime(members.time) }
        self.init(sequence: members.sequence, kind: kind, time: time, commitment: members.commitment)
    }

    /// The members as they stand in the bytes, in their order.
    private struct Members {
        let commitment: Commitment
        let kind: String
        let sequence: Int64
        let time: String
        let version: Int64

        init(_ reader: inout CanonicalReader) throws(CanonicalError) {
            try reader.beginObject()
            try reader.expectKey("commitment")
            let start = reader.offset
            guard let commitment = Commitment(bytes: try reader.readHexadecimal(count: Commitment.count)) else {
                throw CanonicalError(.expected(.hexadecimal), at: start)
            }
            self.commitment = commitment
            try reader.expectKey("kind")
            kind = try reader.readString()
            try reader.expectKey("sequence")
            sequence = try reader.readInteger()
            try reader.expectKey("time")
            time = try reader.readString()
            try reader.expectKey("version")
            version = try reader.readInteger()
            try reader.endObject()
        }
    }
}
