/// What a file that is not plain text is, told from its first bytes, whatever its name.
enum ForeignFile: CaseIterable {
    case excelWorkbook, openDocument, zip, oldExcelWorkbook, utf16, utf32, pdf

    init?(_ start: [UInt8]) {
        func begins(_ bytes: UInt8...) -> Bool { start.starts(with: bytes) }
        if begins(0x50, 0x4B, 0x03, 0x04) {
            self = Self.zipped(firstName: String(decoding: start.dropFirst(30).prefix(64), as: UTF8.self))
        } else if begins(0xD0, 0xCF, 0x11, 0xE0) {
            self = .oldExcelWorkbook
        } else if begins(0xFF, 0xFE, 0, 0) || begins(0, 0, 0xFE, 0xFF) {
            self = .utf32
        } else if begins(0xFF, 0xFE) || begins(0xFE, 0xFF) || Self.alternatesWithNul(start) {
            self = .utf16
        } else if begins(0x25, 0x50, 0x44, 0x46, 0x2D) {
            self = .pdf
        } else {
            return nil
        }
    }

    /// What a zip archive is, told from the name of its first part, which stands in clear after 30 bytes. Too short to
    /// tell, it is most likely a workbook.
    private static func zipped(firstName: String) -> ForeignFile {
        if firstName.hasPrefix("mimetype") { return .openDocument }
        let ofWorkbook = ["[Content_Types].xml", "_rels/", "docProps/", "xl/", "customXml/"]
        return firstName.isEmpty || ofWorkbook.contains { firstName.hasPrefix($0) } ? .excelWorkbook : .zip
    }

    /// Whether every second of the first bytes is mostly NUL: Latin text in UTF-16 without its mark.
    private static func alternatesWithNul(_ start: [UInt8]) -> Bool {
        let pairs = min(start.count, 256) / 2
        guard pairs > 0 else { return false }
        let even = (0..<pairs).count { start[2 * $0] == 0 }
        let odd = (0..<pairs).count { start[2 * $0 + 1] == 0 }
        return (even == 0 && odd * 10 >= pairs * 7) || (odd == 0 && even * 10 >= pairs * 7)
    }

    /// The problem to report, at the start of the file.
    func problem(file: String) -> ImportProblem {
        let save = "open it in the spreadsheet program and save it as \"CSV UTF-8\""
        let (code, what, hint) =
            switch self {
            case .excelWorkbook: ("excel-workbook", "this is an Excel workbook (.xlsx), not CSV", save)
            case .openDocument: ("opendocument", "this is an OpenDocument spreadsheet (.ods), not CSV", save)
            case .zip: ("zip", "this is a zip archive, not CSV", "unpack it and give the CSV files in it")
            case .oldExcelWorkbook: ("excel-workbook", "this is an old Excel workbook (.xls), not CSV", save)
            case .utf16: ("utf-16", "this text is in UTF-16, not UTF-8", save)
            case .utf32: ("utf-32", "this text is in UTF-32, not UTF-8", save)
            case .pdf: ("pdf", "this is a PDF, not CSV", "ask for the table itself, as CSV")
            }
        return ImportProblem(file: file, line: 1, column: 1, code: code, message: what, hint: hint)
    }
}
