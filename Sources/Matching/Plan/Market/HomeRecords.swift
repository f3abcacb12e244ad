/// Where a population's records about each home and person stand in it, ascending.
struct HomeRecords: Sendable {
    let members: [HouseholdID: [Int]]
    let stays: [HouseholdID: [Int]]
    let separations: [PersonID: [Int]]
    private let outcomesOfHomes: [HouseholdID: [Int]]
    /// Those that name no household.
    private let otherOutcomes: [Int]
    private let partyOfOutcome: [PartyID?]

    init(_ population: Population) {
        members = Dictionary(grouping: population.members.indices) { population.members[$0].household }
        stays = Dictionary(grouping: population.stays.indices) { population.stays[$0].household }
        separations = Dictionary(grouping: population.separations.indices) { population.separations[$0].one }
        var ofHomes: [HouseholdID: [Int]] = [:]
        var others: [Int] = []
        for (index, outcome) in population.outcomes.enumerated() {
            if let household = outcome.household {
                ofHomes[household, default: []].append(index)
            } else {
                others.append(index)
            }
        }
        outcomesOfHomes = ofHomes
        otherOutcomes = others
        partyOfOutcome = population.outcomes.map(\.party)
    }

    /// Outcomes about any of these homes, or none, and any of these parties, or none; ascending.
    func outcomes(of homes: [HouseholdID], _ parties: Set<PartyID>) -> [Int] {
        (homes.flatMap { outcomesOfHomes[$0] ?? [] } + otherOutcomes).filter { index in
            partyOfOutcome[index].map(parties.contains) ?? true
        }.sorted()
    }
}
