import Matching

extension RandomRecords {
    mutating func bool() -> Bool { Bool.random(using: &generator) }

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

    mutating func count() -> Int { number(0...1_000_000_000) }

    mutating func pick<Value>(_ values: [Value]) -> Value { values[number(0...(values.count - 1))] }

    mutating func maybe<Value>(_ make: (inout RandomRecords) -> Value) -> Value? { bool() ? make(&self) : nil }

    mutating func known<Value>(_ make: (inout RandomRecords) -> Value) -> Known<Value> { Known(maybe(make)) }

    mutating func list<Value>(_ make: (inout RandomRecords) -> Value) -> [Value] {
        var values: [Value] = []
        for _ in 0..<number(0...3) { values.append(make(&self)) }
        return values
    }

    mutating func listed<Value>(_ make: (inout RandomRecords) -> Value) -> Listed<Value> {
        bool() ? .listed(list(make)) : .notKnown
    }

    /// 1 to 64 letters, so that some codes are short and some are shared.
    mutating func word() -> String {
        let letters = Array("abcxyzABCXYZ0189._-")
        var word = ""
        for _ in 0..<pick([1, 2, 15, 16, 17, 64]) { word.append(pick(letters)) }
        return word
    }

    mutating func text() -> String {
        let scalars: [Unicode.Scalar] = [
            "a", "Z", " ", "\"", "\\", "/", "\n", "\r", "\t", "\u{0}", "\u{1f}", "\u{7f}", "é", "e", "\u{301}",
            "\u{2028}", "\u{FB33}", "\u{1F602}", "\u{FFFF}",
        ]
        var text = ""
        for _ in 0..<number(0...40) { text.unicodeScalars.append(pick(scalars)) }
        return text
    }

    mutating func code() -> Code { bool() ? Code(word()) : Code("a-code-that-many-records-share") }

    /// Up to four codes, ascending, each once.
    mutating func codes() -> [Code] { Array(Set(list { $0.code() })).sorted() }

    mutating func facts() -> Facts { Facts(yes: codes(), no: codes()) }

    mutating func day() -> Day {
        // 0001-01-01 to 9999-12-31.
        Day(number: Int32(number(-719_162...2_932_896)))
    }

    /// Up to four days, ascending, each once.
    mutating func days() -> [Day] { Array(Set(list { $0.day() })).sorted() }

    mutating func born() -> Known<Born> {
        known { $0.bool() ? .day($0.day()) : .year($0.number(1...9999)) }
    }

    mutating func slots() -> SlotMask { SlotMask(rawValue: UInt32(number(0...0x0FFF_FFFF))) }

    mutating func arrangement() -> Arrangement { pick(Arrangement.allCases) }

    mutating func place() -> Place {
        Place(
            easting: Int32(number(-2_000_000...2_000_000)), northing: Int32(number(-2_000_000...2_000_000)),
            radiusMetres: Int32(number(0...1_000_000)), precision: pick(Precision.allCases))
    }

    mutating func wishes() -> [Wish] {
        codes().map { code in
            Wish(
                code: code, strength: pick(Strength.allCases), importance: pick(Importance.allCases),
                saidBy: pick(Voice.allCases), saidOn: maybe { $0.day() })
        }
    }

    mutating func need(_ code: Code) -> Need {
        Need(
            code: code, level: pick(Level.allCases), isLevelAssumed: bool(), importance: pick(Importance.allCases),
            atNight: known { $0.bool() })
    }

    /// A connection whose label keeps the order of the codes it comes from.
    mutating func connection(_ code: Code) -> Connection {
        Connection(
            label: code.text, postcode: maybe { $0.text() }, place: known { $0.place() },
            atMostMetres: maybe { $0.count() }, importance: pick(Importance.allCases))
    }
}
