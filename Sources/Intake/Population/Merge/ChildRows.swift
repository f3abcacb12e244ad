import Matching

/// The rows of a file of children, gathered by the owner they belong to: all of an owner's are put in place at once.
struct ChildRows<Owner: RecordID, Child> {
    private struct Family {
        let owner: Owner
        let first: SheetRow
        var children: [Child] = []
        /// What the owner can have only one of, with the line it stands in; few, so that they are searched in order.
        var keys: [(key: String, line: Int)] = []
        var none: SheetRow?
    }

    private var families: [Family] = []
    private var places: [Owner: Int] = [:]

    /// Everybody the file names.
    var owners: Set<Owner> { Set(places.keys) }

    /// Adds a child. `key` is what an owner can have only one of, where there is such a thing; a second one is reported.
    mutating func add(_ child: Child, key: String? = nil, of owner: Owner, _ row: SheetRow, column: String) {
        let place = place(of: owner, row)
        if families[place].none != nil { reportNone(owner, row, column) }
        if let key {
            if let line = families[place].keys.first(where: { $0.key == key })?.line {
                row.report(
                    column, code: "twice", "`\(owner)` has this `\(column)` twice",
                    hint: "its first row is line \(line)")
                return
            }
            families[place].keys.append((key, row.row.line))
        }
        families[place].children.append(child)
    }

    /// Says that the owner has none. Other rows beside it are reported.
    mutating func stateNone(_ owner: Owner, _ row: SheetRow, column: String) {
        let place = place(of: owner, row)
        if !families[place].children.isEmpty || families[place].none != nil { reportNone(owner, row, column) }
        families[place].none = row
    }

    private mutating func place(of owner: Owner, _ row: SheetRow) -> Int {
        if let place = places[owner] { return place }
        places[owner] = families.count
        families.append(Family(owner: owner, first: row))
        return families.count - 1
    }

    private func reportNone(_ owner: Owner, _ row: SheetRow, _ column: String) {
        row.report(column, code: "none-and-some", "`\(owner)` has a row that says none, and another row")
    }

    /// Each owner with the first row that names them and their children, in the file's order.
    func forEachOwner(_ body: (Owner, SheetRow, [Child]) -> Void) {
        for family in families { body(family.owner, family.first, family.children) }
    }
}
