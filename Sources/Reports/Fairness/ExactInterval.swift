/// The exact 95 % interval of Clopper and Pearson for a share, in ten-thousandths: never narrower than what the counts bear.
///
/// The lower end is the greatest ten-thousandth p at which seeing so many or more has a chance of 2.5 % at most, and the upper end the
/// least at which seeing so few or fewer has; so it lies outside the real interval by less than a ten-thousandth. Tails are sums of
/// binomial terms relative to the largest, made by multiplying and dividing alone, which IEEE 754 rounds the same way on every machine.
/// Source: Clopper and Pearson, Biometrika 26 (1934).
struct ExactInterval: Hashable, Sendable {
    /// Ten-thousandths, 0…10,000.
    let low: Int
    let high: Int

    private static let whole = 10_000
    private static let tail = 0.025

    /// - Precondition: `count` of `total`, 0 ≤ count ≤ total, 1 ≤ total.
    init(_ count: Int, of total: Int) {
        precondition(
            total >= 1 && (0...total).contains(count), "a share is of at least one, and of no more than all")
        low = count == 0 ? 0 : Self.last { Self.chance(of: count...total, of: total, at: $0) <= Self.tail }
        high =
            count == total
            ? Self.whole
            : Self.whole - Self.last { Self.chance(of: 0...count, of: total, at: Self.whole - $0) <= Self.tail }
    }

    /// The greatest ten-thousandth at which `isSo` holds, where it holds up to a point and never after; it holds at 0.
    private static func last(_ isSo: (Int) -> Bool) -> Int {
        var holds = 0
        var fails = whole + 1
        while fails - holds > 1 {
            let middle = (holds + fails) / 2
            if middle <= whole, isSo(middle) { holds = middle } else { fails = middle }
        }
        return holds
    }

    /// The chance that a binomial count of `total` at `p` ten-thousandths lies in `counts`.
    private static func chance(of counts: ClosedRange<Int>, of total: Int, at p: Int) -> Double {
        if p == 0 { return counts.contains(0) ? 1 : 0 }
        if p == whole { return counts.contains(total) ? 1 : 0 }
        let odds = Double(p) / Double(whole - p)
        let mode = min(total, (total + 1) * p / whole)
        var all = 0.0
        var seen = 0.0
        func add(_ term: Double, _ count: Int) {
            all += term
            if counts.contains(count) { seen += term }
        }
        var term = 1.0
        add(term, mode)
        for count in stride(from: mode, to: total, by: 1) {
            term = term * Double(total - count) / Double(count + 1) * odds
            add(term, count + 1)
        }
        term = 1.0
        for count in stride(from: mode, to: 0, by: -1) {
            term = term * Double(count) / Double(total - count + 1) / odds
            add(term, count - 1)
        }
        return seen / all
    }
}
