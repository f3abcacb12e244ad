/// The households by where they are: squares of the map, each with its households, so that those within reach are found without looking at
/// the others.
///
/// Made once; linear in the households and the squares. Asking costs as much as there are households in the squares within reach.
struct PlaceGrid: Sendable {
    /// A side of a square: some hundred squares lie within a usual reach, and few squares are empty.
    private static let squareMetres = 8_192

    private let west: Int
    private let south: Int
    private let columns: Int
    private let rows: Int
    /// Where each square's households begin in ``households``, by row, then column; one more for the end.
    private let firsts: [Int32]
    /// Household indices by square, ascending in each.
    private let households: [Int32]
    /// Households without a location, ascending: they are always within reach, for all that is known.
    private let elsewhere: [Int32]
    private let mostRadius: Int

    /// The grid of `places`, by household index.
    init(_ places: [Place?]) {
        let known = places.compactMap { $0 }
        west = known.map { Int($0.easting) }.min() ?? 0
        south = known.map { Int($0.northing) }.min() ?? 0
        let east = known.map { Int($0.easting) }.max() ?? 0
        let north = known.map { Int($0.northing) }.max() ?? 0
        columns = (east - west) / Self.squareMetres + 1
        rows = (north - south) / Self.squareMetres + 1
        mostRadius = known.map { Int($0.radiusMetres) }.max() ?? 0
        var counts = [Int32](repeating: 0, count: columns * rows + 1)
        var elsewhere: [Int32] = []
        var squares: [(household: Int32, square: Int)] = []
        squares.reserveCapacity(known.count)
        for (household, place) in places.enumerated() {
            guard let place else {
                elsewhere.append(Int32(household))
                continue
            }
            let column = (Int(place.easting) - west) / Self.squareMetres
            let row = (Int(place.northing) - south) / Self.squareMetres
            squares.append((Int32(household), row * columns + column))
            counts[row * columns + column + 1] += 1
        }
        for square in 1..<counts.count { counts[square] += counts[square - 1] }
        firsts = counts
        var households = [Int32](repeating: 0, count: known.count)
        for (household, square) in squares {
            households[Int(counts[square])] = household
            counts[square] += 1
        }
        self.households = households
        self.elsewhere = elsewhere
    }

    /// Calls `body` with every household that may be within `reach`, and with some that are not; in no order that means anything.
    func forEach(within reach: Screen.Reach, _ body: (Int) -> Void) {
        for household in elsewhere { body(Int(household)) }
        let metres = reach.metres + mostRadius + 1
        let firstColumn = max(0, floorDivided(reach.easting - metres - west))
        let lastColumn = min(columns - 1, floorDivided(reach.easting + metres - west))
        let firstRow = max(0, floorDivided(reach.northing - metres - south))
        let lastRow = min(rows - 1, floorDivided(reach.northing + metres - south))
        guard firstColumn <= lastColumn, firstRow <= lastRow else { return }
        for row in firstRow...lastRow {
            let first = Int(firsts[row * columns + firstColumn])
            let end = Int(firsts[row * columns + lastColumn + 1])
            for index in first..<end { body(Int(households[index])) }
        }
    }

    /// When a walk through the squares comes to the one that a place lies in, or to the nearest: block by block, each of four smaller ones
    /// (Morton order), so that places of one turn and the next are near each other.
    func turn(of place: Place) -> Int {
        let column = min(max(0, floorDivided(Int(place.easting) - west)), columns - 1)
        let row = min(max(0, floorDivided(Int(place.northing) - south)), rows - 1)
        var turn = 0
        for bit in 0..<16 { turn |= (column >> bit & 1) << (2 * bit) | (row >> bit & 1) << (2 * bit + 1) }
        return turn
    }

    private func floorDivided(_ metres: Int) -> Int {
        metres >= 0 ? metres / Self.squareMetres : -((Self.squareMetres - 1 - metres) / Self.squareMetres)
    }
}
