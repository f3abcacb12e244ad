import TestSupport
import Testing

struct `Help` {
    /// The help of one command.
    struct Page: Sendable {
        /// The words after the program's name.
        let command: [String]
        let text: String

        /// The commands below it.
        var listed: [String] { text.matches(of: #/(?m)^  ([a-z][a-z-]*)( {2,}\S.*)?$/#).map { String($0.1) } }

        /// Lines that show how it is typed.
        var examples: [[String]] {
            text.split(separator: "\n").compactMap { line in
                guard let start = line.firstRange(of: "sharedlives ")?.upperBound, !line.contains("USAGE"),
                    !line.contains("See 'sharedlives")
                else { return nil }
                return ShellWords(line[start...]).words
            }
        }
    }

    /// The program's page, then every command's, each above those below it.
    private static let pages = Task { try await page([]) }

    private static func page(_ command: [String]) async throws -> [Page] {
        let ended = try await Program.run(command + ["--help"], in: ScratchFolder())
        guard ended.code == 0 else { throw Trial.Refused(code: ended.code, complaint: ended.complaint) }
        let page = Page(command: command, text: ended.output)
        var pages = [page]
        for below in page.listed { pages += try await Self.page(command + [below]) }
        return pages
    }

    @Test func `every command opens with one sentence and has an example of itself`() async throws {
        let pages = try await Self.pages.value
        #expect(pages.count > 15)
        for page in pages {
            let name = page.command.joined(separator: " ")
            let words = page.text.split(separator: "\n\n")[0].split(separator: "\n").joined(separator: " ")
            #expect(words.hasPrefix("OVERVIEW: "), "\(name)")
            #expect(words.hasSuffix("."), "\(name)")
            #expect(words.dropFirst("OVERVIEW: ".count).first?.isUppercase == true, "\(name)")
            #expect(page.text.contains("Example"), "\(name)")
            #expect(page.examples.contains { $0.starts(with: page.command) }, "\(name)")
        }
    }

    @Test func `every example names a command that there is, with options that it takes`() async throws {
        let pages = try await Self.pages.value
        for words in pages.flatMap(\.examples) {
            let said = words.joined(separator: " ")
            let page = try #require(pages.last { !$0.command.isEmpty && words.starts(with: $0.command) }, "\(said)")
            for option in words where option.hasPrefix("--") {
                #expect(page.text.contains(option), "\(said): no \(option)")
            }
        }
    }
}
