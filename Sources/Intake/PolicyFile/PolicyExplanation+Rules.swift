import Matching

extension PolicyExplanation {
    /// One line for each arrangement: where it happens, what it takes, what is not asked.
    static func arrangements(_ policy: Policy) -> [String] {
        let arrangements = Arrangement.allCases.compactMap { arrangement -> String? in
            guard let terms = policy.arrangements[arrangement] else { return nil }
            let takes = [
                terms.takesRoom ? "a room" : nil, terms.takesNight ? "nights" : nil, terms.takesDay ? "days" : nil,
            ].compactMap { $0 }
            let parts = [
                place(terms.place), "takes " + (takes.isEmpty ? "nothing of the home" : listed(takes)),
                terms.countsInCap
                    ? "counts among the people in the home" : "does not count among the people in the home",
                terms.usualSlots.map { "usually \(SlotText.words(for: $0))" } ?? "its slots have to be named",
                notAsked(terms),
            ]
            return "\(arrangement.rawValue): \(parts.joined(separator: "; "))."
        }
        let kinds = SupportPlace.allCases.compactMap { place -> String? in
            let kinds = CodeKind.allCases.filter { policy.notAskedKinds[place]?.contains($0) ?? false }
            if kinds.isEmpty { return nil }
            let but = kinds.contains(.company) ? ", but whether a carer is a woman or a man" : ""
            return
                "Where support happens \(self.place(place)), nothing is asked about \(listed(kinds.map(\.rawValue)))\(but)."
        }
        return arrangements + kinds
    }

    private static func place(_ place: SupportPlace) -> String {
        switch place {
        case .theirHome: "in the household's home"
        case .out: "out and about"
        case .ownHome: "in the person's own home"
        }
    }

    private static func notAsked(_ terms: ArrangementTerms) -> String {
        let missing = RuleCode.allCases.filter { !terms.rules.contains($0) }.map(\.code)
        return missing.isEmpty ? "every rule is asked" : "every rule is asked but \(listed(missing))"
    }

    /// Which rules are on and off, and who may override which.
    static func rules(_ policy: Policy) -> [String] {
        let off = RuleCode.allCases.filter { policy.rules[$0]?.isOn == false }
        var lines = [
            off.isEmpty ? "All sixteen rules are on." : "Off: \(listed(off.map(\.code))). All others are on."
        ]
        for rule in RuleCode.allCases {
            guard let terms = policy.rules[rule], !terms.overriddenBy.isEmpty else { continue }
            lines.append(
                "\(rule.code): may be overridden by \(terms.overriddenBy.joined(separator: " or ")), with a reason, for at most \(days(terms.overrideDaysMost))."
            )
        }
        let nobody = RuleCode.allCases.filter { policy.rules[$0]?.overriddenBy.isEmpty ?? true }
        if !nobody.isEmpty { lines.append("Nobody may override: \(listed(nobody.map(\.code))).") }
        return lines
    }
}
