import ArgumentParser
import Foundation
import Office
import Reports

struct PlanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract:
            "Think the whole list through at once: who could be proposed where, and proof that no plan is better.",
        discussion: """
            It is advice: people decide, and nothing is written.

            Examples: sharedlives plan
                      sharedlives plan --what-if R-001=HH-014
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var look: LookOptions

    @Option(help: "Keep a pair whatever it costs: R-001=HH-014. Several are allowed.")
    var pin: [String] = []

    @Option(help: "Leave a pair out: R-001=HH-014. Several are allowed.")
    var forbid: [String] = []

    @Option(help: "Say what keeping a pair would cost: R-001=HH-014. Several are allowed.")
    var whatIf: [String] = []

    @Option(help: "policy: what the policy looks for; stable: what no person and home would leave, to compare.")
    var objective = Objective.policy

    @Flag(help: "In JSON, every pair and place too, so that the proof can be checked by another program.")
    var proof = false

    @Flag(help: "In JSON, all that the plan was made from, so that another program can make one of its own; slow.")
    var problem = false
    @Flag(help: "Say what kind of home, and where, would help most people.")
    var recruit = false

    enum Objective: String, ExpressibleByArgument, CaseIterable { case policy, stable }

    func run() async throws {
        let ask = try PlanAsk(pins: pin, whatIfs: whatIf, forbidden: forbid)
        try ask.checkApart(isStable: objective == .stable, isRecruiting: recruit, isProving: proof || problem)
        let office = try common.office()
        let scheme = try look.scheme(of: office)
        let planned = try await office.plan(
            of: scheme, run: look.run, ask: ask, tasks: ProcessInfo.processInfo.activeProcessorCount)
        if recruit {
            return Console.show(
                RecruitmentReport(
                    planned.recruitment(office.gazetteer()), of: scheme.matcher, policy: scheme.policy),
                as: common.format)
        }
        if objective == .stable {
            return Console.show(
                PlanDifferenceReport(
                    planned.stable, asked: ["a choice nobody would leave"], of: scheme.matcher,
                    policy: scheme.policy),
                as: common.format)
        }
        if let cost = planned.cost, !whatIf.isEmpty || common.format == .table {
            Console.show(
                PlanDifferenceReport(
                    cost, asked: try planned.words(of: ask), of: scheme.matcher, policy: scheme.policy),
                as: common.format)
            if !whatIf.isEmpty { return }
        }
        let shown = planned.asked ?? planned.plan
        Console.show(
            PlanReport(
                shown, of: scheme.matcher, policy: scheme.policy, note: look.note(scheme),
                previous: planned.previous, blocking: planned.blockingPairs(of: shown),
                showsPoints: look.points, showsProof: proof || problem,
                conflicts: problem ? planned.conflicts(of: shown) : nil),
            as: common.format)
    }
}
