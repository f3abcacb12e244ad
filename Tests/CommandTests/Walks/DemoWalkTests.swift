import Foundation
import TestSupport
import Testing

struct `The walks that are written down` {
    /// Names of folders in the checkout, as they are from a test's own folder.
    private func placed(_ words: [String]) -> [String] {
        words.map { $0.hasPrefix("seeds/") ? checkoutRoot.appendingPathComponent($0).path : $0 }
    }

    private func text(_ path: String) throws -> String {
        try String(contentsOf: checkoutRoot.appendingPathComponent(path), encoding: .utf8)
    }

    @Test func `every command of the demo ends well`() async throws {
        let trial = try Trial()
        let commands = try text("scripts/demo").split(separator: "\n").filter { $0.hasPrefix("run ") }
            .map { Array(ShellWords($0).words.dropFirst()) }
        #expect(commands.count > 8)
        for command in commands {
            let ended = try await trial.run(placed(command))
            #expect(ended.code == 0, "\(command.joined(separator: " ")): \(ended.complaint)")
            #expect(!ended.output.isEmpty || command.first == "init")
        }
    }

    @Test(arguments: ["README.md", "docs/coordinators.md", "docs/explanations.md"])
    func `a page shows what the program says`(page: String) async throws {
        let trial = try Trial()
        var shown: [(command: [String], lines: [String])] = []
        for line in try text(page).split(separator: "\n", omittingEmptySubsequences: false) {
            guard line.hasPrefix("    ") else {
                if !line.isEmpty { shown.append(([], [])) }
                continue
            }
            let line = line.dropFirst(4)
            if line.hasPrefix("$ sharedlives ") {
                shown.append((Array(ShellWords(line.dropFirst(2)).words.dropFirst()), []))
            } else if line.hasPrefix("$") {
                shown.append(([], []))
            } else if !shown.isEmpty, !line.isEmpty {
                shown[shown.count - 1].lines.append(String(line))
            }
        }
        let commands = shown.filter { !$0.command.isEmpty }
        #expect(commands.count >= 5)
        for (command, lines) in commands {
            let ended = try await trial.run(placed(command))
            #expect(ended.code == 0, "\(command.joined(separator: " ")): \(ended.complaint)")
            var rest = ended.output.split(separator: "\n").map(String.init)[...]
            for line in lines where line != "…" {
                let place = rest.firstIndex { $0.hasPrefix(line.replacing("…", with: "")) }
                #expect(place != nil, "\(command.joined(separator: " ")) does not say in this order: \(line)")
                if let place { rest = rest[(place + 1)...] }
            }
        }
    }
}
