import Matching
import Records

/// Approvals, checks and certificates that lapse within the policy's horizon, household by household.
struct NightLapses {
    private(set) var found: [NightDigest.Lapse] = []

    init(_ judged: JudgedLists, _ plan: Plan) {
        let population = judged.matcher.scheme.population
        let last = judged.asOf.adding(judged.matcher.scheme.policy.periods.horizonDays)
        var touched: [HouseholdID: Set<String>] = [:]
        for stay in population.stays where stay.kind == .stay && stay.until.map({ $0 > judged.asOf }) ?? true {
            if let person = stay.person { touched[stay.household, default: []].insert(person.text) }
        }
        for (referral, option) in plan.proposals {
            touched[population.households[option.household].id, default: []].insert(
                population.referrals[referral].id.text)
        }
        let members = Dictionary(grouping: population.members, by: \.household)
        for household in population.households {
            guard household.status.value == nil || household.status.value == .approved,
                !household.approvals.isEmpty
            else { continue }
            var lapses: [(what: String, on: Day)] = []
            func note(_ what: String, _ day: Day?) {
                if let day, day >= judged.asOf, day <= last { lapses.append((what, day)) }
            }
            if household.approvals.allSatisfy({ $0.until != nil && $0.until.map { $0 <= last } ?? false }) {
                note("approval", household.approvals.compactMap(\.until).max())
            }
            note("checks", household.checksDue)
            for check in household.checks.elements { note(check.kind.rawValue, check.dueOn) }
            for member in members[household.id] ?? [] {
                for check in member.checks.elements { note("\(check.kind.rawValue) of \(member.id)", check.dueOn) }
                for skill in member.skills.elements { note("\(skill.need) of \(member.id)", skill.expiresOn) }
            }
            let whom = (touched[household.id] ?? []).sorted()
            found += lapses.sorted { ($0.on, $0.what) < ($1.on, $1.what) }.map {
                NightDigest.Lapse(household: household.id.text, what: $0.what, on: $0.on, touches: whom)
            }
        }
    }
}
