import Matching

/// Parts of a week and arrangements as people say them.
enum CalendarWords {
    /// `all week`, `every night`, or days with their parts: `Friday and Saturday night`.
    static func words(_ slots: SlotMask) -> String {
        if slots == .allWeek { return "all week" }
        if slots == .everyNight { return "every night" }
        if slots == .everyDay { return "every day, not at night" }
        var groups: [(days: [String], parts: UInt32)] = []
        for (weekday, name) in names.enumerated() {
            let parts = slots.parts(ofWeekday: weekday)
            guard parts != 0 else { continue }
            if let last = groups.indices.last, groups[last].parts == parts {
                groups[last].days.append(name)
            } else {
                groups.append(([name], parts))
            }
        }
        return groups.map { $0.days.joined(separator: " and ") + said($0.parts) }.joined(separator: "; ")
    }

    private static func said(_ parts: UInt32) -> String {
        switch parts {
        case 0b1111: ""
        case 0b0011: " daytime"
        default:
            " "
                + PartOfDay.allCases.filter { parts & (1 << UInt32($0.rawValue)) != 0 }.map(\.code)
                .joined(separator: " and ")
        }
    }

    private static let names = [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]
}

extension Arrangement {
    /// As it stands after "They ask for".
    var words: String {
        switch self {
        case .liveIn: "a home to live in"
        case .shortBreak: "short breaks"
        case .daySupport: "support in the day"
        case .emergency: "a home at short notice"
        case .outreach: "support in their own home"
        case .intermediate: "a home for a while, such as after hospital"
        case .parentAndChild: "a home for a parent and their child"
        case .transition: "a home to grow up into"
        }
    }
}

extension Level {
    /// As it is said of support.
    var words: String {
        switch self {
        case .prompt: "reminders"
        case .assist: "some help"
        case .full: "full support"
        }
    }
}

extension Referral {
    /// What is asked and when, a line each.
    var whenLines: [String] {
        var lines = ["They ask for \(arrangement.words)."]
        if dates.isEmpty {
            if let start = earliestStart.value {
                lines.append(
                    latestStart.flatMap { $0 > start ? $0 : nil }.map {
                        "It should start between \(start.words) and \($0.words)."
                    }
                        ?? "It should start on \(start.words).")
            } else {
                lines.append("The day it should start is not known yet.")
            }
            lines.append(end.map { "It should end on \($0.words)." } ?? "No end is planned.")
        } else {
            lines.append("Dates of arrival: " + dates.map(\.words).joined(separator: ", ") + ".")
        }
        if let slots = slots.value {
            let weeks =
                everyWeeks == 1 ? "" : everyWeeks == 2 ? ", every other week" : ", every \(everyWeeks) weeks"
            lines.append("Days: \(CalendarWords.words(slots))\(weeks).")
        }
        return lines
    }
}
