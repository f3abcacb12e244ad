/// Where a search stands at one point: what is forced and forbidden, the choice at hand, and the prices that bound what is still possible.
struct PlanState<Number: PlanNumber> {
    /// By pair of the component.
    var pairs: [PlanSearchState]
    /// The pair each party has, as its place among the component's; -1 where none. It always holds.
    var choice: [Int32]
    /// What is left to each party, by party; nothing for one whose pair is forced.
    var left: [Number]
    /// What each home has at most beside what is left to parties and what conflicts ask, by home.
    var values: [Number]
    /// What each conflict between homes asks, by conflict.
    var conflictPrices: [Number]
    /// Every figure here counts so many times what a gain counts.
    var times = 1
    /// Pairs that a program took in part, with how much of each, of ``whole``: what is left to branch on.
    var parts: [Int: Int] = [:]
    static var whole: Int { 1 << 14 }
    /// Whether something had to be left as it was: the limit on searching was reached.
    var isCutShort = false

    /// Counts every figure `more` times as often.
    mutating func refine(_ more: Int) {
        times *= more
        for place in left.indices { left[place] = left[place].scaled(by: more) }
        for place in values.indices { values[place] = values[place].scaled(by: more) }
        for place in conflictPrices.indices { conflictPrices[place] = conflictPrices[place].scaled(by: more) }
    }
}
