import Matching
import Records

/// Receipts of one referral subtracted line by line: the points of each home, and how far they are from those of the first home named.
///
/// The lines of a side add up to its total, so that their differences add up to the difference of the totals.
package struct ReceiptSubtraction {
    /// Points of every home, and of each the first home's taken away.
    package struct Line {
        /// Nil in a total.
        package let strand: Strand?
        /// One per home; nil where there are none.
        package let points: [Int?]
        /// One per home; nil where either has no total to compare.
        package let differences: [Int?]
        fileprivate let readings: [Int?]
    }

    /// One side: its lines, then what they add up to.
    package struct Part {
        package let side: Side
        /// Nil for the household.
        package let person: PersonID?
        package let lines: [Line]
        package let total: Line
    }

    /// Every home's own side of the match, person by person, then the household's.
    package let parts: [Part]
    package let fused: Line
    /// The rules whose answers differ between the homes.
    package let rules: [RuleCode]
    private let households: [HouseholdID]

    /// - Parameter receipts: Two or more, of one referral.
    package init(_ receipts: [Receipt]) {
        households = receipts.map(\.household)
        let people = receipts.first { !$0.people.isEmpty }?.people.map(\.person) ?? []
        parts =
            people.map { person in
                Self.part(.person, person, receipts.map { $0.people.first { $0.person == person } })
            } + [Self.part(.household, nil, receipts.map(\.householdSide))]
        fused = Self.total(receipts.map(\.fused))
        rules = RuleCode.allCases.filter { rule in
            Set(receipts.map { receipt in receipt.rules.first { $0.rule == rule }?.answer }).count > 1
        }
    }

    private static func part(_ side: Side, _ person: PersonID?, _ sides: [ReceiptSide?]) -> Part {
        let totals = sides.map { $0?.total }
        let lines = Strand.allCases.compactMap { strand -> Line? in
            let found = sides.map { $0?.lines.first { $0.strand == strand } }
            guard found.contains(where: { $0 != nil }) else { return nil }
            // A strand that a side leaves out gives it no points.
            let given = zip(found, totals).map { line, total in total.map { _ in line?.points ?? 0 } }
            return Line(
                strand: strand, points: found.map { $0?.points }, differences: differences(given),
                readings: found.map { $0?.reading })
        }
        return Part(side: side, person: person, lines: lines, total: total(totals))
    }

    private static func total(_ totals: [SideTotal?]) -> Line {
        let points = totals.map { $0?.points }
        return Line(strand: nil, points: points, differences: differences(points), readings: points)
    }

    private static func differences(_ points: [Int?]) -> [Int?] {
        points.map { point in
            guard let point, case .some(.some(let first)) = points.first else { return nil }
            return point - first
        }
    }
}

extension ReceiptSubtraction {
    /// What every other home does better, the same and less well than the first, without a figure.
    var words: [String] {
        guard let first = households.first else { return [] }
        return households.indices.dropFirst().map { index in
            (["\(households[index]) beside \(first):"] + parts.flatMap { words($0, of: index) }).joined(
                separator: "\n")
        }
    }

    private func words(_ part: Part, of index: Int) -> [String] {
        var better: [String] = []
        var same: [String] = []
        var less: [String] = []
        var open: [String] = []
        for line in part.lines {
            guard let name = line.strand?.words, case .some(.some(let first)) = line.readings.first else {
                open.append(line.strand?.words ?? "")
                continue
            }
            guard let other = line.readings[index] else {
                open.append(name)
                continue
            }
            if other > first {
                better.append(name)
            } else if other < first {
                less.append(name)
            } else {
                same.append(name)
            }
        }
        let whose = whose(part)
        return [("better", better), ("the same", same), ("less well", less), ("known of one home alone", open)]
            .filter { !$0.1.isEmpty }
            .map { "  for \(whose), \($0.0): " + $0.1.joined(separator: ", ") }
    }

    private func whose(_ part: Part) -> String {
        guard part.side == .person else { return "the household" }
        let isAlone = parts.count { $0.side == .person } < 2
        return isAlone ? "the person" : part.person?.text ?? "the person"
    }

    /// The points of every home and, from the second on, how far they are from the first home's.
    var table: String {
        var headings = ["points"]
        for (index, household) in households.enumerated() {
            headings.append(household.text)
            if index > 0 { headings.append("less \(households[0])") }
        }
        var table = TextTable(headings, figures: Set(1..<headings.count))
        func add(_ name: String, _ line: Line) {
            var row = [name]
            for index in households.indices {
                row.append(line.points[index].map { "\($0)" } ?? "–")
                if index > 0 { row.append(line.differences[index].map(signed) ?? "–") }
            }
            table.add(row)
        }
        for part in parts {
            for line in part.lines { add(line.strand?.words ?? "", line) }
            add("= \(whose(part))", part.total)
        }
        add("together", fused)
        return table.text
    }

    private func signed(_ difference: Int) -> String {
        difference > 0 ? "+\(difference)" : difference < 0 ? "−\(difference.magnitude)" : "0"
    }

    var json: OrderedJSON {
        func figures(_ line: Line) -> [OrderedJSON.Member] {
            [
                .init("points", .array(line.points.map { .number($0) })),
                .init("differences", .array(line.differences.map { .number($0) })),
            ]
        }
        return .object([
            .init("from", .text(households.first?.text)),
            .init("households", .array(households.map { .string($0.text) })),
            .init("rules_that_differ", .array(rules.map { .string($0.code) })),
            .init(
                "sides",
                .array(
                    parts.map { part in
                        .object(
                            [
                                .init("side", .string(part.side.rawValue)),
                                .init("person", .text(part.person?.text)),
                                .init(
                                    "lines",
                                    .array(
                                        part.lines.map {
                                            .object([.init("strand", .text($0.strand?.code))] + figures($0))
                                        })),
                            ] + figures(part.total))
                    })),
            .init("together", .object(figures(fused))),
        ])
    }

    /// Two rows a line: its points, and their differences.
    var rows: [[String]] {
        func rows(_ name: String, _ line: Line) -> [[String]] {
            [
                ["points." + name] + line.points.map { $0.map { "\($0)" } ?? "" },
                ["difference." + name] + line.differences.map { $0.map { "\($0)" } ?? "" },
            ]
        }
        return parts.flatMap { part in
            let name = part.person?.text ?? part.side.rawValue
            return part.lines.flatMap { rows("\(name).\($0.strand?.code ?? "")", $0) }
                + rows("\(name).total", part.total)
        } + rows("together", fused)
    }
}
