/// What kind of record something is kept as.
public enum RecordKind: String, Sendable, CaseIterable, Hashable {
    case vocabulary, person, referral, household, member, stay, separation, outcome, staff, answer, override, policy
    /// Kept beside the records of a population: no run reads them.
    case proposal, arrangement, concern

    /// Whether it tells how a case went on; the engine reads the stays and outcomes it led to, never the case.
    public var isOfCasework: Bool {
        switch self {
        case .proposal, .arrangement, .concern: true
        case .vocabulary, .person, .referral, .household, .member, .stay, .separation, .outcome, .staff, .answer,
            .override,
            .policy:
            false
        }
    }
}

/// The key of one record: its kind and its identifier, unique within the kind.
public struct RecordKey: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let kind: RecordKind
    public let id: String

    /// The key of `id` among the records of `kind`.
    public init(_ kind: RecordKind, _ id: String) {
        self.kind = kind
        self.id = id
    }

    public static func < (first: RecordKey, second: RecordKey) -> Bool {
        if first.kind != second.kind { return first.kind.rawValue < second.kind.rawValue }
        return first.id.utf8.lexicographicallyPrecedes(second.id.utf8)
    }

    public var description: String { "\(kind.rawValue) \(id)" }
}

/// An answer somebody gave in the program. An import that says otherwise does not overwrite it: it is listed as "differs".
public struct HeldAnswer: Hashable, Sendable {
    /// What the answer is about: an id, a slash and a field, `H-12/dogs`.
    public let path: String
    /// The answer as it was typed.
    public let value: String
    public let on: Day
    /// Who answered.
    public let saidBy: String?

    /// An answer to the question at `path`.
    public init(path: String, value: String, on: Day, saidBy: String?) {
        self.path = path
        self.value = value
        self.on = on
        self.saidBy = saidBy
    }
}

/// Every record a scheme keeps, by key: what is stored, what an import is compared with, and what a ``Population`` is made from.
public struct SchemeRecords: Hashable, Sendable {
    /// The starting vocabulary is not among these; a scheme's own terms are.
    public var vocabulary: [Code: Term] = [:]
    public var people: [PersonID: Person] = [:]
    public var referrals: [ReferralID: Referral] = [:]
    public var households: [HouseholdID: Household] = [:]
    public var members: [MemberID: Member] = [:]
    /// By ``Stay/recordID``.
    public var stays: [String: Stay] = [:]
    /// By ``Separation/recordID``.
    public var separations: [String: Separation] = [:]
    /// By ``Outcome/recordID``.
    public var outcomes: [String: Outcome] = [:]
    /// By ``Staff/recordID``.
    public var staff: [String: Staff] = [:]
    /// By ``Override/recordID``.
    public var overrides: [String: Override] = [:]
    /// By ``HeldAnswer/path``.
    public var answers: [String: HeldAnswer] = [:]

    /// No record yet.
    public init() {}

    /// The population these records make with the starting terms `starting`; a scheme's own term stands before a starting one of the
    /// same code.
    public func population(startingTerms: [Term]) -> Population {
        let starting = startingTerms.filter { vocabulary[$0.code] == nil }
        return Population(
            vocabulary: Vocabulary(starting + vocabulary.values), people: Array(people.values),
            referrals: Array(referrals.values), households: Array(households.values),
            members: Array(members.values), stays: Array(stays.values),
            separations: Array(separations.values), outcomes: Array(outcomes.values),
            overrides: Array(overrides.values))
    }
}

extension Stay {
    /// Household, person (or `-`), kind and first day: what makes two rows the same stay.
    public var recordID: String { "\(household)/\(person?.text ?? "-")/\(kind.rawValue)/\(from)" }
}

extension Separation {
    /// The person named first, the other (or `-`) and the area's postcode (or `-`).
    public var recordID: String {
        let otherText =
            switch other {
            case .person(let id): id.text
            case .member(let id): id.text
            case .household(let id): id.text
            case .area: "-"
            }
        return "\(one)/\(otherText)/\(areaPostcode ?? "-")"
    }
}

extension Outcome {
    /// Party and household (or `-`), day (or `-`), outcome and whose it is (or `-`), and the number where it has one.
    public var recordID: String {
        let parts = [
            party?.text ?? "-", household?.text ?? "-", on?.description ?? "-", outcome.rawValue,
            by?.rawValue ?? "-",
        ]
        return (parts + (number.map { [String($0)] } ?? [])).joined(separator: "/")
    }
}

extension Staff {
    /// The name and the role.
    public var recordID: String { "\(name)/\(role)" }
}
