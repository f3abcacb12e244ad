/// What may stand at one key of a policy.
enum PolicyShape: Hashable, Sendable {
    case integer(ClosedRange<Int>)
    /// A number, or `none`.
    case integerOrNone(ClosedRange<Int>)
    case flag
    case word([String])
    /// Any of these words, each once. Where their order counts, they are kept as they stand.
    case words([String])
    /// Codes of roles, each once.
    case roles
    case integers(count: ClosedRange<Int>, each: ClosedRange<Int>)
    /// Two numbers, the first not above the second.
    case range(ClosedRange<Int>)
    /// Words on one line.
    case text
    /// Slots of a week such as `all-week` or `mon-night; fri`, or `none` where they have to be named.
    case slotsOrNone
    /// A list of record classes with the trigger, the years and the source of each.
    case retention

    /// The most characters of a text.
    static let textMost = 200
    /// The most classes of record and the most roles in one list.
    static let listMost = 32
    /// The keys of one class of record.
    static let retentionKeys = ["record", "trigger", "years", "source"]
}
