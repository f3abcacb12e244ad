import Matching
import Records

/// Where the first place of a list would change hands, strand by strand.
package struct TippingReport: Report {
    private let tipping: TippingPoints?
    private let list: Shortlist
    private let matcher: Matcher
    private let note: RunNote
    private let policy: PolicyReference

    package init(_ list: Shortlist, of matcher: Matcher, policy: PolicyReference, note: RunNote) {
        self.list = list
        self.matcher = matcher
        self.note = note
        self.policy = policy
        tipping = matcher.tippingPoints(of: list)
    }

    private var name: String {
        let population = matcher.scheme.population
        let referral = population.referrals[list.referral].id.text
        return list.apart.map { "\(referral)/\(population.people[$0].id)" } ?? referral
    }

    private func home(_ index: Int) -> String { matcher.scheme.population.households[index].id.text }

    package var text: String {
        var lines = ["\(name): how firmly the first place stands", note.text, ""]
        guard let tipping else {
            return (lines + ["No home is possible or worth asking now, so that no weight decides."]).joined(
                separator: "\n")
        }
        guard tipping.rivals > 0 else {
            lines.append(
                "\(home(tipping.first)) is first, and no other home has the same answer: no weight could change that."
            )
            return lines.joined(separator: "\n")
        }
        lines.append(
            "\(home(tipping.first)) is first. It stays first while the weight of one strand, the others as they are, is:"
        )
        var table = TextTable(
            ["strand", "side", "weight now", "first from", "to", "below it", "above it", "of the allowed weights"],
            figures: [2, 3, 4])
        for point in tipping.points {
            table.add([
                point.strand.words, point.strand.side.rawValue, "\(point.weight)", "\(point.holds.lowerBound)",
                "\(point.holds.upperBound)", point.firstBelow.map(home) ?? "–", point.firstAbove.map(home) ?? "–",
                "\(point.allowedHolding) of \(point.allowed)",
            ])
        }
        lines.append(table.text)
        return lines.joined(separator: "\n")
    }

    package var json: OrderedJSON {
        .document(
            schema: "sharedlives.tipping", version: 1,
            [
                .init("referral", .string(name)), .init("as_of", .string(note.asOf.description)),
                .init("engine", .string(Engine.version)), .init("policy", policy.json),
                .init("first", .text(tipping.map { home($0.first) })), .init("rivals", .number(tipping?.rivals)),
                .init(
                    "strands",
                    .array(
                        (tipping?.points ?? []).map { point in
                            [
                                "strand": .string(point.strand.code), "side": .string(point.strand.side.rawValue),
                                "weight": .number(point.weight), "first_from": .number(point.holds.lowerBound),
                                "first_to": .number(point.holds.upperBound),
                                "first_below": .text(point.firstBelow.map(home)),
                                "first_above": .text(point.firstAbove.map(home)),
                                "allowed_holding": .number(point.allowedHolding),
                                "allowed": .number(point.allowed),
                            ]
                        })),
            ])
    }

    package var rows: [[String]] {
        [
            [
                "referral", "strand", "side", "weight", "first_from", "first_to", "first_below", "first_above",
                "allowed_holding", "allowed",
            ]
        ]
            + (tipping?.points ?? []).map { point in
                [
                    name, point.strand.code, point.strand.side.rawValue, "\(point.weight)",
                    "\(point.holds.lowerBound)", "\(point.holds.upperBound)", point.firstBelow.map(home) ?? "",
                    point.firstAbove.map(home) ?? "", "\(point.allowedHolding)", "\(point.allowed)",
                ]
            }
    }
}
