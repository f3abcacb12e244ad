import Ledger

/// How far the ledger had got when it was last signed. It lies outside the database, so that an older copy put back is noticed.
struct HighWater: Equatable {
    let origin: String
    let size: Int
    let root: Digest
    /// The id of the key that signed.
    let keyID: String

    /// The mark beside a database; nil where nothing was signed yet.
    static func read(_ path: String) throws(OfficeError) -> HighWater? {
        guard let bytes = try DurableFile.bytes(at: path) else { return nil }
        guard let body = CanonicalValue.held(by: bytes), body.member("schema")?.text == "sharedlives.highwater",
            let origin = body.member("origin")?.text, let size = body.member("size")?.number, size >= 0,
            let root = body.member("root")?.text.flatMap({ Digest(hexadecimal: $0) }),
            let keyID = body.member("key_id")?.text
        else { throw .badEvidence(path: path, why: "not a high-water mark") }
        return HighWater(origin: origin, size: size, root: root, keyID: keyID)
    }

    /// Writes the mark; once this returns it survives a power cut.
    func write(to path: String) throws(OfficeError) {
        let bytes: [UInt8]
        do {
            bytes = try CanonicalWriter.bytes(
                of: [
                    "schema": "sharedlives.highwater", "version": 1, "origin": .string(origin),
                    "size": .integer(Int64(size)), "root": .string(root.hexadecimal), "key_id": .string(keyID),
                ])
        } catch {
            preconditionFailure("a high-water mark has plain keys only")
        }
        try DurableFile.replace(path, with: bytes, mode: 0o600)
    }

    /// Why a ledger is not a continuation of the one that was marked; nil where it is.
    func contradiction(with tree: MerkleTree, of lineage: KeyLineage) -> Contradiction? {
        if origin != lineage.current.name {
            return Contradiction(
                code: .historyDiffers, description: "signed as `\(origin)`, now `\(lineage.current.name)`")
        }
        if !lineage.reigns.contains(where: { $0.key.idText == keyID }) {
            return Contradiction(
                code: .keyRefused, description: "signed by key \(keyID), which this ledger does not name")
        }
        return tree.contradiction(ofRoot: root, overFirst: size)
    }
}
