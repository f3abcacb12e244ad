/// A point on the national grid of Great Britain (OSGB36), in metres east and north of its origin.
package struct GridPoint: Hashable, Sendable {
    package let easting: Int32
    package let northing: Int32

    package init(easting: Int32, northing: Int32) {
        self.easting = easting
        self.northing = northing
    }
}
