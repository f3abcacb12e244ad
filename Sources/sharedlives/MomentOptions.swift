import ArgumentParser
import Office
import Reports

/// The moment a command looks at the scheme: a day, what was known then, or a recorded run.
struct MomentOptions: ParsableArguments {
    @Option(help: "The day asked about, as 2027-03-01 (default: today in Europe/London).")
    var asOf: String?

    @Option(help: "What a recorded run saw: its number.")
    var run: Int?

    @Option(help: "What was known then, as 2027-03-01T09:30:00Z.")
    var knownAt: String?

    /// The scheme as these options ask for it.
    func scheme(of office: Office) throws -> LiveScheme {
        if run != nil, asOf != nil || knownAt != nil {
            throw OfficeError.usage(
                "`--run` brings its own day and knowledge; leave `--as-of` and `--known-at` out")
        }
        return try office.scheme(
            asOf: try asOf.map { try Typed.day($0, option: "--as-of") }, run: run,
            knownAt: try knownAt.map { try Typed.time($0, option: "--known-at") })
    }

    /// The line that names the run a list stands beside.
    func note(_ scheme: LiveScheme) -> RunNote {
        RunNote(
            asOf: scheme.asOf, number: scheme.runNumber, recordedOn: nil, changesSince: scheme.changesSince,
            isReplayed: run != nil)
    }
}
