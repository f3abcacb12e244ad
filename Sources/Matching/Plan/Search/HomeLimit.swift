/// So many of some pairs at one home can be chosen at most: those who would be there at one moment.
struct HomeLimit: Sendable {
    let mask: HomePairs
    let most: Int
}
