/// A postcode and its point on the national grid, in 16 bytes: a row of a postcode file, and of the index made from it.
package struct PostcodeRow: Hashable, Sendable {
    /// The packed postcode, and in the lowest byte what is to be said of it: 1 terminated, 2 without a place. Rows are
    /// ordered by it, so that of two rows for one postcode the one in use, with a place, comes first.
    let key: UInt64
    /// Metres; 0 without a place.
    let easting: Int32
    let northing: Int32

    init(key: UInt64, easting: Int32, northing: Int32) {
        self.key = key
        self.easting = easting
        self.northing = northing
    }

    package init(_ postcode: Postcode, at point: GridPoint?, isTerminated: Bool) {
        key = postcode.packed << 8 | (isTerminated ? 1 : 0) | (point == nil ? 2 : 0)
        easting = point?.easting ?? 0
        northing = point?.northing ?? 0
    }

    package var postcode: Postcode { Postcode(packed: key >> 8) }
    package var isTerminated: Bool { key & 1 != 0 }
    /// Nil where none is known, or the postcode lies off the national grid.
    package var point: GridPoint? { key & 2 != 0 ? nil : GridPoint(easting: easting, northing: northing) }
}
