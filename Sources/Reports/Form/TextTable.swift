/// Rows under headings, aligned by the width that letters take on a screen.
struct TextTable {
    private let headings: [String]
    private var rows: [[String]] = []
    /// Columns of figures stand to the right.
    private let figures: Set<Int>

    init(_ headings: [String], figures: Set<Int> = []) {
        self.headings = headings
        self.figures = figures
    }

    mutating func add(_ row: [String]) {
        precondition(row.count == headings.count, "a row has a cell for every heading")
        rows.append(row.map(\.onOneLine))
    }

    /// The table as lines, without a line end after the last.
    var text: String {
        let widths = headings.indices.map { column in
            rows.reduce(Self.width(headings[column])) { max($0, Self.width($1[column])) }
        }
        func line(_ cells: [String]) -> String {
            var text = ""
            for (column, cell) in cells.enumerated() {
                let space = String(repeating: " ", count: widths[column] - Self.width(cell))
                let isLast = column == cells.count - 1
                text += figures.contains(column) ? space + cell : isLast ? cell : cell + space
                if !isLast { text += "  " }
            }
            return text
        }
        return ([line(headings)] + rows.map(line)).joined(separator: "\n")
    }

    /// Columns on the screen: two for wide scripts, none for marks that join the letter before.
    private static func width(_ text: String) -> Int {
        // Plain letters and figures take one each: nearly every cell of a long list.
        if text.utf8.allSatisfy({ 0x20...0x7E ~= $0 }) { return text.utf8.count }
        return text.unicodeScalars.reduce(0) { width, scalar in
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .enclosingMark, .format, .control: width
            default:
                switch scalar.value {
                case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
                    0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
                    width + 2
                default: width + 1
                }
            }
        }
    }
}
