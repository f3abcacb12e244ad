/// Writes a value as RFC 8785 canonical JSON: keys in order, minimal escapes, no white space, no normalisation.
package enum CanonicalWriter {
    /// The canonical bytes of a value. Throws where a number is out of range or the value nests too deep.
    package static func bytes(of value: CanonicalValue) throws(CanonicalError) -> [UInt8] {
        var out = CanonicalBytes()
        try write(value, depth: 0, to: &out)
        return out.finished()
    }

    private static func write(
        _ value: CanonicalValue, depth: Int, to out: inout CanonicalBytes
    ) throws(CanonicalError) {
        switch value {
        case .null: out.null()
        case .bool(let truth): out.bool(truth)
        case .string(let text): out.string(text)
        case .integer(let number):
            guard CanonicalLimits.integers.contains(number) else { throw CanonicalError(.integerOutOfRange, at: 0) }
            out.integer(number)
        case .array(let elements):
            guard depth < CanonicalLimits.depth else { throw CanonicalError(.tooDeep, at: 0) }
            out.beginArray()
            for element in elements { try write(element, depth: depth + 1, to: &out) }
            out.endArray()
        case .object(let object):
            guard depth < CanonicalLimits.depth else { throw CanonicalError(.tooDeep, at: 0) }
            out.beginObject()
            for member in object.members {
                out.key(named: member.key)
                try write(member.value, depth: depth + 1, to: &out)
            }
            out.endObject()
        }
    }
}
