import ArgumentParser
import Office

/// In which role somebody acts, why, and in whose words: what commands that decide take.
struct SaidOptions: ParsableArguments {
    @Option(help: "The role you act in, where you have several, or no staff are recorded.")
    var role: String?

    @Option(help: "The coded reason; sharedlives vocabulary --kind ending lists them.")
    var reason: String?

    @OptionGroup var own: WordsOptions

    /// What was said; words are asked for where `asks`.
    func words(where asks: Bool) throws -> EnteredWords {
        EnteredWords(
            role: role, reason: reason, words: try own.words(where: asks, asking: "Why, in their words or yours?"))
    }
}
