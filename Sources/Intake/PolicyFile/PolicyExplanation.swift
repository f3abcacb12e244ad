import Matching

/// What a policy says in plain words: for the coordinator who works under it and for whoever asks how people are matched.
package struct PolicyExplanation: Sendable {
    /// Lines under one heading.
    package struct Section: Hashable, Sendable {
        package let title: String
        package let lines: [String]
    }

    /// In the order of the default files.
    package let sections: [Section]

    /// The explanation of `policy`.
    ///
    /// - Parameter leftOut: the keys its file leaves out, as ``PolicyFile/Reading/leftOut`` has them.
    package init(_ policy: Policy, leftOut: [String] = []) {
        sections = [
            Section(title: "This policy", lines: Self.opening(policy, leftOut: leftOut)),
            Section(title: "How many people", lines: Self.cap(policy)),
            Section(title: "Ages", lines: Self.ages(policy)),
            Section(title: "Days", lines: Self.periods(policy)),
            Section(title: "Checks", lines: Self.checks(policy)),
            Section(title: "Arrangements", lines: Self.arrangements(policy)),
            Section(title: "Rules", lines: Self.rules(policy)),
            Section(title: "What counts how much", lines: Self.weights(policy)),
            Section(title: "Scales", lines: Self.scales(policy)),
            Section(title: "The list and the plan", lines: Self.plan(policy)),
            Section(title: "From a list to a home", lines: Self.casework(policy)),
            Section(title: "How long records are kept", lines: Self.retention(policy)),
        ]
    }

    private static func opening(_ policy: Policy, leftOut: [String]) -> [String] {
        var lines = ["\"\(policy.name)\", a policy for \(policy.nation.title)."]
        let all = PolicyField.all.count
        if !leftOut.isEmpty {
            lines.append(
                "The file says \(all - leftOut.count) of \(all) things; all others are as in the default for \(policy.nation.title)."
            )
            let sections = leftOut.map { $0.split(separator: ".").first.map(String.init) ?? $0 }
            var named: [String] = []
            for section in sections where !named.contains(section) { named.append(section) }
            lines.append("Left out, wholly or in part: \(named.joined(separator: ", ")).")
        }
        return lines
    }

    private static func cap(_ policy: Policy) -> [String] {
        let cap = policy.cap
        let nation = NationTerms.terms(of: policy.nation)
        var lines: [String] = []
        if let most = cap.nationMost {
            lines.append(
                "At most \(people(most)) at one time in a home; \(cap.isLaw ? "it is law, and nobody may go beyond it" : "it is custom, not law") (\(nation.mostSource))."
            )
        } else {
            lines.append("\(policy.nation.title) names no number of people (\(nation.mostSource)).")
        }
        lines.append(
            cap.schemeMost.map { "The scheme's own number is \($0)." } ?? "The scheme has no number of its own.")
        lines.append("The strictest counts: nation, scheme, approval, and what the household itself wants.")
        lines.append("Somebody who is away \(cap.awayCounts ? "keeps their place" : "leaves their place free").")
        return lines
    }

    private static func ages(_ policy: Policy) -> [String] {
        let age = policy.age
        var lines = [
            "From \(max(age.nationYoungest, age.schemeYoungest ?? 0)) years on arrival (the nation: \(age.nationYoungest))."
        ]
        lines.append(age.schemeOldest.map { "Up to \($0) years on arrival." } ?? "There is no oldest age.")
        if age.adultFrom > age.nationYoungest {
            lines.append("Below \(age.adultFrom) a home's approval must name the age itself.")
        }
        return lines
    }

    private static func periods(_ policy: Policy) -> [String] {
        let periods = policy.periods
        return [
            "Where a stay has no end, approval, checks and support must hold for \(days(periods.horizonDays)).",
            "Support that is missing is a question while the start is \(days(periods.trainingDays)) off or more.",
            "Facts older than \(days(periods.confirmAfterDays)) are questions to confirm.",
        ]
    }

    private static func checks(_ policy: Policy) -> [String] {
        let members = MemberRole.allCases.map { role in
            let kinds = CheckKind.allCases.filter { policy.checks.ofMembers[role]?.contains($0) ?? false }
            return "\(role.rawValue): \(listed(kinds.map(\.rawValue)))."
        }
        return members + [
            "the home: \(listed(CheckKind.allCases.filter(policy.checks.ofHome.contains).map(\.rawValue)))."
        ]
    }

    private static func retention(_ policy: Policy) -> [String] {
        policy.retention.map { "\($0.recordClass): \($0.years) years after \($0.trigger) (\($0.source))." }
    }

    static func people(_ number: Int) -> String { number == 1 ? "1 person" : "\(number) people" }

    static func days(_ number: Int) -> String { number == 1 ? "1 day" : "\(number) days" }

    /// Words joined for a sentence; `none` where there are none.
    static func listed(_ words: [String]) -> String { words.isEmpty ? "none" : words.joined(separator: ", ") }
}
