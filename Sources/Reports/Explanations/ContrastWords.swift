import Matching
import Records

extension Difference.Kind {
    /// What it takes, in a few plain words.
    var words: String {
        switch self {
        case .training: "training"
        case .check: "a check renewed"
        case .date: "another date"
        case .answer: "an answer"
        case .approval: "an approval by the panel"
        case .home: "a change to the home"
        case .room: "a room"
        case .offer: "what the household offers"
        case .presence: "somebody at home"
        case .number: "the household's own number"
        case .assessment: "a new risk assessment"
        case .wish: "their own no taken back"
        }
    }
}

extension Standstill.Reason {
    /// Why nothing takes it away, in plain words.
    var words: String {
        switch self {
        case .law: "the law stands against it"
        case .safety: "it keeps somebody safe"
        case .ownNo: "it is somebody's own no, and theirs alone to change"
        case .policy: "the scheme's own policy says so"
        case .sameHome: "it is this home's own break that is to be covered"
        case .ownBreak: "the home has its break on every day asked, and may alone move it"
        }
    }
}

extension Contrast {
    /// What would have to differ, a line each; no line that says a restricted reason.
    func lines(showsRestricted: Bool) -> [String] {
        var lines: [String] = []
        if !standing.isEmpty {
            lines.append("What stands in the way and is not for anybody to change by a fact:")
            lines += standing.map { still in
                let isHidden = still.barrier.isRestricted && !showsRestricted
                return
                    "  \(still.rule.words): \(isHidden ? "restricted" : still.barrier.says) – \(still.reason.words)"
            }
        }
        if sets.isEmpty {
            if standing.isEmpty {
                lines.append(
                    "No facts were found that would make it possible. In the way with everything else put right:")
                lines += unnamed.map {
                    "  \($0.rule.words): \($0.isRestricted && !showsRestricted ? "restricted" : $0.says)"
                }
            }
            return lines
        }
        lines.append(opening)
        for (place, set) in sets.enumerated() {
            if place > 0 { lines.append("or if:") }
            lines += set.map(\.line)
        }
        if sets.contains(where: { $0.contains { $0.never != nil } }) {
            lines.append("What is marked never is nobody's to ask for; it is there so that the answer is whole.")
        }
        if !isWhole { lines.append("There may be other ways; not all were looked at.") }
        return lines
    }

    private var opening: String {
        let isNever = sets.first?.contains { $0.never != nil } ?? false
        let words = isNever ? "It would be possible only" : "It would be possible"
        return sets.count == 1 ? words + " if:" : words + ", either if:"
    }

    /// The contrast for programs.
    func json(showsRestricted: Bool) -> OrderedJSON {
        [
            "never": .array(
                standing.map { still in
                    [
                        "rule": .string(still.rule.code), "reason": .string(still.reason.rawValue),
                        "barrier": still.barrier.json(showsRestricted: showsRestricted),
                    ]
                }),
            "sets": .array(
                sets.map { set in
                    .array(
                        set.map { difference in
                            [
                                "rule": .string(difference.rule.code), "code": .string(difference.code),
                                "kind": .string(difference.kind.rawValue),
                                "never": difference.never.map { .string($0.rawValue) } ?? .null,
                                "facts": .array(
                                    difference.facts.map {
                                        ["path": .string($0.path), "value": .string($0.value)]
                                    }),
                            ]
                        })
                }),
            "unnamed": .array(
                unnamed.map { missing in
                    [
                        "rule": .string(missing.rule.code),
                        "says": .string(missing.isRestricted && !showsRestricted ? "restricted" : missing.says),
                    ]
                }),
            "parts_most": .number(partsMost), "whole": .bool(isWhole),
        ]
    }
}

extension Difference {
    /// One line: the rule, what it takes or that it never will be, and the facts.
    fileprivate var line: String {
        let facts = facts.map { "\($0.path)=\($0.value)" }.joined(separator: ", ")
        let what = never.map { "never – \($0.words)" } ?? kind.words
        return "  \(rule.words): \(what)  [\(facts)]"
    }
}
