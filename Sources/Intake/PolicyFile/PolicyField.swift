import Matching

/// One key of a policy: where it stands in the file, what may stand there, and which part of a ``Policy`` it is.
///
/// The list of all fields is the one description of the format: the reader, the stored form, its way back, the comparison of
/// two policies and the explanation all walk it.
struct PolicyField: Sendable {
    /// Keys from the outside in, as the file writes them: `rules`, `person-choice`, `on`.
    let path: [String]
    /// The path in a ``PolicyTree``, whose keys have `_` for the hyphens of codes.
    let treePath: [String]
    let shape: PolicyShape
    /// The value this key has in a policy.
    let value: @Sendable (Policy) -> PolicyTree
    /// Puts a value of the right shape into a policy.
    let put: @Sendable (PolicyTree, inout Policy) -> Void

    init(
        _ path: String..., shape: PolicyShape, value: @escaping @Sendable (Policy) -> PolicyTree,
        put: @escaping @Sendable (PolicyTree, inout Policy) -> Void
    ) {
        self.init(path: path, shape: shape, value: value, put: put)
    }

    /// The path as messages write it: `rules.person-choice.on`.
    var name: String { path.joined(separator: ".") }

    /// Every key of a policy, in the order of the default files.
    static let all: [PolicyField] =
        opening + cap + age + periods + checks + arrangements + notAsked + rules + weights + scales + fit + plan
        + casework + retention
}

extension PolicyField {
    /// A whole number.
    static func integer(
        _ path: String..., from range: ClosedRange<Int>, at place: any WritableKeyPath<Policy, Int> & Sendable
    ) -> PolicyField {
        PolicyField(
            path: path, shape: .integer(range), value: { .integer($0[keyPath: place]) },
            put: { if let number = $0.integer { $1[keyPath: place] = number } })
    }

    /// A whole number, or `none`.
    static func optional(
        _ path: String..., from range: ClosedRange<Int>, at place: any WritableKeyPath<Policy, Int?> & Sendable
    ) -> PolicyField {
        PolicyField(
            path: path, shape: .integerOrNone(range), value: { PolicyTree(optional: $0[keyPath: place]) },
            put: { $1[keyPath: place] = $0.integer })
    }

    /// Yes or no.
    static func flag(
        _ path: String..., at place: any WritableKeyPath<Policy, Bool> & Sendable
    ) -> PolicyField {
        PolicyField(
            path: path, shape: .flag, value: { .bool($0[keyPath: place]) },
            put: { if let isYes = $0.bool { $1[keyPath: place] = isYes } })
    }

    /// One word of an enumeration.
    static func word<Word: RawRepresentable<String> & CaseIterable & Sendable>(
        _ path: String..., at place: any WritableKeyPath<Policy, Word> & Sendable
    ) -> PolicyField {
        PolicyField(
            path: path, shape: .word(Word.allCases.map(\.rawValue)),
            value: { .string($0[keyPath: place].rawValue) },
            put: { if let word = $0.string.flatMap(Word.init(rawValue:)) { $1[keyPath: place] = word } })
    }

    /// Any words of an enumeration, kept in its order.
    static func words<Word: RawRepresentable<String> & CaseIterable & Hashable & Sendable>(
        _ path: String..., at place: any WritableKeyPath<Policy, Set<Word>> & Sendable
    ) -> PolicyField {
        PolicyField(
            path: path, shape: .words(Word.allCases.map(\.rawValue)),
            value: { policy in
                PolicyTree(words: Word.allCases.filter(policy[keyPath: place].contains).map(\.rawValue))
            },
            put: { $1[keyPath: place] = Set($0.words.compactMap(Word.init(rawValue:))) })
    }

    private init(
        path: [String], shape: PolicyShape, value: @escaping @Sendable (Policy) -> PolicyTree,
        put: @escaping @Sendable (PolicyTree, inout Policy) -> Void
    ) {
        self.path = path
        treePath = path.map { key in
            String(decoding: key.utf8.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: "_") : $0 }, as: UTF8.self)
        }
        self.shape = shape
        self.value = value
        self.put = put
    }
}
