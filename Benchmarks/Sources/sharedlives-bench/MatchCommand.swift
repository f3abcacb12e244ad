import Matching
import Populations

/// `match`: everybody's shortlist, in memory.
struct MatchCommand {
    let request: Request

    init(_ request: Request) { self.request = request }

    func run() async {
        let clock = ContinuousClock()
        let population = SeededScheme(request.size).population
        let memoryOfPopulation = Memory.now
        var compiling: [Duration] = []
        var preparing: [Duration] = []
        var matching: [Duration] = []
        var shortlists: [Shortlist] = []
        var processorMicros = Int.max
        for _ in 0..<request.runs {
            var matcher: Matcher?
            var compiled: CompiledPopulation?
            compiling.append(
                clock.measure {
                    compiled = CompiledPopulation(population, policy: SeededPolicy.england, asOf: SeededScheme.asOf)
                })
            guard let compiled else { continue }
            preparing.append(clock.measure { matcher = Matcher(compiled) })
            guard let matcher else { continue }
            let before = ProcessorTime.micros
            matching.append(await clock.measure { shortlists = await matcher.shortlists(tasks: request.tasks) })
            processorMicros = min(processorMicros, ProcessorTime.micros - before)
        }
        print(
            shortlists, households: population.households.count, compile: Measurement(compiling),
            prepare: Measurement(preparing), match: Measurement(matching), memoryOfPopulation: memoryOfPopulation,
            processorMicros: processorMicros)
    }

    private func print(
        _ shortlists: [Shortlist], households: Int, compile: Measurement, prepare: Measurement, match: Measurement,
        memoryOfPopulation: Int, processorMicros: Int
    ) {
        let pairs = shortlists.count * households
        let possible = shortlists.reduce(0) { $0 + $1.results.count { $0.verdict == .possible } }
        let askFirst = shortlists.reduce(0) { $0 + $1.results.count { $0.verdict == .askFirst } }
        let without = shortlists.count { $0.results.isEmpty }
        let counts = shortlists.map(\.results.count).sorted()
        let middle = counts[counts.count / 2]
        let perSecond = pairs * 1_000 / max(1, match.medianMicros)
        Output.json(
            Output.figures(of: request) + [
                ("tasks", "\(request.tasks)"), ("runs", "\(request.runs)"), ("shortlists", "\(shortlists.count)"),
                ("pairs", "\(pairs)"), ("possible", "\(possible)"), ("ask_first", "\(askFirst)"),
                ("median_per_shortlist", "\(middle)"), ("empty_shortlists", "\(without)"),
                ("digest", "\"\(String(digest(shortlists), radix: 16))\""), ("compile_ms", compile.median),
                ("prepare_ms", prepare.median), ("match_ms", match.median), ("match_least_ms", match.least),
                ("match_processor_ms", Measurement.milliseconds(processorMicros)),
                ("thousand_pairs_per_second", "\(perSecond)"), ("population_mib", "\(memoryOfPopulation)"),
                ("most_mib", "\(Memory.most)"),
            ])
        Output.words(
            """
            \(shortlists.count) shortlists over \(households) households: \(pairs) pairs, \(possible) possible, \
            \(askFirst) ask first; \(middle) in the middle shortlist, \(without) empty.
            Compiled in \(compile.median) ms, tables in \(prepare.median) ms, matched in \(match.median) ms \
            (least \(match.least), processor time \(Measurement.milliseconds(processorMicros))) with \(request.tasks) tasks: \
            \(perSecond) thousand pairs a second.
            At most \(Memory.most) MiB, of which the population \(memoryOfPopulation) MiB; medians of \(request.runs).

            """)
    }

    /// A figure of every list, order and points included, by which two builds can be seen to answer alike (FNV-1a).
    private func digest(_ shortlists: [Shortlist]) -> UInt64 {
        var digest: UInt64 = 0xCBF2_9CE4_8422_2325
        func add(_ number: Int) { digest = (digest ^ UInt64(bitPattern: Int64(number))) &* 0x100_0000_01B3 }
        for shortlist in shortlists {
            add(shortlist.referral)
            add(shortlist.notPossibleCount)
            for result in shortlist.results {
                add(result.household)
                add(result.verdict.rawValue)
                add(result.questionCount)
                add(Int(result.startOn.number))
                for total in [result.people, result.householdSide, result.fused] {
                    add(total?.points ?? -1)
                    add(total?.low ?? -1)
                    add(total?.high ?? -1)
                }
            }
        }
        return digest
    }
}
