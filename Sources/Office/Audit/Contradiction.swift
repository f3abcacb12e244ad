import Ledger

/// Why a ledger is not one that something was signed over.
struct Contradiction: CustomStringConvertible {
    let code: FindingCode
    let description: String
}

extension MerkleTree {
    /// Why this tree is not one whose first `size` entries had the root that was signed; nil where it is.
    func contradiction(ofRoot signed: Digest, overFirst size: Int) -> Contradiction? {
        if size > self.size {
            return Contradiction(
                code: .rolledBack, description: "signed over \(size) entries, and \(self.size) are here")
        }
        if root(ofFirst: size) != signed {
            return Contradiction(
                code: .historyDiffers, description: "the first \(size) entries are not those that were signed")
        }
        return nil
    }
}
