import Matching
import Records

/// What kind of home, and where, would help most of those whom the plan leaves without.
package struct RecruitmentReport: Report {
    private let recruitment: Recruitment
    private let matcher: Matcher
    private let policy: PolicyReference

    package init(_ recruitment: Recruitment, of matcher: Matcher, policy: PolicyReference) {
        self.recruitment = recruitment
        self.matcher = matcher
        self.policy = policy
    }

    private var population: Population { matcher.scheme.population }
    private func ids(_ referrals: [Int]) -> String {
        referrals.map { population.referrals[$0].id.text }.joined(separator: ", ")
    }

    /// The fact in the vocabulary's words where it is a code.
    private func words(_ need: Recruitment.Need) -> String {
        let code = need.what.split(separator: ".").last.map { Code(String($0)) } ?? Code(need.what)
        let isKnown = population.vocabulary.terms.contains { $0.code == code }
        return isKnown ? population.vocabulary.label(code) : need.what
    }

    package var text: String {
        if recruitment.without.isEmpty { return "Everybody has a proposal: the plan lacks no home." }
        var lines = [
            "\(recruitment.without.count) referrals are without a proposal: \(ids(recruitment.without)).", "",
        ]
        if recruitment.needs.isEmpty {
            lines.append("For none of them is a home one thing away.")
        } else {
            lines.append("One thing more in a home would open it to them:")
            var table = TextTable(
                ["helps", "what", "of the rule", "for", "where they live", "referrals"], figures: [0])
            for need in recruitment.needs {
                table.add([
                    "\(need.referrals.count)", words(need), need.rule.words, need.arrangement.rawValue,
                    need.area ?? "not known", ids(need.referrals),
                ])
            }
            lines.append(table.text)
        }
        let wanted = recruitment.wanted.map { wanted in
            "\(population.households[wanted.household].id) (\(ids(wanted.referrals)))"
        }
        if !wanted.isEmpty {
            lines += [
                "",
                "Homes that more could go to than they take; others like them would help: \(wanted.joined(separator: ", ")).",
            ]
        }
        if !recruitment.farAway.isEmpty {
            lines += [
                "",
                "No home is one thing away for \(ids(recruitment.farAway)): sharedlives shortlist REFERRAL shows the nearest.",
            ]
        }
        return lines.joined(separator: "\n")
    }

    package var json: OrderedJSON {
        .document(
            schema: "sharedlives.recruitment", version: 1,
            [
                .init("as_of", .string(matcher.scheme.asOf.description)), .init("engine", .string(Engine.version)),
                .init("policy", policy.json), .init("without", .texts(recruitment.without.map(id))),
                .init(
                    "needs",
                    .array(
                        recruitment.needs.map { need in
                            .object([
                                .init("arrangement", .string(need.arrangement.rawValue)),
                                .init("rule", .string(need.rule.code)), .init("what", .string(need.what)),
                                .init("says", .string(words(need))), .init("area", .text(need.area)),
                                .init("referrals", .texts(need.referrals.map(id))),
                            ])
                        })),
                .init(
                    "wanted",
                    .array(
                        recruitment.wanted.map { wanted in
                            .object([
                                .init("household", .string(population.households[wanted.household].id.text)),
                                .init("referrals", .texts(wanted.referrals.map(id))),
                            ])
                        })), .init("far_away", .texts(recruitment.farAway.map(id))),
            ])
    }

    private func id(_ referral: Int) -> String { population.referrals[referral].id.text }

    package var rows: [[String]] {
        [["helps", "what", "rule", "arrangement", "area", "referrals"]]
            + recruitment.needs.map { need in
                [
                    "\(need.referrals.count)", need.what, need.rule.code, need.arrangement.rawValue,
                    need.area ?? "",
                    need.referrals.map(id).joined(separator: ";"),
                ]
            }
    }
}
