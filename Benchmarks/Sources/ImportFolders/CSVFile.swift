/// One file of an import folder while it is being written: RFC 4180, lines ending in a line feed.
struct CSVFile {
    let name: String
    private(set) var bytes: [UInt8] = []
    private(set) var rowCount = 0

    init(_ name: String, columns: String) {
        self.name = name
        add(columns.split(separator: " ").map(String.init))
        rowCount = 0
    }

    /// Adds a row with a cell for each column; nil is blank.
    mutating func add(_ cells: [String?]) {
        for (place, cell) in cells.enumerated() {
            if place > 0 { bytes.append(UInt8(ascii: ",")) }
            if let cell { add(cell) }
        }
        bytes.append(UInt8(ascii: "\n"))
        rowCount += 1
    }

    private mutating func add(_ cell: String) {
        let needsQuotes = cell.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
        guard needsQuotes else {
            bytes.append(contentsOf: cell.utf8)
            return
        }
        bytes.append(0x22)
        for byte in cell.utf8 {
            if byte == 0x22 { bytes.append(0x22) }
            bytes.append(byte)
        }
        bytes.append(0x22)
    }
}
