import Ledger
import Matching

extension RecordValue where Self: RecordID {
    package func write(to writer: inout RecordWriter) {
        var text = text
        precondition(
            text.withUTF8 { isIdentifier(UnsafeRawBufferPointer($0)) },
            "an id or code is 1 to 64 of A-Z a-z 0-9 . _ -")
        writer.json.string(text)
    }

    package static func read(from reader: inout RecordReader) throws(RecordError) -> Self {
        Self(try reader.identifier().text)
    }
}

extension PersonID: RecordValue {}
extension PartyID: RecordValue {}
extension ReferralID: RecordValue {}
extension HouseholdID: RecordValue {}
extension MemberID: RecordValue {}

extension RoomID: RecordRow {
    package static func precedes(_ first: RoomID, _ second: RoomID) -> Bool {
        textPrecedes(first.text, second.text)
    }
}

extension Code: RecordRow {
    package static func read(from reader: inout RecordReader) throws(RecordError) -> Code {
        reader.codes.code(try reader.identifier())
    }

    package static func precedes(_ first: Code, _ second: Code) -> Bool { textPrecedes(first.text, second.text) }
}

extension RecordReader {
    /// A word that may be an identifier, where it lies.
    mutating func identifier() throws(RecordError) -> CanonicalText {
        let text = try code()
        guard text.withBytes(isIdentifier) else { throw fault(.expected(.identifier), at: text.offset) }
        return text
    }
}

/// Whether letters may be an identifier: what `RecordID.isWellFormed` asks of a text, where the bytes lie.
private func isIdentifier(_ letters: UnsafeRawBufferPointer) -> Bool {
    guard (1...64).contains(letters.count) else { return false }
    for letter in letters {
        switch letter {
        case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x2D, 0x2E, 0x5F: continue
        default: return false
        }
    }
    return true
}
