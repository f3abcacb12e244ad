import Casework
import Matching
import Persistence
import Records

extension Office {
    /// The last run asked about a day of `span`. Where there is none, that is said with the runs there are.
    package func lastRun(in span: ReportSpan) throws(OfficeError) -> Int {
        let runs = try reading { try $0.runs() }
        let found = runs.last { run in Day(iso: run.asOf).map { (span.from...span.until).contains($0) } ?? false }
        if let found { return found.number }
        guard let last = runs.last else {
            throw .noInput(
                path: "no run",
                why: "none is recorded yet, so that there is nothing to report; `sharedlives match` records one")
        }
        throw .noInput(
            path: "no run from \(span.from) to \(span.until)",
            why:
                "the last one, run \(last.number), was asked about \(last.asOf); choose other days, or `sharedlives match --as-of DAY`"
        )
    }

    /// How many runs were asked about a day of `span`.
    package func runCount(in span: ReportSpan) throws(OfficeError) -> Int {
        try reading { try $0.runs() }.count { run in
            Day(iso: run.asOf).map { (span.from...span.until).contains($0) } ?? false
        }
    }

    /// Per arrangement's id how many homes were possible on the list of the run that was seen when it was confirmed; absent where none was.
    package func optionsSeen(in scheme: LiveScheme) throws(OfficeError) -> [String: Int] {
        var options: [String: Int] = [:]
        for arrangement in scheme.snapshot.cases.sortedArrangements {
            guard let referral = arrangement.referral,
                let run = scheme.snapshot.cases.proposals[arrangement.id]?.steps.last(where: { $0.sight.run != nil }
                )?
                .sight.run,
                let lines = try storedList(of: referral.text, run: run)
            else { continue }
            options[arrangement.id] = lines.count { $0.verdict == Verdict.possible.code }
        }
        return options
    }

    /// How many runs are recorded.
    package func runCount() throws(OfficeError) -> Int { try reading { try $0.runs() }.count }
}
