import Foundation
import Ledger
import Matching
import Office
import Persistence
import Records
import TestSupport
import Testing

struct `The overnight batch` {
    private func night(_ office: Office, _ day: Day, isDryRun: Bool = false) async throws -> RematchReport {
        try await office.rematch(asOf: day, tasks: 2, isDryRun: isDryRun) { _ in }
    }

    @Test func `the first night proposes, the next finds nothing else and stores next to nothing`() async throws {
        let trial = try TrialOffice(try await Prepared.riverside.value)
        let first = try await night(trial.office, TrialOffice.day)
        #expect(first.plan.choice.count == first.generated)
        #expect(first.plan.status == .proven)
        let held = try trial.read { try $0.snapshotOfProposals() }
        #expect(held == first.generated)
        let second = try await night(try trial.later(100), TrialOffice.day)
        #expect(second.run.changedCount == 0 && second.generated == 0 && second.takenBack == 0)
        #expect(second.digest.proposals.isEmpty)
        let third = try await night(try trial.later(200), TrialOffice.day)
        #expect(!third.hasChanges)
        #expect(!third.isPlanChanged)
        #expect(try trial.read { try $0.plan(atRun: third.run.number)?.run ?? 0 } < third.run.number)
        for replay in try await trial.office.replay(.all, tasks: 2) {
            #expect(replay.outcome == .exact, "run \(replay.number)")
            #expect(replay.plan ?? .exact == .exact, "run \(replay.number)")
        }
    }

    @Test func `a dry run says what would be done and writes nothing`() async throws {
        let trial = try TrialOffice(try await Prepared.shortSearch.value)
        let before = try trial.read { try $0.head() }
        let report = try await night(trial.office, TrialOffice.day, isDryRun: true)
        #expect(report.generated > 0)
        #expect(try trial.read { try $0.head() } == before)
    }

    @Test func `twenty nights with small changes change no proposal without a stated reason`() async throws {
        let trial = try TrialOffice(try await Prepared.shortSearch.value)
        var chance = Chance(seed: 7)
        let homes = try trial.read { try $0.ids(of: .household) }
        var seconds: Int64 = 60
        var last: [String: String]?
        for number in 0..<20 {
            if number % 3 == 1 {
                let fact = chance.pick(["dogs", "cats", "garden", "step-free"])
                _ = try await trial.later(seconds).setFact(
                    "\(chance.pick(homes))/\(fact)", to: chance.pick(["yes", "no"]), action: "set",
                    asOf: TrialOffice.day, isDryRun: false)
            }
            seconds += 60
            let report = try await night(try trial.later(seconds), TrialOffice.day.adding(number))
            seconds += 60
            var now: [String: String] = [:]
            let population = report.run.matcher.scheme.population
            for (referral, option) in report.plan.proposals {
                now[population.referrals[referral].id.text] = population.households[option.household].id.text
            }
            if let last {
                let changed = Set(last.keys).union(now.keys).filter { last[$0] != now[$0] }
                #expect(Set(report.digest.proposals.map(\.referral)) == changed, "night \(number)")
                for change in report.digest.proposals {
                    #expect(!change.reasons.isEmpty, "night \(number)")
                }
            }
            last = now
        }
    }

    @Test func `a second batch at the same time is told so, and the first ends well`() async throws {
        let trial = try TrialOffice(try await Prepared.shortSearch.value)
        let file = try SchemeFile.open(trial.folder.database, for: .writing)
        let lock = try file.batchLock()
        do {
            _ = try await night(trial.office, TrialOffice.day)
            Issue.record("a second batch ran")
        } catch let error as OfficeError {
            #expect(error.exitNumber == 75)
        }
        withExtendedLifetime(lock) {}
    }
}

struct `What is asked of a plan` {
    private func plan(_ office: Office, pins: [String] = [], forbidden: [String] = []) async throws -> PlannedScheme
    {
        try await office.plan(
            of: try office.scheme(asOf: TrialOffice.day), run: nil,
            ask: try PlanAsk(pins: pins, whatIfs: [], forbidden: forbidden), tasks: 2)
    }

    @Test func `a pin is kept and its cost is told, a forbidden pair is left out`() async throws {
        let trial = try TrialOffice(try await Prepared.shortSearch.value)
        let base = try await plan(trial.office)
        let market = base.plan.market
        let population = base.scheme.matcher.scheme.population
        let party = try #require(
            market.parties.first { $0.options.count > 1 && base.plan.proposals[$0.referral] != nil })
        let own = try #require(base.plan.proposals[party.referral])
        let other = try #require(party.options.first { $0.household != own.household })
        let referral = population.referrals[party.referral].id
        let pinned = try await plan(
            trial.office, pins: ["\(referral)=\(population.households[other.household].id)"])
        #expect(pinned.asked?.proposals[party.referral]?.household == other.household)
        #expect(pinned.cost?.moves.isEmpty == false)
        let without = try await plan(
            trial.office, forbidden: ["\(referral)=\(population.households[own.household].id)"])
        #expect(without.asked?.proposals[party.referral]?.household != own.household)
    }

    @Test func `pins that cannot be are refused in words`() async throws {
        let trial = try TrialOffice(try await Prepared.shortSearch.value)
        let scheme = try trial.office.scheme(asOf: TrialOffice.day)
        let closed = try #require(scheme.matcher.scheme.population.referrals.first { !$0.isOpen }).id
        for (pins, words) in [
            (["R-001=HH-007"], "not possible now"), (["\(closed)=HH-001"], "no home is looked for"),
            (["R-001"], "names no pair"), (["R-999=HH-001"], "no referral"),
        ] {
            do {
                _ = try await plan(trial.office, pins: pins)
                Issue.record("\(pins) were taken")
            } catch let error as OfficeError {
                #expect(error.description.contains(words), "\(error)")
            }
        }
    }

    @Test func `what is asked twice counts once, and what no plan has anyway is said to be that`() async throws {
        let trial = try TrialOffice(try await Prepared.shortSearch.value)
        let ask = try PlanAsk(
            pins: [], whatIfs: [], forbidden: ["R-001=HH-007", "R-003=HH-007", "R-001=HH-007"])
        let planned = try await trial.office.plan(
            of: try trial.office.scheme(asOf: TrialOffice.day), run: nil, ask: ask, tasks: 2)
        #expect(
            try planned.words(of: ask) == [
                "R-001=HH-007 left out, which no plan has anyway", "R-003=HH-007 left out",
            ])
    }

    @Test func `answers of their own are refused beside pairs and beside one another`() throws {
        let pairs = try PlanAsk(pins: ["R-001=HH-007"], whatIfs: [], forbidden: [])
        let none = try PlanAsk(pins: [], whatIfs: [], forbidden: [])
        for (ask, isStable, isRecruiting, isProving) in [
            (pairs, true, false, false), (pairs, false, true, false), (none, true, true, false),
            (none, true, false, true), (none, false, true, true),
        ] {
            do {
                try ask.checkApart(isStable: isStable, isRecruiting: isRecruiting, isProving: isProving)
                Issue.record("\((isStable, isRecruiting, isProving)) were taken")
            } catch {
                #expect(error.exitNumber == 64)
            }
        }
        try none.checkApart(isStable: true, isRecruiting: false, isProving: false)
        try pairs.checkApart(isStable: false, isRecruiting: false, isProving: true)
    }

    @Test func `a stable choice leaves fewer who would both rather have each other than the plan does`()
        async throws
    {
        let trial = try TrialOffice(try await Prepared.shortSearch.value)
        let planned = try await plan(trial.office)
        let inPlan = planned.blockingPairs(of: planned.plan).count
        #expect(inPlan > 0)
        #expect(planned.stable.blocking.count < inPlan)
    }
}

extension Prepared {
    /// seeds/riverside with a run, under a policy that lets a plan search but briefly.
    static let shortSearch = Task {
        let trial = try TrialOffice(try await Prepared.riverside.value)
        let text = try trial.office.policy().text.replacing("search_steps: 20000", with: "search_steps: 600")
        _ = try trial.office.activatePolicy(Array(text.utf8), file: "policy.yaml")
        return try Data(contentsOf: URL(fileURLWithPath: trial.folder.database))
    }
}

extension SchemeReader {
    fileprivate func ids(of kind: RecordKind) throws -> [String] {
        var ids: Set<String> = []
        try records().forEach { if $0.kind == kind.rawValue { ids.insert($0.id) } }
        return ids.sorted()
    }

    fileprivate func snapshotOfProposals() throws -> Int { try ids(of: .proposal).count }
}
