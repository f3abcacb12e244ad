/// What is known to be so and known not to be so about somebody; whatever is in neither list is not known.
public struct Facts: Hashable, Sendable {
    /// Codes that hold, ascending, each once.
    public let yes: [Code]
    /// Codes that do not hold, ascending, each once.
    public let no: [Code]

    /// Facts in any order; a code in both lists is refused at import.
    public init(yes: [Code] = [], no: [Code] = []) {
        self.yes = Self.ascending(yes)
        self.no = Self.ascending(no)
    }

    /// Stored lists ascend already; only what was just said is sorted.
    private static func ascending(_ codes: [Code]) -> [Code] {
        zip(codes, codes.dropFirst()).allSatisfy { $0 < $1 } ? codes : Array(Set(codes)).sorted()
    }
}

/// How much something matters to whoever said it.
public enum Importance: String, Sendable, CaseIterable {
    case essential, helpful, nice
}

/// Which way a wish points, and whether it is a must.
public enum Strength: String, Sendable, CaseIterable {
    case must
    case like
    case dislike
    case mustNot = "must_not"
}

/// Whose voice a wish is.
public enum Voice: String, Sendable, CaseIterable {
    case person
    case personWithSupport = "person-with-support"
    case representative
    case family
    case professional
    case household

    /// Whether this voice can make a must. Family's and professionals' musts weigh as likes and raise the question "ask the person".
    public var canMakeMust: Bool {
        switch self {
        case .person, .personWithSupport, .representative, .household: true
        case .family, .professional: false
        }
    }
}

/// Something wanted or not wanted of the other side.
public struct Wish: Hashable, Sendable {
    public let code: Code
    public let strength: Strength
    public let importance: Importance
    public let saidBy: Voice
    public let saidOn: Day?

    /// A wish as it was said.
    public init(code: Code, strength: Strength, importance: Importance, saidBy: Voice, saidOn: Day?) {
        self.code = code
        self.strength = strength
        self.importance = importance
        self.saidBy = saidBy
        self.saidOn = saidOn
    }
}
