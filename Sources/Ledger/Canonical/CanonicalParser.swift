/// Parses JSON into values. For evidence only the canonical bytes of a value are accepted, so that parsing and writing
/// again gives the same bytes.
package enum CanonicalParser {
    /// The value some bytes spell. Floats, `-0`, leading zeros, keys twice or not plain, half surrogates, bad UTF-8,
    /// nesting beyond 64 and bytes left over are refused whatever is allowed.
    package static func value(
        of bytes: [UInt8], allowing allowances: CanonicalAllowances = []
    ) throws(CanonicalError) -> CanonicalValue {
        try bytes.withUnsafeBufferPointer { (buffer) throws(CanonicalError) -> CanonicalValue in
            var reader = CanonicalReader(UnsafeRawBufferPointer(buffer), allowing: allowances)
            let value = try readValue(&reader)
            try reader.finish()
            return value
        }
    }

    private static func readValue(_ reader: inout CanonicalReader) throws(CanonicalError) -> CanonicalValue {
        switch try reader.nextKind() {
        case .null:
            try reader.readNull()
            return .null
        case .bool: return .bool(try reader.readBool())
        case .integer: return .integer(try reader.readInteger())
        case .string: return .string(try reader.readString())
        case .array: return try readArray(&reader)
        case .object: return try readObject(&reader)
        }
    }

    private static func readArray(_ reader: inout CanonicalReader) throws(CanonicalError) -> CanonicalValue {
        var elements: [CanonicalValue] = []
        try reader.beginArray()
        while try reader.hasNext() { elements.append(try readValue(&reader)) }
        return .array(elements)
    }

    private static func readObject(_ reader: inout CanonicalReader) throws(CanonicalError) -> CanonicalValue {
        var members: [CanonicalObject.Member] = []
        // In order, the reader itself finds a key that comes twice; out of order it takes a set.
        let isSorted = !reader.allowances.contains(.unsortedKeys)
        var seen: Set<String> = []
        try reader.beginObject()
        while let key = try reader.nextKey() {
            let name = key.text
            if !isSorted, !seen.insert(name).inserted { throw CanonicalError(.duplicateKey, at: key.offset) }
            members.append(CanonicalObject.Member(key: name, value: try readValue(&reader)))
        }
        return .object(CanonicalObject(checked: isSorted ? members : members.sorted { $0.key < $1.key }))
    }
}
