import Intake
import Ledger
import Matching
import Persistence
import Records

/// A plan as things stand, with what was asked of it.
package struct PlannedScheme: Sendable {
    package let scheme: LiveScheme
    /// The plan that the policy gives, nothing pinned or forbidden.
    package let plan: Plan
    /// The plan under what was asked; nil where nothing was.
    package let asked: Plan?
    /// The rematch whose proposals count as last night's; nil where there was none.
    package let previous: Int?

    /// Pairs that would both rather have each other than what a plan gives them.
    package func blockingPairs(of plan: Plan) -> [PlanPair] { blockingPairs(plan.choice, in: plan.market) }

    /// What cannot be together at one home, by asking the rules of every choice.
    package func conflicts(of plan: Plan) -> SmallestConflicts {
        SmallestConflicts(of: plan.market, together: HomeTogether(scheme.matcher, plan.market))
    }

    /// What was asked against the plan; nil where nothing was.
    package var cost: PlanDifference? {
        asked.map { asked in
            PlanDifference(
                from: plan.proposals, to: asked.proposals, market: asked.market,
                blocking: blockingPairs(of: asked))
        }
    }

    /// A choice that nobody would leave together, people asking first, against the plan.
    package var stable: PlanDifference {
        var stable = StablePlan(plan.market, together: HomeTogether(scheme.matcher, plan.market))
        let choice = stable.choice()
        return PlanDifference(
            from: plan.proposals, to: plan.market.options(choice), market: plan.market,
            blocking: blockingPairs(choice, in: plan.market))
    }

    /// What kind of home, and where, would help most of those whom the plan leaves without.
    ///
    /// - Parameter gazetteer: Where the outcodes are, for people who are known by a grid reference alone.
    package func recruitment(_ gazetteer: Gazetteer) -> Recruitment {
        let nearest = NearestOutcode(gazetteer)
        return Recruitment(plan, of: scheme.matcher) { place in
            nearest.outcode(easting: place.easting, northing: place.northing)
        }
    }

    private func blockingPairs(_ choice: [PlanPair], in market: PlanMarket) -> [PlanPair] {
        PlanProof.blockingPairs(of: choice, market, scheme.matcher)
    }
}

extension Office {
    /// Thinks the whole list through as a scheme stands; nothing is written.
    ///
    /// - Parameter number: The run that `scheme` is as seen by; nil for now.
    package func plan(
        of scheme: LiveScheme, run number: Int?, ask: PlanAsk, tasks: Int
    ) async throws(OfficeError) -> PlannedScheme {
        let previous = try reading { reader in try reader.lastPlan(before: number ?? Int.max) }
        let job = PlanJob(
            scheme.matcher, await scheme.matcher.shortlists(tasks: tasks), cases: scheme.snapshot.cases,
            lastNight: previous?.proposals ?? [])
        let request = try scheme.request(ask, on: job.request)
        let plan = try job.plan()
        guard !ask.isEmpty else {
            return PlannedScheme(scheme: scheme, plan: plan, asked: nil, previous: previous?.run)
        }
        let asked = try job.plan(request)
        let lost = request.pins.filter { referral, household in
            asked.proposals[referral]?.household != household
        }.map { scheme.population.referrals[$0.key].id.text }.sorted()
        if !lost.isEmpty {
            throw .usage(
                "not everything pinned can be kept at once: nothing is left for \(lost.joined(separator: ", "))")
        }
        return PlannedScheme(scheme: scheme, plan: plan, asked: asked, previous: previous?.run)
    }
}

/// What the last rematch before a run proposed.
struct StoredPlan {
    let run: Int
    let proposals: [PlanBody.Proposal]
    /// Whether an erasure took it.
    var isErased = false
}

extension SchemeReader {
    /// The proposals of the last rematch before run `number`; none of them where an erasure took its plan.
    func lastPlan(before number: Int) throws -> StoredPlan? {
        guard let run = try rematch(before: number) else { return nil }
        guard let stored = try plan(atRun: run), try isPlan(stored.bytes, storedBy: stored.run, of: run) else {
            return StoredPlan(run: run, proposals: [], isErased: true)
        }
        guard let proposals = try PlanBody.Proposal.read(stored.bytes) else {
            throw OfficeError.unreadableRecord("the plan of run \(stored.run)")
        }
        return StoredPlan(run: run, proposals: proposals)
    }

    /// Whether bytes are the plan that a run's body states; where that body is gone, whether the run stored them itself.
    private func isPlan(_ bytes: [UInt8], storedBy storer: Int, of run: Int) throws -> Bool {
        guard let body = try body(ofRun: run) else { return storer == run }
        return CanonicalValue.held(by: body.bytes)?.member("plan_digest")?.text == Digest(of: bytes).hexadecimal
    }
}
