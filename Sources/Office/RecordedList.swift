import Matching
import Persistence

/// One list of a run as it is stored: its head with the lines, and for every pair that is not ruled out a digest and a leaf.
struct RecordedList: Sendable {
    /// The list up to the policy's length, best first.
    let head: NewShortlist
    /// The households of all pairs by index, ascending.
    let households: [Int]
    /// The digests of the pairs' bytes in the order of households, 32 bytes each.
    let digests: [UInt8]
    /// The pairs' leaves in the order of households, 32 bytes each.
    let leaves: RunPairs
    /// Whether the leaves are not those that are stored, so that they were made under this run's number.
    let areLeavesNew: Bool
}

extension Shortlist {
    /// How a run names this list: the referral's id, with the person's where members are looked at one by one.
    package func key(in population: Population) -> String {
        let referral = population.referrals[self.referral].id.text
        return apart.map { "\(referral)/\(population.people[$0].id)" } ?? referral
    }
}
