import Matching

/// What one import has read so far: the records it would make, what is wrong, and what differs from answers given in the program.
///
/// It lives for one call of ``FolderImport`` and is seen by nobody else.
final class Reading {
    let options: ImportOptions
    /// The records as they were before.
    let before: SchemeRecords
    /// The records as they would be.
    var records: SchemeRecords
    let startingTerms: [Term]
    var codes: CodeTable
    private(set) var problems: [ImportProblem] = []
    private(set) var differs: [Difference] = []
    /// Answers that a later confirmation of the household replaces, by path.
    private(set) var supersededAnswers: Set<String> = []
    /// The answers of each owner, by the path behind the owner's id.
    private let answers: [String: [String: HeldAnswer]]
    /// The households whose row says when they were last confirmed.
    var confirmedOn: [HouseholdID: Day] = [:]
    /// Whom each party has, ascending; kept up to date by ``Reading/countParties()``.
    var parties: [PartyID: [PersonID]] = [:]
    /// What each file named: ids of records, or for a file of children the ids of their owners.
    var named: [FileKind: Set<String>] = [:]
    private var suggestions: [String: String?] = [:]
    private var suggestionsOfIDs = 0

    init(before: SchemeRecords, startingTerms: [Term], options: ImportOptions) {
        self.before = before
        self.startingTerms = startingTerms
        self.options = options
        records = before
        codes = CodeTable(Vocabulary([]))
        var answers: [String: [String: HeldAnswer]] = [:]
        for answer in before.answers.values {
            guard let slash = answer.path.firstIndex(of: "/") else { continue }
            answers[String(answer.path[..<slash]), default: [:]][
                String(answer.path[answer.path.index(after: slash)...])] = answer
        }
        self.answers = answers
    }

    /// Whether there is such a record; asked for every reference, so nothing of the record is copied.
    func has(_ id: PersonID) -> Bool { records.people.index(forKey: id) != nil }
    func has(_ id: HouseholdID) -> Bool { records.households.index(forKey: id) != nil }
    func has(_ id: MemberID) -> Bool { records.members.index(forKey: id) != nil }

    func report(_ problem: ImportProblem) { problems.append(problem) }

    func answers(of owner: String) -> [String: HeldAnswer] { answers.isEmpty ? [:] : answers[owner] ?? [:] }

    func note(_ difference: Difference) { differs.append(difference) }

    func supersede(_ path: String) { supersededAnswers.insert(path) }

    /// The nearest of `words` as a hint; `scope` says which words they are, so that one slip made in every row is looked up once.
    func hint(for word: String, scope: String, among words: () -> [String]) -> String? {
        let key = scope + "/" + word
        if let known = suggestions[key] { return known }
        let hint = Suggestion.hint(for: word, among: words())
        suggestions[key] = .some(hint)
        return hint
    }

    /// How many ids that are not there get a suggestion: each looks at every id of its kind.
    private static let mostSuggestionsOfIDs = 50

    /// The nearest id as a hint.
    func hint<ID: RecordID>(for id: ID, among ids: some Sequence<ID>) -> String? {
        suggestionsOfIDs += 1
        guard suggestionsOfIDs <= Self.mostSuggestionsOfIDs else { return nil }
        return Suggestion.hint(for: id.text, among: ids.map(\.text))
    }

    /// Gathers whom each party has, after people were read or a referral made a party.
    func countParties() {
        parties = Dictionary(grouping: records.people.values, by: \.party).mapValues { $0.map(\.id).sorted() }
    }
}
