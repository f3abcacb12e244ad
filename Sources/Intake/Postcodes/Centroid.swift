/// The middle of some postcodes, and the distance within which nine of ten of them lie.
struct Centroid: Equatable {
    let easting: Int32
    let northing: Int32
    let radiusMetres: Int32

    func fix(_ precision: PlaceFix.Precision) -> PlaceFix {
        PlaceFix(easting: easting, northing: northing, radiusMetres: radiusMetres, precision: precision)
    }

    init(easting: Int32, northing: Int32, radiusMetres: Int32) {
        self.easting = easting
        self.northing = northing
        self.radiusMetres = radiusMetres
    }

    /// Nil of no points.
    init?(of points: [GridPoint]) {
        guard !points.isEmpty else { return nil }
        func mean(_ of: (GridPoint) -> Int32) -> Int { points.reduce(0) { $0 + Int(of($1)) } / points.count }
        let (east, north) = (mean(\.easting), mean(\.northing))
        let squares = points.map { point in
            let (across, up) = (Int(point.easting) - east, Int(point.northing) - north)
            return across * across + up * up
        }.sorted()
        let ninth = squares[min(squares.count * 9 / 10, squares.count - 1)]
        easting = Int32(east)
        northing = Int32(north)
        radiusMetres = Int32(Double(ninth).squareRoot().rounded())
    }
}
