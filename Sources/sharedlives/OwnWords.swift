import Foundation
import Office

/// What people said in their own words: from a file, from standard input, or asked for in the terminal; never from a flag.
enum OwnWords {
    /// The words; nil where there are none.
    ///
    /// - Parameters:
    ///   - path: A file, or `-` for standard input; nil to ask where somebody sits at the terminal and the words are needed.
    static func read(_ path: String?, isNeeded: Bool) throws -> String? {
        guard let path else {
            guard isNeeded, isatty(0) == 1 else { return nil }
            Console.complain("In their own words or yours, ended by an empty line:")
            return joined(lines())
        }
        return joined(
            String(decoding: try Input.bytes(at: path), as: UTF8.self).split(
                separator: "\n", omittingEmptySubsequences: false
            ).map(String.init))
    }

    private static func lines() -> [String] {
        var lines: [String] = []
        while let line = readLine(), !line.isEmpty { lines.append(line) }
        return lines
    }

    private static func joined(_ lines: [String]) -> String? {
        let text = lines.joined(separator: "\n").trimmingCharacters(in: .whitespacesAndNewlines)
        return text.isEmpty ? nil : text
    }
}
