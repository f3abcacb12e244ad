/// The postcodes of a published file and where they are: ONSPD and NSPL of any release since 2017, Code-Point Open, or a
/// list with a column of postcodes and columns of places.
package struct PostcodeFile: Sendable {
    /// Ordered by postcode, one row for each.
    package let rows: [PostcodeRow]
    /// What the file is: `ONSPD`, `NSPL`, `Code-Point Open`, or what can be said of it.
    package let source: String
    /// The month of the release as `2025-08`; where the file's name does not tell, `to 2025-08`, the latest month in it;
    /// empty where nothing tells.
    package let release: String
    /// Rows that cannot be read are warnings: a published file of millions is not refused for one.
    package let problems: [ImportProblem]
    /// Rows of the file whose postcode could not be read.
    package let rowsLeftOut: Int

    package init(_ source: ByteSource) {
        let isCodePoint: Bool
        let whole: ByteSource
        do throws(ByteSourceError) {
            let (first, again) = try source.peek(4_096)
            isCodePoint = Self.isCodePoint(Array(first.joined()), format: Self.plainFormat)
            whole = again
        } catch {
            // The reader will meet the same.
            isCodePoint = false
            whole = ByteSource(name: source.name) { () throws(ByteSourceError) in throw error }
        }
        let format = isCodePoint ? Self.plainFormat : CSVFormat.columns(PostcodeColumns.names)
        var reader = CSVReader(whole, format: format)
        var reading = PostcodeReading()
        var columns: PostcodeColumns? = isCodePoint ? .codePointOpen : nil
        var refusal: [ImportProblem] = []
        while let block = reader.next() {
            if columns == nil {
                do throws(ImportProblem) {
                    columns = try PostcodeColumns(reader.header, file: reader.file)
                } catch {
                    refusal = [error]
                    break
                }
            }
            if let columns { reading.read(block, columns) }
        }
        rows = PostcodeRow.ordered(reading.rows)
        problems = (refusal + reader.problems + reading.problems).sorted()
        rowsLeftOut = reading.rowsLeftOut
        let title = PostcodeFileTitle(
            fileName: source.name, isCodePoint: isCodePoint, columns: columns, header: reader.header,
            latestMonth: reading.latestMonth)
        (self.source, release) = (title.source, title.release)
    }

    private static let plainFormat = CSVFormat(delimiter: 0x2C, header: .absent)

    /// Whether the first line is a row of Code-Point Open: ten fields without names, a postcode, its quality, a point, and
    /// the code of a country.
    private static func isCodePoint(_ start: [UInt8], format: CSVFormat) -> Bool {
        let line = Array(start.prefix { $0 != 0x0A && $0 != 0x0D })
        guard let row = CSVTable(ByteSource(line, name: ""), format: format).rows.first, row.count == 10 else {
            return false
        }
        let isPostcode = row[0].withTrimmedBytes { bytes in
            do throws(PostcodeError) { return try Postcode(bytes).extent == .full } catch { return false }
        }
        let country = row[4].trimmed
        return isPostcode && (1...3).allSatisfy { Int(row[$0].trimmed) != nil }
            && country.utf8.count == 9 && country.dropFirst().allSatisfy(\.isNumber)
    }
}
