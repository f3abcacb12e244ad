/// What kind of arrangement a party seeks or a household offers.
public enum Arrangement: String, Sendable, CaseIterable, Hashable {
    case liveIn = "live-in"
    case shortBreak = "short-break"
    case daySupport = "day-support"
    case emergency
    case outreach
    case intermediate
    case parentAndChild = "parent-and-child"
    case transition
}

extension Arrangement {
    /// Whether somebody lives there for as long as it runs, and nowhere else.
    var isLivedIn: Bool {
        switch self {
        case .liveIn, .parentAndChild, .transition: true
        case .shortBreak, .daySupport, .emergency, .outreach, .intermediate: false
        }
    }

    /// As it stands after "approved for" and "does not offer".
    var offered: String {
        switch self {
        case .liveIn: "live-in stays"
        case .shortBreak: "short breaks"
        case .daySupport: "day support"
        case .emergency: "emergency stays"
        case .outreach: "outreach"
        case .intermediate: "intermediate care"
        case .parentAndChild: "parent-and-child stays"
        case .transition: "transition stays"
        }
    }
}

/// Where support happens, which decides what is asked of the home.
public enum SupportPlace: String, Sendable, CaseIterable, Hashable {
    case theirHome = "their-home"
    case out
    case ownHome = "own-home"
}
