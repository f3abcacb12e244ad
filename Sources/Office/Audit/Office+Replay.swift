import Ledger
import Matching
import Persistence
import Records

extension Office {
    /// Judges stored runs anew from the records, the policy and the day each read, and compares bytes. Nothing is changed.
    ///
    /// - Parameters:
    ///   - number: The run; nil for the last one, or for every run where `all`.
    ///   - tasks: How many lists are judged at a time.
    package func replay(run number: Int?, all: Bool, tasks: Int) async throws(OfficeError) -> [RunReplay] {
        if number != nil, all { throw .usage("name one run, or all of them with `--all`") }
        let runs = try reading { reader in
            if all { return try reader.runs() }
            guard let number else { return try reader.latestRun().map { [$0] } ?? [] }
            guard let run = try reader.run(number) else { throw OfficeError.noSuchRun(number) }
            return [run]
        }
        if runs.isEmpty { throw .usage("no run is recorded yet: `sharedlives match` records one") }
        var replays: [RunReplay] = []
        for run in runs { replays.append(try await replay(run, tasks: tasks)) }
        return replays
    }

    private func replay(_ run: StoredRun, tasks: Int) async throws(OfficeError) -> RunReplay {
        guard run.engine == Engine.version else {
            return RunReplay(run, .unavailable(engine: run.engine), lists: 0, pairs: 0)
        }
        guard let asOf = Day(iso: run.asOf) else {
            return RunReplay(run, .mismatch(.init("its day is none: \(run.asOf)"), count: 1), lists: 0, pairs: 0)
        }
        let (snapshot, gone) = try reading { reader in
            let snapshot = try reader.snapshot(upTo: run.readUpTo, withKeys: true)
            return (snapshot, try GoneVersions(of: run, reader))
        }
        let matcher = Matcher(CompiledPopulation(snapshot.population, policy: snapshot.policy.policy, asOf: asOf))
        let recording = RunRecording(snapshot, matcher, await matcher.shortlists(tasks: tasks))
        var comparison = ReplayComparison(gone)
        if snapshot.policy.sequence != run.policySequence {
            comparison.note(
                .init(
                    "the policy: stored as record version \(run.policySequence), found \(snapshot.policy.sequence)")
            )
        }
        let stated = try reading { reader in
            try comparison.compareLists(recording, run: run.number, reader)
            let leaves = try comparison.compareLeaves(recording, snapshot, matcher, run: run.number, reader)
            let found = try recording.body(asOf: asOf, kind: run.kind, leaves: leaves)
            return try comparison.compareBody(found, of: run, reader)
        }
        return RunReplay(
            run, comparison.outcome(stated: stated), lists: recording.lists.count, pairs: comparison.pairs)
    }
}

extension RunReplay {
    fileprivate init(_ run: StoredRun, _ outcome: ReplayOutcome, lists: Int, pairs: Int) {
        self.init(
            number: run.number, asOf: run.asOf, engine: run.engine, outcome: outcome, lists: lists, pairs: pairs)
    }
}
