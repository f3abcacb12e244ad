import Matching

/// `staff.csv`: who works for the scheme and in which role.
enum StaffFile {
    static func read(_ sheet: Sheet, into reading: Reading) {
        var rows: [String: SheetRow] = [:]
        for row in sheet.rows(in: reading) {
            let name = row.requiredCell("name").map { ByteText.text($0.bytes) }
            let role = row.requiredCell("role").map { ByteText.text($0.bytes) }
            guard let name, let role else { continue }
            let id = Staff(name: name, role: role).recordID
            if let first = rows[id] {
                row.report(
                    "name", code: "duplicate-id", "this name and role are there twice",
                    hint: "the first row is line \(first.row.line)")
                continue
            }
            rows[id] = row
            var staff = reading.records.staff[id] ?? Staff(name: name, role: role)
            let merge = Merge(row, owner: id)
            merge.take(row.text("account"), into: &staff.account)
            merge.take(row.date("from"), into: &staff.from)
            merge.take(row.date("until"), into: &staff.until)
            row.checkInterval(from: staff.from, until: staff.until)
            reading.records.staff[id] = staff
        }
        reading.named[.staff] = Set(rows.keys)
    }
}
