/// The engine over one compiled population: judges, fits, orders and explains pairs. Pure; safe to share between tasks. A class, so that
/// whoever is handed it for a pair copies no table.
public final class Matcher: Sendable {
    /// What it works on.
    public let scheme: CompiledPopulation
    let terms: StrandTerms
    /// By ``Strand/rawValue``.
    let weights: [Int]
    /// Strands of a weight above 0, in order.
    let personStrands: [Strand]
    let householdStrands: [Strand]
    let screen: Screen

    /// The engine over `scheme`.
    public init(_ scheme: CompiledPopulation) {
        self.scheme = scheme
        terms = StrandTerms(scheme)
        let policy = scheme.policy
        weights = Strand.allCases.map { policy.weights[$0] ?? 0 }
        let weights = weights
        personStrands = Strand.strands(of: .person).filter { weights[$0.rawValue] > 0 }
        householdStrands = Strand.strands(of: .household).filter { weights[$0.rawValue] > 0 }
        screen = Screen(scheme)
    }
}
