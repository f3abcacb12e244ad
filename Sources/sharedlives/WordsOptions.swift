import ArgumentParser
import Foundation
import Office

/// Words that people said: from a file, from standard input, or asked for in the terminal, and never a flag.
struct WordsOptions: ParsableArguments {
    @Option(
        name: .customLong("words"), help: "A file with the words, or - for standard input (default: asked for).")
    var wordsPath: String?

    /// The words; asks for a line of them where no file was named.
    func words(asking question: String) throws -> String {
        if let wordsPath { return String(decoding: try Input.bytes(at: wordsPath), as: UTF8.self) }
        Console.complain(question)
        guard let line = readLine(), !line.isEmpty else {
            throw OfficeError.usage("no words were given; name a file with `--words FILE`, or - for standard input")
        }
        return line
    }

    /// The words, where there are any: of a file, or asked for where they are needed and somebody sits at the terminal.
    func words(whereNeeded isNeeded: Bool, asking question: String) throws -> String? {
        guard wordsPath != nil || isNeeded && isatty(0) == 1 else { return nil }
        let text = try words(asking: question).trimmingCharacters(in: .whitespacesAndNewlines)
        return text.isEmpty ? nil : text
    }
}
