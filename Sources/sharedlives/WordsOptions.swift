import ArgumentParser
import Foundation
import Office

/// Words that people said: from a file, from standard input, or asked for in the terminal, and never a flag.
struct WordsOptions: ParsableArguments {
    @Option(
        name: .customLong("words"), help: "A file with the words, or - for standard input (default: asked for).")
    var wordsPath: String?

    /// The words, without which the command does nothing.
    ///
    /// - Parameter asks: Whether somebody sits at a terminal, to be asked for a line of them where no file was named. Standard input is
    ///   read in no other case than this and `-`: a command that a clock starts must not wait for what nobody writes.
    func words(asking question: String, asks: Bool) throws -> String {
        if let wordsPath { return String(decoding: try Input.bytes(at: wordsPath), as: UTF8.self) }
        if asks { Console.complain(question) }
        guard asks, let line = readLine(), !line.isEmpty else {
            throw OfficeError.usage("no words were given; name a file with `--words FILE`, or - for standard input")
        }
        return line
    }

    /// The words, where there are any: of a file, or asked for where `asks`.
    func words(where asks: Bool, asking question: String) throws -> String? {
        guard wordsPath != nil || asks else { return nil }
        let text = try words(asking: question, asks: asks).trimmingCharacters(in: .whitespacesAndNewlines)
        return text.isEmpty ? nil : text
    }
}
