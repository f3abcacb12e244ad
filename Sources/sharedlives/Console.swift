import ArgumentParser
import Foundation
import Office
import Reports

/// Results go to standard output, everything else to standard error.
enum Console {
    /// Writes a report in the form asked for.
    static func show(_ report: some Report, as form: ReportForm) {
        write(report.written(as: form), to: .standardOutput)
    }

    /// Writes words of our own to standard error.
    static func complain(_ text: String) {
        write(text.hasSuffix("\n") ? text : text + "\n", to: .standardError)
    }

    /// Writes why a job was not done: problems as a list, in the form asked for.
    static func complain(_ error: OfficeError) {
        switch error {
        case .badInput(let problems), .badPolicy(let problems):
            complain(ProblemReport(problems))
        case .moveRefused(let refusals):
            complain(RefusalReport(refusals))
        case .persistence, .opening, .noSuch, .seeksNothing, .noSuchRun, .noPolicy, .endsDiffer, .unreadableRecord,
            .noInput,
            .badEvidence, .rolledBack, .refused, .usage:
            complain(
                FailureReport(code: error.code, says: error.description, exitCode: error.exitCode.rawValue))
        }
    }

    /// Writes why the words typed are no command of ours.
    static func complain(usage words: String) {
        complain(FailureReport(code: "usage", says: words, exitCode: OfficeError.usage(words).exitCode.rawValue))
    }

    /// Whether answers, and so refusals too, are to be read by a program.
    static var writesJSON: Bool { CommandLine.arguments.asksForJSON }

    private static func complain(_ report: some Report) {
        complain(report.written(as: writesJSON ? .json : .table))
    }

    private static func write(_ text: String, to file: FileHandle) {
        do {
            try file.write(contentsOf: Data(text.utf8))
        } catch {
            // Whoever read us has gone; there is nobody left to tell.
            exit(74)
        }
    }
}

extension [String] {
    fileprivate var asksForJSON: Bool {
        contains("--format=json") || zip(self, dropFirst()).contains { $0 == "--format" && $1 == "json" }
    }
}
