import Testing

@testable import Ledger

@Suite struct `Canonical JSON over seeded values` {
    @Test(arguments: 1...60 as ClosedRange<UInt64>)
    func `writing, parsing and writing again gives the same bytes, and the reference's`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<20 {
            let value = random.value(depth: 4)
            let bytes = try CanonicalWriter.bytes(of: value)
            #expect(bytes == Array(ReferenceJSON(value).text.utf8))
            let parsed = try CanonicalParser.value(of: bytes)
            #expect(parsed == value)
            #expect(try CanonicalWriter.bytes(of: parsed) == bytes)
            try CanonicalReader.read(bytes) { (reader) throws(CanonicalError) in try reader.skipValue() }
        }
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `a changed byte is refused or is another value's own spelling`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let value = random.value(depth: 3)
        let bytes = try CanonicalWriter.bytes(of: value)
        for index in bytes.indices {
            var changed = bytes
            changed[index] ^= UInt8(1) << UInt8.random(in: 0...7, using: &random)
            guard let other = parsed(changed) else { continue }
            #expect(other != value)
            #expect(try CanonicalWriter.bytes(of: other) == changed)
        }
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `bytes dropped from the end are missed`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let bytes = try CanonicalWriter.bytes(of: .array([random.value(depth: 3)]))
        for count in bytes.indices { #expect(parsed(Array(bytes.prefix(count))) == nil) }
    }

    @Test func `noise never crashes the parser, and what it accepts is canonical`() throws {
        var random = SeededGenerator(seed: 7)
        let letters = Array("{}[]\":,\\u0019-eabn_tfls. \u{e9}".utf8)
        for _ in 0..<20_000 {
            let noise = (0..<Int.random(in: 0...12, using: &random)).map { _ in
                letters.randomElement(using: &random)!
            }
            if let value = parsed(noise) { #expect(try CanonicalWriter.bytes(of: value) == noise) }
            do { _ = try CanonicalParser.value(of: noise, allowing: .lenient) } catch {}
        }
    }

    private func parsed(_ bytes: [UInt8]) -> CanonicalValue? {
        do { return try CanonicalParser.value(of: bytes) } catch { return nil }
    }
}

extension SeededGenerator {
    /// Any value there is, small ones more often.
    fileprivate mutating func value(depth: Int) -> CanonicalValue {
        switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &self) {
        case 0: return .null
        case 1: return .bool(Bool.random(using: &self))
        case 2: return .integer(Int64.random(in: CanonicalLimits.integers, using: &self))
        case 3: return .integer(Int64.random(in: -20...20, using: &self))
        case 4: return .string(text())
        case 5:
            let count = Int.random(in: 0...4, using: &self)
            return .array((0..<count).map { _ in value(depth: depth - 1) })
        default:
            var members: [String: CanonicalValue] = [:]
            for _ in 0..<Int.random(in: 0...4, using: &self) { members[key()] = value(depth: depth - 1) }
            return .object(CanonicalObject(written: members.map { ($0.key, $0.value) }))
        }
    }

    private mutating func key() -> String {
        let letters = Array("abcxyz019_")
        return String((0..<Int.random(in: 1...5, using: &self)).map { _ in letters.randomElement(using: &self)! })
    }

    private mutating func text() -> String {
        var text = ""
        for _ in 0..<Int.random(in: 0...12, using: &self) {
            let limit: UInt32 = Bool.random(using: &self) ? 0x80 : 0x11_0000
            if let scalar = Unicode.Scalar(UInt32.random(in: 0..<limit, using: &self)) {
                text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
