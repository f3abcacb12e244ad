import Ledger
import Matching

/// An object of one field, which says whose id it is: `household`, `member` or `person`. An area alone is said by leaving it out.
enum SeparatedFromID: RecordValue {
    case household(HouseholdID)
    case member(MemberID)
    case person(PersonID)

    /// Nil for an area alone.
    init?(_ other: SeparatedFrom) {
        switch other {
        case .household(let id): self = .household(id)
        case .member(let id): self = .member(id)
        case .person(let id): self = .person(id)
        case .area: return nil
        }
    }

    /// As the engine knows it.
    var separatedFrom: SeparatedFrom {
        switch self {
        case .household(let id): .household(id)
        case .member(let id): .member(id)
        case .person(let id): .person(id)
        }
    }

    func write(to writer: inout RecordWriter) {
        writer.json.beginObject()
        switch self {
        case .household(var id): writer.required("household", &id)
        case .member(var id): writer.required("member", &id)
        case .person(var id): writer.required("person", &id)
        }
        writer.json.endObject()
    }

    static func read(from reader: inout RecordReader) throws(RecordError) -> SeparatedFromID {
        try reader.object { (reader) throws(RecordError) in
            if try reader.comes("household") { return .household(try HouseholdID.read(from: &reader)) }
            if try reader.comes("member") { return .member(try MemberID.read(from: &reader)) }
            try reader.require("person")
            return .person(try PersonID.read(from: &reader))
        }
    }
}
