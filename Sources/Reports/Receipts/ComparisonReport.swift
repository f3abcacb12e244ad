import Matching
import Records

/// Several homes for one referral side by side: answers by rule, fit by strand, and every line less that of the first home named.
package struct ComparisonReport: Report {
    private let receipts: [Receipt]
    private let bands: Bands
    private let policy: PolicyReference
    private let note: RunNote
    private let showsPoints: Bool

    /// - Parameter receipts: Two or more, of one referral.
    package init(_ receipts: [Receipt], bands: Bands, policy: PolicyReference, note: RunNote, showsPoints: Bool) {
        self.receipts = receipts
        self.bands = bands
        self.policy = policy
        self.note = note
        self.showsPoints = showsPoints
    }

    package var text: String {
        var table = TextTable([""] + receipts.map(\.household.text))
        table.add(["answer"] + receipts.map(\.verdict.words))
        table.add(["start"] + receipts.map(\.startOn.description))
        table.add(["distance"] + receipts.map { MilesWords.words($0.distance?.metres) })
        table.add(["fits the person"] + receipts.map { said($0.peopleTotal) })
        table.add(["fits the household"] + receipts.map { said($0.householdSide.total) })
        for rule in RuleCode.allCases {
            let answers = receipts.map { receipt in receipt.rules.first { $0.rule == rule } }
            guard answers.contains(where: { $0?.answer != .met }) else { continue }
            table.add([rule.words] + answers.map { $0.map(said) ?? "not asked" })
        }
        for strand in Strand.allCases {
            let lines = receipts.map { $0.lines(of: strand) }
            guard lines.contains(where: { !$0.isEmpty }) else { continue }
            table.add([strand.words] + lines.map { $0.map(said).joined(separator: ", ") })
        }
        let subtraction = ReceiptSubtraction(receipts)
        var lines = [
            "\(receipts.first?.referral.text ?? ""): \(receipts.count) homes side by side", note.text, "",
            table.text, "",
        ]
        if !subtraction.rules.isEmpty {
            lines.append("Answers differ: " + subtraction.rules.map(\.words).joined(separator: "; "))
        }
        lines += showsPoints ? [subtraction.table] : subtraction.words
        return lines.joined(separator: "\n")
    }

    private func said(_ total: SideTotal?) -> String {
        bands.words(of: total) + (showsPoints ? " " + total.figures : "")
    }

    private func said(_ finding: RuleFinding) -> String {
        switch finding.answer {
        case .met: "met"
        case .notMet: "not met (\(finding.barriers.count))"
        case .notKnown: "to ask (\(finding.questions.count))"
        }
    }

    private func said(_ line: ReceiptLine) -> String {
        showsPoints
            ? "\(line.reading) (\(line.low)–\(line.high))"
            : bands.words(SideTotal(low: line.low, high: line.high, points: line.reading))
    }

    package var json: OrderedJSON {
        .document(
            schema: "sharedlives.comparison", version: 1,
            [
                .init("referral", .text(receipts.first?.referral.text)),
                .init("as_of", .string(note.asOf.description)),
                .init("run", .number(note.number)),
                .init("receipts", .array(receipts.map { $0.json(policy: policy) })),
                .init("subtraction", ReceiptSubtraction(receipts).json),
            ])
    }

    package var rows: [[String]] {
        var rows = [["line"] + receipts.map(\.household.text)]
        rows.append(["verdict"] + receipts.map(\.verdict.code))
        rows.append(["start_on"] + receipts.map(\.startOn.description))
        for rule in RuleCode.allCases {
            rows.append(
                ["rule." + rule.code]
                    + receipts.map { receipt in
                        receipt.rules.first { $0.rule == rule }?.answer.rawValue ?? ""
                    })
        }
        for strand in Strand.allCases {
            rows.append(
                ["\(strand.side.rawValue).\(strand.code)"]
                    + receipts.map { receipt in
                        receipt.lines(of: strand).map { "\($0.reading)" }.joined(separator: ";")
                    })
        }
        rows.append(["points"] + receipts.map { $0.fused.map { "\($0.points)" } ?? "" })
        return rows + ReceiptSubtraction(receipts).rows
    }
}

extension Receipt {
    /// The lines of a strand: one per member of the party, or the household's one.
    fileprivate func lines(of strand: Strand) -> [ReceiptLine] {
        let sides = strand.side == .person ? people : [householdSide]
        return sides.flatMap(\.lines).filter { $0.strand == strand }
    }
}
