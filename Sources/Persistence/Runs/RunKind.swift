/// What a run judged: everybody's shortlists, or those and the plan for all at once.
package enum RunKind: String, Hashable, Sendable, CaseIterable {
    case match
    case rematch
}
