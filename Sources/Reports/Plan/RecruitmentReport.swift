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
                    need.area.map { need.isAreaNearest ? "\($0) (nearest)" : $0 } ?? "not known",
                    ids(need.referrals),
                ])
            }
            lines.append(table.text)
        }
        lines += wantedLines
        if !recruitment.farAway.isEmpty {
            lines += [
                "",
                "No home is one thing away for \(ids(recruitment.farAway)): sharedlives shortlist REFERRAL shows the nearest.",
            ]
        }
        return lines.joined(separator: "\n")
    }

    /// The homes at which one place more could help: those that people without a proposal could go to, then how many where others would move.
    private var wantedLines: [String] {
        func words(_ homes: [Recruitment.Wanted]) -> String {
            homes.map { wanted in
                let id = population.households[wanted.household].id.text
                return wanted.referrals.isEmpty ? id : "\(id) (\(ids(wanted.referrals)))"
            }.joined(separator: ", ")
        }
        let forMore = recruitment.wanted.filter(\.isForMore)
        let near = forMore.filter { !$0.referrals.isEmpty }
        let far = forMore.filter(\.referrals.isEmpty)
        let better = recruitment.wanted.filter { !$0.isForMore }
        var lines: [String] = []
        if !near.isEmpty {
            lines += [
                "",
                "With one place more here, or another home like it, somebody more could have a proposal: \(words(near)).",
            ]
        }
        if !far.isEmpty {
            lines += [
                "",
                "The same if others moved to \(Self.homes(far.count)): \(words(Array(far.prefix(Self.shown)))).",
            ]
        }
        if !better.isEmpty {
            lines += [
                "",
                "Somebody could have a home that fits better with a place more at \(Self.homes(better.count)): \(words(Array(better.prefix(Self.shown)))).",
            ]
        }
        return lines
    }

    /// So many homes are named where there may be many; JSON has all.
    private static let shown = 10

    private static func homes(_ count: Int) -> String {
        count == 1 ? "a home" : count > shown ? "\(count) homes, the first \(shown) of them" : "\(count) homes"
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
                                .init("area_is_nearest", .bool(need.isAreaNearest)),
                                .init("referrals", .texts(need.referrals.map(id))),
                            ])
                        })),
                .init(
                    "wanted",
                    .array(
                        recruitment.wanted.map { wanted in
                            .object([
                                .init("household", .string(population.households[wanted.household].id.text)),
                                .init("adds", .string(wanted.isForMore ? "proposal" : "better-fit")),
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
