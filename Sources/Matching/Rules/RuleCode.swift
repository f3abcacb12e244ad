/// The sixteen rules. Each is one question about one party, one household and one window; the order here is the order of answers in a
/// receipt.
public enum RuleCode: Int, Sendable, CaseIterable, Hashable {
    case cap, approval, checks, room, home, support, cover, separation
    case personChoice, householdLimit, residents, age, dates, agreement, distance, answered

    /// As written in policies and receipts.
    public var code: String {
        switch self {
        case .cap: "cap"
        case .approval: "approval"
        case .checks: "checks"
        case .room: "room"
        case .home: "home"
        case .support: "support"
        case .cover: "cover"
        case .separation: "separation"
        case .personChoice: "person-choice"
        case .householdLimit: "household-limit"
        case .residents: "residents"
        case .age: "age"
        case .dates: "dates"
        case .agreement: "agreement"
        case .distance: "distance"
        case .answered: "answered"
        }
    }

    /// The rule a word names; nil where there is none.
    public init?(code: some StringProtocol) {
        guard let rule = RuleCode.allCases.first(where: { $0.code == code }) else { return nil }
        self = rule
    }
}
