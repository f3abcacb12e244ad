/// What somebody may be a risk to, and whether a home has it on every day to come.
struct HomeRisks: OptionSet, Sendable {
    let rawValue: UInt8

    static let children = HomeRisks(rawValue: 1)
    static let residents = HomeRisks(rawValue: 2)
    static let animals = HomeRisks(rawValue: 4)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Who is known to be in a home, whatever the start day.
    ///
    /// - Parameter seeking: Everybody who looks for a home, by person index: somebody who may come with a party is no risk to it.
    init(in household: CompiledHousehold, _ scheme: CompiledPopulation, seeking: Set<Int>) {
        var risks: HomeRisks = []
        func isThere(_ code: WellKnownCode) -> Bool {
            scheme.vocabulary.index(code).map { household.known.yes.contains($0) } ?? false
        }
        if isThere(.childrenAtHome) { risks.insert(.children) }
        if isThere(.pets) { risks.insert(.animals) }
        let lives = scheme.occupants[household.occupants].contains { occupant in
            occupant.isInHome && occupant.isThereForGood(from: scheme.asOf)
                && occupant.person.map { !seeking.contains($0) } ?? true
        }
        if lives { risks.insert(.residents) }
        self = risks
    }

    /// What a risk assessment of somebody of a party says.
    init(of party: [Int], _ scheme: CompiledPopulation) {
        var risks: HomeRisks = []
        func isKnown(_ risk: WellKnownCode) -> Bool {
            guard let code = scheme.vocabulary.index(risk) else { return false }
            return party.contains { scheme.people[$0].known.yes.contains(code) }
        }
        if isKnown(.riskToChildren) { risks.insert(.children) }
        if isKnown(.riskToOthers) { risks.insert(.residents) }
        if isKnown(.riskToAnimals) { risks.insert(.animals) }
        self = risks
    }
}
