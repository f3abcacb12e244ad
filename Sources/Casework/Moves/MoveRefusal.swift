import Matching

/// Why a move is not allowed, and how it would be.
package struct MoveRefusal: Hashable, Sendable {
    /// A code such as `gate` or `role`.
    package let code: String
    /// What stands in the way, in plain words.
    package let says: String
    /// What to do about it; nil where nothing can be done.
    package let pass: String?

    package init(_ code: String, _ says: String, pass: String? = nil) {
        self.code = code
        self.says = says
        self.pass = pass
    }

    static func needs(_ option: String, _ says: String) -> MoveRefusal { MoveRefusal("needs", says, pass: option) }
}

/// Whether a move is allowed.
package enum MoveAnswer: Hashable, Sendable {
    /// The step to append, complete.
    case allowed(CaseStep)
    /// Everything that stands in the way, in a fixed order; never empty.
    case refused([MoveRefusal])

    init(_ step: CaseStep, _ refusals: [MoveRefusal]) {
        self = refusals.isEmpty ? .allowed(step) : .refused(refusals)
    }
}
