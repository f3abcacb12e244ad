import Ledger

/// Which policy something was judged under: its name, the number of its version in this database, and the digest of its canonical form.
package struct PolicyReference: Hashable, Sendable {
    package let name: String
    /// 1 for the first version stored.
    package let version: Int
    package let digest: Digest

    package init(name: String, version: Int, digest: Digest) {
        self.name = name
        self.version = version
        self.digest = digest
    }

    /// As it stands in receipts.
    package var json: OrderedJSON {
        ["name": .string(name), "version": .number(version), "digest": .string(digest.hexadecimal)]
    }
}
