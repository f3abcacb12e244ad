/// A key and its value in one call, as most members of a record are.
extension CanonicalBytes {
    package mutating func string(_ name: StaticString, _ text: String) {
        key(name)
        string(text)
    }

    package mutating func integer(_ name: StaticString, _ number: Int) {
        key(name)
        integer(Int64(number))
    }

    package mutating func integer(_ name: StaticString, _ number: Int64) {
        key(name)
        integer(number)
    }

    package mutating func bool(_ name: StaticString, _ truth: Bool) {
        key(name)
        bool(truth)
    }

    package mutating func null(_ name: StaticString) {
        key(name)
        null()
    }

    package mutating func hexadecimal(_ name: StaticString, _ raw: [UInt8]) {
        key(name)
        hexadecimal(raw)
    }

    package mutating func hexadecimal(_ name: StaticString, _ commitment: Commitment) {
        key(name)
        hexadecimal(commitment)
    }

    package mutating func hexadecimal(_ name: StaticString, _ digest: Digest) {
        key(name)
        hexadecimal(digest)
    }

    package mutating func beginObject(_ name: StaticString) {
        key(name)
        beginObject()
    }

    package mutating func beginArray(_ name: StaticString) {
        key(name)
        beginArray()
    }
}
