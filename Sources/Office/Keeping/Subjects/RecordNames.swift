import Ledger
import Persistence

/// Whom one version of a record names, by the keys that hold ids.
struct RecordNames {
    private(set) var people: Set<String> = []
    private(set) var parties: Set<String> = []
    private(set) var referrals: Set<String> = []
    private(set) var households: Set<String> = []
    private(set) var members: Set<String> = []
    /// Whose fact an answer is: the id before the slash of its path.
    private(set) var owner: String?

    init(_ version: StoredRecord) {
        switch version.kind {
        case "person": people.insert(version.id)
        case "referral": referrals.insert(version.id)
        case "household": households.insert(version.id)
        case "member": members.insert(version.id)
        case "answer": owner = version.id.split(separator: "/").first.map(String.init)
        default: break
        }
        if let body = CanonicalValue.held(by: version.bytes) { take(body) }
    }

    /// The ids at the top, and one object down where a separation says who the other is.
    private mutating func take(_ body: CanonicalValue) {
        if let id = body.member("person")?.text { people.insert(id) }
        if let id = body.member("one")?.text { people.insert(id) }
        if let id = body.member("party")?.text { parties.insert(id) }
        if let id = body.member("referral")?.text { referrals.insert(id) }
        if let id = body.member("household")?.text { households.insert(id) }
        if let id = body.member("member")?.text { members.insert(id) }
        if let other = body.member("other") { take(other) }
    }
}
