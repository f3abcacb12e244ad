/// The members of a JSON object in bytewise order of their keys, each key once.
package struct CanonicalObject: Equatable, Sendable {
    /// One key and its value.
    package struct Member: Equatable, Sendable {
        package let key: String
        package let value: CanonicalValue
    }

    package let members: [Member]

    /// An object of these members, given in any order. A key that is not plain or comes twice is refused.
    package init(_ members: [(String, CanonicalValue)]) throws(CanonicalError) {
        for (key, _) in members where !CanonicalLimits.isPlainKey(key) { throw CanonicalError(.keyNotPlain, at: 0) }
        // Plain keys are ASCII, where the order of String is the order of the bytes.
        let sorted = members.map { Member(key: $0.0, value: $0.1) }.sorted { $0.key < $1.key }
        for (earlier, later) in zip(sorted, sorted.dropFirst()) where earlier.key == later.key {
            throw CanonicalError(.duplicateKey, at: 0)
        }
        self.members = sorted
    }

    /// An object of members known to have plain keys, in order, each once.
    init(checked members: [Member]) { self.members = members }

    /// An object written out in code: a wrong key is a mistake in the program.
    init(written members: [(String, CanonicalValue)]) {
        do {
            self = try CanonicalObject(members)
        } catch {
            preconditionFailure("an object written in code has a wrong key: \(error)")
        }
    }

    /// The value of a member, or nil where the object has no such key.
    package subscript(key: String) -> CanonicalValue? {
        members.first { $0.key == key }?.value
    }
}
