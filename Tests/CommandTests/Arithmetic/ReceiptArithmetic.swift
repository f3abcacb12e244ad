/// A receipt recomputed from its JSON alone, by docs/receipt.md and with nothing of the engine: what differs is named.
struct ReceiptArithmetic {
    /// Low, high and points of a side or of both as one.
    struct Total: Equatable {
        let low: Int
        let high: Int
        let points: Int
    }

    private(set) var faults: [String] = []
    private let receipt: JSONValue

    init(_ receipt: JSONValue) {
        self.receipt = receipt
        checkRules()
        let people = receipt["sides"]["people"].elements.map { side(of: $0) }
        let household = side(of: receipt["sides"]["household"])
        let person = Self.least(of: people)
        expect(Self.total(receipt["people_total"]), person, "people_total")
        expect(
            Self.total(receipt["fusion"]), Self.fused(person, household, receipt["fusion"]["rule"].text), "fusion")
        let lower: String? =
            switch (person?.points, household?.points) {
            case (let a?, let b?) where a < b: "person"
            case (let a?, let b?) where a > b: "household"
            default: nil
            }
        expect(receipt["lower_side"].text, lower, "lower_side")
    }

    /// n / d to the nearest whole number, halves upwards.
    static func halfUp(_ n: Int, _ d: Int) -> Int { (2 * n + d) / (2 * d) }

    private mutating func expect<Value: Equatable>(_ found: Value, _ wanted: Value, _ what: String) {
        if found != wanted { faults.append("\(what): found \(found), comes to \(wanted)") }
    }

    private static func total(_ value: JSONValue) -> Total? {
        guard let low = value["low"].number, let high = value["high"].number, let points = value["points"].number
        else { return nil }
        return Total(low: low, high: high, points: points)
    }

    /// The answers of the rules from their barriers and questions, and the verdict from the answers.
    private mutating func checkRules() {
        var verdict = "possible"
        for rule in receipt["rules"].elements {
            let code = rule["rule"].text ?? ""
            let questions = rule["questions"].elements
            let hasBarrier = !rule["barriers"].elements.isEmpty
            expect(rule["answer"].text, hasBarrier ? "not_met" : questions.isEmpty ? "met" : "not_known", code)
            if hasBarrier {
                verdict = "not_possible_now"
            } else if verdict == "possible", questions.contains(where: { !$0["of_party_alone"].isTrue }) {
                verdict = "ask_first"
            }
        }
        expect(receipt["verdict"].text, verdict, "verdict")
    }

    /// One side's total from its lines; its lines' shares on the way.
    private mutating func side(of value: JSONValue) -> Total? {
        let who = value["person"].text ?? "household"
        let lines = value["lines"].elements
        let weights = lines.map { ($0["weight"].number ?? 0) * ($0["priority_percent"].number ?? 0) }
        let sum = weights.reduce(0, +)
        guard sum > 0 else {
            expect(Self.total(value), nil, who)
            expect(lines.count, 0, "lines of \(who)")
            return nil
        }
        var readings: [Int] = []
        for line in lines {
            let low = line["low"].number ?? -1
            let high = line["high"].number ?? -1
            if !(0 <= low && low <= high && high <= 1000) { faults.append("\(who): a range \(low)…\(high)") }
            let reading =
                switch receipt["reading_rule"].text {
                case "low": low
                case "high": high
                default: Self.halfUp(low + high, 2)
                }
            expect(line["reading"].number, reading, "reading of \(line["strand"].text ?? "")")
            readings.append(reading)
        }
        func mean(_ figures: [Int]) -> Int {
            Self.halfUp(zip(weights, figures).reduce(0) { $0 + $1.0 * $1.1 }, sum)
        }
        let total = Total(
            low: mean(lines.map { $0["low"].number ?? 0 }), high: mean(lines.map { $0["high"].number ?? 0 }),
            points: mean(readings))
        expect(Self.total(value), total, who)
        let shares = Self.shares(of: total.points, weights, readings, sum)
        expect(lines.map { $0["points"].number ?? -1 }, shares, "shares of \(who)")
        expect(shares.reduce(0, +), total.points, "sum of \(who)")
        return total
    }

    /// Each line's share by largest remainder, the earlier line first.
    private static func shares(of points: Int, _ weights: [Int], _ readings: [Int], _ sum: Int) -> [Int] {
        let products = zip(weights, readings).map { $0 * $1 }
        var shares = products.map { $0 / sum }
        let left = points - shares.reduce(0, +)
        let order = products.indices.sorted { first, second in
            let a = products[first] % sum
            let b = products[second] % sum
            return a == b ? first < second : a > b
        }
        for index in order.prefix(max(0, left)) { shares[index] += 1 }
        return shares
    }

    /// Of a party the least of its members' lows, highs and points, each for itself.
    private static func least(of sides: [Total?]) -> Total? {
        let sides = sides.compactMap { $0 }
        guard let low = sides.map(\.low).min(), let high = sides.map(\.high).min(),
            let points = sides.map(\.points).min()
        else { return nil }
        return Total(low: low, high: high, points: points)
    }

    /// Both sides as one; where one has no total the other's stands alone.
    private static func fused(_ person: Total?, _ household: Total?, _ rule: String?) -> Total? {
        guard let person, let household else { return person ?? household }
        func one(_ a: Int, _ b: Int) -> Int {
            if rule == "lower" { return min(a, b) }
            return a + b == 0 ? 0 : halfUp(2 * a * b, a + b)
        }
        return Total(
            low: one(person.low, household.low), high: one(person.high, household.high),
            points: one(person.points, household.points))
    }
}
