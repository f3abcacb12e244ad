/// Where something is, as well as its postcode tells: a point on the national grid, and how far from it the true place may be.
package struct PlaceFix: Hashable, Sendable {
    /// What the point stands for.
    package enum Precision: String, Hashable, Sendable {
        /// The postcode itself.
        case exact
        /// The middle of its sector (`M33 1`).
        case sector
        /// The middle of its outcode (`M33`).
        case outcode
    }

    /// Metres on the national grid.
    package let easting: Int32
    package let northing: Int32
    /// Metres; nine of ten postcodes of the sector or outcode lie within. 0 where the precision is exact: a postcode is a
    /// few houses, and the grid's own error of some metres is nothing beside a distance in miles.
    package let radiusMetres: Int32
    package let precision: Precision

    package init(easting: Int32, northing: Int32, radiusMetres: Int32, precision: Precision) {
        self.easting = easting
        self.northing = northing
        self.radiusMetres = radiusMetres
        self.precision = precision
    }
}
