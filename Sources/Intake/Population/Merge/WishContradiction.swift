import Matching

/// When one voice cannot mean two wishes at once.
enum WishContradiction {
    /// Why two wishes of one voice cannot both be meant; nil where they can.
    static func why(
        _ one: (code: Code, strength: Strength), _ other: (code: Code, strength: Strength), codes: CodeTable
    ) -> String? {
        guard one.strength.isFor != other.strength.isFor else { return nil }
        let (wanted, unwanted) = one.strength.isFor ? (one, other) : (other, one)
        let (wish, against) = (wanted.strength.rawValue, unwanted.strength.rawValue)
        if wanted.code == unwanted.code {
            return "`\(wanted.code)` is both wanted (\(wish)) and not wanted (\(against))"
        }
        guard unwanted.strength == .mustNot, codes.follows(unwanted.code, from: wanted.code) else { return nil }
        return
            "`\(wanted.code)` is wanted (\(wish)), yet `\(unwanted.code)`, which follows from it, must not be there"
    }
}

extension Strength {
    /// Whether it is for the thing, not against it.
    fileprivate var isFor: Bool {
        switch self {
        case .must, .like: true
        case .dislike, .mustNot: false
        }
    }
}
