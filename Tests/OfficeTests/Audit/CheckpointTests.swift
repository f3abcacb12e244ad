import Foundation
import Ledger
import Matching
import Persistence
import Testing

@testable import Office

struct CheckpointTests {
    @Test func `a key is made with the database, for its account alone, and never overwritten`() throws {
        let scheme = try AuditScheme()
        let first = NewScheme(name: "Audit Test", nation: .england, isRehearsal: true, group: nil)
        _ = try Office.create(first, at: scheme.database, desk: scheme.desk)
        let key = scheme.database + ".key"
        let mode = try FileManager.default.attributesOfItem(atPath: key)[.posixPermissions] as? NSNumber
        #expect(mode?.intValue == 0o600)
        let before = try scheme.bytes(key)
        try FileManager.default.removeItem(atPath: scheme.database)
        let new = NewScheme(name: "Another", nation: .wales, isRehearsal: true, group: nil)
        let desk = scheme.desk
        #expect(throws: OfficeError.self) { try Office.create(new, at: scheme.database, desk: desk) }
        #expect(try scheme.bytes(key) == before)
        #expect(!FileManager.default.fileExists(atPath: scheme.database))
    }

    @Test func `a key stays where a second init is refused`() async throws {
        let scheme = try await AuditScheme.withARun()
        let before = try scheme.bytes(scheme.database + ".key")
        let new = NewScheme(name: "Another", nation: .wales, isRehearsal: true, group: nil)
        let desk = scheme.desk
        #expect(throws: OfficeError.self) { try Office.create(new, at: scheme.database, desk: desk) }
        #expect(try scheme.bytes(scheme.database + ".key") == before)
        #expect(try scheme.faults().isEmpty)
    }

    @Test func `a checkpoint of an earlier time verifies later, with the key named or found`() async throws {
        let scheme = try await AuditScheme.withARun()
        let signed = try scheme.office().checkpoint(to: scheme.file("earlier"))
        #expect(signed.size == 4)
        try await scheme.set("HH-020/dogs", "yes")
        #expect(try scheme.faults(checkpoint: scheme.file("earlier")).isEmpty)
        #expect(try scheme.faults(checkpoint: scheme.file("earlier"), key: signed.verifierText).isEmpty)
        let other = try SigningKey(name: signed.origin, seed: [UInt8](repeating: 7, count: 32)).verifier.text
        #expect(try scheme.faults(checkpoint: scheme.file("earlier"), key: other) == ["key"])
    }

    @Test func `a checkpoint that was changed is not accepted`() async throws {
        let scheme = try await AuditScheme.withARun()
        let signed = try scheme.office().checkpoint(to: nil)
        let changed = signed.fileText.replacingOccurrences(of: "\n4\n", with: "\n3\n")
        try scheme.write(Data(changed.utf8), to: scheme.file("changed"))
        #expect(try scheme.faults(checkpoint: scheme.file("changed")) == ["checkpoint"])
    }

    @Test func `an older copy put back is not signed`() async throws {
        let scheme = try await AuditScheme.withARun()
        let copy = try scheme.bytes(scheme.database)
        try await scheme.set("HH-020/dogs", "yes")
        _ = try scheme.office().checkpoint(to: scheme.file("outside"))
        let mark = try scheme.bytes(scheme.database + ".highwater")
        try scheme.write(copy, to: scheme.database)
        let error = #expect(throws: OfficeError.self) { try scheme.office().checkpoint(to: scheme.file("shorter")) }
        #expect(error?.exitNumber == 2)
        #expect(error?.description.contains("signed over 5 entries, and 3 are here") == true)
        #expect(!FileManager.default.fileExists(atPath: scheme.file("shorter")))
        #expect(try scheme.bytes(scheme.database + ".highwater") == mark)
        let faults = try scheme.faults()
        #expect(faults.count == 2 && faults.contains("high-water mark"), "\(faults)")
    }

    @Test
    func `another history of the same length is not signed, and without the mark an outside checkpoint finds it`()
        async throws
    {
        let scheme = try await AuditScheme.withARun()
        let copy = try scheme.bytes(scheme.database)
        try await scheme.set("HH-020/dogs", "yes")
        _ = try scheme.office().checkpoint(to: scheme.file("outside"))
        try scheme.write(copy, to: scheme.database)
        try await scheme.set("HH-020/dogs", "no")
        #expect(throws: OfficeError.self) { try scheme.office().checkpoint(to: nil) }
        try FileManager.default.removeItem(atPath: scheme.database + ".highwater")
        #expect(throws: OfficeError.self) { try scheme.office().checkpoint(to: nil) }
        try FileManager.default.removeItem(atPath: scheme.database + ".checkpoints")
        _ = try scheme.office().checkpoint(to: scheme.file("forged"))
        #expect(try scheme.faults(checkpoint: scheme.file("forged")).isEmpty)
        #expect(try scheme.faults(checkpoint: scheme.file("outside")) == ["checkpoint"])
    }

    @Test func `without its key nothing is signed, and a key of another ledger is refused`() async throws {
        let scheme = try await AuditScheme.withARun()
        let other = try SigningKey(name: "sharedlives/other/ledger", seed: [UInt8](repeating: 7, count: 32))
        try scheme.write(Data(other.secretText.utf8), to: scheme.database + ".key")
        let wrong = #expect(throws: OfficeError.self) { try scheme.office().checkpoint(to: nil) }
        #expect(wrong?.exitNumber == 65)
        try FileManager.default.removeItem(atPath: scheme.database + ".key")
        let missing = #expect(throws: OfficeError.self) { try scheme.office().checkpoint(to: nil) }
        #expect(missing?.exitNumber == 66)
    }

    @Test(arguments: [(0o644, "0644"), (0o640, "0640"), (0o602, "0602")])
    func `a key that others may read signs nothing and is not exchanged until it is theirs no more`(
        mode: Int, said: String
    ) async throws {
        let scheme = try await AuditScheme.withARun()
        let key = scheme.database + ".key"
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: key)
        let before = try scheme.bytes(scheme.database)
        for job in ["sign", "rotate"] {
            let refused = #expect(throws: OfficeError.self) {
                if job == "sign" {
                    _ = try scheme.office().checkpoint(to: nil)
                } else {
                    _ = try scheme.office().rotateKey()
                }
            }
            #expect(refused?.exitNumber == 65)
            #expect(refused?.description.contains("mode \(said)") == true)
        }
        #expect(try scheme.bytes(scheme.database) == before)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: key)
        _ = try scheme.office().rotateKey()
        _ = try scheme.office().checkpoint(to: nil)
    }

    @Test(arguments: 1...3)
    func `a proof shows its entry without the database`(sequence: Int) async throws {
        let scheme = try await AuditScheme.withARun()
        let proof = try scheme.office().proof(of: sequence, to: scheme.file("proof"))
        let file = try ProofFile([UInt8](scheme.bytes(scheme.file("proof"))))
        let entry = try #require(file.extra)
        let key = try VerifierKey(text: proof.checkpoint.verifierText)
        let shown = try file.verified(entry: entry, origin: proof.checkpoint.origin, keys: [key])
        #expect(shown.checkpoint.size == 4)
        #expect(Int(try LedgerEntry(entry).sequence) == sequence)
        #expect(throws: ProofFileError.self) {
            try file.verified(entry: entry + [0], origin: proof.checkpoint.origin, keys: [key])
        }
        #expect(try scheme.office().proof(of: 3, to: nil).checkpoint.size == 4, "the checkpoint kept serves again")
        #expect(try scheme.office().log().map(\.kind) == ["genesis", "import", "run", "checkpoint"])
    }

    @Test func `that a checkpoint is handed out is its own last entry, with who is to keep it`() async throws {
        let scheme = try await AuditScheme.withARun()
        let signed = try scheme.office().checkpoint(to: nil, for: "Internal audit")
        let log = try scheme.office().log()
        #expect(log.count == signed.size)
        #expect(log.last?.kind == "checkpoint")
        #expect(try scheme.faults().isEmpty)
        let kept = try EvidencePaths(database: scheme.database).checkpoints.all()
        #expect(kept.map(\.note.fileText) == [signed.fileText])
    }

    @Test func `growth is shown from a size or from the checkpoint of that time`() async throws {
        let scheme = try await AuditScheme.withARun()
        let earlier = try scheme.office().checkpoint(to: scheme.file("earlier"))
        try await scheme.set("HH-020/dogs", "yes")
        _ = try scheme.office().checkpoint(to: nil)
        for from in ["4", scheme.file("earlier")] {
            let growth = try scheme.office().growth(from: from, to: scheme.file("growth"))
            let file = try GrowthFile([UInt8](scheme.bytes(scheme.file("growth"))))
            #expect(growth.from == 4 && growth.checkpoint.size == 6)
            try file.verify(earlierRoot: earlier.root, later: try Checkpoint(text: file.checkpoint.text))
        }
        let beyond = #expect(throws: OfficeError.self) { try scheme.office().growth(from: "7", to: nil) }
        #expect(beyond?.exitNumber == 64)
    }

    @Test func `there is no proof of an entry that is not there`() async throws {
        let scheme = try await AuditScheme.withARun()
        #expect(throws: OfficeError.self) { try scheme.office().proof(of: 4, to: nil) }
        #expect(throws: OfficeError.self) { try scheme.office().proof(of: 0, to: nil) }
    }
}
