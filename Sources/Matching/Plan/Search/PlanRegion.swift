/// Homes and parties that find their places anew while everybody else stays: grown until nobody outside would do better, or worse.
struct PlanRegion {
    private(set) var homes: Set<Int>
    private(set) var parties: Set<Int>
    /// Conflicts between homes that touch somebody here.
    private(set) var between: Set<Int> = []

    init(homes: [Int], parties: [Int]) {
        self.homes = Set(homes)
        self.parties = Set(parties)
    }

    mutating func add(homes: [Int], parties: [Int]) {
        self.homes.formUnion(homes)
        self.parties.formUnion(parties)
    }

    /// Brings in whoever is at its homes, the homes of whoever is in it, and everybody who must be kept apart from them.
    mutating func close(
        _ component: PlanComponent, choice: [Int32], betweenOfPair: [Int: [Int]], conflicts: ArraySlice<[Int]>
    ) {
        var seenHomes: Set<Int> = []
        var seenParties: Set<Int> = []
        while true {
            let newHomes = homes.subtracting(seenHomes)
            for home in newHomes {
                for pair in component.pairs(ofHome: home) {
                    let party = Int(component.partyOfPair[Int(pair)])
                    if choice[party] == pair { parties.insert(party) }
                }
            }
            seenHomes = homes
            let newParties = parties.subtracting(seenParties)
            if newParties.isEmpty { break }
            seenParties = parties
            for party in newParties {
                if choice[party] >= 0 { homes.insert(Int(component.homeOfPair[Int(choice[party])])) }
                if betweenOfPair.isEmpty { continue }
                for pair in component.pairs(ofParty: party) {
                    for number in betweenOfPair[pair] ?? [] where between.insert(number).inserted {
                        for other in conflicts[number] { parties.insert(Int(component.partyOfPair[other])) }
                    }
                }
            }
        }
    }
}
