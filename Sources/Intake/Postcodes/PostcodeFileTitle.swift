/// What a postcode file is and of when, as far as its name and columns tell.
struct PostcodeFileTitle {
    let source: String
    let release: String

    init(fileName: String, isCodePoint: Bool, columns: PostcodeColumns?, header: CSVHeader, latestMonth: Int) {
        let name = (fileName.split(separator: "/").last ?? "").lowercased()
        if isCodePoint || header["pq"] != nil {
            source = "Code-Point Open"
        } else if columns?.isOfONS != true {
            source = "list of postcodes"
        } else if name.contains("nspl") {
            source = "NSPL"
        } else if name.contains("onspd") || header["oslaua"] != nil {
            source = "ONSPD"
        } else {
            // Since November 2025 both have the same columns.
            source = "ONSPD or NSPL"
        }
        if let month = Self.month(in: name) {
            release = month
        } else {
            release = latestMonth > 0 ? "to \(Self.text(year: latestMonth / 100, month: latestMonth % 100))" : ""
        }
    }

    /// The month in a name such as `ONSPD_AUG_2025_UK.csv` or `nspl-2025-08.csv`.
    private static func month(in name: String) -> String? {
        let parts = name.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        for (first, second) in zip(parts, parts.dropFirst()) {
            if let month = months.firstIndex(where: { first.hasPrefix($0) }), let year = year(second) {
                return text(year: year, month: month + 1)
            }
            if let year = year(first), let month = Int(second), second.utf8.count == 2, (1...12).contains(month) {
                return text(year: year, month: month)
            }
        }
        return nil
    }

    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]

    private static func year(_ text: String) -> Int? {
        guard text.utf8.count == 4, let year = Int(text), (2000...2999).contains(year) else { return nil }
        return year
    }

    private static func text(year: Int, month: Int) -> String { "\(year)-\(month < 10 ? "0" : "")\(month)" }
}
