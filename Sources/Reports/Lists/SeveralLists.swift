import Records

/// A party's list, or what is said of it, and the members' own lists where they would prefer to live together but need not.
package struct SeveralLists<List: Report>: Report {
    private let lists: [List]

    /// - Parameter lists: The party's first.
    package init(_ lists: [List]) {
        precondition(!lists.isEmpty, "a referral has a list")
        self.lists = lists
    }

    package var text: String { lists.map(\.text).joined(separator: "\n\n") }

    /// The party's own list, with the members' under `apart`.
    package var json: OrderedJSON {
        guard case .object(let members) = lists[0].json, lists.count > 1 else { return lists[0].json }
        return .object(members + [.init("members_apart", .array(lists.dropFirst().map(\.json)))])
    }

    package var rows: [[String]] {
        lists[0].rows + lists.dropFirst().flatMap { $0.rows.dropFirst() }
    }
}
