import Matching

extension PolicyRefusals {
    /// Weights beyond what the scheme allows itself, a side without any, and a ranking that could count for less than none.
    static func weights(_ policy: Policy) -> [PolicyRefusal] {
        allowed(policy) + silentSides(policy) + percents(policy) + priority(policy) + importance(policy)
    }

    private static func key(of strand: Strand) -> String { "weights.\(strand.side.rawValue).\(strand.code)" }

    private static func allowed(_ policy: Policy) -> [PolicyRefusal] {
        Strand.allCases.compactMap { strand in
            guard let weight = policy.weights[strand], !policy.allowedWeights.contains(weight) else { return nil }
            let range = policy.allowedWeights
            return PolicyRefusal(
                concerns: [key(of: strand), "allowed_weights"], code: "weight-not-allowed",
                says:
                    "`\(key(of: strand))` is \(weight), outside the allowed \(range.lowerBound) to \(range.upperBound)"
            )
        }
    }

    private static func silentSides(_ policy: Policy) -> [PolicyRefusal] {
        Side.allCases.compactMap { side in
            let strands = Strand.strands(of: side)
            guard strands.allSatisfy({ (policy.weights[$0] ?? 0) == 0 }) else { return nil }
            return PolicyRefusal(
                concerns: strands.map(key(of:)), code: "side-without-weight",
                says: "every weight under `weights.\(side.rawValue)` is 0: a fit is of both sides")
        }
    }

    private static func percents(_ policy: Policy) -> [PolicyRefusal] {
        let percents = policy.priorityPercents
        guard zip(percents, percents.dropFirst()).contains(where: { $0 < $1 }) else { return [] }
        return [
            PolicyRefusal(
                concerns: ["priority_percents"], code: "priority-order",
                says:
                    "`priority_percents` must never rise, found \(percents.map(String.init).joined(separator: ", "))"
            )
        ]
    }

    /// What the person ranked first must never weigh less than what they did not rank (DESIGN.md 6).
    private static func priority(_ policy: Policy) -> [PolicyRefusal] {
        guard let first = policy.priorityPercents.first else { return [] }
        let weighing = Strand.strands(of: .person).compactMap { strand -> (strand: Strand, weight: Int)? in
            guard let weight = policy.weights[strand], weight > 0 else { return nil }
            return (strand, weight)
        }
        guard let heaviest = weighing.max(by: { $0.weight < $1.weight }) else { return [] }
        return weighing.filter { $0.weight * first < heaviest.weight * 100 }.map { light in
            PolicyRefusal(
                concerns: [key(of: light.strand), key(of: heaviest.strand), "priority_percents"],
                code: "priority-order",
                says: "`\(light.strand.code)` ranked first would weigh \(light.weight) × \(first) = "
                    + "\(light.weight * first), less than `\(heaviest.strand.code)` not ranked, "
                    + "\(heaviest.weight) × 100 = \(heaviest.weight * 100)",
                hint: "bring the weights closer together or raise the first of `priority_percents`")
        }
    }

    private static func importance(_ policy: Policy) -> [PolicyRefusal] {
        let falling: [Importance] = [.essential, .helpful, .nice]
        let weights = falling.map { policy.importanceWeights[$0] ?? 0 }
        guard zip(weights, weights.dropFirst()).contains(where: { $0 < $1 }) else { return [] }
        return [
            PolicyRefusal(
                concerns: falling.map { "importance.\($0.rawValue)" }, code: "importance-order",
                says: "essential must count as much as helpful at least, and helpful as nice, found "
                    + weights.map(String.init).joined(separator: ", "))
        ]
    }
}
