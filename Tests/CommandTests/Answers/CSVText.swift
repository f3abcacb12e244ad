/// CSV as a stranger's spreadsheet reads it: RFC 4180, nothing of ours takes part.
struct CSVText {
    let rows: [[String]]

    init(_ text: String) {
        var rows: [[String]] = []
        var row: [String] = []
        var cell = ""
        var isQuoted = false
        var letters = Array(text.unicodeScalars)[...]
        while let letter = letters.popFirst() {
            if isQuoted {
                if letter != "\"" {
                    cell.unicodeScalars.append(letter)
                } else if letters.first == "\"" {
                    cell.unicodeScalars.append(letter)
                    letters.removeFirst()
                } else {
                    isQuoted = false
                }
            } else if letter == "\"" {
                isQuoted = true
            } else if letter == "," {
                row.append(cell)
                cell = ""
            } else if letter == "\n" {
                rows.append(row + [cell])
                row = []
                cell = ""
            } else if letter != "\r" {
                cell.unicodeScalars.append(letter)
            }
        }
        if !cell.isEmpty || !row.isEmpty { rows.append(row + [cell]) }
        self.rows = rows
    }
}
