/// A cell of a row as it was read: the column it stands in and what it says.
struct Entry<Value> {
    let column: String
    let says: CellValue<Value>

    /// What was said, where something was.
    var value: Value? {
        switch says {
        case .said(let value): value
        case .blank, .cleared: nil
        }
    }

    /// Whether the cell says nothing.
    var isBlank: Bool {
        switch says {
        case .blank: true
        case .cleared, .said: false
        }
    }

    /// The same under the name of another column: the one whose value it is.
    func `as`(_ column: String) -> Entry { Entry(column: column, says: says) }

    /// The same of something made from the value.
    func map<Other>(_ transform: (Value) -> Other) -> Entry<Other> {
        switch says {
        case .blank: Entry<Other>(column: column, says: .blank)
        case .cleared: Entry<Other>(column: column, says: .cleared)
        case .said(let value): Entry<Other>(column: column, says: .said(transform(value)))
        }
    }
}
