import Foundation
import Intake
import Ledger
import Matching
import Persistence
import Records

/// What `init` is told about a scheme.
package struct NewScheme: Sendable {
    package let name: String
    package let nation: Nation
    /// Made to try things out: a test clock may be set.
    package let isRehearsal: Bool
    /// The group that shares the database; nil for the account alone.
    package let group: String?

    package init(name: String, nation: Nation, isRehearsal: Bool, group: String?) {
        self.name = name
        self.nation = nation
        self.isRehearsal = isRehearsal
        self.group = group
    }
}

extension Office {
    /// Makes a scheme's database: its facts, the starting vocabulary and the nation's default policy, all in the first ledger entry;
    /// and beside it the key that signs its checkpoints.
    package static func create(_ scheme: NewScheme, at path: String, desk: Desk) throws(OfficeError) -> Office {
        if scheme.name.allSatisfy(\.isWhitespace) { throw .usage("`--name` must not be blank") }
        let text = DefaultPolicy.text(for: scheme.nation)
        let policy = DefaultPolicy.policy(for: scheme.nation)
        var encoded = RecordCodec.encodeAll(StartingVocabulary.records(on: desk.today)).map {
            (key: $0.key, bytes: $0.bytes, isEnded: false)
        }
        let policyBytes = try PolicyBody.bytes(policy, text: text)
        encoded.append((RecordKey(.policy, StoredPolicy.recordID), policyBytes, false))
        let versions = desk.versions(of: encoded)
        let origin = "sharedlives/" + scheme.name.originText + "/ledger"
        if FileManager.default.fileExists(atPath: path) { throw .opening(path: path, .alreadyExists) }
        let paths = EvidencePaths(database: path)
        if try DurableFile.bytes(at: paths.key) != nil {
            throw .refused(
                "\(paths.key) is there, the key of another database: move it away, or put its database back beside it"
            )
        }
        let key = try KeyFiles.fresh(origin: origin, at: paths, random: desk.random)
        let event = Event(
            kind: .genesis, action: "init",
            details: [
                .init("scheme", .string(scheme.name)), .init("nation", .string(scheme.nation.rawValue)),
                .init("origin", .string(origin)), .init("verifier", .string(key.verifier.text)),
                .init("rehearsal", .bool(scheme.isRehearsal)),
                .init("commitments", .texts(versions.map(\.commitment.hexadecimal))),
            ])
        let facts = SchemeFacts(
            name: scheme.name, nation: scheme.nation.rawValue, origin: origin, createdAt: desk.now,
            isRehearsal: scheme.isRehearsal)
        let first = try event.entry(after: .empty, desk: desk)
        let file: SchemeFile
        do {
            file = try SchemeFile.create(
                at: path, sharing: scheme.group.map { .group(name: $0) } ?? .owner, facts: facts, first: first,
                records: versions
            ) { () throws(PersistenceError) in
                // The key comes first: a database without one could never be signed. One without a database is the next one's to overwrite.
                do throws(OfficeError) {
                    try KeyFiles.keepNext(key, at: paths)
                } catch {
                    throw .cannotWrite("\(error)")
                }
            }
        } catch {
            throw .opening(path: path, error)
        }
        try KeyFiles.putInForce(key, at: paths)
        return Office(file: file, desk: desk)
    }
}

extension StartingVocabulary {
    /// The starting terms as records.
    static func records(on day: Day) -> SchemeRecords {
        let file = ImportFile(ByteSource(csv, name: "vocabulary.csv"), kind: .vocabulary)
        let options = ImportOptions(onDay: day) { _ in .notAPostcode(why: "no postcode stands here", hint: nil) }
        let outcome = FolderImport(into: SchemeRecords(), startingTerms: [], options: options).outcome(of: [file])
        precondition(!outcome.hasErrors, "the starting vocabulary reads without an error")
        return outcome.records
    }
}

extension String {
    /// The name as it may stand in an origin: lower-case letters, digits and hyphens.
    fileprivate var originText: String {
        let letters = utf8.map { byte -> UInt8 in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte + 32
            default: UInt8(ascii: "-")
            }
        }
        let text = String(decoding: letters, as: UTF8.self).split(separator: "-").joined(separator: "-")
        return text.isEmpty ? "scheme" : text
    }
}
