import Intake
import Ledger
import Matching
import Persistence
import Records

/// The scheme as it stands on a day, ready to be asked, with the last run and what changed since.
package struct LiveScheme: Sendable {
    package let matcher: Matcher
    package let snapshot: Snapshot
    /// The run named, or the last one; nil where none was recorded yet.
    package let run: StoredRun?
    /// Record versions stored since that run; an answer and the record it changes count once.
    package let changesSince: Int

    package var population: Population { matcher.scheme.population }
    package var policy: PolicyReference { snapshot.policy.reference }
}

extension Office {
    /// The scheme now, or as `run` saw it: its day, its policy, the records it read.
    ///
    /// - Parameters:
    ///   - asOf: The day asked about; nil for today, or the run's day.
    ///   - knownAt: What was known then; nil for now.
    package func scheme(asOf: Day? = nil, run number: Int? = nil, knownAt: EntryTime? = nil) throws(OfficeError)
        -> LiveScheme
    {
        let (rows, run, changes) = try reading { reader in
            let run =
                try number.map { wanted in
                    guard let run = try reader.run(wanted) else { throw OfficeError.noSuchRun(wanted) }
                    return run
                } ?? reader.latestRun()
            let knownUpTo = try knownAt.map { try reader.lastRecord(knownAt: $0) }
            if let knownAt, knownUpTo == 0 {
                throw OfficeError.usage("nothing was known here yet at \(knownAt.text)")
            }
            let upTo = number == nil ? knownUpTo : run?.readUpTo
            return (
                try reader.snapshotRows(upTo: upTo), run,
                try run.map { run in
                    try reader.changes(after: run.readUpTo).count { change in
                        // Nor do steps of a case count: what they change is in stays, outcomes and referrals.
                        change.kind != RecordKind.answer.rawValue
                            && !(RecordKind(rawValue: change.kind)?.isOfCasework ?? false)
                    }
                } ?? 0
            )
        }
        let snapshot = try inOfficeWords { try rows.snapshot() }
        let runDay = number == nil ? nil : run.flatMap { Day(iso: $0.asOf) }
        let matcher = Matcher(
            CompiledPopulation(
                snapshot.population, policy: snapshot.policy.policy, asOf: asOf ?? runDay ?? desk.today))
        return LiveScheme(matcher: matcher, snapshot: snapshot, run: run, changesSince: changes)
    }

    /// A referral's list as `run` stored it, its lines in order; nil where the run had none.
    package func storedList(of referral: String, run: Int) throws(OfficeError) -> [PairLine]? {
        try reading { reader in
            guard let stored = try reader.shortlist(of: referral, atRun: run) else { return nil }
            return try stored.lines.map { line in
                guard let pair = try PairLine(line.bytes) else {
                    throw OfficeError.unreadableRecord("run \(run), \(referral), rank \(line.rank)")
                }
                return pair
            }
        }
    }
}

extension LiveScheme {
    /// How far a referral has come; nil where it is not known.
    package func status(ofReferral id: String) throws(OfficeError) -> ReferralStatus? {
        population.referrals[try referral(id)].status.value
    }

    /// The index of a referral, by its id or by the id of a person or party with one referral alone.
    package func referral(_ id: String) throws(OfficeError) -> Int {
        if let found = population.referrals.firstIndex(where: { $0.id.text == id }) { return found }
        let ofParty = population.referrals.indices.filter { index in
            let party = population.referrals[index].party
            return party.text == id || population.people.contains { $0.id.text == id && $0.party == party }
        }
        if ofParty.count == 1 { return ofParty[0] }
        if ofParty.count > 1 {
            let ids = ofParty.map { population.referrals[$0].id.text }.joined(separator: ", ")
            throw .usage("`\(id)` has several referrals: \(ids); name one")
        }
        // `wants` would have made it `R-` and the person's id.
        let person = population.people.first { $0.id.text == id || "R-" + $0.id.text == id }
        if let person, !population.referrals.contains(where: { $0.party == person.party }) {
            throw .seeksNothing(person: person.id.text)
        }
        if population.households.contains(where: { $0.id.text == id }) {
            throw .usage(
                "`\(id)` is a household and no referral; `sharedlives shortlist --home \(id)` shows people for it")
        }
        throw .noSuch(
            kind: "referral", id: id,
            nearest: Suggestion.nearest(to: id, among: population.referrals.map(\.id.text)))
    }

    /// The index of a household by its id.
    package func household(_ id: String) throws(OfficeError) -> Int {
        if let found = population.households.firstIndex(where: { $0.id.text == id }) { return found }
        throw .noSuch(
            kind: "household", id: id,
            nearest: Suggestion.nearest(to: id, among: population.households.map(\.id.text)))
    }

    /// The index of a person by their id.
    package func person(_ id: String) throws(OfficeError) -> Int {
        if let found = population.people.firstIndex(where: { $0.id.text == id }) { return found }
        throw .noSuch(
            kind: "person", id: id, nearest: Suggestion.nearest(to: id, among: population.people.map(\.id.text)))
    }
}
