import Intake
import Matching
import Persistence
import Records

/// What some supposed facts would change, with nothing saved.
package struct Supposed: Sendable {
    package let facts: [Supposition]
    /// The scheme as it would be.
    package let scheme: LiveScheme
    /// What changes on which lists, in the order of referrals.
    package let lists: [ListChange]
}

extension Office {
    /// The scheme with supposed facts, each line as ``SupposedFacts`` has it; nothing is saved.
    package func scheme(_ scheme: LiveScheme, supposing lines: [String]) throws(OfficeError) -> LiveScheme {
        guard !lines.isEmpty else { return scheme }
        return try supposed(lines, in: scheme).scheme
    }

    /// What supposed facts would change on every list.
    package func suppose(_ lines: [String], in scheme: LiveScheme) async throws(OfficeError) -> Supposed {
        let (facts, after) = try supposed(lines, in: scheme)
        let before = await scheme.matcher.shortlists(tasks: 2).map { SeenList($0, of: scheme.matcher) }
        let now = await after.matcher.shortlists(tasks: 2).map { SeenList($0, of: after.matcher) }
        return Supposed(facts: facts, scheme: after, lists: ListChange.changes(from: before, to: now))
    }

    private func supposed(_ lines: [String], in scheme: LiveScheme) throws(OfficeError) -> (
        facts: [Supposition], scheme: LiveScheme
    ) {
        var facts: [Supposition] = []
        for line in lines {
            guard let found = SupposedFacts.facts(in: line) else {
                throw .usage("`--suppose` takes a fact such as \(SupposedFacts.grammar); found `\(line)`")
            }
            facts += found
        }
        let places = gazetteer()
        let supposed = scheme.snapshot.records.supposing(facts, on: scheme.asOf) { places.answer(for: $0) }
        guard let records = supposed.records else { throw .badInput(supposed.problems) }
        let matcher = Matcher(
            CompiledPopulation(
                records.population(startingTerms: []), policy: scheme.matcher.scheme.policy, asOf: scheme.asOf))
        return (
            facts,
            LiveScheme(
                matcher: matcher, snapshot: scheme.snapshot.with(records), run: scheme.run,
                changesSince: scheme.changesSince)
        )
    }
}

extension Snapshot {
    /// The same moment with other records.
    fileprivate func with(_ records: SchemeRecords) -> Snapshot {
        Snapshot(records: records, cases: cases, policy: policy, facts: facts, upTo: upTo, head: head, keys: keys)
    }
}
