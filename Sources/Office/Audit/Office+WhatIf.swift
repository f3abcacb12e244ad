import Intake
import Matching
import Persistence
import Records

/// What a run would have shown under another policy. Never stored: it is no evidence of anything.
package struct WhatIf: Sendable {
    /// One list as it would have been.
    package struct List: Sendable {
        package let referral: String
        /// Homes possible under the policy of the run, and under the other one.
        package let possible: (before: Int, after: Int)
        /// The first home on the list, before and after.
        package let first: (before: String?, after: String?)
    }

    package let run: Int
    package let asOf: String
    /// The version of the policy the run went by.
    package let policyVersion: Int
    /// Lists that would differ, in the order of their names.
    package let lists: [List]
    /// How many lists there were.
    package let listCount: Int
    /// Homes that come, go or change their place or answer.
    package let changes: [ListChange]
}

extension Office {
    /// Judges runs anew under another policy, with the records and the day each read, and says who would gain and who would lose.
    ///
    /// - Parameter policy: A policy file; `-` for standard input. It is only read.
    package func whatIf(
        _ choice: RunChoice, policy path: String, tasks: Int
    ) async throws(OfficeError) -> [WhatIf] {
        let read = PolicyFile.read(try Input.bytes(at: path), file: path == "-" ? "stdin" : path)
        guard let policy = read.policy else { throw .badPolicy(read.problems) }
        var found: [WhatIf] = []
        for run in try runs(choice) { found.append(try await whatIf(run, policy, tasks: tasks)) }
        return found
    }

    private func whatIf(_ run: StoredRun, _ policy: Policy, tasks: Int) async throws(OfficeError) -> WhatIf {
        guard let asOf = Day(iso: run.asOf) else { throw .unreadableRecord("run \(run.number): its day") }
        let snapshot = try reading { try $0.snapshot(upTo: run.readUpTo) }
        let before = await lists(snapshot, under: snapshot.policy.policy, on: asOf, tasks: tasks)
        let after = await lists(snapshot, under: policy, on: asOf, tasks: tasks)
        let names = Set((before + after).map(\.referral)).sorted()
        let changed = names.compactMap { name -> WhatIf.List? in
            let was = before.first { $0.referral == name }?.lines ?? []
            let now = after.first { $0.referral == name }?.lines ?? []
            if was == now { return nil }
            return WhatIf.List(
                referral: name,
                possible: (was.count { $0.verdict == .possible }, now.count { $0.verdict == .possible }),
                first: (was.first?.household, now.first?.household))
        }
        return WhatIf(
            run: run.number, asOf: run.asOf, policyVersion: snapshot.policy.reference.version, lists: changed,
            listCount: names.count, changes: ListChange.changes(from: before, to: after))
    }

    private func lists(_ snapshot: Snapshot, under policy: Policy, on day: Day, tasks: Int) async -> [SeenList] {
        let matcher = Matcher(CompiledPopulation(snapshot.population, policy: policy, asOf: day))
        return await matcher.shortlists(tasks: tasks).map { SeenList($0, of: matcher) }
    }
}
