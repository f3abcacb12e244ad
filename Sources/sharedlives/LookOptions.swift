import ArgumentParser
import Office
import Reports

/// Options of commands that show fit as the scheme stood at a moment.
struct LookOptions: ParsableArguments {
    @OptionGroup var moment: MomentOptions

    @Flag(help: "Show points with their ranges.")
    var points = false

    /// The number of the recorded run asked about.
    var run: Int? { moment.run }

    /// The scheme as these options ask for it.
    func scheme(of office: Office) throws -> LiveScheme { try moment.scheme(of: office) }

    /// The line that names the run a list stands beside.
    func note(_ scheme: LiveScheme) -> RunNote { moment.note(scheme) }
}
