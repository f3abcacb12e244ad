/// Canonical JSON written piece by piece straight into bytes, without a value per field.
///
/// The caller says the pieces in order, keys of an object ascending; a piece out of place is a mistake in the program and
/// stops it. One buffer serves many records: `startAgain()` empties it and keeps its room.
package struct CanonicalBytes {
    private var buffer: ByteBuffer
    private var levels: [Level] = []
    /// The innermost open object or array; at the top neither.
    private var level = Level(kind: .top)

    private enum Kind { case top, array, object }

    private struct Level {
        let kind: Kind
        var isEmpty = true
        /// Whether a key has been written whose value is still to come.
        var awaitsValue = false
        var lastKeyStart = 0
        var lastKeyEnd = 0
    }

    package init(capacity: Int = 0) {
        buffer = ByteBuffer(capacity: capacity)
    }

    /// Empties the buffer for the next value and keeps its room.
    package mutating func startAgain() {
        buffer.removeAll()
        levels.removeAll(keepingCapacity: true)
        level = Level(kind: .top)
    }

    /// What has been written so far, a whole value or not.
    package var bytes: [UInt8] { buffer.withUnsafeBytes { Array($0) } }

    /// How many bytes have been written.
    package var count: Int { buffer.count }

    /// The bytes of the one whole value written.
    package func finished() -> [UInt8] { withFinishedBytes { Array($0) } }

    /// Calls the closure with the bytes of the one whole value written, where they lie: to hash or store them without a copy.
    package func withFinishedBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        precondition(level.kind == .top && !level.isEmpty, "a value is still open or none was written")
        return buffer.withUnsafeBytes(body)
    }

    package mutating func beginObject() { begin(.object, 0x7B) }
    package mutating func endObject() { end(.object, 0x7D) }
    package mutating func beginArray() { begin(.array, 0x5B) }
    package mutating func endArray() { end(.array, 0x5D) }

    /// The next key of the innermost object, greater than the one before it. Plain ASCII `[a-z0-9_]`.
    package mutating func key(_ name: StaticString) {
        precondition(name.hasPointerRepresentation, "a key is text, not one code point")
        writeKey(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    }

    /// The next key, where it comes from the vocabulary and is not written in code.
    package mutating func key(named name: String) {
        var name = name
        name.withUTF8 { writeKey($0) }
    }

    package mutating func null() {
        beginValue()
        buffer.append("null")
    }

    package mutating func bool(_ truth: Bool) {
        beginValue()
        buffer.append(truth ? "true" : "false")
    }

    /// A whole number within `CanonicalLimits.integers`.
    package mutating func integer(_ number: Int64) {
        precondition(CanonicalLimits.integers.contains(number), "a number lies beyond ±(2^53 - 1)")
        beginValue()
        buffer.appendDecimal(number)
    }

    package mutating func integer(_ number: Int) { integer(Int64(number)) }

    /// An array of a plain word and whole numbers in one piece: a run is made of such rows.
    package mutating func row<let count: Int>(_ word: String, _ figures: InlineArray<count, Int64>) {
        for index in figures.indices {
            precondition(
                CanonicalLimits.integers.contains(figures[index]), "a number lies beyond ±(2^53 - 1)")
        }
        beginValue()
        var word = word
        word.withUTF8 { buffer.appendRow($0, figures) }
    }

    /// A text, its characters as they are: nothing is normalised.
    package mutating func string(_ text: String) {
        beginValue()
        var text = text
        text.withUTF8 { buffer.appendString($0) }
    }

    /// Raw bytes as a string of lower-case hexadecimal.
    package mutating func hexadecimal(_ raw: [UInt8]) {
        beginValue()
        raw.withUnsafeBytes { buffer.appendHexadecimal($0) }
    }

    package mutating func hexadecimal(_ commitment: Commitment) {
        beginValue()
        commitment.storage.withUnsafeBytes { buffer.appendHexadecimal($0) }
    }

    package mutating func hexadecimal(_ digest: Digest) {
        beginValue()
        digest.withUnsafeBytes { buffer.appendHexadecimal($0) }
    }

    /// A value that is canonical JSON already, as it is. Only bytes this writer or the strict parser vouch for may enter.
    package mutating func value(_ canonical: [UInt8]) {
        beginValue()
        canonical.withUnsafeBytes { buffer.append($0) }
    }

    private mutating func begin(_ kind: Kind, _ opening: UInt8) {
        beginValue()
        precondition(levels.count < CanonicalLimits.depth, "nested too deep")
        buffer.append(opening)
        levels.append(level)
        level = Level(kind: kind)
    }

    private mutating func end(_ kind: Kind, _ closing: UInt8) {
        precondition(level.kind == kind && !level.awaitsValue, "what is closed is not what is open")
        buffer.append(closing)
        level = levels.removeLast()
    }

    /// Writes the comma a value needs before it and notes that its place is taken.
    private mutating func beginValue() {
        switch level.kind {
        case .object:
            precondition(level.awaitsValue, "a value in an object needs a key")
            level.awaitsValue = false
        case .array:
            if !level.isEmpty { buffer.append(0x2C) }
        case .top:
            precondition(level.isEmpty, "only one value at the top")
        }
        level.isEmpty = false
    }

    private mutating func writeKey(_ name: UnsafeBufferPointer<UInt8>) {
        precondition(
            level.kind == .object && !level.awaitsValue, "a key belongs in an object, after a whole member")
        precondition(
            !name.isEmpty && name.allSatisfy(CanonicalLimits.allowsInKey), "a key may only hold a-z, 0-9 and _")
        let last = level.lastKeyStart..<level.lastKeyEnd
        precondition(level.isEmpty || buffer.precedes(last, name), "keys must come in ascending order, each once")
        let isFirst = level.isEmpty
        buffer.write(atMost: name.count + 4) { out in
            var place = 0
            if !isFirst {
                out[place] = 0x2C
                place += 1
            }
            out[place] = 0x22
            if let base = name.baseAddress { (out + place + 1).update(from: base, count: name.count) }
            place += name.count + 1
            out[place] = 0x22
            out[place + 1] = 0x3A
            return place + 2
        }
        level.lastKeyEnd = buffer.count - 2
        level.lastKeyStart = level.lastKeyEnd - name.count
        level.isEmpty = false
        level.awaitsValue = true
    }
}
