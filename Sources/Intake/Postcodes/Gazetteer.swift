/// Tells where a postcode is: by the imported postcode file where there is one, in use or terminated; else by the middle of
/// its sector; else of its outcode. Sectors and outcodes of Great Britain are built in; those of Northern Ireland are had
/// from the imported file.
package struct Gazetteer: Sendable {
    /// The imported postcodes; nil where none have been imported.
    package let index: PostcodeIndex?

    package init(index: PostcodeIndex? = nil) {
        self.index = index
    }

    /// To be shown wherever places are used.
    package static let attribution = """
        Contains OS data © Crown copyright and database right 2025. Contains Royal Mail data © Royal Mail copyright and \
        database right 2025. Source: Office for National Statistics licensed under the Open Government Licence v.3.0.
        """

    /// The place of a postcode, a sector or an outcode as somebody wrote it.
    package func fix(_ text: String) throws(GazetteerError) -> PlaceFix {
        let postcode: Postcode
        do throws(PostcodeError) { postcode = try Postcode(text) } catch { throw .notAPostcode(error) }
        return try fix(postcode)
    }

    package func fix(_ postcode: Postcode) throws(GazetteerError) -> PlaceFix {
        if postcode.extent == .full, let point = index?[postcode]?.point {
            return PlaceFix(
                easting: point.easting, northing: point.northing, radiusMetres: 0, precision: .exact)
        }
        if let sector = postcode.sector, let middle = Centroids.sectors[sector] ?? ofImported(sector) {
            return middle.fix(.sector)
        }
        if let middle = Centroids.outcodes[postcode.outcode] ?? ofImported(postcode.outcode) {
            return middle.fix(.outcode)
        }
        throw switch PostcodeCountry(of: postcode) {
        case .greatBritain: .unknown
        case .northernIreland: .northernIreland
        case .crownDependency: .crownDependency
        }
    }

    /// The middle of the imported postcodes of a sector or outcode, those in use before terminated ones.
    func ofImported(_ part: Postcode) -> Centroid? {
        guard let rows = index?.rows(within: part) else { return nil }
        let inUse = rows.filter { !$0.isTerminated }.compactMap(\.point)
        return Centroid(of: inUse.isEmpty ? rows.compactMap(\.point) : inUse)
    }
}
