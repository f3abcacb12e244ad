/// The prices of the least bound found so far, beside those of a program that is still far from its end and would have every home take everybody.
///
/// Source: Wentges 1997 (columns are sought between the best prices known and the program's).
struct SteadyPrices<Number: PlanNumber> {
    /// By row.
    private var prices: [Number]
    private var bound: Number?

    init(_ prices: [Number]) { self.prices = prices }

    /// Halfway from here to a program's prices, in whole gains and never below nothing.
    func halfway(to program: ChoiceProgram<Number>) -> [Number] {
        zip(prices, program.prices).map { own, other in
            max(.zero, (own.scaled(by: program.divisor) + other).divided(by: 2 * program.divisor).quotient)
        }
    }

    /// Moves to `prices` if their bound is less than that of those here.
    mutating func move(to prices: [Number], if bound: Number) {
        if let own = self.bound, own <= bound { return }
        self.prices = prices
        self.bound = bound
    }
}
