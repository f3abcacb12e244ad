import Ledger
import Matching
import Persistence
import Records

/// Takes out of what is held on somebody what tells of others, and notes where; in a draft everything stays and is only noted.
///
/// Words said freely cannot be judged by a program: a draft notes each of them for somebody to read.
struct Withholding {
    /// Whose export it is.
    let subject: DataSubject
    /// Every record of theirs, as ledger entries name them.
    let own: Set<String>
    let isDraft: Bool
    /// Where something was taken out, or is to be looked at, and why.
    private(set) var notes: [WithheldNote] = []

    init(for reach: SubjectReach, isDraft: Bool) {
        subject = reach.subject
        own = Set(reach.records.map(\.text))
        self.isDraft = isDraft
    }

    /// Notes something that is left out as a whole.
    mutating func note(_ path: String, _ why: String) { notes.append(WithheldNote(path: path, why: why)) }

    /// A body as it may be handed out.
    mutating func shown(_ body: CanonicalValue, kind: String, at place: String) -> OrderedJSON {
        guard case .object(let object) = body else { return .null }
        let isOthersWord = Self.othersSides.contains(body.member("by")?.text ?? body.member("side")?.text ?? "")
        return .object(
            object.members.map { member in
                let path = "\(place).\(member.key)"
                if let why = reason(toWithhold: member, of: kind, isOthersWord: isOthersWord) {
                    notes.append(WithheldNote(path: path, why: why))
                    return .init(member.key, isDraft ? OrderedJSON(showing: member.value) : Self.mark(why))
                }
                if isDraft, Self.freeWords.contains(member.key), member.value != .null {
                    notes.append(WithheldNote(path: path, why: "words said freely: do they tell of somebody else?"))
                }
                return .init(member.key, shownBelow(member.value, kind: kind, at: path))
            })
    }

    private mutating func shownBelow(_ value: CanonicalValue, kind: String, at place: String) -> OrderedJSON {
        switch value {
        case .object: shown(value, kind: kind, at: place)
        case .array(let elements):
            .array(elements.enumerated().map { shownBelow($1, kind: kind, at: "\(place)[\($0)]") })
        case .null, .bool, .integer, .string: OrderedJSON(showing: value)
        }
    }

    private func reason(
        toWithhold member: CanonicalObject.Member, of kind: String, isOthersWord: Bool
    ) -> String? {
        if member.value == .null { return nil }
        let isOwnID = member.value.text == subject.key.id
        switch member.key {
        case "account": return "an account of the scheme's machine"
        case "subjects": return own.isSuperset(of: member.value.texts) ? nil : Self.other
        case "one", "other", "person", "party", "referral":
            if kind == "separation", !isOwnID { return Self.other }
            return subject.key.kind != .person && !isOwnID ? Self.other : nil
        case "area", "area_postcode", "area_metres", "reason", "set_by":
            if kind == "separation" { return "kept apart for somebody's safety: restricted" }
            return member.key == "reason" && isOthersWord ? Self.confidence : nil
        case "words": return isOthersWord ? Self.confidence : nil
        default: return nil
        }
    }

    private static let other = "about another person"
    private static let confidence = "said by somebody else in confidence"
    /// Whose words are another's in a person's export and a home's alike.
    private static let othersSides: Set<String> = ["household", "residents"]
    private static let freeWords: Set<String> = [
        "about", "urgency_reason", "label", "representative", "advocate", "words", "value", "conditions",
    ]

    private static func mark(_ why: String) -> OrderedJSON { .string("[withheld: \(why)]") }
}

/// Where something was taken out of an export, or is to be looked at in a draft, and why.
package struct WithheldNote: Sendable, Hashable {
    package let path: String
    package let why: String
}
