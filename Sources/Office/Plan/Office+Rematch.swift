import Casework
import Ledger
import Matching
import Persistence
import Records

/// What a rematch found, and what of it differs from the night before.
package struct RematchReport: Sendable {
    package let run: RunReport
    package let plan: Plan
    /// The rematch before; nil where there was none.
    package let previous: Int?
    package let isPlanChanged: Bool
    /// Proposals made, taken back because nobody had acted on them and the plan names another home, and flagged.
    package let generated: Int
    package let takenBack: Int
    package let flagged: [FlaggedProposal]
    package let digest: NightDigest

    /// What a log says of it: ids and figures, in this order.
    package var figures: [(name: String, figure: String)] {
        [
            ("run", "\(run.number)"), ("as_of", "\(run.asOf)"), ("lists", "\(run.shortlists.count)"),
            ("lists_changed", "\(run.changedCount)"), ("proposals", "\(plan.choice.count)"),
            ("made", "\(generated)"), ("taken_back", "\(takenBack)"), ("flagged", "\(flagged.count)"),
            ("status", plan.status.rawValue), ("steps", "\(plan.steps)"),
        ]
    }

    /// Whether anything differs from the night before: a list, a proposal, or what is to be looked at.
    ///
    /// A plan may be written down anew although it proposes the same, since what was proposed last night counts more the night after.
    package var hasChanges: Bool {
        run.changedCount > 0 || generated > 0 || takenBack > 0 || !flagged.isEmpty || !digest.proposals.isEmpty
    }
}

extension Office {
    /// The overnight batch: judges everybody, plans the whole list, proposes what the plan names, and records it all in one entry.
    ///
    /// Whole or not at all: killed at any moment it leaves the database as it was, and the next one does the same work.
    ///
    /// - Parameter say: Told what is being done, in a few words without names.
    package func rematch(
        asOf: Day, tasks: Int, isDryRun: Bool, say: @Sendable (String) -> Void
    ) async throws(OfficeError) -> RematchReport {
        let lock = try batchLock()
        defer { withExtendedLifetime(lock) {} }
        for _ in 1..<Self.attempts {
            do {
                return try await night(asOf: asOf, tasks: tasks, isDryRun: isDryRun, say: say)
            } catch {
                guard case .persistence(.staleHead) = error else { throw error }
                say("somebody wrote meanwhile: beginning anew")
            }
        }
        return try await night(asOf: asOf, tasks: tasks, isDryRun: isDryRun, say: say)
    }

    /// How often a batch begins where others write meanwhile.
    private static let attempts = 3

    private func batchLock() throws(OfficeError) -> BatchLock {
        do {
            return try file.batchLock()
        } catch {
            throw .persistence(error)
        }
    }

    private func night(
        asOf: Day, tasks: Int, isDryRun: Bool, say: @Sendable (String) -> Void
    ) async throws(OfficeError) -> RematchReport {
        say("judging")
        let judged = try await judged(asOf: asOf, tasks: tasks)
        let before = try reading { reader in try NightBefore(reader) }
        say("planning \(judged.shortlists.count) lists")
        let job = PlanJob(
            judged.matcher, judged.shortlists, cases: judged.snapshot.cases, lastNight: before.proposals)
        // The lists are written out beside the search for a plan: neither asks anything of the other.
        async let writing = judged.written(tasks: tasks)
        let plan = try job.plan()
        let written = await writing
        let stored = try self.stored(plan, judged, previous: before.run?.number)
        let proposals = NightProposals(judged, plan, job.request, desk: desk)
        let digest = try reading { reader in
            try NightDigest(written, plan, before: before, reader: reader)
        }
        if !isDryRun {
            say("recording run \(judged.number)")
            try record(
                written, kind: .rematch, plan: stored, records: desk.versions(of: proposals.records),
                details: [
                    .init("previous_rematch", .number(before.run?.number)),
                    .init("plan_digest", .string(stored.digest)),
                    .init("proposals_made", .number(proposals.generated.count)),
                    .init("proposals_taken_back", .number(proposals.takenBack.count)),
                    .init("proposals_flagged", .number(proposals.flagged.count)),
                ], subjects: proposals.subjects)
        }
        return RematchReport(
            run: RunReport(written), plan: plan, previous: before.run?.number, isPlanChanged: stored.bytes != nil,
            generated: proposals.generated.count, takenBack: proposals.takenBack.count, flagged: proposals.flagged,
            digest: digest)
    }

    /// What is stored of a plan: its digest, and its bytes where the rematch before stored others.
    private func stored(_ plan: Plan, _ judged: JudgedLists, previous: Int?) throws(OfficeError) -> PlanStored {
        let bytes = try PlanBody(storing: plan, judged.matcher).stored()
        let last = try reading { reader in try previous.flatMap { try reader.plan(atRun: $0) } }
        return PlanStored(
            digest: Digest(of: bytes).hexadecimal, previous: previous, bytes: last?.bytes == bytes ? nil : bytes)
    }
}

extension PlanBody {
    /// The bytes as they are stored.
    func stored() throws(OfficeError) -> [UInt8] {
        do {
            return try bytes()
        } catch {
            throw .unreadableRecord("a plan cannot be written: \(error)")
        }
    }
}
