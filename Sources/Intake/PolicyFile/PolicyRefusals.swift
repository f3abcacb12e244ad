import Matching

/// What no single key shows: whether the parts of a policy fit each other and the nation's law.
enum PolicyRefusals {
    /// Everything for which `policy` is refused, in the order of its keys.
    static func all(of policy: Policy) -> [PolicyRefusal] {
        cap(policy) + age(policy) + rules(policy) + arrangements(policy) + weights(policy) + scales(policy)
            + plan(policy) + casework(policy) + retention(policy)
    }

    private static func cap(_ policy: Policy) -> [PolicyRefusal] {
        let nation = NationTerms.terms(of: policy.nation)
        var refusals: [PolicyRefusal] = []
        if policy.cap.isLaw != nation.isLaw {
            refusals.append(
                PolicyRefusal(
                    concerns: ["cap.is_law", "nation"], code: "nation-law",
                    says: "`cap.is_law` must be \(nation.isLaw ? "yes" : "no") in \(policy.nation.rawValue)",
                    hint: nation.mostSource))
        }
        if nation.isLaw, let most = nation.most, policy.cap.nationMost.map({ $0 > most }) ?? true {
            refusals.append(
                PolicyRefusal(
                    concerns: ["cap.nation_most", "nation"], code: "nation-law",
                    says: "`cap.nation_most` must be at most \(most) in \(policy.nation.rawValue)",
                    hint: nation.mostSource))
        }
        return refusals
    }

    private static func age(_ policy: Policy) -> [PolicyRefusal] {
        let nation = NationTerms.terms(of: policy.nation)
        let age = policy.age
        var refusals: [PolicyRefusal] = []
        if age.nationYoungest < nation.youngest {
            refusals.append(
                PolicyRefusal(
                    concerns: ["age.nation_youngest", "nation"], code: "nation-law",
                    says: "`age.nation_youngest` must be at least \(nation.youngest) in \(policy.nation.rawValue)",
                    hint: nation.youngestSource))
        }
        if let youngest = age.schemeYoungest, youngest < age.nationYoungest {
            refusals.append(
                PolicyRefusal(
                    concerns: ["age.scheme_youngest", "age.nation_youngest"], code: "age-order",
                    says: "`age.scheme_youngest` is \(youngest), below the nation's \(age.nationYoungest)"))
        }
        let youngest = max(age.nationYoungest, age.schemeYoungest ?? 0)
        if let oldest = age.schemeOldest, oldest < youngest {
            refusals.append(
                PolicyRefusal(
                    concerns: ["age.scheme_oldest", "age.scheme_youngest", "age.nation_youngest"],
                    code: "age-order",
                    says: "`age.scheme_oldest` is \(oldest), below the youngest age \(youngest)"))
        }
        return refusals
    }

    private static func arrangements(_ policy: Policy) -> [PolicyRefusal] {
        Arrangement.allCases.flatMap { arrangement -> [PolicyRefusal] in
            guard let terms = policy.arrangements[arrangement] else { return [] }
            let key = "arrangements.\(arrangement.rawValue)"
            var missing = PolicyRefusals.alwaysAsked.filter { !terms.rules.contains($0) }.map {
                ($0, "no arrangement goes without it", "rules_not_asked")
            }
            if terms.countsInCap, !terms.rules.contains(.cap) {
                missing.append((.cap, "the arrangement counts in the cap", "counts_in_cap"))
            }
            if terms.takesRoom, !terms.rules.contains(.room) {
                missing.append((.room, "the arrangement takes a room", "takes_room"))
            }
            return missing.map { rule, why, beside in
                PolicyRefusal(
                    concerns: ["\(key).rules_not_asked", "\(key).\(beside)"], code: "rule-needed",
                    says: "`\(key).rules_not_asked` names `\(rule.code)`, but \(why)")
            }
        }
    }

    private static func scales(_ policy: Policy) -> [PolicyRefusal] {
        let scales = policy.scales
        var refusals: [PolicyRefusal] = []
        if scales.nearMetres >= scales.farMetres {
            refusals.append(
                PolicyRefusal(
                    concerns: ["scales.near_metres", "scales.far_metres"], code: "scale-order",
                    says:
                        "`scales.near_metres` (\(scales.nearMetres)) must be below `scales.far_metres` (\(scales.farMetres))"
                ))
        }
        let hours = scales.slotHours.reduce(0, +)
        if hours != 24 {
            refusals.append(
                PolicyRefusal(
                    concerns: ["scales.slot_hours"], code: "hours-of-a-day",
                    says: "`scales.slot_hours` must add up to 24, found \(hours)",
                    hint: "hours of a morning, an afternoon, an evening and a night"))
        }
        if policy.bands.partly >= policy.bands.well {
            refusals.append(
                PolicyRefusal(
                    concerns: ["bands.partly", "bands.well"], code: "band-order",
                    says:
                        "`bands.partly` (\(policy.bands.partly)) must be below `bands.well` (\(policy.bands.well))")
            )
        }
        return refusals
    }

    private static func plan(_ policy: Policy) -> [PolicyRefusal] {
        let bands = policy.plan.worstOffBands
        var refusals: [PolicyRefusal] = []
        if zip(bands, bands.dropFirst()).contains(where: { $0 >= $1 }) {
            refusals.append(
                PolicyRefusal(
                    concerns: ["plan.worst_off_bands"], code: "band-order",
                    says:
                        "`plan.worst_off_bands` must rise, found \(bands.map(String.init).joined(separator: ", "))")
            )
        }
        let objectives = policy.plan.objectives
        if objectives.first != .proposals {
            refusals.append(
                PolicyRefusal(
                    concerns: ["plan.objectives"], code: "objective-order",
                    says: "`plan.objectives` must begin with `proposals`",
                    hint: "a plan that looks at anything else first leaves people without a proposal"))
        }
        if let lowest = objectives.firstIndex(of: .lowestFits), let total = objectives.firstIndex(of: .total),
            total < lowest
        {
            refusals.append(
                PolicyRefusal(
                    concerns: ["plan.objectives"], code: "objectives-contradict",
                    says: "`plan.objectives` has `total` before `lowest-fits`, which leaves `lowest-fits` no say",
                    hint: "put `lowest-fits` first, or leave it out"))
        }
        return refusals
    }

    private static func retention(_ policy: Policy) -> [PolicyRefusal] {
        guard let least = NationTerms.terms(of: policy.nation).retentionLeast else { return [] }
        return ["person", "household"].compactMap { record in
            let kept = policy.retention.first { $0.recordClass == record }
            guard kept.map({ $0.years < least }) ?? true else { return nil }
            return PolicyRefusal(
                concerns: ["retention", "nation"], code: "nation-law",
                says: "`retention` must keep `\(record)` at least \(least) years in \(policy.nation.rawValue)",
                hint: kept.map { "it says \($0.years)" } ?? "it does not name `\(record)`")
        }
    }
}
