/// Where a receipt stands on a list, from its JSON alone: equal keys are told apart by days and ids that no receipt holds.
struct ListOrder: Comparable {
    private let key: [Int]

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
        key =
            first + [
                -(receipt["fusion"]["points"].number ?? 0), -(receipt["fusion"]["low"].number ?? 0),
                distance["low"].number ?? Int.max, distance["high"].number ?? Int.max,
            ]
    }

    static func < (first: ListOrder, second: ListOrder) -> Bool { first.key.lexicographicallyPrecedes(second.key) }
}
