import ArgumentParser
import Office

/// In which role somebody acts, why, and in whose words: what commands that decide take.
struct SaidOptions: ParsableArguments {
    @Option(help: "The role you act in, where you have several, or no staff are recorded.")
    var role: String?

    @Option(help: "The coded reason; sharedlives vocabulary --kind ending lists them.")
    var reason: String?

    @OptionGroup var own: WordsOptions

    /// What was said; words are asked for where they are needed, which they are only where somebody sits at a terminal.
    func words(isNeeded: Bool) throws -> EnteredWords {
        let words =
            isNeeded || own.wordsPath != nil ? try own.words(asking: "Why, in their words or yours?") : nil
        return EnteredWords(role: role, reason: reason, words: words)
    }
}
