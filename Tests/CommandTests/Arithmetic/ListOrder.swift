/// Where a receipt stands on a list, from its JSON alone.
struct ListOrder: Comparable {
    private let key: [Int]
    /// The day of the last arrangement, none first, then the household's id.
    private let ties: [String]

    init(_ receipt: JSONValue) {
        let rules = receipt["rules"].elements
        let barriers = rules.reduce(0) { $0 + $1["barriers"].elements.count }
        let open = rules.flatMap { $0["questions"].elements }.filter { !$0["of_party_alone"].isTrue }
        let questions = Set(open.map { $0["code"].text }).count
        let first: [Int] =
            switch receipt["verdict"].text {
            case "possible": [0, 0]
            case "ask_first": [1, questions]
            default: [2, barriers]
            }
        let distance = receipt["distance_metres"]
        ties = [receipt["last_arrangement_on"].text ?? "", receipt["household"].text ?? ""]
        key =
            first + [
                -(receipt["fusion"]["points"].number ?? 0), -(receipt["fusion"]["low"].number ?? 0),
                distance["low"].number ?? Int.max, distance["high"].number ?? Int.max,
            ]
    }

    static func < (first: ListOrder, second: ListOrder) -> Bool {
        if first.key != second.key { return first.key.lexicographicallyPrecedes(second.key) }
        // Days as they are written order as days do.
        return first.ties.lexicographicallyPrecedes(second.ties) { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
