import Foundation
import Logging
import Office

/// What the batch says while it works: on a terminal a line that is written over, else structured lines of a log, ids and figures only.
struct BatchProgress: Sendable {
    private let logger: Logger?
    private let isTerminal: Bool

    init(isQuiet: Bool) {
        isTerminal = !isQuiet && isatty(FileHandle.standardError.fileDescriptor) == 1
        logger =
            isQuiet || isTerminal
            ? nil
            : Logger(label: "sharedlives.rematch") { StreamLogHandler.standardError(label: $0) }
    }

    /// Says what is being done now.
    func say(_ what: String) {
        if isTerminal { Console.complain("\u{1B}[2K\(what) …\u{1B}[1A") }
        logger?.info("\(what)")
    }

    /// Says what came of it.
    func end(_ night: RematchReport) {
        if isTerminal { Console.complain("\u{1B}[2K\u{1B}[1A") }
        logger?.info(
            "recorded",
            metadata: Dictionary(
                uniqueKeysWithValues: night.figures.map { ($0.name, Logger.MetadataValue.string($0.figure)) }))
    }
}
