import Matching
import Records

/// The people a home could work for, from the household's side.
package struct HomeReport: Report {
    private let matcher: Matcher
    private let household: Int
    private let results: [PairResult]
    private let note: RunNote
    private let policy: PolicyReference
    private let showsPoints: Bool

    package init(
        _ results: [PairResult], for household: Int, of matcher: Matcher, policy: PolicyReference, note: RunNote,
        showsPoints: Bool
    ) {
        self.results = results
        self.household = household
        self.matcher = matcher
        self.policy = policy
        self.note = note
        self.showsPoints = showsPoints
    }

    private var id: String { matcher.scheme.population.households[household].id.text }

    private func referral(_ result: PairResult) -> Referral { matcher.scheme.population.referrals[result.referral] }

    private func name(_ result: PairResult) -> String {
        let referral = referral(result)
        return result.apart.map { "\(referral.id)/\(matcher.scheme.population.people[$0].id)" } ?? referral.id.text
    }

    package var text: String {
        var lines = ["People this home could work for: \(id)", note.text, ""]
        if results.isEmpty {
            lines.append("Nobody who is waiting could come here now.")
            return lines.joined(separator: "\n")
        }
        var headings = [
            "", "referral", "for", "arrangement", "answer", "fits the household", "fits the person", "start",
        ]
        if showsPoints { headings.append("points") }
        var table = TextTable(headings, figures: [0])
        let bands = matcher.scheme.policy.bands
        for (place, result) in results.enumerated() {
            var cells = [
                "\(place + 1)", name(result), referral(result).party.text, referral(result).arrangement.rawValue,
                result.answerWords, bands.words(of: result.householdSide), bands.words(of: result.people),
                result.startOn.description,
            ]
            if showsPoints { cells.append(result.fused.figures) }
            table.add(cells)
        }
        lines.append(table.text)
        lines.append("\nWhy: sharedlives explain REFERRAL \(id)")
        return lines.joined(separator: "\n")
    }

    package var json: OrderedJSON {
        .document(
            schema: "sharedlives.home", version: 1,
            [
                .init("household", .string(id)), .init("as_of", .string(note.asOf.description)),
                .init("engine", .string(Engine.version)), .init("policy", policy.json),
                .init("run", .number(note.number)), .init("records_changed_since_run", .number(note.changesSince)),
                .init("referrals", .array(results.enumerated().map { $1.json(place: $0 + 1, of: matcher) })),
            ])
    }

    package var rows: [[String]] {
        [PairResult.csvHeader("referral")]
            + results.enumerated().map { place, result in result.csvRow(place: place + 1, id: name(result)) }
    }
}
