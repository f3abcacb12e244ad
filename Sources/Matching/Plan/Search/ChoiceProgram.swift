/// A linear program over choices of whole homes, solved exactly: how much of each choice to take so that they gain most, where no row is taken
/// more often than its limit.
///
/// The simplex method with the inverse of the basis kept in whole numbers over one divisor; every amount and price is exact. Source: Dantzig and
/// Wolfe 1960 (choices as columns, made when they are worth it); Edmonds 1967 (whole-number pivots).
struct ChoiceProgram<Number: PlanNumber> {
    /// One choice at a home.
    struct Column {
        let home: Int
        /// Pairs of the component, ascending.
        let pairs: [Int]
        /// The rows it takes, and how often.
        let rows: [(row: Int, times: Int)]
        let gain: Number
    }

    private(set) var columns: [Column] = []
    /// Divides every amount and every price.
    private(set) var divisor = 1
    /// What a row costs, times ``divisor``.
    private(set) var prices: [Number]
    private let limits: [Int]
    private var inverse: [Int]
    /// The column that each row of the basis stands for; -1 less the row where it is what is left of that row's limit.
    private var basis: [Int]
    private var isBasic: [Bool] = []
    /// How much of each is taken, times ``divisor``.
    private var amounts: [Int]
    private var pivotsWithoutGain = 0

    /// So many pivots may gain nothing before the first column that could is taken instead of the one that promises most.
    private static var patience: Int { 60 }
    private var rowCount: Int { limits.count }

    init(limits: [Int]) {
        self.limits = limits
        prices = limits.map { _ in .zero }
        inverse = [Int](repeating: 0, count: limits.count * limits.count)
        for row in limits.indices { inverse[row * limits.count + row] = 1 }
        basis = limits.indices.map { -1 - $0 }
        amounts = limits
    }

    mutating func add(_ column: Column) {
        columns.append(column)
        isBasic.append(false)
    }

    /// How much of each column that is taken at all, times ``divisor``.
    var taken: [(column: Column, amount: Int)] {
        basis.indices.filter { basis[$0] >= 0 && amounts[$0] > 0 }.map { (columns[basis[$0]], amounts[$0]) }
    }

    /// What a pivot counts in steps: one for rows up to some 250, and more as their square grows.
    var pivotSteps: Int { 1 + rowCount * rowCount / 65_536 }

    /// What one pivot came to.
    enum Pivot { case done, nothingLeft, tooFine }

    /// Takes one column in that gains something.
    ///
    /// - Parameter divisorMost: A basis that divides finer is not taken.
    mutating func pivot(divisorMost: Int) -> Pivot {
        guard let entering = entering() else { return .nothingLeft }
        var along = [Int](repeating: 0, count: rowCount)
        if entering >= 0 {
            for (row, times) in columns[entering].rows {
                for place in 0..<rowCount { along[place] += inverse[place * rowCount + row] * times }
            }
        } else {
            for place in 0..<rowCount { along[place] = inverse[place * rowCount + (-1 - entering)] }
        }
        var leaving = -1
        for place in 0..<rowCount where along[place] > 0 {
            guard leaving >= 0 else {
                leaving = place
                continue
            }
            let (one, other) = (amounts[place] * along[leaving], amounts[leaving] * along[place])
            if one < other || one == other && isBetter(place, leaving, along) { leaving = place }
        }
        precondition(leaving >= 0, "every column takes a row")
        if along[leaving] > divisorMost { return .tooFine }
        pivotsWithoutGain = amounts[leaving] == 0 ? pivotsWithoutGain + 1 : 0
        enter(entering, leaving, along)
        return .done
    }

    /// Which of two that leave at the same moment does: who divides least, or in need the first.
    private func isBetter(_ place: Int, _ leaving: Int, _ along: [Int]) -> Bool {
        if pivotsWithoutGain > Self.patience { return turn(basis[place]) < turn(basis[leaving]) }
        return along[place] < along[leaving]
    }

    /// The one order in which both who comes and who leaves are taken where nothing is gained, so that no basis comes twice: rows, then columns.
    private func turn(_ member: Int) -> Int { member < 0 ? -1 - member : rowCount + member }

    private func promise(_ column: Int) -> Number { promise(of: columns[column]) }

    /// What a column would gain beside what its rows cost, times ``divisor``.
    func promise(of column: Column) -> Number {
        var promise = column.gain.scaled(by: divisor)
        for (row, times) in column.rows { promise -= times == 1 ? prices[row] : prices[row].scaled(by: times) }
        return promise
    }

    private func entering() -> Int? {
        var best = Number.zero
        var entering: Int?
        for row in 0..<rowCount where prices[row] < .zero {
            let promise = Number.zero - prices[row]
            if promise > best { (best, entering) = (promise, -1 - row) }
            if pivotsWithoutGain > Self.patience { return entering }
        }
        for column in columns.indices where !isBasic[column] {
            let promise = promise(column)
            if promise > best { (best, entering) = (promise, column) }
            if entering != nil, pivotsWithoutGain > Self.patience { return entering }
        }
        return entering
    }

    private mutating func enter(_ entering: Int, _ leaving: Int, _ along: [Int]) {
        let pivot = along[leaving]
        let own = leaving * rowCount
        let filled = (0..<rowCount).filter { inverse[own + $0] != 0 }
        for place in 0..<rowCount where place != leaving {
            let factor = along[place]
            if factor == 0 && pivot == divisor { continue }
            let start = place * rowCount
            if pivot == divisor, divisor == 1 {
                for row in filled { inverse[start + row] -= factor * inverse[own + row] }
                amounts[place] -= factor * amounts[leaving]
            } else {
                for row in 0..<rowCount {
                    inverse[start + row] = (pivot * inverse[start + row] - factor * inverse[own + row]) / divisor
                }
                amounts[place] = (pivot * amounts[place] - factor * amounts[leaving]) / divisor
            }
        }
        if basis[leaving] >= 0 { isBasic[basis[leaving]] = false }
        if entering >= 0 { isBasic[entering] = true }
        basis[leaving] = entering
        divisor = pivot
        reprice()
    }

    private mutating func reprice() {
        for row in 0..<rowCount { prices[row] = .zero }
        for place in 0..<rowCount where basis[place] >= 0 {
            let gain = columns[basis[place]].gain
            for row in 0..<rowCount {
                let times = inverse[place * rowCount + row]
                if times == 1 {
                    prices[row] += gain
                } else if times != 0 {
                    prices[row] += gain.scaled(by: times)
                }
            }
        }
    }
}
