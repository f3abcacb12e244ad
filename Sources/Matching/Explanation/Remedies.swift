/// What would take away each barrier of one referral and one household, and what stands whatever anybody does.
public struct Remedies: Sendable {
    /// One way to take something away: the facts it takes, in several spellings of which the first that does is meant.
    public struct Remedy: Sendable {
        public let kind: Difference.Kind
        public let choices: [[Supposition]]
        /// Why nobody may bring it about; nil where it is fixable.
        public let never: Standstill.Reason?
        /// Days for the path of a later start, instead of choices; the earliest that does is meant.
        let window: ClosedRange<Day>?

        init(_ kind: Difference.Kind, _ choices: [[Supposition]], never: Standstill.Reason? = nil) {
            self.kind = kind
            self.choices = choices
            self.never = never
            window = nil
        }

        /// A start by some day of `window`: a later one leaves every day to start on that an earlier one leaves.
        init(startingIn window: ClosedRange<Day>) {
            kind = .date
            choices = []
            never = nil
            self.window = window
        }

        init(_ kind: Difference.Kind, _ path: String, _ values: [String], never: Standstill.Reason? = nil) {
            self.init(kind, values.map { [Supposition(path, $0)] }, never: never)
        }
    }

    let household: Household
    let referral: Referral
    let people: [Person]
    let members: [Member]
    /// Everybody's stays in this home, and its breaks.
    let stays: [Stay]
    /// What was answered about the party, this home, or both.
    let outcomes: [Outcome]
    /// Residents of the home who seek nothing here.
    let residents: [Person]
    /// Postcodes that stand for somewhere: the party's places first, then those of other homes.
    let postcodes: [String]
    let vocabulary: Vocabulary
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
        stays = population.stays.filter { $0.household == home }
        let parties = people.map { PartyID($0.id.text) } + [party]
        outcomes = population.outcomes.filter { outcome in
            outcome.household == home || outcome.party.map { parties.contains($0) } ?? false
        }
        let staying = Set(stays.compactMap(\.person))
        residents = population.people.filter { staying.contains($0.id) && $0.party != party }
        let near = people.flatMap { [$0.postcode] + $0.connections.map(\.postcode) }.compactMap { $0 }
        let far = population.households.compactMap(\.postcode)
        postcodes = near + Array(far.enumerated().filter { $0.offset % max(1, far.count / 12) == 0 }.map(\.element))
        vocabulary = population.vocabulary
        policy = matcher.scheme.policy
        asOf = matcher.scheme.asOf
    }

    /// Every way there is a name for to take `obstacle` out of the way of the pair of `receipt`.
    ///
    /// - Parameter facts: What is supposed already, in turn.
    func remedies(of obstacle: Obstacle, _ receipt: Receipt, after facts: [Supposition] = []) -> [Remedy] {
        guard let barrier = obstacle.barrier else { return answers(to: obstacle.code, receipt) }
        if barrier.isRestricted { return [] }
        switch obstacle.rule {
        case .cap: return number(barrier, receipt) + laterStart(receipt)
        case .approval: return approval(barrier, receipt) + laterStart(receipt)
        case .checks: return check(barrier, receipt)
        case .room: return [changedRoom(barrier, receipt), room(receipt)] + laterStart(receipt)
        case .home, .personChoice: return [feature(barrier)] + laterStart(receipt)
        case .support: return training(barrier, receipt)
        case .cover:
            if barrier.code == "nobody_wakes" {
                return [Remedy(.home, household.id.text + "/wakes-at-night", ["yes"])]
            }
            return [presence()]
        case .residents:
            return [
                barrier.code.hasPrefix("resident_") ? resident(barrier) : Remedy(.assessment, barrier.fact, ["no"])
            ]
                + laterStart(receipt)
        case .age: return age(barrier, receipt) + laterStart(receipt)
        case .dates: return offer(barrier, receipt) + laterStart(receipt)
        case .householdLimit: return [limit(barrier, after: facts)]
        case .agreement: return agreement(barrier)
        case .distance: return [farther(barrier, receipt)]
        case .answered: return [askedAgain(barrier)]
        case .separation: return []
        }
    }

    /// Obstacles in the order in which they are taken away: those that a later start could take away after the others, questions last.
    func inTurn(_ obstacles: [Obstacle], _ receipt: Receipt) -> [Obstacle] {
        let barriers = obstacles.filter { $0.barrier != nil }
        let (now, later) = (
            barriers.filter { !isDated($0, receipt) }, barriers.filter { isDated($0, receipt) }
        )
        return now + later + obstacles.filter { $0.barrier == nil }
    }

    private func isDated(_ obstacle: Obstacle, _ receipt: Receipt) -> Bool {
        remedies(of: obstacle, receipt).contains(where: isLaterStart)
    }

    /// Whether a remedy is to start later.
    func isLaterStart(_ remedy: Remedy) -> Bool {
        remedy.window != nil || remedy.choices.first?.first?.path == startPath
    }

    /// The last day for which approval, checks and support are needed.
    func lastNeeded(_ receipt: Receipt) -> Day {
        let last = referral.end ?? receipt.startOn.adding(policy.periods.horizonDays)
        return max(last, receipt.startOn.adding(policy.periods.horizonDays))
    }

    private func number(_ barrier: Barrier, _ receipt: Receipt) -> [Remedy] {
        let numbers = (1...20).map(String.init)
        switch barrier.code {
        case "cap_own": return [Remedy(.number, barrier.fact, numbers)]
        case "cap_approval":
            return [
                Remedy(.approval, numbers.map { [Supposition(barrier.fact, $0)] } + renewedApproval(receipt))
            ]
        case "cap_arrangement":
            let mosts = numbers.map { [Supposition(barrier.fact, "\(referral.arrangement.rawValue):\($0)")] }
            return [Remedy(.approval, mosts + renewedApproval(receipt))]
        default: return []
        }
    }

    private func check(_ barrier: Barrier, _ receipt: Receipt) -> [Remedy] {
        let due = lastNeeded(receipt).adding(Self.daysHeld).description
        if barrier.code == "checks_due" { return [Remedy(.check, barrier.fact, [due])] }
        // The later day first: a check due before it was done is refused.
        let renewed = [
            Supposition(barrier.fact + ".due_on", due), Supposition(barrier.fact + ".done_on", asOf.description),
        ]
        return [Remedy(.check, [renewed])] + (barrier.code == "check_after_start" ? laterStart(receipt) : [])
    }

    private func age(_ barrier: Barrier, _ receipt: Receipt) -> [Remedy] {
        let path = household.id.text + "/approval."
        switch barrier.code {
        case "age_below_approval":
            return [
                Remedy(
                    .approval, ["16", "0"].map { [Supposition(path + "youngest", $0)] } + renewedApproval(receipt))
            ]
        case "age_above_approval":
            return [Remedy(.approval, [[Supposition(path + "oldest", "130")]] + renewedApproval(receipt))]
        default: return []
        }
    }
}

extension Barrier {
    /// The code its fact is about, the last word of the path: of `H-12/training.epilepsy` epilepsy.
    var codeOfFact: Code? {
        fact.split(separator: "/").last?.split(separator: ".", maxSplits: 1).last.map { Code(String($0)) }
    }
}
