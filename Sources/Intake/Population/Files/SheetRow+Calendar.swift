import Matching

extension SheetRow {
    /// Every how many weeks a pattern repeats: 1, 2 or 4.
    func everyWeeks() -> Entry<Int> {
        entry("every_weeks") { bytes throws(CellFault) in
            guard let weeks = ByteText.digits(bytes), [1, 2, 4].contains(weeks) else {
                throw CellFault("bad-number", expected: "1, 2 or 4", found: bytes)
            }
            return weeks
        }
    }

    /// Reports two days in the wrong order, at `column` or, where the row says nothing there, at the row's start.
    func reportOrder(_ column: String, _ message: String) {
        report(column, code: "wrong-order", message)
    }

    /// Reports an `until` before its `from`.
    func checkInterval(from: Day?, until: Day?) {
        guard let from, let until, until < from else { return }
        reportOrder("until", "`until` is before `from`")
    }
}
