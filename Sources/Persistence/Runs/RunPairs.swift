import Ledger

/// The leaves of all pairs of one referral in one run, as the caller lays them out.
package struct RunPairs: Hashable, Sendable {
    package let referral: String
    package let bytes: [UInt8]

    package init(referral: String, bytes: [UInt8]) {
        self.referral = referral
        self.bytes = bytes
    }

    /// The digest over all leaves of a run, in the bytewise order of the lists' names: name, a zero, the leaves. Lists without any are
    /// left out.
    package static func digest(of pairs: [RunPairs]) -> Digest {
        var whole: [UInt8] = []
        let sorted = pairs.filter { !$0.bytes.isEmpty }
            .sorted { $0.referral.utf8.lexicographicallyPrecedes($1.referral.utf8) }
        for list in sorted {
            whole += list.referral.utf8
            whole.append(0)
            whole += list.bytes
        }
        return Digest(of: whole)
    }
}
