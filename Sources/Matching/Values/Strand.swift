/// Whose side of a match a strand speaks for.
public enum Side: String, Sendable, CaseIterable, Hashable {
    case person, household
}

/// One aspect of fit. The order here is the order of lines in a receipt and breaks ties between them.
public enum Strand: Int, Sendable, CaseIterable, Hashable {
    case closeness, homeLife, interests, rhythm, communication, culture, experience, company, continuity, timing
    case theirWishes, confidence, householdTiming, load

    /// Whose side it speaks for.
    public var side: Side {
        switch self {
        case .closeness, .homeLife, .interests, .rhythm, .communication, .culture, .experience, .company,
            .continuity, .timing:
            .person
        case .theirWishes, .confidence, .householdTiming, .load: .household
        }
    }

    /// As written in policies, priorities and receipts; unique on its side.
    public var code: String {
        switch self {
        case .closeness: "closeness"
        case .homeLife: "home-life"
        case .interests: "interests"
        case .rhythm: "rhythm"
        case .communication: "communication"
        case .culture: "culture"
        case .experience: "experience"
        case .company: "company"
        case .continuity: "continuity"
        case .timing: "timing"
        case .theirWishes: "their-wishes"
        case .confidence: "confidence"
        case .householdTiming: "timing"
        case .load: "load"
        }
    }

    /// The strand a word names on `side`; nil where there is none.
    public init?(code: some StringProtocol, side: Side) {
        guard let strand = Strand.allCases.first(where: { $0.side == side && $0.code == code }) else { return nil }
        self = strand
    }

    /// The strands of one side, in order.
    public static func strands(of side: Side) -> [Strand] { allCases.filter { $0.side == side } }
}
