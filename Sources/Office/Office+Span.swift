import Matching
import Persistence

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
}
