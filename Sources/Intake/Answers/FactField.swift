import Matching

/// The fact a path names, of one owner.
enum FactField: Hashable {
    /// A column of the owner's own file.
    case column(String)
    /// Whether a code is so of the owner.
    case fact(Code)
    /// Where on a routine's scale a home or a person is: `noise`. It is set as the fact of one step.
    case scale(String)
    /// A column of one need.
    case need(Code, String)
    /// A column of one wish.
    case wish(Code, String)
    /// The reason for a protected limit.
    case limit(Code)
    /// Whether a carer could be trained for a need.
    case training(Code)
    case approval(String)
    /// A whole list: `checks`, `skills`, `offers`, `rooms`, `approvals`, `members`.
    case list(FileKind)
    /// The rooms taken by people whose own room is not recorded.
    case roomsTaken
    /// A column of one place that matters to a person, by the name they gave it.
    case connection(label: String, String)
    /// The places a person must be kept away from.
    case separations
    /// Who the people are that are counted in a home and not named.
    case whoStays
    /// From which day a party that said no, was told no or whose stay ended badly may be asked again; nil for a no to everybody.
    case askAgain(PartyID?)
    /// What was answered of a referral and one household alone; `number` is the condition's, or how many dates are free.
    case ofHome(HouseholdID, HomeAnswer.About, number: Int)
    case check(CheckKind, String)
    /// A column of one skill; nil to say that it is none.
    case skill(Code, String?)
    /// A column of the offer of an arrangement; nil to say that there is none.
    case offer(Arrangement, String?)

    /// The path behind the owner's id under which an import looks for the answer.
    var heldField: String {
        switch self {
        case .column(let name): name
        case .fact(let code): code.text
        case .scale(let name): name
        case .need(let code, let column): "needs.\(code).\(column)"
        case .wish(let code, let column): "wishes.\(code).\(column)"
        case .limit(let code): "limits.\(code).reason"
        // A fact of the household like others, so that an import that says otherwise finds it.
        case .training(let code): code.text
        case .approval(let column): "approvals.\(column)"
        case .list(let kind): kind.rawValue
        case .roomsTaken: "rooms_taken"
        case .connection(let label, let column): "connections.\(label).\(column)"
        case .separations: "separations"
        case .whoStays: "stays.person"
        case .askAgain(let party): "outcomes.\(party?.text ?? "everybody").ask_again_from"
        case .ofHome(let household, .condition, let number): "conditions.\(household).\(number)"
        case .ofHome(let household, .datesFree, let number): "dates.\(household).\(number)"
        case .check(let kind, let column): "checks.\(kind.rawValue).\(column)"
        case .skill(let code, let column): "skills.\(code)" + (column.map { "." + $0 } ?? "")
        case .offer(let arrangement, let column): "offers.\(arrangement.rawValue)" + (column.map { "." + $0 } ?? "")
        }
    }

    /// The owner and the field a path names.
    static func find(
        _ path: FactPath, in records: SchemeRecords, _ vocabulary: Vocabulary
    ) throws(FactFault) -> (FactOwner, FactField) {
        let owners = FactOwner.owners(named: path.owner, in: records)
        guard let first = owners.first else {
            throw FactFault(
                part: .owner, code: "dangling",
                message: "there is no person, referral, household, member or room `\(path.owner.prefix(64))`",
                hint: Suggestion.hint(for: path.owner, among: FactOwner.ids(in: records)))
        }
        var found: [(FactOwner, FactField)] = []
        var fault: FactFault?
        for owner in owners {
            do throws(FactFault) {
                found.append(
                    (
                        owner,
                        try FactFieldSearch(
                            owner: owner, path: path, records: records, vocabulary: vocabulary
                        ).field()
                    ))
            } catch {
                fault = fault ?? error
            }
        }
        guard let only = found.first else {
            throw fault
                ?? FactFault(part: .word(0), code: "unknown-field", message: "a \(first.what) has no such field")
        }
        guard found.count == 1 else {
            let kinds = found.map { "a \($0.0.what)" }.joined(separator: " and ")
            throw FactFault(
                part: .owner, code: "ambiguous", message: "`\(path.owner)` is \(kinds)", hint: "rename one of them")
        }
        return only
    }
}
