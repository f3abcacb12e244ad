/// Tells which outcode a place on the national grid most likely lies in: that of the nearest middle of a sector, of Great Britain's built-in ones
/// or, in Northern Ireland, of the imported postcodes.
package struct NearestOutcode: Sendable {
    private let middles: [(outcode: String, middle: Centroid)]

    /// Reads the tables, some ten thousand lines, once.
    package init(_ gazetteer: Gazetteer) {
        let built = Centroids.sectors.all.map { line in
            (outcode: String(line.name.prefix { $0 != " " }), middle: line.middle)
        }
        middles = built + gazetteer.middlesOfNorthernIreland
    }

    /// Nil where the nearest middle is farther off than a sector reaches: at sea, abroad, or in Northern Ireland without its postcodes.
    package func outcode(easting: Int32, northing: Int32) -> String? {
        var nearest: (outcode: String, squared: Int)?
        for (outcode, middle) in middles {
            let (east, north) = (Int(middle.easting) - Int(easting), Int(middle.northing) - Int(northing))
            let squared = east * east + north * north
            let reach = max(Self.leastReachMetres, 2 * Int(middle.radiusMetres))
            guard squared <= reach * reach, squared < nearest?.squared ?? Int.max else { continue }
            nearest = (outcode, squared)
        }
        return nearest?.outcode
    }

    /// Whoever lives this near to the middle of a sector, however small it is, may be of it.
    private static let leastReachMetres = 5_000
}

extension Centroids {
    /// Every line, in the order of the table.
    fileprivate var all: [(name: String, middle: Centroid)] {
        lines.withUTF8Buffer { text in
            text.split(separator: 0x0A).map { line in
                let name = line.prefix { $0 != 0x2C }
                return (String(decoding: name, as: UTF8.self), Self.centroid(line[(name.endIndex + 1)...]))
            }
        }
    }
}

extension Gazetteer {
    /// The middles of Northern Ireland's outcodes, from the imported file; none where there is none.
    fileprivate var middlesOfNorthernIreland: [(outcode: String, middle: Centroid)] {
        guard index != nil else { return [] }
        return (1...99).compactMap { number in
            let letters = Array("BT\(number)".utf8)
            let bytes = letters + [UInt8](repeating: 0x20, count: 4 - letters.count)
            let outcode = Postcode(packed: bytes.reduce(0) { $0 << 8 | UInt64($1) } << 24)
            return ofImported(outcode).map { (outcode.text, $0) }
        }
    }
}
