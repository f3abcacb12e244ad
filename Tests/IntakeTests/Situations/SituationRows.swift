import Intake
import Matching

/// The rows of one situation's files: those of a scheme in which every rule is met, with its changes made.
struct SituationRows {
    typealias Row = [(column: String, cell: String)]

    private let number: Int
    private(set) var files: [FileKind: [Row]]
    private(set) var nation = "england"
    /// Lines such as `cap.scheme_most=2`, that the scheme's policy says otherwise.
    private(set) var policy: [String] = []
    /// Facts to set once the files are in, such as the manager's reason for a limit.
    private(set) var facts: [(path: String, value: String)] = []

    init(_ situation: Situation) {
        number = situation.number
        files = Self.allMet(situation.number)
        for change in situation.changes { make(change) }
    }

    /// What a row is changed by, or which file it is in.
    private mutating func make(_ words: [String]) {
        let rest = Array(words.dropFirst())
        switch words[0] {
        case "in": nation = rest[0]
        case "policy": policy.append(rest[0])
        case "reason": facts.append(("H\(number)/limits.\(rest[0]).reason", "the stairs are too narrow"))
        case "set":
            let sides = rest[0].split(separator: "=").map(String.init)
            facts.append((sides[0], sides[1]))
        case "far": refer(["earliest_start=2027-03-01"])
        case "near" where rest.isEmpty: refer(["earliest_start=2026-12-10"])
        case "weekend", "near": refer(["arrangement=short-break", "earliest_start=2027-01-15", "end=2027-01-17"])
        case "days": refer(["arrangement=day-support", "slots=" + rest.joined(separator: " ")])
        case "outreach": refer(["arrangement=outreach", "slots=" + rest[0]])
        case "dates":
            refer(["arrangement=short-break", "earliest_start=", "dates=" + rest.joined(separator: " ")])
        case "second": addRoom("R2", rest.dropFirst())
        case "person": addPerson(rest[0], Self.cells(rest.dropFirst()))
        case "neighbour": addNeighbour(rest[0], Self.cells(rest.dropFirst()))
        case "with": addToParty(rest[0], Self.cells(rest.dropFirst()))
        case "lives", "visits": addStay(words[0], of: rest[0], Self.cells(rest.dropFirst()))
        case "stays" where rest.first == "on": addStay("stays", of: rest[1], Self.cells(rest.dropFirst(2)))
        default: changeFile(words[0], Self.cells(rest))
        }
    }

    /// `+file` adds a row, `-file` drops all, `-file@a@b` those with both cells, `file@a` changes those with the cell.
    private mutating func changeFile(_ word: String, _ cells: Row) {
        let parts = word.split(separator: "@").map(String.init)
        let kind = Self.file(parts[0].trimmingPrefix { "+-".contains($0) })
        func isMeant(_ row: Row) -> Bool {
            parts.dropFirst().allSatisfy { selector in row.contains { $0.cell == selector } }
        }
        if word.hasPrefix("+") {
            if !cells.isEmpty { add(cells, to: kind) }
        } else if word.hasPrefix("-") {
            files[kind]?.removeAll(where: isMeant)
        } else {
            let places = (files[kind] ?? []).indices.filter { isMeant(files[kind]?[$0] ?? []) }
            precondition(!places.isEmpty, "\(word) of situation \(number) changes a row")
            for place in places { files[kind]?[place].set(cells) }
        }
    }

    private mutating func refer(_ words: [String]) { files[.referrals]?[0].set(Self.cells(words)) }

    private mutating func add(_ row: Row, to kind: FileKind) { files[kind, default: []].append(row) }

    private mutating func addRoom(_ name: String, _ words: some Collection<String>) {
        var row: Row = [
            ("id", "H\(number)-\(name)"), ("household", "H\(number)"), ("sleeps", "1"),
            ("true_of_it", "ground-floor-bedroom"),
        ]
        row.set(Self.cells(words))
        add(row, to: .rooms)
    }

    private mutating func addPerson(_ id: String, _ cells: Row) {
        if files[.people]?.contains(where: { $0.value("id") == id }) == true { return }
        var row: Row = [("id", id), ("born", "1980-01-01"), ("gender", "man")]
        row.set(cells)
        add(row, to: .people)
    }

    private mutating func addNeighbour(_ id: String, _ cells: Row) {
        addPerson(id, [])
        let home = "N\(number)"
        add(
            [
                ("id", home), ("name", "Other"), ("postcode", cells.value("postcode") ?? "M21 7PL"),
                ("status", "approved"), ("living_there_now", "1"),
            ], to: .households)
        add(
            [
                ("household", home), ("person", id), ("kind", "stay"), ("arrangement", "live-in"),
                ("from", "2024-01-01"), ("slots", "all-week"),
            ], to: .stays)
    }

    private mutating func addToParty(_ id: String, _ cells: Row) {
        let party = [(column: "party", cell: "F\(number)")]
        var row = Self.seeker(id)
        row.set(party + cells)
        add(row, to: .people)
        files[.people]?[0].set(party)
        add(Self.epilepsy(of: id), to: .needs)
        refer(["party=F\(number)", "together=must"])
    }

    /// Columns of people that a stay's row says of who stays.
    private static let ofPeople = [
        "must_have", "must_not_have", "would_like", "would_rather_not", "true_of_me", "not_true_of_me", "gender",
        "born", "postcode",
    ]

    private mutating func addStay(_ verb: String, of id: String, _ cells: Row) {
        addPerson(id, cells.filter { Self.ofPeople.contains($0.column) })
        let home = "H\(number)"
        let own = "\(home)-\(id)"
        var row: Row = [("household", home), ("person", id), ("kind", "stay")]
        switch verb {
        case "lives":
            row += [("room", own), ("arrangement", "live-in"), ("from", "2024-01-01"), ("slots", "all-week")]
        case "visits": row += [("arrangement", "day-support")]
        default: row += [("room", own), ("arrangement", "short-break"), ("slots", "all-week")]
        }
        row.set(cells.filter { !Self.ofPeople.contains($0.column) })
        if let room = row.value("room"), room == own || room.isEmpty { addRoom(id, [String]()) }
        if verb == "lives", isThereNow(row) { countOneMore() }
        add(row, to: .stays)
    }

    private func isThereNow(_ stay: Row) -> Bool {
        let until = stay.value("until") ?? ""
        return (stay.value("from") ?? "") <= SituationScheme.asOf.description
            && (until.isEmpty || until > SituationScheme.asOf.description)
    }

    private mutating func countOneMore() {
        let now = files[.households]?[0].value("living_there_now").flatMap { Int($0) } ?? 0
        files[.households]?[0].set([("living_there_now", "\(now + 1)")])
    }

    private static func file(_ name: some StringProtocol) -> FileKind {
        guard let kind = FileKind(rawValue: String(name)) else { preconditionFailure("\(name) is a file") }
        return kind
    }

    /// `column=cell` as often as it comes; what follows without a column is the rest of the cell. A comma divides a list.
    private static func cells(_ words: some Collection<String>) -> Row {
        var row: Row = []
        for word in words {
            if let sign = word.firstIndex(of: "="), word[..<sign].allSatisfy({ $0 == "_" || $0.isLowercase }) {
                row.append((String(word[..<sign]), String(word[word.index(after: sign)...])))
            } else if !row.isEmpty {
                row[row.count - 1].cell += " " + word
            }
        }
        return row.map { ($0.column, String($0.cell.map { $0 == "," ? ";" : $0 })) }
    }
}

extension SituationRows.Row {
    /// What stands in a column; nil where the row has none.
    func value(_ column: String) -> String? { first { $0.column == column }?.cell }

    /// Puts cells in the place of those of the same columns.
    mutating func set(_ cells: SituationRows.Row) {
        for (column, cell) in cells {
            if let place = firstIndex(where: { $0.column == column }) {
                self[place].cell = cell
            } else {
                append((column, cell))
            }
        }
    }
}
