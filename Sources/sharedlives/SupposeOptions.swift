import ArgumentParser
import Office

/// Facts that are supposed for one answer, and not saved.
struct SupposeOptions: ParsableArguments {
    @Option(
        help:
            "A fact that is only supposed, as H-12/dogs=no or \"H-12 approved for 2\"; may be given several times.")
    var suppose: [String] = []

    /// The scheme as it is looked at, with what is supposed.
    func scheme(_ look: LookOptions, _ office: Office) throws -> LiveScheme {
        if look.run != nil, !suppose.isEmpty {
            throw OfficeError.usage("`--run` shows what a run saw; leave `--suppose` out")
        }
        return try office.scheme(look.scheme(of: office), supposing: suppose)
    }
}
