import Matching

/// The one approval that the short form of `households.csv` states: for what, how many, until when.
struct ShortApproval {
    let row: SheetRow
    let arrangements: Entry<[Arrangement]>
    let most: Entry<Int>
    let until: Entry<Day>

    /// What a row says; nil where it says nothing of an approval.
    init?(_ row: SheetRow) {
        self.row = row
        guard
            row.cell("approved_for") != nil || row.cell("approved_most") != nil || row.cell("approved_until") != nil
        else {
            return nil
        }
        arrangements =
            row.cell("approved_for")?.isNone == true
            ? Entry(column: "approved_for", says: .said([])) : row.entry("approved_for", ChoiceText.arrangements)
        most = row.whole("approved_most", 0...20)
        until = row.date("approved_until")
    }

    /// The column to name in problems: the first that is filled in.
    var column: String {
        if !arrangements.isBlank { return "approved_for" }
        return most.isBlank ? "approved_until" : "approved_most"
    }

    /// Whether the row states that there is no approval.
    private var isNone: Bool { arrangements.value == [] }

    /// The approvals of a household with this one in the place of the one the short form stated before. What a row of the approvals
    /// file alone can say is not touched.
    func joined(to held: [Approval]) -> [Approval] {
        let others = held.filter { !$0.isOfShortForm }
        if isNone { return others }
        var approval = held.first(where: \.isOfShortForm) ?? Approval()
        approval.status = .known(.approved)
        switch arrangements.says {
        case .blank: break
        case .cleared: approval.arrangements = .notKnown
        case .said(let value): approval.arrangements = .listed(value)
        }
        switch most.says {
        case .blank: break
        case .cleared: approval.mostPeople = .notKnown
        case .said(let value): approval.mostPeople = .known(value)
        }
        switch until.says {
        case .blank: break
        case .cleared: approval.until = nil
        case .said(let value): approval.until = value
        }
        // The approvals file may have said the same with more besides.
        if others.contains(where: agrees) { return others }
        return (others + [approval]).sorted(by: Approval.isBefore)
    }

    /// Whether an approval says nothing else than this one does.
    func agrees(with approval: Approval) -> Bool {
        if isNone { return false }
        if case .known(let status) = approval.status, status != .approved { return false }
        if let said = arrangements.value, approval.arrangements != .listed(said) { return false }
        if let said = most.value, approval.mostPeople != .known(said) { return false }
        if let said = until.value, approval.until != said { return false }
        return true
    }
}

extension Approval {
    /// Whether the short form could have said all of it.
    var isOfShortForm: Bool {
        from == nil && youngest == nil && oldest == nil && conditions.isEmpty && mostByArrangement.isEmpty
            && status == .known(.approved)
    }

    /// The order approvals are kept in: by first day, last day, arrangements, number.
    package static func isBefore(_ first: Approval, _ second: Approval) -> Bool {
        if first.from != second.from { return (first.from?.number ?? .min) < (second.from?.number ?? .min) }
        if first.until != second.until { return (first.until?.number ?? .max) < (second.until?.number ?? .max) }
        let (one, other) = (first.arrangements.elements, second.arrangements.elements)
        if one != other { return one.map(\.rawValue).lexicographicallyPrecedes(other.map(\.rawValue)) }
        let (most, otherMost) = (first.mostPeople.value ?? .max, second.mostPeople.value ?? .max)
        if most != otherMost { return most < otherMost }
        return (first.status.value?.rawValue ?? "") < (second.status.value?.rawValue ?? "")
    }
}
