import Ledger

/// Stand-ins for ids, the same throughout one folder and different in every other: the key that makes them is thrown away.
struct Pseudonyms {
    private let key: CommitmentKey

    init(from random: RandomBytes) { key = CommitmentKey.fresh(1, from: random)[0] }

    /// What stands for an id of a kind: `household-3f09a1c2`.
    func name(_ kind: String, _ id: String) -> String {
        let letters = key.commitment(to: Array("\(kind)/\(id)".utf8), tag: .record).hexadecimal
        return "\(kind)-\(letters.prefix(8))"
    }

    /// What stands for a list, whose name may have a member after a slash.
    func list(_ name: String) -> String {
        let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
        let referral = self.name("referral", parts.first ?? name)
        return parts.count == 2 ? referral + "/" + self.name("person", parts[1]) : referral
    }
}
