import Matching

extension Verdict {
    /// As it is said on screen.
    package var words: String {
        switch self {
        case .possible: "possible"
        case .askFirst: "ask first"
        case .notPossibleNow: "not possible now"
        }
    }
}

extension RuleAnswer {
    /// As it is said on screen.
    var words: String {
        switch self {
        case .met: "met"
        case .notMet: "not met"
        case .notKnown: "not known"
        }
    }
}

extension RuleCode {
    /// What the rule asks, in a few plain words.
    var words: String {
        switch self {
        case .cap: "how many people at one time"
        case .approval: "the home's approval"
        case .checks: "checks done and in date"
        case .room: "a room that suits"
        case .home: "what the home must have"
        case .support: "the support they need"
        case .cover: "somebody there when needed"
        case .separation: "people and places to keep apart"
        case .personChoice: "the person's own musts"
        case .householdLimit: "the household's own limits"
        case .residents: "people who live there already"
        case .age: "age"
        case .dates: "dates, notice and length"
        case .agreement: "agreement to search and share"
        case .distance: "how far they will travel"
        case .answered: "earlier answers"
        }
    }
}

extension Strand {
    /// What the strand is about, in a few plain words.
    var words: String {
        switch self {
        case .closeness: "close to what matters"
        case .homeLife: "home and household"
        case .interests: "shared interests"
        case .rhythm: "daily rhythm"
        case .communication: "language and communication"
        case .culture: "faith, food, culture, values"
        case .experience: "experience with their needs"
        case .company: "who else is there"
        case .continuity: "knowing each other already"
        case .timing: "when it can start"
        case .theirWishes: "the household's own wishes"
        case .confidence: "confidence with these needs"
        case .householdTiming: "fits the household's offer"
        case .load: "room to breathe"
        }
    }
}

/// Straight-line distance as people say it, with how far it can be off: `about 3 miles, give or take 1.2`.
package enum MilesWords {
    package static func words(_ metres: ClosedRange<Int>?) -> String {
        guard let metres else { return "not known" }
        let middle = (metres.lowerBound + metres.upperBound) / 2
        let slack = (metres.upperBound - metres.lowerBound + 1) / 2
        let about = middle < 805 ? "under half a mile" : "about " + miles(middle)
        return slack == 0 ? about : about + ", give or take " + figure(slack)
    }

    private static func miles(_ metres: Int) -> String {
        let figure = figure(metres)
        return figure == "1" ? "1 mile" : figure + " miles"
    }

    private static func figure(_ metres: Int) -> String {
        let tenths = halfUp(metres * 10_000, 1_609_344)
        if tenths >= 100 { return "\(halfUp(tenths, 10))" }
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    }
}

extension Bands {
    /// How a total is said; `not known` where there is none.
    func words(of total: SideTotal?) -> String { total.map { words($0) } ?? "not known" }
}

extension SideTotal? {
    /// Points with their range, `640 (420–810)`; a dash where there is no total.
    var figures: String {
        guard let self else { return "–" }
        return self.low == self.high ? "\(self.points)" : "\(self.points) (\(self.low)–\(self.high))"
    }
}
