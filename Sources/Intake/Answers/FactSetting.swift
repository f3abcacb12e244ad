import Matching

/// Puts one value into the records, by importing a row that says it.
struct FactSetting {
    let owner: FactOwner
    let path: FactPath
    /// Without spaces at the ends; not empty.
    let value: String
    let day: Day
    let terms: FactTerms

    /// Whether the value says that the fact is known no longer.
    var isQuestion: Bool { value == "?" }
    /// Whether the value says that there is none.
    var isNone: Bool { value.lowercased() == "none" }

    /// The records with the fact set.
    func applied(_ field: FactField, to records: SchemeRecords) throws(FactFault) -> SchemeRecords {
        switch (field, owner) {
        case (.column(let name), .room(let id, of: let household)):
            try setting(room: id, of: household, name, value, in: records)
        case (.column(let name), .referral(let id)) where name == "search_agreed" || name == "share_agreed":
            try setting(agreement: name, of: id, in: records)
        case (.column(let name), _):
            try FactRow(kind: owner.file, keys: [("id", path.owner)], column: name, value: value)
                .imported(into: records, terms)
        case (.fact(let code), _): try setting(fact: code, in: records)
        case (.need(let code, let column), .person(let id)):
            try setting(need: code, column, of: id, in: records)
        case (.wish(let code, let column), .person(let id)):
            try setting(wish: code, column, of: id, in: records)
        case (.limit(let code), .household(let id)): try setting(limit: code, of: id, in: records)
        case (.training(let code), .household): try setting(training: code, in: records)
        case (.approval(let column), .household(let id)): try setting(approval: column, of: id, in: records)
        case (.list(let kind), _): try setting(list: kind, in: records)
        case (.check(let kind, let column), _): try setting(check: kind, column, in: records)
        case (.skill(let code, let column), .member(let id)):
            try setting(skill: code, column, of: id, in: records)
        case (.offer(let arrangement, let column), .household(let id)):
            try setting(offer: arrangement, column, of: id, in: records)
        case (.roomsTaken, .household(let id)): try setting(roomsTakenIn: id, in: records)
        case (.connection(let label, let column), .person(let id)):
            try setting(connection: label, column, of: id, in: records)
        case (.separations, .person(let id)): try setting(separationsOf: id, in: records)
        case (.whoStays, .household(let id)): try setting(whoStaysIn: id, in: records)
        case (.askAgain(let party), .household(let id)): try setting(askAgain: party, at: id, in: records)
        case (.ofHome(let household, let about, _), .referral(let id)):
            try setting(about, of: household, for: id, in: records)
        case (.need, _), (.wish, _), (.limit, _), (.training, _), (.approval, _), (.skill, _), (.offer, _),
            (.scale, _), (.roomsTaken, _), (.connection, _), (.separations, _), (.whoStays, _), (.askAgain, _),
            (.ofHome, _):
            preconditionFailure("a \(owner.what) has no field \(field.heldField)")
        }
    }

    func fault(_ code: String, _ message: String, hint: String? = nil) -> FactFault {
        FactFault(part: .value, code: code, message: message, hint: hint)
    }

    /// Refuses `?` where something always is the one or the other.
    func refuseQuestion(_ message: String) throws(FactFault) {
        if isQuestion { throw fault("not-clearable", message) }
    }
}
