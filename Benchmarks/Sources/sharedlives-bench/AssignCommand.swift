import Foundation
import Matching

/// `assign`: the assignment of the greatest gain, or the least cost, on a file of somebody else's.
struct AssignCommand {
    let request: Request

    init(_ request: Request) { self.request = request }

    func run() throws {
        let problem = try AssignmentFile.read(request.folder ?? "")
        let graph = problem.graph
        var times: [Duration] = []
        var found: Assignment<Int64>?
        let before = ProcessorTime.micros
        for _ in 0..<request.runs { times.append(ContinuousClock().measure { found = graph.solved() }) }
        let processor = (ProcessorTime.micros - before) / request.runs
        guard let found else { return }
        let placed = found.pairs.count { $0 >= 0 }
        let total = found.pairs.reduce(0) { $1 < 0 ? $0 : $0 + problem.figures[Int($1)] }
        let isProven = graph.total(of: found) == graph.bound(under: found.prices)
        let measured = Measurement(times)
        Output.json([
            ("command", "\"assign\""), ("form", "\"\(problem.form.rawValue)\""), ("rows", "\(graph.rowCount)"),
            ("columns", "\(graph.columnCount)"), ("pairs", "\(graph.columns.count)"), ("placed", "\(placed)"),
            ("total", "\(total)"), ("proven", "\(isProven)"), ("paths", "\(found.pathCount)"),
            ("runs", "\(request.runs)"), ("median_ms", measured.median), ("least_ms", measured.least),
            ("processor_ms", Measurement.milliseconds(processor)), ("most_mib", "\(Memory.most)"),
        ])
        Output.words(
            """
            \(placed) of \(graph.rowCount) rows over \(graph.columns.count) pairs, total \(total), \
            \(isProven ? "proven by its prices" : "NOT PROVEN"); \(measured.median) ms (least \(measured.least)).

            """)
        if !isProven { throw UsageError("the prices do not prove this assignment") }
    }
}
