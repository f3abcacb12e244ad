import Ledger
import Matching

extension Day: RecordRow {
    package func write(to writer: inout RecordWriter) { writer.json.string(isoText) }

    package static func read(from reader: inout RecordReader) throws(RecordError) -> Day {
        let text = try reader.code()
        guard let day = Day(letters: text) else { throw reader.fault(.expected(.day), at: text.offset) }
        return day
    }

    package static func precedes(_ first: Day, _ second: Day) -> Bool { first < second }

    /// The day that letters such as `2027-03-01` name.
    fileprivate init?(letters text: CanonicalText) {
        guard text.count == 10 else { return nil }
        let parts: (Int, Int, Int)? = text.withBytes { bytes in
            guard bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"), let year = digits(bytes, 0..<4),
                let month = digits(bytes, 5..<7), let day = digits(bytes, 8..<10)
            else { return nil }
            return (year, month, day)
        }
        guard let (year, month, day) = parts else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The ISO form, of ten letters always: a record holds no day outside the years 1 to 9999.
    private var isoText: String {
        let (year, month, day) = civil
        precondition((1...9999).contains(year), "a day of a record lies in the years 1 to 9999")
        return String(unsafeUninitializedCapacity: 10) { letters in
            writeDigits(year, to: letters, 0..<4)
            letters[4] = UInt8(ascii: "-")
            writeDigits(month, to: letters, 5..<7)
            letters[7] = UInt8(ascii: "-")
            writeDigits(day, to: letters, 8..<10)
            return 10
        }
    }
}

extension Born: RecordValue {
    package func write(to writer: inout RecordWriter) {
        switch self {
        case .day(let day): day.write(to: &writer)
        case .year(let year):
            precondition((1...9999).contains(year), "a year of a record lies in 1 to 9999")
            writer.json.string(
                String(unsafeUninitializedCapacity: 4) { letters in
                    writeDigits(year, to: letters, 0..<4)
                    return 4
                })
        }
    }

    /// A day, or a year alone as four digits.
    package static func read(from reader: inout RecordReader) throws(RecordError) -> Born {
        let text = try reader.code()
        if let day = Day(letters: text) { return .day(day) }
        if text.count == 4, let year = text.withBytes({ digits($0, 0..<4) }), year >= 1 { return .year(year) }
        throw reader.fault(.expected(.dayOrYear), at: text.offset)
    }
}

/// Whether a day that may be open comes before another; the open one first.
func dayPrecedes(_ first: Day?, _ second: Day?) -> Bool {
    guard let second else { return false }
    guard let first else { return true }
    return first < second
}

/// The number that the letters of `range` spell, or nil where one of them is no digit.
private func digits(_ letters: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int? {
    var number = 0
    for index in range {
        let letter = letters[index]
        guard letter >= 0x30, letter <= 0x39 else { return nil }
        number = number * 10 + Int(letter - 0x30)
    }
    return number
}

/// Writes a number into the places of `range`, zeros in front.
private func writeDigits(_ number: Int, to letters: UnsafeMutableBufferPointer<UInt8>, _ range: Range<Int>) {
    var rest = number
    for index in range.reversed() {
        letters[index] = 0x30 + UInt8(rest % 10)
        rest /= 10
    }
}
