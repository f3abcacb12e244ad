import Matching
import Records

/// A plan as it stands: who is proposed where, who is left without and why, and how sure it is that no plan is better.
package struct PlanReport: Report {
    private let matcher: Matcher
    private let plan: Plan
    private let policy: PolicyReference
    private let note: RunNote
    private let previous: Int?
    private let showsPoints: Bool
    private let showsProof: Bool
    /// What cannot be together at one home, whoever looked for it; nil where nobody asked.
    private let conflicts: SmallestConflicts?
    /// Pairs that would both rather have each other.
    private let blocking: [PlanPair]
    private let onlyHomes: [OnlyHome]

    package init(
        _ plan: Plan, of matcher: Matcher, policy: PolicyReference, note: RunNote, previous: Int?,
        blocking: [PlanPair], showsPoints: Bool, showsProof: Bool, conflicts: SmallestConflicts? = nil
    ) {
        self.conflicts = conflicts
        self.plan = plan
        self.matcher = matcher
        self.policy = policy
        self.note = note
        self.previous = previous
        self.blocking = blocking
        self.showsPoints = showsPoints
        self.showsProof = showsProof
        onlyHomes = OnlyHome.homes(in: plan.market, plan: plan)
    }

    private var population: Population { matcher.scheme.population }
    private func referral(_ party: Int) -> String {
        population.referrals[plan.market.parties[party].referral].id.text
    }
    private func household(_ index: Int) -> String { population.households[index].id.text }

    package var text: String {
        var lines = [heading, note.text]
        if plan.market.parties.isEmpty {
            lines.append("Nobody looks for a home: there is nothing to plan.")
            return lines.joined(separator: "\n")
        }
        lines += ["", plan.choice.isEmpty ? "No home comes into the plan for anybody." : table, ""]
        lines += withoutLines
        lines += onlyHomeLines
        if !blocking.isEmpty {
            let pairs = blocking.prefix(Self.pairsShown).map { pair in
                "\(referral(pair.party)) and \(household(plan.market.parties[pair.party].options[pair.option].household))"
            }
            lines.append(
                "Would both rather have each other, by their own side: \(pairs.joined(separator: "; "))\(more(blocking.count, Self.pairsShown))."
            )
        }
        lines.append("It is advice: people decide. Next: sharedlives shortlist REFERRAL, or plan --what-if R=H")
        return lines.joined(separator: "\n")
    }

    private static let pairsShown = 10

    private func more(_ count: Int, _ shown: Int) -> String { count > shown ? " and \(count - shown) more" : "" }

    private var heading: String {
        let proposed = plan.choice.count
        let ifs = plan.choice.count { plan.market.parties[$0.party].options[$0.option].isIf }
        let of = plan.market.parties.count
        return
            "\(proposed) of \(of) referrals have a proposal, \(ifs) of them \"if\" something is answered. \(plan.status.words)"
    }

    private var table: String {
        let bands = matcher.scheme.policy.bands
        var headings = [
            "referral", "household", "answer", "fits the person", "fits the household", "start", "last night",
        ]
        if showsPoints { headings += ["points", "person", "household"] }
        var table = TextTable(headings)
        for pair in plan.choice {
            let option = plan.market.parties[pair.party].options[pair.option]
            var cells = [
                referral(pair.party), household(option.household),
                option.isIf ? "if (\(option.questionCount) to ask)" : "possible",
                bands.words(ofPoints: option.personPoints), bands.words(ofPoints: option.householdPoints),
                option.startOn.description,
                previous == nil ? "" : option.isLastNights ? "the same" : "another",
            ]
            if showsPoints {
                cells += [
                    "\(option.points)", option.personPoints.map(String.init) ?? "–",
                    option.householdPoints.map(String.init) ?? "–",
                ]
            }
            table.add(cells)
        }
        return table.text
    }

    /// Referrals without a proposal: those whose homes go to others, and those that have none.
    private var withoutLines: [String] {
        let chosen = Set(plan.choice.map(\.party))
        let without = plan.market.parties.indices.filter { !chosen.contains($0) }
        let none = without.filter { plan.market.parties[$0].options.isEmpty }
        var lines: [String] = []
        for party in without where !plan.market.parties[party].options.isEmpty {
            let homes = Set(plan.market.parties[party].options.map(\.household)).sorted().map(household)
            lines.append(
                "\(referral(party)) is without: \(homes.count == 1 ? "its only home" : "its homes"), \(homes.prefix(Self.pairsShown).joined(separator: ", "))\(more(homes.count, Self.pairsShown)), \(homes.count == 1 ? "is" : "are") needed by others."
            )
        }
        if !none.isEmpty {
            lines.append("No home comes into the plan: \(none.map(referral).joined(separator: ", ")).")
            lines += openLines(none)
        }
        return lines.isEmpty ? [] : lines + [""]
    }

    /// Of those without any home in the plan, those who have homes at which too much is still open, and which of them is nearest.
    private func openLines(_ none: [Int]) -> [String] {
        let most = matcher.scheme.policy.plan.ifQuestionsMost
        let lines = none.prefix(Self.pairsShown).compactMap { party -> String? in
            let open = matcher.shortlist(referral: plan.market.parties[party].referral).results.filter {
                $0.verdict == .askFirst && $0.questionCount > most
            }
            guard let nearest = open.first else { return nil }
            return
                "\(referral(party)) has \(open.count) to ask first: at \(household(nearest.household)), the nearest, \(nearest.questionCount) questions are open, and a plan goes by at most \(most)."
        }
        return lines.isEmpty ? [] : lines + ["What to ask first: sharedlives questions"]
    }

    private var onlyHomeLines: [String] {
        let shared = onlyHomes.filter { $0.referrals.count > 1 }
        let single = onlyHomes.filter { $0.referrals.count == 1 }
        var lines = shared.map { home in
            let who = home.referrals.map { population.referrals[$0].id.text }.joined(separator: ", ")
            return "\(who) have the same only home: \(household(home.household))."
        }
        if !single.isEmpty {
            let homes = single.map { "\(household($0.household)) (\(population.referrals[$0.referrals[0]].id))" }
            lines.append("The only home of somebody: \(homes.joined(separator: ", ")).")
        }
        return lines.isEmpty ? [] : lines + [""]
    }

    package var json: OrderedJSON {
        guard case .object(var members) = PlanBody(plan, in: population, blocking: blocking).json else {
            return .null
        }
        let names = PlanNames(plan.market, population)
        members += [
            .init("as_of", .string(matcher.scheme.asOf.description)), .init("engine", .string(Engine.version)),
            .init("policy", policy.json), .init("previous_rematch", .number(previous)),
            .init(
                "only_homes",
                .array(
                    onlyHomes.map { home in
                        .object([
                            .init("household", .string(household(home.household))),
                            .init("referrals", .texts(home.referrals.map { population.referrals[$0].id.text })),
                            .init("is_too_few", .bool(home.isTooFew)),
                        ])
                    })),
        ]
        if showsProof { members += names.graph(plan.levels) }
        if let conflicts { members += names.problem(conflicts) }
        return .object(members)
    }

    package var rows: [[String]] {
        [
            [
                "referral", "household", "answer", "questions", "start_on", "person_points", "household_points",
                "points",
                "is_last_nights",
            ]
        ]
            + plan.market.parties.indices.map { party in
                guard let option = plan.option(ofParty: party) else {
                    return [referral(party), "", "", "", "", "", "", "", ""]
                }
                return [
                    referral(party), household(option.household), option.isIf ? "if" : "possible",
                    "\(option.questionCount)", option.startOn.description,
                    option.personPoints.map(String.init) ?? "",
                    option.householdPoints.map(String.init) ?? "", "\(option.points)",
                    option.isLastNights ? "yes" : "no",
                ]
            }
    }
}

extension PlanStatus {
    /// As it is said on screen.
    var words: String {
        switch self {
        case .proven: "Proven: no plan is better under this policy."
        case .provedBySearch: "Proved by search, not certified: no plan is better under this policy."
        case .bestFound: "The best that was found within the policy's limit on searching; a better one may exist."
        }
    }
}

extension Bands {
    /// How points are said; `not known` where there are none.
    func words(ofPoints points: Int?) -> String {
        words(of: points.map { SideTotal(low: $0, high: $0, points: $0) })
    }
}
