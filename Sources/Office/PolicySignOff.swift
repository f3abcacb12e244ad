import Ledger
import Matching
import Records

/// Who signed a version of the policy off, in which role and why, and what it was seen to change for those who were waiting.
package struct PolicySignOff: Hashable, Sendable {
    package let by: String
    package let role: String
    package let on: Day
    /// In their own words.
    package let reason: String
    /// The version that was in force.
    package let comparedWith: Int
    /// How many lists of open referrals come to each, by ``PolicyEffect/Kind``, in its order.
    package let effects: [Int]

    /// A sign-off of a policy that has these effects against version `comparedWith`.
    package init(
        by: String, role: String, on: Day, reason: String, comparedWith: Int, effects: [PolicyEffect]
    ) {
        self.by = by
        self.role = role
        self.on = on
        self.reason = reason
        self.comparedWith = comparedWith
        self.effects = PolicyEffect.Kind.allCases.map { kind in effects.count { $0.kind == kind } }
    }

    /// As it is stored with the version, and said.
    package var json: OrderedJSON {
        [
            "by": .string(by), "compared_with": .number(comparedWith),
            "effects": .object(
                zip(PolicyEffect.Kind.allCases, effects).map { .init($0.rawValue, .number($1)) }),
            "on": .string(on.description), "reason": .string(reason), "role": .string(role),
        ]
    }
}

extension PolicySignOff {
    /// The sign-off that a stored body holds; nil where it is none.
    init?(_ value: CanonicalValue) {
        guard case .object(let body) = value, case .string(let by) = body["by"],
            case .string(let role) = body["role"], case .string(let day) = body["on"], let on = Day(iso: day),
            case .string(let reason) = body["reason"], case .integer(let version) = body["compared_with"],
            case .object(let counts) = body["effects"]
        else { return nil }
        self.by = by
        self.role = role
        self.on = on
        self.reason = reason
        comparedWith = Int(version)
        effects = PolicyEffect.Kind.allCases.map { kind in
            if case .integer(let count) = counts[kind.rawValue] { Int(count) } else { 0 }
        }
    }
}
