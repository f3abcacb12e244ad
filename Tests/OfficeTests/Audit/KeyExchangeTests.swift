import Foundation
import Ledger
import Testing

@testable import Office

struct KeyExchangeTests {
    @Test func `after an exchange the new key signs, and checkpoints and keys of before still count`() async throws
    {
        let scheme = try await AuditScheme.withARun()
        let first = try scheme.office().checkpoint(to: scheme.file("first"))
        let key = try scheme.office().rotateKey()
        #expect(key.from == 5)
        let second = try scheme.office().checkpoint(to: scheme.file("second"))
        #expect(second.verifierText == key.verifier && key.verifier != first.verifierText)
        for trusted in [nil, first.verifierText, key.verifier] {
            let found = try scheme.office().verify(
                checkpoints: [scheme.file("second"), scheme.file("first")], key: trusted)
            #expect(found.isWell, "\(found.findings.filter { !$0.isWell })")
        }
        #expect(try scheme.office().keys().map(\.isInForce) == [false, true])
        let mode = try FileManager.default.attributesOfItem(atPath: scheme.database + ".key")[.posixPermissions]
        #expect((mode as? NSNumber)?.intValue == 0o600)
    }

    @Test func `what the old key signs after the exchange is not accepted`() async throws {
        let scheme = try await AuditScheme.withARun()
        let old = try SigningKey(
            text: String(decoding: scheme.bytes(scheme.database + ".key"), as: UTF8.self))
        _ = try scheme.office().rotateKey()
        let state = try scheme.office().reading { try $0.ledgerState() }
        let forged = Checkpoint(origin: old.name, size: state.tree.size, root: state.tree.root).signed(by: old)
        try scheme.write(Data(forged.fileText.utf8), to: scheme.file("forged"))
        #expect(try scheme.faults(checkpoint: scheme.file("forged")) == ["checkpoint"])
    }

    @Test func `where the power went after the entry, the next signature finishes the exchange`() async throws {
        let scheme = try await AuditScheme.withARun()
        let old = try (scheme.bytes(scheme.database + ".key"), scheme.bytes(scheme.database + ".vkey"))
        let key = try scheme.office().rotateKey()
        try FileManager.default.moveItem(atPath: scheme.database + ".key", toPath: scheme.database + ".key.next")
        try scheme.write(old.0, to: scheme.database + ".key")
        try scheme.write(old.1, to: scheme.database + ".vkey")
        #expect(try scheme.faults().isEmpty)
        #expect(try scheme.office().checkpoint(to: nil).verifierText == key.verifier)
        #expect(!FileManager.default.fileExists(atPath: scheme.database + ".key.next"))
        #expect(try scheme.faults().isEmpty)
    }

    @Test func `where the power went before the entry, the old key goes on`() async throws {
        let scheme = try await AuditScheme.withARun()
        let office = try scheme.office()
        let first = try office.checkpoint(to: nil)
        _ = try KeyFiles.makeNext(origin: first.origin, at: office.evidencePaths, random: scheme.desk.random)
        #expect(try scheme.office().checkpoint(to: nil).verifierText == first.verifierText)
        #expect(try scheme.office().rotateKey().verifier != first.verifierText)
        #expect(try scheme.faults().isEmpty)
    }

    @Test func `a key that is not the ledger's exchanges nothing`() async throws {
        let scheme = try await AuditScheme.withARun()
        let origin = try scheme.office().keys()[0].verifier.prefix { $0 != "+" }
        let other = try SigningKey(name: String(origin), seed: [UInt8](repeating: 7, count: 32))
        try scheme.write(Data(other.secretText.utf8), to: scheme.database + ".key")
        let before = try scheme.bytes(scheme.database)
        let error = #expect(throws: OfficeError.self) { try scheme.office().rotateKey() }
        #expect(error?.exitNumber == 65)
        #expect(error?.description.contains("and this ledger signs with key") == true)
        #expect(try scheme.bytes(scheme.database) == before)
    }
}
