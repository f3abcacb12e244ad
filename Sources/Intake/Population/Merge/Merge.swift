import Matching

/// How a row changes a record: a blank cell changes nothing, `?` clears, and an answer given in the program stands until the
/// household was confirmed later than it.
struct Merge {
    let row: SheetRow
    /// The id before the slash of an answer's path.
    let owner: String
    /// What stands between the owner's id and the column in a path, such as `checks.dbs.`.
    let prefix: String
    private let answers: [String: HeldAnswer]
    /// When the file says the household was last confirmed.
    private let confirmedOn: Day?

    init(_ row: SheetRow, owner: String, prefix: @autoclosure () -> String = "", confirmedOn: Day? = nil) {
        self.row = row
        self.owner = owner
        self.confirmedOn = confirmedOn
        answers = row.reading.answers(of: owner)
        // Hardly anybody has answers: the prefix is put together for those alone.
        self.prefix = answers.isEmpty ? "" : prefix()
    }

    /// Whether an answer at `path` (without the owner) stands against what `field` says, which differs from it. Either way what
    /// follows is noted: a difference, or an answer that is no longer needed.
    func keepsAnswer(at path: @autoclosure () -> String, against field: @autoclosure () -> CSVField) -> Bool {
        guard !answers.isEmpty, let answer = answers[prefix + path()] else { return false }
        if let confirmedOn, confirmedOn > answer.on {
            row.reading.supersede(answer.path)
            return false
        }
        let field = field()
        row.reading.note(
            Difference(
                path: answer.path, held: answer.value, file: field.file, line: field.line, column: field.column))
        return true
    }

    /// Whether anything about the owner was answered in the program.
    var hasAnswers: Bool { !answers.isEmpty }

    /// Whether somebody answered in the program at `path` (without the owner), and the answer still stands.
    func hasAnswer(at path: @autoclosure () -> String) -> Bool {
        guard !answers.isEmpty, let answer = answers[prefix + path()] else { return false }
        return !(confirmedOn.map { $0 > answer.on } ?? false)
    }

    /// Puts what an entry says in the place of `held`; `cleared` is what `?` leaves. The entry's column is the end of the answer's
    /// path; `place` is the column it stands in, where that is another one.
    func take<Value: Equatable>(
        _ entry: Entry<Value>, into held: inout Value, cleared: Value, at place: String? = nil
    ) {
        let new: Value
        switch entry.says {
        case .blank: return
        case .cleared: new = cleared
        case .said(let value): new = value
        }
        if new == held || keepsAnswer(at: entry.column, against: row.field(place ?? entry.column)) { return }
        held = new
    }

    func take<Value: Equatable>(_ entry: Entry<Value>, into held: inout Value?, at place: String? = nil) {
        take(entry.map { Optional($0) }, into: &held, cleared: nil, at: place)
    }

    func take<Value: Equatable>(_ entry: Entry<Value>, into held: inout Known<Value>, at place: String? = nil) {
        take(entry.map { Known.known($0) }, into: &held, cleared: .notKnown, at: place)
    }

    func take<Element: Equatable>(_ entry: Entry<[Element]>, into held: inout Listed<Element>) {
        take(entry.map { Listed.listed($0) }, into: &held, cleared: .notKnown)
    }

    func take<Element: Equatable>(_ entry: Entry<[Element]>, into held: inout [Element]) {
        take(entry, into: &held, cleared: [])
    }

    /// Puts a list that a file of children states in the place of the one held, under the path `path`; where the owner's list was
    /// answered in the program, the answer stands.
    func take<Element: Equatable>(
        list: [Element], path: String, column: String, into held: inout Listed<Element>
    ) {
        let new = Listed.listed(list)
        if new == held || keepsAnswer(at: path, against: row.field(column)) { return }
        held = new
    }

    /// The same of a list whose rows can be answered one by one, named by `key`: a row that was answered in the program and that the file
    /// lacks stands, and is noted, until the household was confirmed later.
    func take<Element: Equatable>(
        list: [Element], path: String, column: String, key: (Element) -> String,
        by isBefore: (Element, Element) -> Bool, into held: inout Listed<Element>
    ) {
        var list = list
        if !answers.isEmpty {
            let stated = Set(list.map(key))
            for element in held.elements where !stated.contains(key(element)) {
                if keepsRow("\(path).\(key(element))", column) { list.append(element) }
            }
        }
        take(list: list.sorted(by: isBefore), path: path, column: column, into: &held)
    }

    /// Whether an answer about the row at `path` stands against a file without that row.
    private func keepsRow(_ path: String, _ column: String) -> Bool {
        let paths = answers.keys.filter { $0 == prefix + path || $0.hasPrefix(prefix + path + ".") }.sorted()
        return paths.reduce(false) { $1.isEmpty ? $0 : keepsAnswer(at: $1, against: row.field(column)) || $0 }
    }

    /// The same of a list that knows no "not known".
    func take<Element: Equatable>(list: [Element], path: String, column: String, into held: inout [Element]) {
        if list == held || keepsAnswer(at: path, against: row.field(column)) { return }
        held = list
    }
}
