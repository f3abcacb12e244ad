import Foundation
import TestSupport

/// One row of the tables beside this file: what differs from a scheme in which every rule is met, and what each rule then answers.
///
///     the household wants one at most, one lives there | lives X~; households own_most=1 | cap not_met cap_own
///
/// `~` stands for the row's number, so that the situations of all rows live in one scheme side by side: `P~` seeks, as `R~`, and is
/// looked at for `H~`. Rules that the last column does not name are met, unless it ends in `...`.
struct Situation: Sendable {
    /// What one rule answers, with the codes of its barriers and of its questions.
    struct Answer: Sendable, Equatable, CustomStringConvertible {
        let answer: String
        /// Ascending.
        let codes: [String]

        init(_ answer: String, _ codes: [String]) {
            self.answer = answer
            self.codes = codes.sorted()
        }

        static let met = Answer("met", [])
        var description: String { ([answer] + codes).joined(separator: " ") }
    }

    let table: String
    let number: Int
    let name: String
    let changes: [[String]]
    /// By the rule's code.
    let answers: [String: Answer]
    /// Whether nothing is said of the rules that are not in ``Situation/answers``.
    let isPartial: Bool

    /// Every row of every table, numbered from 1.
    static let all: [Situation] = {
        let folder = checkoutRoot.appendingPathComponent("Tests/IntakeTests/Situations/Tables")
        let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        var all: [Situation] = []
        for name in names.sorted() {
            let bytes = FileManager.default.contents(atPath: folder.appendingPathComponent(name).path) ?? Data()
            for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
                all.append(Situation(String(line), table: name, number: all.count + 1))
            }
        }
        return all
    }()

    private init(_ line: String, table: String, number: Int) {
        let cells = line.replacingOccurrences(of: "~", with: "\(number)").split(
            separator: "|", omittingEmptySubsequences: false)
        precondition(cells.count == 3, "\(table) has three columns: \(line)")
        self.table = table
        self.number = number
        name = String(line.prefix { $0 != "|" }).trimmingCharacters(in: .whitespaces)
        changes = Self.parts(cells[1])
        var answers: [String: Answer] = [:]
        for words in Self.parts(cells[2]) where words.count > 1 {
            answers[words[0]] = Answer(words[1], Array(words.dropFirst(2)))
        }
        self.answers = answers
        isPartial = cells[2].contains("...")
    }

    private static func parts(_ cell: Substring) -> [[String]] {
        cell.split(separator: ";").map { $0.split(separator: " ").map(String.init) }
            .filter { !$0.isEmpty && $0 != ["..."] }
    }
}
