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
        let order = parts.indices.sorted { first, second in
            let firstRest = parts[first] % whole
            let secondRest = parts[second] % whole
            return firstRest == secondRest ? first < second : firstRest > secondRest
        }
        for index in order.prefix(left) { shares[index] += 1 }
        return shares
    }
}
