/// How much support a need takes; a higher level implies the lower ones.
public enum Level: Int, Comparable, Sendable, CaseIterable {
    case prompt = 1
    case assist, full

    public static func < (first: Level, second: Level) -> Bool { first.rawValue < second.rawValue }

    /// As written in files.
    public var code: String {
        switch self {
        case .prompt: "prompt"
        case .assist: "assist"
        case .full: "full"
        }
    }

    /// The level a file's word names.
    public init?(code: some StringProtocol) {
        guard let level = Level.allCases.first(where: { $0.code == code }) else { return nil }
        self = level
    }
}

/// Support that a person needs.
public struct Need: Hashable, Sendable {
    public let code: Code
    /// `full` where the file leaves it out.
    public let level: Level
    /// Whether the level was assumed because the file left it out.
    public let isLevelAssumed: Bool
    /// `essential` where the file leaves it out.
    public let importance: Importance
    /// Whether somebody has to wake for it.
    public let atNight: Known<Bool>

    /// A need as assessed.
    public init(
        code: Code, level: Level, isLevelAssumed: Bool = false, importance: Importance, atNight: Known<Bool>
    ) {
        self.code = code
        self.level = level
        self.isLevelAssumed = isLevelAssumed
        self.importance = importance
        self.atNight = atNight
    }
}

/// Support that a member of a household can give.
public struct Skill: Hashable, Sendable {
    public let need: Code
    public let level: Known<Level>
    public let certifiedOn: Day?
    /// The last day it is valid; nil where open.
    public let expiresOn: Day?
    /// Whole years of experience.
    public let years: Known<Int>

    /// A skill as recorded.
    public init(need: Code, level: Known<Level>, certifiedOn: Day?, expiresOn: Day?, years: Known<Int>) {
        self.need = need
        self.level = level
        self.certifiedOn = certifiedOn
        self.expiresOn = expiresOn
        self.years = years
    }
}
