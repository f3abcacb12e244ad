import Ledger

/// Writes results as JSON text: keys in the order they were said, a line a member, indented by two blanks.
///
/// Lists of plain values stand on one line. Strings are escaped as in canonical JSON, so that a text has one spelling everywhere.
package struct JSONText {
    private var out: [UInt8] = []
    /// Spells one string or number at a time, by the rules of evidence.
    private var spelling = CanonicalBytes()

    private init() {}

    /// The text of a value, with a line end behind it, as UTF-8.
    package static func bytes(of value: OrderedJSON) -> [UInt8] {
        var text = JSONText()
        text.write(value, indent: 0)
        text.out.append(0x0A)
        return text.out
    }

    /// The text of a value, with a line end behind it.
    package static func text(of value: OrderedJSON) -> String { String(decoding: bytes(of: value), as: UTF8.self) }

    /// The text of a value on one line with a line end behind it, for lists of many values, one a line.
    package static func line(of value: OrderedJSON) -> [UInt8] {
        var text = JSONText()
        text.writeOnOneLine(value)
        text.out.append(0x0A)
        return text.out
    }

    private mutating func write(_ value: OrderedJSON, indent: Int) {
        switch value {
        case .null, .bool, .integer, .string: writeOnOneLine(value)
        case .array(let elements) where elements.allSatisfy(\.isPlain): writeOnOneLine(value)
        case .array(let elements):
            writeLines(elements, "[", "]", indent: indent) { text, element in
                text.write(element, indent: indent + 1)
            }
        case .object(let members):
            writeLines(members, "{", "}", indent: indent) { text, member in
                text.writeKey(member.key)
                text.write(member.value, indent: indent + 1)
            }
        }
    }

    private mutating func writeOnOneLine(_ value: OrderedJSON) {
        switch value {
        case .null: spell { $0.null() }
        case .bool(let truth): spell { $0.bool(truth) }
        case .integer(let number): spell { $0.integer(number) }
        case .string(let string): spell { $0.string(string) }
        case .array(let elements):
            writeInLine(elements, "[", "]") { text, element in text.writeOnOneLine(element) }
        case .object(let members):
            writeInLine(members, "{", "}") { text, member in
                text.writeKey(member.key)
                text.writeOnOneLine(member.value)
            }
        }
    }

    private mutating func writeKey(_ key: String) {
        precondition(CanonicalLimits.isPlainKey(key), "a key may only hold a-z, 0-9 and _")
        spell { $0.string(key) }
        append(": ")
    }

    private mutating func writeLines<Element>(
        _ elements: [Element], _ opening: StaticString, _ closing: StaticString, indent: Int,
        _ write: (inout JSONText, Element) -> Void
    ) {
        append(opening)
        for (index, element) in elements.enumerated() {
            append(index == 0 ? "\n" : ",\n")
            out.append(contentsOf: repeatElement(0x20, count: 2 * (indent + 1)))
            write(&self, element)
        }
        if !elements.isEmpty {
            append("\n")
            out.append(contentsOf: repeatElement(0x20, count: 2 * indent))
        }
        append(closing)
    }

    private mutating func writeInLine<Element>(
        _ elements: [Element], _ opening: StaticString, _ closing: StaticString,
        _ write: (inout JSONText, Element) -> Void
    ) {
        append(opening)
        for (index, element) in elements.enumerated() {
            if index > 0 { append(", ") }
            write(&self, element)
        }
        append(closing)
    }

    private mutating func append(_ letters: StaticString) {
        out.append(contentsOf: UnsafeBufferPointer(start: letters.utf8Start, count: letters.utf8CodeUnitCount))
    }

    private mutating func spell(_ write: (inout CanonicalBytes) -> Void) {
        spelling.startAgain()
        write(&spelling)
        out.append(contentsOf: spelling.bytes)
    }
}

extension OrderedJSON {
    /// Whether it holds no other values.
    fileprivate var isPlain: Bool {
        switch self {
        case .null, .bool, .integer, .string: true
        case .array, .object: false
        }
    }
}
