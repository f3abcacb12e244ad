import Intake
import Ledger

extension PolicyTree {
    /// The same values in canonical form.
    func canonical() throws(CanonicalError) -> CanonicalValue {
        switch self {
        case .integer(let number): return .integer(Int64(number))
        case .string(let text): return .string(text)
        case .bool(let isYes): return .bool(isYes)
        case .array(let elements):
            var values: [CanonicalValue] = []
            for element in elements { values.append(try element.canonical()) }
            return .array(values)
        case .object(let members):
            var values: [(String, CanonicalValue)] = []
            for (key, value) in members.sorted(by: { $0.key < $1.key }) {
                values.append((key, try value.canonical()))
            }
            return .object(try CanonicalObject(values))
        }
    }

    /// The tree that canonical values hold; null stands in no policy and is read as the word `null`, which no key takes.
    init(_ value: CanonicalValue) {
        switch value {
        case .null: self = .string("null")
        case .bool(let isYes): self = .bool(isYes)
        case .integer(let number): self = .integer(Int(number))
        case .string(let text): self = .string(text)
        case .array(let elements): self = .array(elements.map { PolicyTree($0) })
        case .object(let object):
            self = .object(
                Dictionary(object.members.map { ($0.key, PolicyTree($0.value)) }, uniquingKeysWith: { $1 }))
        }
    }
}
