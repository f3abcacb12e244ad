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
            return lines
        }
        if sets.isEmpty {
            lines.append("What would have to differ has no name here, or is more than \(sizeMost) things:")
            lines += unnamed.map {
                "  \($0.rule.words): \($0.isRestricted && !showsRestricted ? "restricted" : $0.says)"
            }
            return lines
        }
        lines.append(sets.count == 1 ? "It would be possible, if:" : "It would be possible, either if:")
        for (place, set) in sets.enumerated() {
            if place > 0 { lines.append("or if:") }
            lines += set.map { difference in
                let facts = difference.facts.map { "\($0.path)=\($0.value)" }.joined(separator: ", ")
                return "  \(difference.rule.words): \(difference.kind.words)  [\(facts)]"
            }
        }
        if !isWhole { lines.append("There may be other ways; those of up to \(sizeMost) things were looked at.") }
        return lines
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
            "size_most": .number(sizeMost), "whole": .bool(isWhole),
        ]
    }
}
