/// What would take away each barrier of one referral and one household, and what stands whatever anybody does.
public struct Remedies: Sendable {
    /// One way to take something away: the facts it takes, in several spellings of which the first that does is meant.
    public struct Remedy: Sendable {
        public let kind: Difference.Kind
        public let choices: [[Supposition]]

        init(_ kind: Difference.Kind, _ choices: [[Supposition]]) {
            self.kind = kind
            self.choices = choices
        }

        init(_ kind: Difference.Kind, _ path: String, _ values: [String]) {
            self.init(kind, values.map { [Supposition(path, $0)] })
        }
    }

    let household: Household
    let referral: Referral
    let people: [Person]
    let members: [Member]
    let policy: Policy
    let asOf: Day

    /// The remedies of a pair of `matcher`'s population.
    public init(referral: Int, household: Int, of matcher: Matcher) {
        let population = matcher.scheme.population
        self.household = population.households[household]
        self.referral = population.referrals[referral]
        let (home, party) = (self.household.id, self.referral.party)
        people = population.people.filter { $0.party == party }
        members = population.members.filter { $0.household == home }
        policy = matcher.scheme.policy
        asOf = matcher.scheme.asOf
    }

    /// Why a barrier stands whatever anybody does; nil where something takes it away.
    func standstill(_ rule: RuleCode, _ barrier: Barrier) -> Standstill.Reason? {
        switch rule {
        case .cap:
            switch barrier.code {
            case "cap_nation": policy.cap.isLaw ? .law : .policy
            case "cap_scheme": .policy
            default: nil
            }
        case .separation: .safety
        case .householdLimit, .distance: .ownNo
        case .residents: barrier.code.hasPrefix("resident_") ? .ownNo : nil
        case .age:
            switch barrier.code {
            case "age_too_young": .law
            case "age_too_old": .policy
            default: nil
            }
        case .agreement: .ownNo
        case .answered: barrier.code == "ended_safeguarding" ? .safety : .ownNo
        case .approval, .checks, .room, .home, .support, .cover, .personChoice, .dates: nil
        }
    }

    /// Every way there is a name for to take `obstacle` out of the way of the pair of `receipt`.
    func remedies(of obstacle: Obstacle, _ receipt: Receipt) -> [Remedy] {
        guard let barrier = obstacle.barrier else { return answers(to: obstacle.code, receipt) }
        let home = household.id.text
        switch obstacle.rule {
        case .cap: return number(barrier)
        case .approval: return approval(barrier, receipt)
        case .checks: return check(barrier, receipt)
        case .room: return [room(receipt)]
        case .home, .personChoice:
            return [Remedy(.home, barrier.fact, [barrier.code == "must_missing" ? "yes" : "no"])]
        case .support: return training(barrier, receipt)
        case .cover:
            if barrier.code == "nobody_wakes" { return [Remedy(.home, home + "/wakes-at-night", ["yes"])] }
            return [presence()]
        case .residents: return [Remedy(.assessment, barrier.fact, ["no"])]
        case .age:
            return [
                Remedy(
                    .approval, barrier.fact, barrier.code == "age_below_approval" ? ["16", "0"] : ["130"])
            ]
        case .dates: return offer(barrier, receipt)
        case .separation, .householdLimit, .agreement, .distance, .answered: return []
        }
    }

    /// The last day for which approval, checks and support are needed.
    func lastNeeded(_ receipt: Receipt) -> Day {
        let last = referral.end.map { $0.adding(-1) } ?? receipt.startOn.adding(policy.periods.horizonDays)
        return max(last, receipt.startOn.adding(policy.periods.horizonDays))
    }

    private func number(_ barrier: Barrier) -> [Remedy] {
        let numbers = (1...12).map(String.init)
        switch barrier.code {
        case "cap_own": return [Remedy(.number, barrier.fact, numbers)]
        case "cap_approval": return [Remedy(.approval, barrier.fact, numbers)]
        case "cap_arrangement":
            return [Remedy(.approval, barrier.fact, numbers.map { "\(referral.arrangement.rawValue):\($0)" })]
        default: return []
        }
    }

    private func check(_ barrier: Barrier, _ receipt: Receipt) -> [Remedy] {
        let due = lastNeeded(receipt).adding(365).description
        if barrier.code == "checks_due" { return [Remedy(.check, barrier.fact, [due])] }
        let renewed = [
            Supposition(barrier.fact + ".done_on", asOf.description), Supposition(barrier.fact + ".due_on", due),
        ]
        return [Remedy(.check, [renewed])] + laterStart(barrier.evidenceOn, receipt)
    }

    private func training(_ barrier: Barrier, _ receipt: Receipt) -> [Remedy] {
        guard let code = barrier.fact.split(separator: "/").last?.split(separator: ".", maxSplits: 1).last else {
            return []
        }
        let until = lastNeeded(receipt).adding(365).description
        let choices = members.filter { $0.role == .carer }.map { carer in
            let path = "\(carer.id)/skills.\(code)"
            return [
                Supposition(path + ".level", "full"), Supposition(path + ".certified_on", asOf.description),
                Supposition(path + ".expires_on", until),
            ]
        }
        return [Remedy(.training, choices)]
    }

    /// Everybody who helps at home whenever it is asked.
    private func presence() -> Remedy {
        let helpers = members.filter { $0.role == .carer || $0.role == .supportCarer }
        return Remedy(.presence, [helpers.map { Supposition("\($0.id)/usually_home", "all-week") }])
    }

    /// A room more for each who comes, with everything they must have in it.
    func room(_ receipt: Receipt) -> Remedy {
        let held = household.rooms.elements.map(\.id.text)
        let fresh = people.indices.map { "\(household.id.text)-new\($0 + 1)" }
        var facts = [Supposition(household.id.text + "/rooms", (held + fresh).joined(separator: ";"))]
        for room in fresh {
            facts.append(Supposition(room + "/sleeps", "\(max(1, people.count))"))
            for person in people {
                for wish in person.wishes where wish.saidBy.canMakeMust {
                    if wish.strength == .must { facts.append(Supposition("\(room)/\(wish.code)", "yes")) }
                    if wish.strength == .mustNot { facts.append(Supposition("\(room)/\(wish.code)", "no")) }
                }
            }
        }
        // Only what can be so of a room can be said of one: without the others, as a second spelling.
        let plain = facts.filter { !$0.path.contains("-new") || $0.path.hasSuffix("/sleeps") }
        return Remedy(.room, [facts, plain])
    }

    /// A start on a later day, where one is named on which the barrier is gone.
    func laterStart(_ day: Day?, _ receipt: Receipt) -> [Remedy] {
        guard let day, day > receipt.startOn, referral.dates.isEmpty, referral.end.map({ day < $0 }) ?? true else {
            return []
        }
        return [Remedy(.date, "\(referral.id)/latest_start", [day.description])]
    }
}
