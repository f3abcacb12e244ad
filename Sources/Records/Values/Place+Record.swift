import Matching

extension Place: RecordPart {
    package static var blank: Place { Place(easting: 0, northing: 0, radiusMetres: 0, precision: .exact) }

    package func walked<Fields: RecordFields>(by fields: inout Fields) throws(Fields.Failure) -> Place {
        var (easting, northing, radius) = (Int(easting), Int(northing), Int(radiusMetres))
        try fields.required("easting", &easting, in: -2_000_000...2_000_000)
        try fields.required("northing", &northing, in: -2_000_000...2_000_000)
        let precision = try fields.required("precision", of: precision)
        try fields.required("radius_metres", &radius, in: 0...1_000_000)
        return Place(
            easting: Int32(easting), northing: Int32(northing), radiusMetres: Int32(radius), precision: precision)
    }
}
