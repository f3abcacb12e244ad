import Intake
import Matching
import TestSupport
import Testing

/// One scheme of all situations that have the nation and the policy in common, imported as files are and judged as one.
struct SituationScheme {
    static let asOf = Day.on("2026-11-25")

    private let situations: [Situation]
    private let matcher: Matcher

    /// Problems of the import are reported as ``SituationScheme/ImportFailed``.
    init(_ rows: [(situation: Situation, rows: SituationRows)], nation: String, policy: [String]) throws {
        situations = rows.map(\.situation)
        let files = FileKind.allCases.compactMap { kind in
            let all = rows.flatMap { $0.rows.files[kind] ?? [] }
            return all.isEmpty ? nil : EnteredRows(kind, all)
        }
        let placeOf = Gazetteer().answer(for:)
        let outcome = EnteredRows.outcome(
            of: files, named: "situations", into: SchemeRecords(), startingTerms: StartingVocabulary.terms,
            options: ImportOptions(onDay: Self.asOf, placeOf: placeOf))
        if outcome.hasErrors { throw ImportFailed(problems: outcome.problems.map(\.description)) }
        var records = outcome.records
        for fact in rows.flatMap(\.rows.facts) {
            let set = FactChange(path: fact.path, value: fact.value).outcome(
                in: records, startingTerms: StartingVocabulary.terms, on: Self.asOf, saidBy: "Ash Moor",
                placeOf: placeOf)
            if set.hasErrors { throw ImportFailed(problems: set.problems.map(\.description)) }
            records = set.records
        }
        matcher = Matcher(
            CompiledPopulation(
                records.population(startingTerms: StartingVocabulary.terms),
                policy: try Self.policy(nation, policy), asOf: Self.asOf))
    }

    struct ImportFailed: Error {
        let problems: [String]
    }

    /// What differs from the tables, a line for each rule.
    func differences() -> [String] {
        let population = matcher.scheme.population
        let referrals = Dictionary(uniqueKeysWithValues: population.referrals.enumerated().map { ($1.id.text, $0) })
        let homes = Dictionary(uniqueKeysWithValues: population.households.enumerated().map { ($1.id.text, $0) })
        return situations.flatMap { situation in
            guard let referral = referrals["R\(situation.number)"], let home = homes["H\(situation.number)"] else {
                return ["\(situation.name): it has no referral or no home"]
            }
            return differences(situation, matcher.receipt(referral: referral, household: home))
        }
    }

    private func differences(_ situation: Situation, _ receipt: Receipt) -> [String] {
        let given = Dictionary(
            uniqueKeysWithValues: receipt.rules.map { finding in
                let codes = finding.barriers.map(\.code) + finding.questions.map(\.code)
                return (finding.rule.code, Situation.Answer(finding.answer.rawValue, codes))
            })
        let rules = Set(situation.answers.keys).union(situation.isPartial ? [] : Set(given.keys)).sorted()
        return rules.compactMap { rule in
            let stated = situation.answers[rule] ?? .met
            let answer = given[rule]
            if answer == stated { return nil }
            return "\(situation.table): \(situation.name): \(rule) is "
                + "\(answer.map(\.description) ?? "not answered"), stated \(stated)"
        }
    }

    /// The nation's default policy but for some values, named by their keys with dots between.
    private static func policy(_ nation: String, _ changes: [String]) throws -> Policy {
        var text = "name: Situations\nnation: \(nation)\n"
        for change in changes {
            let sides = change.split(separator: "=", maxSplits: 1)
            let keys = sides[0].split(separator: ".")
            for (depth, key) in keys.enumerated() {
                text += String(repeating: "  ", count: depth) + key + ":"
                text += depth == keys.count - 1 ? " \(sides[1])\n" : "\n"
            }
        }
        let reading = PolicyFile.read(Array(text.utf8), file: "situations.yaml")
        return try #require(reading.policy, "\(reading.problems)")
    }
}
