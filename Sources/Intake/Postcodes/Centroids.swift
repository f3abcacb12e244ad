/// A table of centroids built into the program as text, one a line as `M33 5,378912,391234,2056` (part of a postcode,
/// easting, northing, radius in metres), in the order of their bytes. It is searched as it is: nothing is read at the start.
///
/// Derived from OS Code-Point Open (Open Government Licence, see `Gazetteer.attribution`) by `scripts/make-centroids`.
struct Centroids {
    let lines: StaticString

    static let outcodes = Centroids(lines: outcodeLines)
    static let sectors = Centroids(lines: sectorLines)

    subscript(part: Postcode) -> Centroid? {
        let key = Array(part.text.utf8)
        return lines.withUTF8Buffer { text in
            var (low, high) = (0, text.count)
            while low < high {
                var start = (low + high) / 2
                while start > low, text[start - 1] != 0x0A { start -= 1 }
                let end = text[start..<high].firstIndex(of: 0x0A) ?? high
                let line = text[start..<end]
                let name = line.prefix { $0 != 0x2C }
                if name.elementsEqual(key) { return Self.centroid(line[(name.endIndex + 1)...]) }
                if name.lexicographicallyPrecedes(key) { low = end + 1 } else { high = start }
            }
            return nil
        }
    }

    static func centroid(_ numbers: Slice<UnsafeBufferPointer<UInt8>>) -> Centroid {
        let values = numbers.split(separator: 0x2C).map { digits in
            digits.reduce(Int32(0)) { $0 * 10 + Int32($1 - 0x30) }
        }
        precondition(values.count == 3, "a line has three numbers")
        return Centroid(easting: values[0], northing: values[1], radiusMetres: values[2])
    }
}
