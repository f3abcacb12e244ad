import Foundation
import Intake
import Matching
import TestSupport
import Testing

/// docs/rules.md beside the situations: what is listed there can be said, and what is said is listed.
struct `The page of rules` {
    /// The codes of each rule's section, by the rule's code.
    private static let listed: [String: Set<String>] = {
        var listed: [String: Set<String>] = [:]
        var rule = ""
        for line in text(of: "docs/rules.md").split(separator: "\n") {
            if line.hasPrefix("## ") { rule = String(line.dropFirst(3)) }
            if line.hasPrefix("| `"), let code = line.split(separator: "`").dropFirst().first {
                listed[rule, default: []].insert(String(code))
            }
        }
        return listed
    }()

    private static func text(of path: String) -> String {
        let bytes = FileManager.default.contents(atPath: checkoutRoot.appendingPathComponent(path).path) ?? Data()
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(arguments: RuleCode.allCases)
    func `lists the codes that situations show of a rule, and no others`(rule: RuleCode) {
        let shown = Situation.all.flatMap { $0.answers[rule.code]?.codes ?? [] }.map(Self.general)
        #expect(Self.listed[rule.code, default: []] == Set(shown))
    }

    @Test func `has every rule, in the order of a receipt`() {
        let headings = Self.text(of: "docs/rules.md").split(separator: "\n").filter { $0.hasPrefix("## ") }
        #expect(headings.map { String($0.dropFirst(3)) } == RuleCode.allCases.map(\.code))
    }

    @Test func `leaves out no word that a rule's source gives as a code`() throws {
        let folder = checkoutRoot.appendingPathComponent("Sources/Matching/Rules").path
        let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter {
            $0.hasSuffix("Rule.swift")
        }
        let fields = Self.listed.values.flatMap { $0 }.flatMap { $0.split { "/.".contains($0) }.map(String.init) }
        var words = 0
        for file in files.sorted() {
            for match in Self.text(of: "Sources/Matching/Rules/" + file).matches(of: /"\.?([a-z]+(?:_[a-z]+)+)"/) {
                words += 1
                // A barrier's place may be a column that no question asks.
                let word = String(match.1)
                #expect(fields.contains(word) || Self.columns.contains(word), "\(file): \(word)")
            }
        }
        #expect(words > 50)
    }

    private static let columns: Set<String> = ["shortest_days"]

    /// A code with whose it is in the place of the id, and what sort of thing in the place of other ids and codes.
    private static func general(_ code: String) -> String {
        guard let slash = code.firstIndex(of: "/") else { return code }
        let id = code[..<slash]
        let parts = code[code.index(after: slash)...].split(separator: ".").map(String.init)
        let general = parts.enumerated().map { place, part in
            let before = place > 0 ? parts[place - 1] : ""
            if before == "checks" { return "CHECK" }
            if before == "offers" { return "ARRANGEMENT" }
            if before == "outcomes" { return "PARTY" }
            if place > 0, Int(part) != nil { return "N" }
            if place > 0, part.first == "H", Int(part.dropFirst()) != nil { return "HOME" }
            // A wish of a party for itself, and no fact that some rule needs.
            if part == "share-a-room" { return part }
            return terms.contains(part) ? "CODE" : part
        }
        return owner(id) + "/" + general.joined(separator: ".")
    }

    private static let terms = Set(StartingVocabulary.terms.map(\.code.text))

    private static func owner(_ id: Substring) -> String {
        switch id.first {
        case "R": "REFERRAL"
        case "H":
            if let dash = id.firstIndex(of: "-") {
                id[id.index(after: dash)] == "R" ? "ROOM" : "MEMBER"
            } else {
                "HOME"
            }
        default: "PERSON"
        }
    }
}
