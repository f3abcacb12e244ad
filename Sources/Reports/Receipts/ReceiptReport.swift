import Matching
import Records

/// Everything the engine says of one referral and one household: rules with their reasons, both sides of fit, what is not known.
package struct ReceiptReport: Report {
    private let receipt: Receipt
    private let bands: Bands
    private let policy: PolicyReference
    private let note: RunNote
    private let showsPoints: Bool
    private let showsRestricted: Bool
    private let contrast: Contrast?
    private let status: ReferralStatus?

    /// - Parameter status: How far the referral has come, which is no part of a receipt; nil where it is not known.
    package init(
        _ receipt: Receipt, bands: Bands, policy: PolicyReference, note: RunNote, showsPoints: Bool,
        showsRestricted: Bool = false, contrast: Contrast? = nil, status: ReferralStatus? = nil
    ) {
        self.status = status
        self.contrast = contrast
        self.receipt = receipt
        self.bands = bands
        self.policy = policy
        self.note = note
        self.showsPoints = showsPoints
        self.showsRestricted = showsRestricted
    }

    package var text: String {
        var lines = [
            "\(receipt.referral)\(receipt.apart.map { " (\($0) alone)" } ?? "") and \(receipt.household): \(receipt.verdict.words)",
            note.text,
            "Judged for a start on \(receipt.startOn.words). Distance: \(distanceWords).",
            "",
        ]
        if let status, [.closed, .withdrawn].contains(status) {
            lines.insert(
                "The referral is \(status.rawValue), so no household is looked for; this is how the two would be judged.",
                at: 1)
        }
        lines += ruleLines
        if let contrast { lines += [""] + contrast.lines(showsRestricted: showsRestricted) }
        if !receipt.visits.isEmpty {
            lines.append("\nDate by date:")
            lines += receipt.visits.map { visit in
                "  \(visit.on.words): \(visit.answer.words)" + (visit.says.isEmpty ? "" : " – \(visit.says)")
            }
        }
        if !receipt.people.isEmpty { lines += fitLines }
        for code in receipt.heldLimits {
            lines.append(
                "\nA limit of this household names a protected group (\(code)). It has no effect until the registered manager records a reason: sharedlives set \(receipt.household)/limits.\(code).reason yes"
            )
        }
        let questions = receipt.fitQuestions
        if !questions.isEmpty {
            lines.append("\nWorth asking, to see the fit more clearly:")
            lines += questions.map { "  \($0.asks)  [\($0.code)]" }
        }
        if !receipt.questions.isEmpty { lines.append("\nNext: sharedlives answer QUESTION VALUE") }
        return lines.joined(separator: "\n")
    }

    private var distanceWords: String {
        guard let distance = receipt.distance else { return "not known" }
        let source =
            switch distance.precision {
            case .exact: "from exact postcodes"
            case .sector: "from the middle of a postcode sector"
            case .outcode: "from the middle of a postcode area"
            }
        return MilesWords.words(distance.metres) + ", in a straight line, " + source
    }

    private var ruleLines: [String] {
        var lines: [String] = []
        var asked: Set<String> = []
        let met = receipt.rules.filter { $0.answer == .met && $0.overridden == nil }
        for finding in receipt.rules where finding.answer != .met || finding.overridden != nil {
            lines.append("\(finding.rule.words): \(finding.answer.words)")
            lines += finding.barriers.map { "  in the way: " + said($0) }
            if let overridden = finding.overridden {
                let until = "by the \(overridden.role), for an arrival to \(overridden.until.words)"
                lines += overridden.barriers.map { "  stepped over \(until): " + said($0) }
                lines += overridden.questions.map { "  stepped over \(until): \($0.asks)" }
            }
            for question in finding.questions {
                let isFirst = asked.insert(question.code).inserted
                lines.append(
                    isFirst
                        ? "  to ask\(question.isOfPartyAlone ? " once" : ""): \(question.asks)  [\(question.code)]"
                        : "  the same question as above  [\(question.code)]")
            }
        }
        if !met.isEmpty { lines.append("Met: " + met.map(\.rule.words).joined(separator: "; ")) }
        return lines
    }

    private func said(_ barrier: Barrier) -> String {
        guard !barrier.isRestricted || showsRestricted else { return "restricted" }
        return barrier.says + (barrier.evidenceOn.map { " (\($0.words))" } ?? "")
    }

    private var fitLines: [String] {
        var lines: [String] = []
        for side in receipt.people {
            let whose = receipt.people.count > 1 ? "For \(side.person?.text ?? "them")" : "For the person"
            lines += sideLines(side, whose)
        }
        lines += sideLines(receipt.householdSide, "For the household")
        if showsPoints {
            lines.append(
                "\nTogether (\(receipt.fusion.rawValue)): \(receipt.fused.figures) points. Points are not percent, and no chance of success."
            )
        }
        if let lower = receipt.lowerSideWords { lines.append("\n" + lower) }
        return lines
    }

    private func sideLines(_ side: ReceiptSide, _ whose: String) -> [String] {
        var lines = [
            "\n\(whose): \(bands.words(of: side.total))" + (showsPoints ? ", \(side.total.figures) points" : "")
        ]
        if showsPoints {
            var table = TextTable(
                ["strand", "weight", "ranked", "low", "high", "read as", "points", "because"],
                figures: [1, 2, 3, 4, 5, 6])
            for line in side.lines {
                table.add([
                    line.strand.words, "\(line.weight)", "\(line.priorityPercent)%", "\(line.low)", "\(line.high)",
                    "\(line.reading)", "\(line.points)", line.facts.joined(separator: "; "),
                ])
            }
            lines.append(table.text)
        } else {
            lines += side.lines.map { line in
                let total = SideTotal(low: line.low, high: line.high, points: line.reading)
                let facts = line.facts.isEmpty ? "" : " – " + line.facts.joined(separator: "; ")
                return "  \(line.strand.words): \(bands.words(total))\(facts)"
            }
        }
        return lines
    }

    package var json: OrderedJSON {
        guard case .object(let members) = receipt.json(policy: policy, showsRestricted: showsRestricted) else {
            preconditionFailure("a receipt is an object")
        }
        let last = contrast.map { $0.json(showsRestricted: showsRestricted) } ?? .null
        return .object(members + [.init("contrast", last), .init("referral_status", .text(status?.rawValue))])
    }

    package var rows: [[String]] {
        var rows = [
            ["part", "name", "answer", "weight", "priority_percent", "low", "high", "reading", "points", "words"]
        ]
        for finding in receipt.rules {
            let words =
                finding.barriers.map { $0.isRestricted && !showsRestricted ? "restricted" : $0.says }
                + finding.questions.map(\.asks)
            rows.append(
                [
                    "rule", finding.rule.code, finding.answer.rawValue, "", "", "", "", "", "",
                    words.joined(separator: "; "),
                ])
        }
        for side in receipt.people + [receipt.householdSide] {
            let part = side.person?.text ?? receipt.household.text
            for line in side.lines {
                rows.append([
                    part, line.strand.code, "", "\(line.weight)", "\(line.priorityPercent)", "\(line.low)",
                    "\(line.high)", "\(line.reading)", "\(line.points)", line.facts.joined(separator: "; "),
                ])
            }
            if let total = side.total {
                rows.append([part, "total", "", "", "", "\(total.low)", "\(total.high)", "", "\(total.points)", ""])
            }
        }
        return rows
    }
}
