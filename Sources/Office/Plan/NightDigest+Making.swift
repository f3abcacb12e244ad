import Ledger
import Matching
import Persistence
import Records

extension NightDigest {
    /// What differs from the night before, and what is about to lapse.
    init(_ written: WrittenRun, _ plan: Plan, before: NightBefore, reader: SchemeReader) throws {
        let judged = written.judged
        let population = judged.matcher.scheme.population
        let lapses = NightLapses(judged, plan).found
        let coordinators = Self.coordinators(population)
        guard let run = before.run else {
            self.init(proposals: [], lines: [], questions: [], lapses: lapses, coordinators: coordinators)
            return
        }
        let policy = judged.snapshot.policy
        let lists = try before.differingLists(written.recording.lists, reader)
        let reasons = NightReasons(
            judged.matcher,
            records: NightRecords(
                population, changed: try before.changed(reader, upTo: judged.snapshot.upTo),
                cases: judged.snapshot.cases),
            policy: policy.sequence == run.policySequence ? nil : policy.reference.version,
            days: (Day(iso: run.asOf) ?? judged.asOf, judged.asOf), lists: lists, isPlanErased: before.isPlanErased)
        self.init(
            proposals: Self.proposals(plan, population, before.proposals, reasons),
            lines: Self.lines(lists.before, lists.after, reasons),
            questions: Self.questions(judged, plan, changed: Set(lists.after.keys)), lapses: lapses,
            coordinators: coordinators)
    }
}
