import Matching

extension Merge {
    /// A postcode with its place, as a row says them.
    struct Location {
        var postcode: String?
        var place: Known<Place>
    }

    /// What a row says of a place: a grid reference where one is given, else where the postcode lies; nil where it says nothing.
    ///
    /// `near` is the short form's column: where both are filled in they must not differ.
    func location(
        postcode column: String = "postcode", near: String? = nil, held: Location, hasGrid: Bool = true
    ) -> Entry<Location> {
        let full = row.cell(column)
        let short = near.flatMap(row.cell)
        let isCleared = full?.isQuestion ?? short?.isQuestion ?? false
        let answer = full.flatMap(resolved)
        let shortAnswer = short.flatMap(resolved)
        if let short, let answer, let shortAnswer, !agree(answer.postcode, shortAnswer.postcode) {
            row.reading.report(
                short.problem(code: "both-ways", "`\(short.column)` and `\(column)` say different places"))
        }
        let said = answer ?? shortAnswer
        let entryColumn = full == nil ? near ?? column : column
        if let grid = hasGrid ? grid() : nil {
            return Entry(
                column: entryColumn,
                says: .said(Location(postcode: said?.postcode ?? held.postcode, place: .known(grid))))
        }
        if isCleared { return Entry(column: entryColumn, says: .cleared) }
        guard let said else { return Entry(column: entryColumn, says: .blank) }
        // A place that was known more exactly for the same postcode stays.
        if said.postcode == held.postcode, case .known(let place) = held.place, place.precision == .exact,
            said.place.value?.precision != .exact
        {
            return Entry(column: entryColumn, says: .said(held))
        }
        return Entry(column: entryColumn, says: .said(said))
    }

    /// Takes a location into a postcode and a place.
    func take(_ entry: Entry<Location>, postcode: inout String?, place: inout Known<Place>) {
        take(entry.map(\.postcode), into: &postcode, cleared: nil)
        if let location = entry.value, postcode != location.postcode { return }
        take(entry.map(\.place), into: &place, cleared: .notKnown)
    }

    private func resolved(_ cell: Cell) -> Location? {
        if cell.isQuestion { return nil }
        switch row.reading.options.placeOf(ByteText.text(cell.bytes)) {
        case .found(let postcode, let place): return Location(postcode: postcode, place: .known(place))
        case .noPlace(let postcode, let why, let hint):
            row.reading.report(
                cell.problem(.warning, code: "no-place", "`\(cell.column)` gives no place: \(why)", hint: hint))
            return Location(postcode: postcode, place: .notKnown)
        case .notAPostcode(let why, let hint):
            row.reading.report(
                cell.problem(
                    code: "bad-postcode", "`\(cell.column)` must be a postcode, or the first part of one: \(why)",
                    hint: hint))
            return nil
        }
    }

    /// Whether two postcodes can be of one place: the same, or one the first half of the other.
    private func agree(_ one: String?, _ other: String?) -> Bool {
        guard let one, let other else { return true }
        let (first, second) = (one.split(separator: " "), other.split(separator: " "))
        return zip(first, second).allSatisfy { $0 == $1 || $0.hasPrefix($1) || $1.hasPrefix($0) }
            && first.first == second.first
    }

    /// The place of a grid reference in metres; nil where the row gives none. One without the other is reported.
    private func grid() -> Place? {
        let easting = row.whole("easting", -2_000_000...2_000_000)
        let northing = row.whole("northing", -2_000_000...2_000_000)
        if easting.isBlank != northing.isBlank, row.cell("easting") == nil || row.cell("northing") == nil {
            row.report(
                easting.isBlank ? "northing" : "easting", code: "half-a-place",
                "`easting` and `northing` go together")
        }
        guard let east = easting.value, let north = northing.value else { return nil }
        return Place(easting: Int32(east), northing: Int32(north), radiusMetres: 0, precision: .exact)
    }
}
