import Matching

/// What setting one fact would do, or what keeps it from being done.
package struct FactOutcome: Sendable {
    /// Every record as it would be. Only to be used where there is no error.
    package let records: SchemeRecords
    /// The records that would change, ascending: the one the fact is in, where it says anything new, and the answer.
    package let changed: [RecordKey]
    /// The fact as it was set: where on a routine's scale somebody is, as the step; the value as it is recorded.
    package let fact: FactChange
    /// The answer to be held; nil where there is an error.
    package let answer: HeldAnswer?
    /// In the order of the text: the path, a space, the value, as one line of a file `set`.
    package let problems: [ImportProblem]

    /// Whether anything keeps the fact from being set.
    package var hasErrors: Bool { problems.contains { $0.severity == .error } }
}
