/// Rules in the order in which they are asked, each at most once.
///
/// Held in place: whoever judges a pair counts no reference for them, which two tasks would wait for each other to do.
struct RuleOrder: Sequence, Hashable, Sendable {
    private var codes = SIMD16<Int8>()
    private var count = 0

    static let none = RuleOrder([])

    init(_ rules: [RuleCode]) {
        precondition(rules.count <= codes.scalarCount, "there are not so many rules")
        for rule in rules {
            codes[count] = Int8(rule.rawValue)
            count += 1
        }
    }

    func makeIterator() -> Iterator { Iterator(order: self) }

    struct Iterator: IteratorProtocol {
        fileprivate let order: RuleOrder
        private var place = 0

        fileprivate init(order: RuleOrder) { self.order = order }

        mutating func next() -> RuleCode? {
            guard place < order.count else { return nil }
            defer { place += 1 }
            return RuleCode(rawValue: Int(order.codes[place]))
        }
    }
}
