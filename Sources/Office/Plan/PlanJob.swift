import Casework
import Matching
import Records

/// One scheme's plan in the making: who is looked for, what was proposed last night, and where introductions are under way.
struct PlanJob {
    let matcher: Matcher
    let shortlists: [Shortlist]
    /// What the plan is asked whatever anybody pins.
    let request: PlanRequest

    init(_ matcher: Matcher, _ shortlists: [Shortlist], cases: CaseRecords, lastNight: [PlanBody.Proposal]) {
        self.matcher = matcher
        self.shortlists = shortlists
        let population = matcher.scheme.population
        let referrals = Dictionary(uniqueKeysWithValues: population.referrals.enumerated().map { ($1.id.text, $0) })
        let households = Dictionary(
            uniqueKeysWithValues: population.households.enumerated().map { ($1.id.text, $0) })
        var request = PlanRequest()
        for proposal in lastNight {
            guard let referral = referrals[proposal.referral], let household = households[proposal.household] else {
                continue
            }
            request.lastNight[referral] = household
        }
        for proposal in cases.sortedProposals where proposal.stage.isUnderWay {
            guard let referral = referrals[proposal.referral.text],
                let household = households[proposal.household.text]
            else { continue }
            request.underWay[referral, default: []].insert(household)
        }
        self.request = request
    }

    /// The plan under a request; the job's own where none is given.
    func plan(_ asked: PlanRequest? = nil) throws(OfficeError) -> Plan {
        let market = matcher.planMarket(shortlists, asked ?? request)
        do {
            return try Planner(market, terms: matcher.scheme.policy.plan, together: HomeTogether(matcher, market))
                .plan()
        } catch {
            switch error {
            case .tooLarge(let parties, let radices):
                throw .usage(
                    "the plan's objectives over \(parties) parties do not fit the largest numbers: levels of up to \(radices.map { String($0 - 1) }.joined(separator: ", "))"
                )
            }
        }
    }
}
