/// Rows of a postcode file, as they are read.
struct PostcodeReading {
    private(set) var rows: [PostcodeRow] = []
    private(set) var rowsLeftOut = 0
    private(set) var problems: [ImportProblem] = []
    /// The latest month in the columns of dates, as YYYYMM; 0 without.
    private(set) var latestMonth = 0
    /// Bad rows that are told one by one; the others are counted.
    private static let problemsTold = 50

    mutating func read(_ block: CSVBlock, _ columns: PostcodeColumns) {
        for row in block {
            let field = row[columns.postcode]
            let postcode: Postcode
            do throws(PostcodeError) {
                postcode = try field.withTrimmedBytes { bytes throws(PostcodeError) in try Postcode(bytes) }
                if postcode.extent != .full { throw PostcodeError(.shape) }
            } catch {
                rowsLeftOut += 1
                if rowsLeftOut <= Self.problemsTold {
                    problems.append(
                        field.problem(.warning, code: "not-a-postcode", error.message, hint: "the row was left out")
                    )
                }
                continue
            }
            let terminated = columns.terminated.flatMap { row[$0].month }
            latestMonth = max(latestMonth, terminated ?? 0, columns.introduced.flatMap { row[$0].month } ?? 0)
            rows.append(
                PostcodeRow(
                    postcode, at: Self.point(of: postcode, in: row, columns), isTerminated: terminated != nil))
        }
    }

    /// Where a row says its postcode is. Northern Ireland by latitude and longitude, for its grid columns are on the
    /// Irish Grid; Jersey, Guernsey and Man nowhere; elsewhere the grid before degrees. Grid 0,0 and latitude 99.999999
    /// say that no place is known, and a point that is not in the country says nothing either.
    private static func point(of postcode: Postcode, in row: CSVRow, _ columns: PostcodeColumns) -> GridPoint? {
        let country = PostcodeCountry(of: postcode)
        if country == .crownDependency { return nil }
        if country == .greatBritain, let easting = columns.easting, let northing = columns.northing,
            let east = row[easting].metres, let north = row[northing].metres,
            (1..<700_000).contains(east), (1..<1_300_000).contains(north)
        {
            return GridPoint(easting: Int32(east), northing: Int32(north))
        }
        guard let latitude = columns.latitude, let longitude = columns.longitude,
            let north = Double(row[latitude].trimmed), let east = Double(row[longitude].trimmed),
            (49.0...61.5).contains(north), (-9.5...2.5).contains(east)
        else { return nil }
        return GridPoint(latitude: north, longitude: east)
    }
}

extension CSVField {
    /// A whole number of metres, whatever zeroes stand before it; nil of anything else. A fraction is dropped.
    fileprivate var metres: Int? { number(most: 10_000_000, stopsAtPoint: true) }

    /// A month as YYYYMM; nil where there is none.
    fileprivate var month: Int? { number(most: 999_999, stopsAtPoint: false) }

    private func number(most: Int, stopsAtPoint: Bool) -> Int? {
        withTrimmedBytes { bytes in
            guard !bytes.isEmpty else { return nil }
            var number = 0
            for byte in bytes {
                if stopsAtPoint, byte == 0x2E { return number }
                guard (0x30...0x39).contains(byte), number <= most else { return nil }
                number = number * 10 + Int(byte - 0x30)
            }
            return number
        }
    }
}
