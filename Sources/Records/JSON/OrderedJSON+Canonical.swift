import Ledger

extension OrderedJSON {
    /// The same value in its canonical form, keys ascending. Throws where a key is not plain or comes twice.
    package func canonical() throws(CanonicalError) -> CanonicalValue {
        switch self {
        case .null: return .null
        case .bool(let truth): return .bool(truth)
        case .integer(let number): return .integer(number)
        case .string(let text): return .string(text)
        case .array(let elements):
            var values: [CanonicalValue] = []
            for element in elements { values.append(try element.canonical()) }
            return .array(values)
        case .object(let members):
            var values: [(String, CanonicalValue)] = []
            for member in members { values.append((member.key, try member.value.canonical())) }
            return .object(try CanonicalObject(values))
        }
    }

    /// A canonical value to be shown: keys ascending, but `schema` and `version` of the outermost object first.
    package init(showing value: CanonicalValue) {
        guard case .object(let members) = Self(value) else {
            self = Self(value)
            return
        }
        let heads = ["schema", "version"]
        self = .object(
            heads.compactMap { head in members.first { $0.key == head } }
                + members.filter { !heads.contains($0.key) })
    }

    private init(_ value: CanonicalValue) {
        switch value {
        case .null: self = .null
        case .bool(let truth): self = .bool(truth)
        case .integer(let number): self = .integer(number)
        case .string(let text): self = .string(text)
        case .array(let elements): self = .array(elements.map { Self($0) })
        case .object(let object): self = .object(object.members.map { Member($0.key, Self($0.value)) })
        }
    }
}
