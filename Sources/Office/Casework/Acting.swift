import Casework
import Intake
import Matching
import Records

/// Who acts, and in which role: from the staff in force on the day, or as stated where no staff are recorded.
struct Acting: Sendable {
    let name: String
    let role: ActorRole

    /// Resolves who acts.
    ///
    /// Where staff are recorded, the actor (or, where nobody is named, the account of the system) must be one of them that day, and acts in a
    /// role they have. Where none are, the role is as stated: a coordinator's without a word.
    init(_ desk: Desk, role wanted: String?, among staff: some Collection<Staff>, on day: Day) throws(OfficeError) {
        let wantedRole = try wanted.map { (word) throws(OfficeError) in try Self.role(word) }
        guard !staff.isEmpty else {
            name = desk.actor ?? desk.account
            role = wantedRole ?? .coordinator
            return
        }
        let found = try Self.rows(of: desk, among: staff, on: day)
        let first = found[0]
        name = first.name
        var roles: [ActorRole] = []
        for member in found { roles.append(try Self.role(member.role)) }
        if let wantedRole {
            guard roles.contains(wantedRole) else {
                throw .usage("`\(first.name)` is not \(wantedRole.rawValue) on \(day)")
            }
            role = wantedRole
        } else if roles.count == 1 {
            role = roles[0]
        } else {
            let all = roles.map(\.rawValue).joined(separator: ", ")
            throw .usage("`\(first.name)` has several roles: \(all); say in which with --role")
        }
    }

    /// The rows of whoever acts, among staff in force on the day; never empty. One row for each of their roles.
    static func rows(of desk: Desk, among staff: some Collection<Staff>, on day: Day) throws(OfficeError) -> [Staff]
    {
        let inForce = staff.filter { $0.isInForce(on: day) }
        let named = desk.actor ?? desk.account
        let found = inForce.filter {
            desk.actor == nil ? $0.account == named : $0.name == named || $0.account == named
        }
        .sorted { $0.recordID < $1.recordID }
        if !found.isEmpty { return found }
        let names = inForce.map(\.name).sorted()
        if desk.actor == nil { throw .usage("say who acts, with --actor: one of the staff in force today") }
        throw .noSuch(
            kind: "member of staff on \(day)", id: named, nearest: Suggestion.nearest(to: named, among: names))
    }

    private static func role(_ word: String) throws(OfficeError) -> ActorRole {
        if let role = ActorRole(rawValue: word), role != .batch { return role }
        let all = ActorRole.allCases.filter { $0 != .batch }.map(\.rawValue)
        let hint = DidYouMean.nearest(to: word, among: all).map { "; did you mean `\($0)`?" } ?? ""
        throw .usage("no role `\(word)`; one of \(all.joined(separator: ", "))\(hint)")
    }
}

extension Staff {
    /// Whether they work for the scheme on `day`.
    func isInForce(on day: Day) -> Bool { from.map { $0 <= day } ?? true && until.map { $0 >= day } ?? true }
}
