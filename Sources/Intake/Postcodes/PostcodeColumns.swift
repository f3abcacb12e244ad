/// Where in a postcode file's rows the things are that we need, found by what a column means. Names change from release to
/// release (`pcd`, `pcd7`; `oseast1m`, `east1m`; a year of two digits that moves), and so do places.
struct PostcodeColumns: Equatable {
    let postcode: Int
    let easting: Int?
    let northing: Int?
    let latitude: Int?
    let longitude: Int?
    /// The month a postcode came into use, and the month it went out of it, as YYYYMM.
    let introduced: Int?
    let terminated: Int?
    /// Whether the file names its columns as the ONS does.
    let isOfONS: Bool

    /// Code-Point Open names no columns: PC, PQ, EA, NO, CY, RH, LH, CC, DC, WC.
    static let codePointOpen = PostcodeColumns(
        postcode: 0, easting: 2, northing: 3, latitude: nil, longitude: nil, introduced: nil, terminated: nil,
        isOfONS: false)

    /// Every name by which a file's header can be known.
    static let names =
        postcodes + eastings + northings + latitudes + longitudes + ["doterm", "dointr", "osgrdind", "gridind"]

    // `pcds` is the one with one clean space, whatever stands beside it.
    private static let postcodes = [
        "pcds", "postcode", "post_code", "postal_code", "pcd8", "pcd7", "pcd", "pcd2", "pc", "unit_postcode",
    ]
    private static let eastings = ["oseast1m", "east1m", "easting", "eastings", "bng_e", "ea", "x", "x_coordinate"]
    private static let northings = [
        "osnrth1m", "north1m", "northing", "northings", "bng_n", "no", "y", "y_coordinate",
    ]
    private static let latitudes = ["lat", "latitude"]
    private static let longitudes = ["long", "lon", "lng", "longitude"]

    /// - Throws: a problem at the header where no column is of postcodes, or none tells a place.
    init(_ header: CSVHeader, file: String) throws(ImportProblem) {
        var places: [String: Int] = [:]
        for column in header.columns.reversed() {
            places[Self.withoutYear(column.key)] = column.index
        }
        for column in header.columns.reversed() { places[column.key] = column.index }
        func first(_ names: [String]) -> Int? { names.lazy.compactMap { places[$0] }.first }

        guard let postcode = first(Self.postcodes) else {
            throw Self.missing("postcodes", such: "`pcds` or `postcode`", header, file)
        }
        self.postcode = postcode
        (easting, northing) = (first(Self.eastings), first(Self.northings))
        (latitude, longitude) = (first(Self.latitudes), first(Self.longitudes))
        guard easting != nil && northing != nil || latitude != nil && longitude != nil else {
            throw Self.missing("places", such: "`easting` and `northing`, or `lat` and `long`", header, file)
        }
        (introduced, terminated) = (first(["dointr"]), first(["doterm"]))
        isOfONS = terminated != nil && places["pcds"] != nil
    }

    private init(
        postcode: Int, easting: Int?, northing: Int?, latitude: Int?, longitude: Int?, introduced: Int?,
        terminated: Int?, isOfONS: Bool
    ) {
        self.postcode = postcode
        self.easting = easting
        self.northing = northing
        self.latitude = latitude
        self.longitude = longitude
        self.introduced = introduced
        self.terminated = terminated
        self.isOfONS = isOfONS
    }

    private static func missing(
        _ what: String, such: String, _ header: CSVHeader, _ file: String
    ) -> ImportProblem {
        ImportProblem(
            file: file, line: header.columns.first?.line ?? 1, column: 1, code: "no-postcode-columns",
            message: "no column of \(what)",
            hint: "this should be an ONSPD, NSPL or Code-Point Open file, or have columns such as \(such)")
    }

    /// `lad25cd` is `ladcd`, `gridind26` is `gridind`; a single digit, as in `pcd7`, belongs to the name.
    static func withoutYear(_ name: String) -> String {
        let bytes = Array(name.utf8)
        func isDigit(_ place: Int) -> Bool { place >= 0 && (0x30...0x39).contains(bytes[place]) }
        let ending = ["cd", "nm", "ind", ""].first { name.hasSuffix($0) } ?? ""
        let end = bytes.count - ending.utf8.count
        guard isDigit(end - 1), isDigit(end - 2), !isDigit(end - 3), end > 2 else { return name }
        return String(decoding: bytes[..<(end - 2)], as: UTF8.self) + ending
    }
}
