import ArgumentParser
import Office

struct AnswerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "answer", abstract: "Answer a question that a list or a receipt asks.",
        discussion: """
            The question is what stands in [brackets] behind it. Without a value it is asked for, with what it takes.

            Example: sharedlives answer HH-020/dogs no
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var change: FactOptions

    @Argument(help: "The question: HH-020/dogs.")
    var question: String

    @Argument(
        help:
            "The answer: yes, no, a number, a day, a list; ? where it is known no longer; - reads it from standard input."
    )
    var value: String?

    func run() async throws {
        try await change.run(question, try answer(), action: "answer", common)
    }

    private func answer() throws -> String {
        if let value, value != "-" { return value }
        let takes = try common.office().answersTaken(by: question)
        let asks = value == nil && common.asksInTerminal
        if asks { Console.complain("\(question)? It takes \(takes):") }
        guard asks || value == "-", let line = readLine(), !line.isEmpty else {
            throw OfficeError.usage("no answer was given to `\(question)`; it takes \(takes)")
        }
        return line
    }
}
