import Matching

/// One home's receipt as the panel reads it.
struct PanelReceipt {
    private let scheme: PackScheme
    private let home: PackHome
    private let place: Int

    init(_ scheme: PackScheme, _ home: PackHome, place: Int) {
        self.scheme = scheme
        self.home = home
        self.place = place
    }

    private var receipt: Receipt { home.receipt }

    /// - Parameter hidesPlaces: Whether words about how far it is are left out.
    func home(hidesPlaces: Bool) -> PanelHome {
        let people = receipt.people.enumerated().map { number, side in
            self.side(
                side, "For \(side.person?.text ?? "the person")", "home-\(place)-person-\(number + 1)", hidesPlaces)
        }
        let household = side(receipt.householdSide, "For the household", "home-\(place)-household", false)
        return PanelHome(
            name: home.name, id: home.household.id.text, verdictWords: receipt.verdict.words,
            lead: lead(hidesPlaces),
            sides: (people + [household]).filter { !$0.panelLines.isEmpty }, together: together,
            toAsk: SayableReason.questions(receipt) + SayableReason.unique(receipt.fitQuestions.map(\.asks)))
    }

    private func lead(_ hidesPlaces: Bool) -> [String] {
        var lines = ["Judged for a start on \(receipt.startOn.words)."]
        if let about = home.household.about { lines.insert(about, at: 0) }
        if !hidesPlaces {
            lines.append("Distance: \(MilesWords.words(receipt.distance?.metres)), in a straight line.")
        }
        if !receipt.visits.isEmpty {
            let free = receipt.visits.count { $0.answer != .notMet }
            lines.append("Free on \(free) of \(receipt.visits.count) dates.")
        }
        return lines
    }

    private var together: String {
        guard let fused = receipt.fused else { return "Both sides together: not known." }
        let lower = receipt.lowerSideWords.map { " " + $0 } ?? ""
        return "Both sides together (\(receipt.fusion.rawValue)): \(SideTotal?.some(fused).figures) points.\(lower)"
    }

    private func side(_ side: ReceiptSide, _ title: String, _ id: String, _ hidesPlaces: Bool) -> PanelSide {
        PanelSide(
            sideTitle: title, sideWords: scheme.bands.words(of: side.total).capitalisedFirst + ".",
            waterfall: Waterfall(side, title: "\(title), \(home.name): points line by line", id: id),
            panelLines: side.lines.map { line in
                PanelLine(
                    strand: line.strand.words, weight: line.weight, percent: line.priorityPercent, low: line.low,
                    high: line.high, reading: line.reading, points: line.points,
                    because: hidesPlaces && line.strand == .closeness
                        ? "left out" : line.facts.joined(separator: "; "))
            }, total: side.total.figures)
    }
}
