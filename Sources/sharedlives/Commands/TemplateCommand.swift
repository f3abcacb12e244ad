import ArgumentParser
import Office

struct TemplateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template",
        abstract: "Write empty files to fill in: the short form, or every file with --full.",
        discussion: "Example: sharedlives template my-scheme")

    @Argument(
        help: "The folder to write them to; it is made where absent. Files that are there are never overwritten.")
    var folder: String

    @Flag(help: "Every file with every column, not the short form.")
    var full = false

    func run() throws {
        let written = try EmptyFiles.write(isFull: full, to: folder)
        Console.complain(
            "wrote \(written.joined(separator: ", ")) to \(folder)\nNext: fill them in, then sharedlives import \(folder) --dry-run"
        )
    }
}
