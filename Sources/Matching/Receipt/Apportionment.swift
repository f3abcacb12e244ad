/// Shares of a whole in whole numbers by largest remainder, ties to the earlier one.
enum Apportionment {
    /// The shares of `total` by `parts` of `whole`: each part div whole, and the rest one by one to the largest remainders.
    ///
    /// - Precondition: `total` is not below the sum of the floors, nor above it by more than the number of parts.
    /// - Source: DESIGN.md 6; the method of largest remainder (Hamilton).
    static func shares(of total: Int, parts: [Int], whole: Int) -> [Int] {
        guard whole > 0 else { return parts.map { _ in 0 } }
        var shares = parts.map { $0 / whole }
        let left = total - shares.reduce(0, +)
        precondition(
            (0...parts.count).contains(left), "the shares of a rounded total differ from it by less than one each")
        // One by one the next in the order of remainders: there are few, and no list of them is made.
        var last = (rest: whole, index: -1)
        for _ in 0..<left {
            var next: (rest: Int, index: Int)?
            for index in parts.indices {
                let rest = parts[index] % whole
                guard rest < last.rest || (rest == last.rest && index > last.index) else { continue }
                if next.map({ rest > $0.rest }) ?? true { next = (rest, index) }
            }
            guard let next else { break }
            shares[next.index] += 1
            last = next
        }
        return shares
    }
}
