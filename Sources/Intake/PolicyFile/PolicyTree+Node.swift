import Yams

extension PolicyTree {
    /// What a node says where `shape` is expected: a plain `12` is a number and a plain `yes` is a yes, but not where words are.
    init(_ node: Node, as shape: PolicyShape) {
        self.init(node, takesWords: shape.takesWords, isRetention: shape == .retention)
    }

    private init(_ node: Node, takesWords: Bool, isRetention: Bool = false) {
        switch node {
        case .scalar(let scalar):
            self = scalar.style == .plain && !takesWords ? Self.value(of: scalar.string) : .string(scalar.string)
        case .sequence(let sequence):
            self = .array(sequence.map { PolicyTree($0, takesWords: takesWords, isRetention: isRetention) })
        case .mapping(let mapping):
            var members: [String: PolicyTree] = [:]
            for (key, value) in mapping {
                let name = key.scalar?.string ?? "?"
                members[name] = PolicyTree(value, takesWords: isRetention && name != "years")
            }
            self = .object(members)
        case .alias:
            // Refused in the text; an alias that comes so far is of no shape.
            self = .object([:])
        }
    }

    /// The number, the yes or no, or else the word that a plain text is.
    private static func value(of text: String) -> PolicyTree {
        let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
        if !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }),
            digits == "0" || digits.first != "0",
            let number = Int(text)
        {
            return .integer(number)
        }
        switch text.lowercased() {
        case "yes", "true": return .bool(true)
        case "no", "false": return .bool(false)
        default: return .string(text)
        }
    }
}

extension PolicyShape {
    /// Whether a plain `12` or `yes` is a word here.
    fileprivate var takesWords: Bool {
        switch self {
        case .word, .words, .roles, .text, .slotsOrNone: true
        case .integer, .integerOrNone, .flag, .integers, .range, .retention: false
        }
    }
}
