import Ledger
import Matching
import Persistence
import Records

extension Office {
    /// Judges stored runs anew from the records, the policy and the day each read, and compares bytes. Nothing is changed.
    ///
    /// - Parameter tasks: How many lists are judged at a time.
    package func replay(_ choice: RunChoice, tasks: Int) async throws(OfficeError) -> [RunReplay] {
        var replays: [RunReplay] = []
        for run in try runs(choice) { replays.append(try await replay(run, tasks: tasks)) }
        return replays
    }

    /// The runs chosen, in order; there is at least one.
    func runs(_ choice: RunChoice) throws(OfficeError) -> [StoredRun] {
        let runs = try reading { try $0.runs() }
        guard let last = runs.last else {
            throw .usage("no run is recorded yet: `sharedlives match` records one")
        }
        switch choice {
        case .last: return [last]
        case .all: return runs
        case .span(let span):
            for number in [span.lowerBound, span.upperBound] where !runs.contains(where: { $0.number == number }) {
                throw .noSuchRun(number)
            }
            return runs.filter { span.contains($0.number) }
        }
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
        let shortlists = await matcher.shortlists(tasks: tasks)
        let leaves = try reading { reader in
            try StoredLeaves(
                of: shortlists, matcher.scheme.population, atRun: run.number, number: run.number, renews: false,
                reader)
        }
        let recording = await RunRecording.of(snapshot, matcher, shortlists, leaves: leaves, tasks: tasks)
        var comparison = ReplayComparison(gone)
        if snapshot.policy.sequence != run.policySequence {
            comparison.note(
                .init(
                    "the policy: stored as record version \(run.policySequence), found \(snapshot.policy.sequence)")
            )
        }
        let plan = try reading { reader in
            try run.kind == .rematch
                ? PlanReplay(of: run, matcher, shortlists, snapshot, isWhole: gone.isEmpty, reader) : nil
        }
        let (stated, answers) = try reading { reader in
            try comparison.compareLists(recording, run: run.number, reader)
            comparison.compareLeaves(recording, with: leaves, matcher.scheme.population)
            let found = try recording.body(asOf: asOf, kind: run.kind, plan: plan?.stated)
            return (try comparison.compareBody(found, of: run, reader), Self.answersDigest(in: found))
        }
        return RunReplay(
            run, comparison.outcome(stated: stated), plan: plan?.outcome, lists: recording.lists.count,
            pairs: comparison.pairs, answers: answers)
    }

    private static func answersDigest(in body: [UInt8]) -> String? {
        let parts = ["lists_digest", "pairs_digest"].map { CanonicalValue.held(by: body)?.member($0)?.text ?? "" }
        return Digest(of: Array(parts.joined(separator: "\n").utf8)).hexadecimal
    }
}

extension RunReplay {
    fileprivate init(
        _ run: StoredRun, _ outcome: ReplayOutcome, plan: ReplayOutcome? = nil, lists: Int, pairs: Int,
        answers: String? = nil
    ) {
        self.init(
            number: run.number, asOf: run.asOf, engine: run.engine, outcome: outcome, plan: plan, lists: lists,
            pairs: pairs, answersDigest: answers)
    }
}
