/// Reads canonical JSON piece by piece straight from bytes, without a value per field, and refuses anything else.
///
/// The caller asks for what it expects in the order of the bytes. Keys come ascending, so that a record is read by one run
/// down its fields: `if try reader.nextKey(is: "born") { born = try reader.readInteger() }`, then `endObject()`, which
/// refuses a member nobody asked for. Whatever is read is checked in full; whatever is skipped too.
package struct CanonicalReader {
    let bytes: UnsafeBufferPointer<UInt8>
    let allowances: CanonicalAllowances
    /// Bytes from the start of the text to what is read next.
    package internal(set) var offset = 0
    private var levels: [Level] = []
    /// The innermost open object or array; at the top neither.
    private var level = Level(kind: .top)

    private enum Kind { case top, array, object }

    private struct Level {
        let kind: Kind
        var isEmpty = true
        var lastKeyStart = 0
        var lastKeyEnd = 0
    }

    /// What the next value is, seen from its first byte.
    package enum NextKind: Equatable, Sendable { case null, bool, integer, string, array, object }

    /// A reader of evidence over bytes that outlive it.
    package init(_ bytes: UnsafeRawBufferPointer) {
        self.init(bytes, allowing: [])
    }

    /// With `unsortedKeys` a key that comes twice is for the caller to find.
    init(_ bytes: UnsafeRawBufferPointer, allowing allowances: CanonicalAllowances) {
        self.bytes = bytes.assumingMemoryBound(to: UInt8.self)
        self.allowances = allowances
    }

    /// What the closure reads from one whole canonical text; bytes left over are an error.
    package static func read<Result>(
        _ bytes: [UInt8], _ body: (inout CanonicalReader) throws(CanonicalError) -> Result
    ) throws(CanonicalError) -> Result {
        try bytes.withUnsafeBufferPointer { (buffer) throws(CanonicalError) -> Result in
            var reader = CanonicalReader(UnsafeRawBufferPointer(buffer))
            let result = try body(&reader)
            try reader.finish()
            return result
        }
    }

    /// Refuses anything after the one value at the top.
    package mutating func finish() throws(CanonicalError) {
        try skipWhitespace()
        guard offset == bytes.count, level.kind == .top else { throw fault(.trailingBytes) }
    }

    /// What kind of value comes next.
    package mutating func nextKind() throws(CanonicalError) -> NextKind {
        switch try nextByte() {
        case 0x22: return .string
        case 0x2D, 0x30...0x39: return .integer
        case 0x5B: return .array
        case 0x66, 0x74: return .bool
        case 0x6E: return .null
        case 0x7B: return .object
        case 0xEF where offset == 0: throw fault(.byteOrderMark)
        default: throw fault(.expected(.value))
        }
    }

    package mutating func beginObject() throws(CanonicalError) {
        try begin(.object, 0x7B, .object)
    }

    package mutating func beginArray() throws(CanonicalError) {
        try begin(.array, 0x5B, .array)
    }

    /// The next key of the innermost object, or nil where the object ends, which closes it.
    package mutating func nextKey() throws(CanonicalError) -> CanonicalText? {
        precondition(level.kind == .object, "a key is read inside an object")
        if try takes(0x7D) {
            level = levels.removeLast()
            return nil
        }
        try takeCommaIfNeeded()
        guard try takes(0x22) else { throw fault(.expected(.key)) }
        let start = offset
        while offset < bytes.count, CanonicalLimits.allowsInKey(bytes[offset]) { offset += 1 }
        guard offset < bytes.count else { throw fault(.unexpectedEnd) }
        guard bytes[offset] == 0x22, offset > start else { throw fault(.keyNotPlain) }
        let end = offset
        offset += 1
        try checkOrder(start, end)
        level.lastKeyStart = start
        level.lastKeyEnd = end
        level.isEmpty = false
        guard try takes(0x3A) else { throw fault(.expected(.colon)) }
        return CanonicalText(bytes: UnsafeBufferPointer(rebasing: bytes[start..<end]), offset: start)
    }

    /// Whether the next member has this key; if so its value comes next, if not nothing has been read.
    ///
    /// Only for evidence, where keys ascend and no white space intervenes.
    package mutating func nextKey(is name: StaticString) throws(CanonicalError) -> Bool {
        precondition(level.kind == .object && allowances.isEmpty, "a key is read inside an object of evidence")
        let start = offset + (level.isEmpty ? 1 : 2)
        let end = start + name.utf8CodeUnitCount
        guard end + 1 < bytes.count, bytes[end] == 0x22, bytes[end + 1] == 0x3A, bytes[start - 1] == 0x22,
            level.isEmpty || bytes[offset] == 0x2C
        else { return false }
        let letters = name.utf8Start
        for index in 0..<name.utf8CodeUnitCount where bytes[start + index] != letters[index] { return false }
        try checkOrder(start, end)
        level.lastKeyStart = start
        level.lastKeyEnd = end
        level.isEmpty = false
        offset = end + 2
        return true
    }

    /// Moves past a key that must come next.
    package mutating func expectKey(_ name: StaticString) throws(CanonicalError) {
        guard try nextKey(is: name) else { throw fault(.expected(.key)) }
    }

    /// Closes the innermost object; a member nobody asked for is an error.
    package mutating func endObject() throws(CanonicalError) {
        precondition(level.kind == .object, "what is closed is not what is open")
        guard try takes(0x7D) else {
            throw fault(offset < bytes.count && bytes[offset] == 0x2C ? .unknownMember : .expected(.commaOrEnd))
        }
        level = levels.removeLast()
    }

    /// Whether the innermost array has another element, which is then read next; where it has none, the array is closed.
    package mutating func hasNext() throws(CanonicalError) -> Bool {
        precondition(level.kind == .array, "an element is read inside an array")
        if try takes(0x5D) {
            level = levels.removeLast()
            return false
        }
        try takeCommaIfNeeded()
        level.isEmpty = false
        return true
    }

    func fault(_ reason: CanonicalError.Reason) -> CanonicalError { CanonicalError(reason, at: offset) }

    /// The byte that comes next, white space skipped where it is allowed; nothing is consumed.
    mutating func nextByte() throws(CanonicalError) -> UInt8 {
        try skipWhitespace()
        guard offset < bytes.count else { throw fault(.unexpectedEnd) }
        return bytes[offset]
    }

    private mutating func takes(_ byte: UInt8) throws(CanonicalError) -> Bool {
        guard try nextByte() == byte else { return false }
        offset += 1
        return true
    }

    private mutating func begin(
        _ kind: Kind, _ opening: UInt8, _ expectation: CanonicalError.Expectation
    ) throws(CanonicalError) {
        guard try nextKind() != .null, bytes[offset] == opening else { throw fault(.expected(expectation)) }
        guard levels.count < CanonicalLimits.depth else { throw fault(.tooDeep) }
        offset += 1
        levels.append(level)
        level = Level(kind: kind)
    }

    private mutating func takeCommaIfNeeded() throws(CanonicalError) {
        guard !level.isEmpty else { return }
        guard try takes(0x2C) else { throw fault(.expected(.commaOrEnd)) }
    }

    /// Refuses a key that is not greater than the one before it.
    private func checkOrder(_ start: Int, _ end: Int) throws(CanonicalError) {
        guard !level.isEmpty, !allowances.contains(.unsortedKeys) else { return }
        let last = UnsafeBufferPointer(rebasing: bytes[level.lastKeyStart..<level.lastKeyEnd])
        let key = UnsafeBufferPointer(rebasing: bytes[start..<end])
        if last.precedesBytewise(key) { return }
        throw CanonicalError(key.precedesBytewise(last) ? .keysOutOfOrder : .duplicateKey, at: start)
    }

    private mutating func skipWhitespace() throws(CanonicalError) {
        guard offset < bytes.count, bytes[offset] <= 0x20 else { return }
        while offset < bytes.count, Self.isWhitespace(bytes[offset]) {
            guard allowances.contains(.whitespace) else { throw fault(.whitespace) }
            offset += 1
        }
    }

    private static func isWhitespace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }
}
