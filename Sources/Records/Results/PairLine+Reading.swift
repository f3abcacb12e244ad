import Ledger
import Matching

extension PairLine {
    /// The pair that stored bytes hold; nil where they are not those of a pair.
    package init?(_ bytes: [UInt8]) throws(CanonicalError) {
        guard case .object(let body) = try CanonicalParser.value(of: bytes),
            case .string(let household) = body["household"], case .string(let verdict) = body["verdict"],
            case .string(let startOn) = body["start_on"], case .integer(let questions) = body["questions"],
            case .array(let people) = body["people"],
            let householdSide = body["household_side"].flatMap(SideLines.init)
        else { return nil }
        let sides = people.compactMap { SideLines($0) }
        guard sides.count == people.count else { return nil }
        self.household = household
        self.verdict = verdict
        self.startOn = startOn
        self.questions = Int(questions)
        let distance = body["distance_metres"]?.integers ?? []
        distanceMetres = distance.count == 2 && distance[0] <= distance[1] ? distance[0]...distance[1] : nil
        if case .string(let day) = body["last_arrangement_on"] {
            lastArrangementOn = day
        } else {
            lastArrangementOn = nil
        }
        self.people = sides
        self.householdSide = householdSide
        peopleTotal = body["people_total"].flatMap { SideTotal($0.integers) }
        fused = body["fused"].flatMap { SideTotal($0.integers) }
    }
}

extension SideTotal {
    fileprivate init?(_ figures: [Int]) {
        guard figures.count == 3, 0 <= figures[0], figures[0] <= figures[2], figures[2] <= figures[1],
            figures[1] <= 1000
        else { return nil }
        self.init(low: figures[0], high: figures[1], points: figures[2])
    }
}

extension PairLine.SideLines {
    fileprivate init?(_ value: CanonicalValue) {
        guard case .object(let body) = value, case .array(let rows) = body["lines"] else { return nil }
        var lines: [PairLine.Line] = []
        for row in rows {
            guard case .array(let cells) = row, case .string(let strand) = cells.first else { return nil }
            let figures = CanonicalValue.array(Array(cells.dropFirst())).integers
            guard figures.count == 6 else { return nil }
            lines.append(
                PairLine.Line(
                    strand: strand, weight: figures[0], priorityPercent: figures[1], low: figures[2],
                    high: figures[3], reading: figures[4], points: figures[5]))
        }
        var person: String?
        if case .string(let id) = body["person"] { person = id }
        self.init(person: person, lines: lines, total: body["total"].flatMap { SideTotal($0.integers) })
    }
}

extension CanonicalValue {
    /// The whole numbers of an array of nothing else; empty otherwise.
    fileprivate var integers: [Int] {
        guard case .array(let elements) = self else { return [] }
        let numbers = elements.compactMap { element -> Int? in
            guard case .integer(let number) = element else { return nil }
            return Int(number)
        }
        return numbers.count == elements.count ? numbers : []
    }
}
