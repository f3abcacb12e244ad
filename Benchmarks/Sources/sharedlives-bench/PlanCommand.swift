import Matching
import Populations

/// `plan`: the whole list at once, in memory, from shortlists that are made already.
struct PlanCommand {
    let request: Request

    init(_ request: Request) { self.request = request }

    func run() async throws {
        let clock = ContinuousClock()
        let population = SeededScheme(request.size).population
        let matcher = Matcher(
            CompiledPopulation(population, policy: SeededPolicy.england, asOf: SeededScheme.asOf))
        let shortlists = await matcher.shortlists(tasks: request.tasks)
        var listing: [Duration] = []
        var planning: [Duration] = []
        var processorMicros = Int.max
        var made: Plan?
        for _ in 0..<request.runs {
            let before = ProcessorTime.micros
            var market: PlanMarket?
            listing.append(clock.measure { market = matcher.planMarket(shortlists, PlanRequest()) })
            guard let market else { continue }
            let start = clock.now
            made = try Planner(
                market, terms: matcher.scheme.policy.plan, together: HomeTogether(matcher, market)
            ).plan()
            planning.append(clock.now - start)
            processorMicros = min(processorMicros, ProcessorTime.micros - before)
        }
        guard let plan = made else { return }
        let pairs = plan.market.parties.reduce(0) { $0 + $1.options.count }
        let status = PlanStatus.allCases.map { status in
            (status.rawValue, "\(plan.parts.count { $0.status == status })")
        }
        Output.json(
            Output.figures(of: request) + [
                ("runs", "\(request.runs)"), ("parties", "\(plan.market.parties.count)"), ("pairs", "\(pairs)"),
                ("parts", "\(plan.parts.count)"),
                ("largest_part", "\(plan.parts.map(\.certificate.parties.count).max() ?? 0)"),
                ("proposals", "\(plan.choice.count)"), ("steps", "\(plan.steps)"),
            ] + status + [
                ("market_ms", Measurement(listing).median), ("plan_ms", Measurement(planning).median),
                ("plan_least_ms", Measurement(planning).least),
                ("processor_ms", Measurement.milliseconds(processorMicros)), ("most_mib", "\(Memory.most)"),
            ])
        Output.words(
            """
            \(plan.choice.count) of \(plan.market.parties.count) parties have a proposal, over \(pairs) pairs in \
            \(plan.parts.count) parts: \(plan.status.rawValue), \(plan.steps) steps.
            Market in \(Measurement(listing).median) ms, plan in \(Measurement(planning).median) ms (least \
            \(Measurement(planning).least)).

            """)
    }
}
