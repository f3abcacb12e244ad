import Matching
import Records

/// What a run found, a line per referral.
package struct RunSummary: Report {
    private let number: Int
    private let asOf: Day
    private let matcher: Matcher
    private let shortlists: [Shortlist]
    private let policy: PolicyReference
    private let changedCount: Int
    private let deceased: Set<PersonID>

    package init(
        number: Int, asOf: Day, matcher: Matcher, shortlists: [Shortlist], policy: PolicyReference,
        changedCount: Int, deceased: Set<PersonID>
    ) {
        self.deceased = deceased
        self.number = number
        self.asOf = asOf
        self.matcher = matcher
        self.shortlists = shortlists
        self.policy = policy
        self.changedCount = changedCount
    }

    private var inNoList: PeopleInNoList {
        PeopleInNoList(matcher.scheme.population, asOf: asOf, deceased: deceased)
    }

    private func name(_ shortlist: Shortlist) -> String {
        let referral = matcher.scheme.population.referrals[shortlist.referral].id.text
        return shortlist.apart.map { "\(referral)/\(matcher.scheme.population.people[$0].id)" } ?? referral
    }

    private func count(_ shortlist: Shortlist, _ verdict: Verdict) -> Int {
        shortlist.results.count { $0.verdict == verdict }
    }

    private func first(_ shortlist: Shortlist) -> String {
        shortlist.results.first.map { matcher.scheme.population.households[$0.household].id.text } ?? ""
    }

    package var text: String {
        var table = TextTable(
            ["referral", "possible", "ask first", "not now", "first on the list"], figures: [1, 2, 3])
        for shortlist in shortlists {
            table.add([
                name(shortlist), "\(count(shortlist, .possible))", "\(count(shortlist, .askFirst))",
                "\(shortlist.notPossibleCount)", first(shortlist),
            ])
        }
        let lists = changedCount == 1 ? "1 list differs" : "\(changedCount) lists differ"
        return [
            "Run \(number), as of \(asOf.words), under \(policy.name) version \(policy.version): \(shortlists.count) lists.",
            number == 1
                ? "It is the first run."
                : changedCount == 0 ? "Nothing differs from the run before." : "\(lists) from the run before.", "",
            table.text, "",
        ].joined(separator: "\n")
            + (inNoList.lines + ["Next: sharedlives shortlist REFERRAL"]).joined(separator: "\n")
    }

    package var json: OrderedJSON {
        .document(
            schema: "sharedlives.match", version: 1,
            [
                .init("run", .number(number)), .init("as_of", .string(asOf.description)),
                .init("engine", .string(Engine.version)), .init("policy", policy.json),
                .init("lists_changed", .number(changedCount)),
                .init(
                    "lists",
                    .array(
                        shortlists.map { shortlist in
                            [
                                "referral": .string(
                                    matcher.scheme.population.referrals[shortlist.referral].id.text),
                                "apart": .text(
                                    shortlist.apart.map { matcher.scheme.population.people[$0].id.text }),
                                "possible": .number(count(shortlist, .possible)),
                                "ask_first": .number(count(shortlist, .askFirst)),
                                "not_possible_now": .number(shortlist.notPossibleCount),
                                "first": .text(first(shortlist).isEmpty ? nil : first(shortlist)),
                            ]
                        })), .init("in_no_list", inNoList.json),
            ])
    }

    package var rows: [[String]] {
        [["referral", "possible", "ask_first", "not_possible_now", "first"]]
            + shortlists.map { shortlist in
                [
                    name(shortlist), "\(count(shortlist, .possible))", "\(count(shortlist, .askFirst))",
                    "\(shortlist.notPossibleCount)", first(shortlist),
                ]
            }
    }
}
