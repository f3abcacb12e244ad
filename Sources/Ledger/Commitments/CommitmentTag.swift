/// What a commitment is about. The tag goes into the hash before the bytes, so that bytes of one kind can never be shown as
/// another; its version changes with the meaning of the bytes.
package enum CommitmentTag: CaseIterable, Sendable {
    /// One version of a record: a person, a household, a stay.
    case record
    /// The body of a ledger entry.
    case event
    /// A policy's text.
    case policy
    /// The whole of a run.
    case run
    /// One pair of a run.
    case pair

    /// The bytes of the tag: ASCII, ended by a line feed, so that no tag begins another.
    package var text: StaticString {
        switch self {
        case .record: "sharedlives/record/v1\n"
        case .event: "sharedlives/event/v1\n"
        case .policy: "sharedlives/policy/v1\n"
        case .run: "sharedlives/run/v1\n"
        case .pair: "sharedlives/pair/v1\n"
        }
    }

    var bytes: UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    }
}
