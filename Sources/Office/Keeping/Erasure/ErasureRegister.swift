import Foundation
import Ledger
import Persistence
import Records

/// Every erasure that was agreed, as a file that goes out with each checkpoint: ids, commitments and numbers.
///
/// Whoever restores a backup that is older than an erasure needs it: what was erased is erased again.
struct ErasureRegister: Equatable {
    let origin: String
    /// How many ledger entries there were: all erasures among them are told of.
    let size: Int
    let intents: [ErasureIntent]

    static let schema = "sharedlives.erasures"

    /// The register as a database has it now.
    init(_ reader: SchemeReader) throws {
        origin = try reader.facts().origin
        size = try reader.head().ledger
        intents = try reader.erasureIntents()
    }

    /// The register that a file holds.
    init(_ bytes: [UInt8], path: String) throws(OfficeError) {
        guard let body = CanonicalValue.held(by: bytes), body.member("schema")?.text == Self.schema,
            let origin = body.member("origin")?.text, let size = body.member("size")?.number, size >= 0,
            let listed = body.member("erasures")?.elements
        else { throw .badEvidence(path: path, why: "not a register of erasures, or only a part of one") }
        let intents = listed.compactMap { ErasureIntent(registered: $0) }
        guard intents.count == listed.count else {
            throw .badEvidence(path: path, why: "an erasure in it cannot be read")
        }
        self.origin = origin
        self.size = size
        self.intents = intents
    }

    /// The register in a file; nil where there is none.
    static func read(_ path: String) throws(OfficeError) -> ErasureRegister? {
        guard let bytes = try DurableFile.bytes(at: path) else { return nil }
        return try ErasureRegister(bytes, path: path)
    }

    /// Writes the register; once this returns it survives a power cut.
    func write(to path: String) throws(OfficeError) {
        let document: OrderedJSON = .document(
            schema: Self.schema, version: 1,
            [
                .init("origin", .string(origin)), .init("size", .number(size)),
                .init("erasures", .array(intents.map(\.registered))),
            ])
        let bytes: [UInt8]
        do {
            bytes = try CanonicalWriter.bytes(of: try document.canonical())
        } catch {
            throw .unreadableRecord("the register of erasures cannot be written: \(error)")
        }
        try DurableFile.replace(path, with: bytes, mode: 0o600)
    }
}

extension EvidencePaths {
    /// The register of erasures.
    var erasures: String { database + ".erasures" }
    /// The words that an erasure under way still has to look for: gone when it is done.
    func words(ofErasure entry: Int) -> String { database + ".erasing-\(entry)" }
}

extension Office {
    /// Writes the register beside the database, and beside a checkpoint where one was just written.
    func writeErasureRegister(besideCheckpoint checkpoint: String? = nil) throws(OfficeError) {
        let register = try reading { try ErasureRegister($0) }
        try register.write(to: EvidencePaths(database: file.path).erasures)
        if let checkpoint { try register.write(to: checkpoint + ".erasures") }
    }
}
