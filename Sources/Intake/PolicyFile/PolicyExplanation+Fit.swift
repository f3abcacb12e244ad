import Matching

extension PolicyExplanation {
    /// The weights of each side as percentages of the side, and how a person's ranking moves them.
    static func weights(_ policy: Policy) -> [String] {
        var lines = [sideLine("person", .person, policy), sideLine("household", .household, policy)]
        let off = Strand.allCases.filter { policy.weights[$0] ?? 0 == 0 }
        if !off.isEmpty { lines.append("Left out: \(listed(off.map { "\($0.code) (\($0.side.rawValue))" })).") }
        lines.append("No study tells which of these make an arrangement last; nothing here predicts that it will.")
        let places = ["first", "second", "third", "fourth", "fifth", "sixth"]
        let ranked = policy.priorityPercents.enumerated().map { index, percent in
            let place = index < places.count ? places[index] : "\(index + 1)th"
            return "\(place) \(times(percent))"
        }
        lines.append("What the person ranks counts more: \(listed(ranked)) its weight.")
        lines.append(
            "Wishes, needs and places: one that is essential counts \(policy.importanceWeights[.essential] ?? 0), helpful \(policy.importanceWeights[.helpful] ?? 0), nice \(policy.importanceWeights[.nice] ?? 0)."
        )
        lines.append(
            "The scheme allows itself weights from \(policy.allowedWeights.lowerBound) to \(policy.allowedWeights.upperBound)."
        )
        return lines
    }

    private static func sideLine(_ name: String, _ side: Side, _ policy: Policy) -> String {
        let strands = Strand.strands(of: side).filter { policy.weights[$0] ?? 0 > 0 }
        let weights = strands.map { policy.weights[$0] ?? 0 }
        let percents = percentages(weights)
        if Set(weights).count == 1 {
            return "The \(name)'s side: \(strands.count) strands count the same: \(listed(strands.map(\.code)))."
        }
        let parts = zip(strands, percents).map { "\($0.code) \($1) percent" }
        return "The \(name)'s side, where every strand has something to say: \(listed(parts))."
    }

    /// Whole percentages that add up to 100, by largest remainder; ties to the earlier.
    static func percentages(_ weights: [Int]) -> [Int] {
        let sum = weights.reduce(0, +)
        guard sum > 0 else { return weights.map { _ in 0 } }
        var percents = weights.map { $0 * 100 / sum }
        let left = 100 - percents.reduce(0, +)
        let order = weights.indices.sorted { first, second in
            let (one, other) = (weights[first] * 100 % sum, weights[second] * 100 % sum)
            return one != other ? one > other : first < second
        }
        for index in order.prefix(left) { percents[index] += 1 }
        return percents
    }

    private static func times(_ percent: Int) -> String {
        switch percent {
        case 100: "once"
        case 200: "twice"
        case let percent where percent % 100 == 0: "\(percent / 100) times"
        default: "\(percent) percent of"
        }
    }

    /// Where the scales begin and end, and how points become words.
    static func scales(_ policy: Policy) -> [String] {
        let scales = policy.scales
        return [
            "A place is near up to \(kilometres(scales.nearMetres)) and far from \(kilometres(scales.farMetres)) on; home is \(scales.homeImportance.rawValue) beside the places a person names.",
            "\(scales.enoughInterests) shared interests are enough; each step apart in a routine costs \(scales.rhythmStepPoints) points.",
            "\(scales.enoughYears) years of experience are enough; a start \(days(scales.lateStartDays)) late scores nothing.",
            "\(days(scales.breathingDays)) since a household's last arrangement began or ended are breathing space enough.",
            "A morning, an afternoon, an evening and a night have \(listed(scales.slotHours.map(String.init))) hours.",
            "Where facts are missing, a range is read as \(reading(policy.reading)).",
            "Both sides become one figure by \(fusion(policy.fusion)).",
            "From \(policy.bands.well) points a fit is said to be well, from \(policy.bands.partly) partly, below that not much.",
        ]
    }

    private static func kilometres(_ metres: Int) -> String {
        metres % 1000 == 0 ? "\(metres / 1000) km" : "\(metres) m"
    }

    private static func reading(_ reading: Matching.Reading) -> String {
        switch reading {
        case .low: "its low end"
        case .neutral: "its middle"
        case .high: "its high end"
        }
    }

    private static func fusion(_ fusion: Fusion) -> String {
        switch fusion {
        case .harmonic: "the harmonic mean, which leans to the lower side"
        case .lower: "taking the lower side"
        }
    }

    /// How long a list is and what the whole list at once aims for.
    static func plan(_ policy: Policy) -> [String] {
        let plan = policy.plan
        let bands = plan.worstOffBands.map { "\($0)" }.joined(separator: ", ")
        return [
            "A shortlist names up to \(policy.shortlistLength) households.",
            "In the plan, pairs with at most \(plan.ifQuestionsMost) open questions come second, marked \"if\".",
            "What the plan looks for, each strictly before the next: \(plan.objectives.map { words($0, bands) }.joined(separator: "; then ")).",
            "A change of last night's plan must be worth \(plan.changePoints) points.",
            "After \(plan.searchSteps) steps of searching the answer is \"best found\".",
        ]
    }

    private static func words(_ objective: PlanObjective, _ bands: String) -> String {
        switch objective {
        case .proposals: "most parties with a proposal, the most urgent first, possible before \"if\""
        case .lowestFits: "as few as can be in the lowest bands (up to \(bands) points)"
        case .total: "the greatest total"
        case .changes: "fewest changes since last night"
        }
    }
}
