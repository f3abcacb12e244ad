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
        // The first form had no digest.
        if body.member("version")?.number != 1 {
            guard let said = body.member("digest")?.text,
                try said == Self.digest(origin: origin, size: size, intents).hexadecimal
            else { throw .badEvidence(path: path, why: "its digest is another: it was damaged or changed") }
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
        let digest = try Self.digest(origin: origin, size: size, intents)
        let bytes = try Self.bytes(
            Self.members(origin: origin, size: size, intents) + [.init("digest", .string(digest.hexadecimal))])
        try DurableFile.replace(path, with: bytes, mode: 0o600)
    }

    /// What the register states of itself, so that a damaged one brings nobody back: over everything else in it.
    private static func digest(origin: String, size: Int, _ intents: [ErasureIntent]) throws(OfficeError) -> Digest
    {
        Digest(of: try bytes(members(origin: origin, size: size, intents)))
    }

    private static func members(origin: String, size: Int, _ intents: [ErasureIntent]) -> [OrderedJSON.Member] {
        [
            .init("origin", .string(origin)), .init("size", .number(size)),
            .init("erasures", .array(intents.map(\.registered))),
        ]
    }

    private static func bytes(_ members: [OrderedJSON.Member]) throws(OfficeError) -> [UInt8] {
        do {
            return try CanonicalWriter.bytes(
                of: try OrderedJSON.document(schema: schema, version: 2, members).canonical())
        } catch {
            throw .unreadableRecord("the register of erasures cannot be written: \(error)")
        }
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
