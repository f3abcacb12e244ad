import Foundation
import Ledger
import Matching
import Persistence
import Testing

@testable import Office

struct RestoreTests {
    /// A scheme of which a backup was made, then three things entered, one person erased, and a checkpoint signed.
    private func scheme() async throws -> AuditScheme {
        let scheme = try await AuditScheme.withARun()
        _ = try scheme.office().backup(to: scheme.file("monday"))
        try await scheme.set("HH-026/dogs", "yes")
        _ = try scheme.erase(person: "P-003")
        _ = try scheme.office().checkpoint(to: scheme.file("outside"))
        return scheme
    }

    private func request(
        _ scheme: AuditScheme, replacing: Bool = true, register: String? = nil, checkpoint: String? = nil,
        withoutEvidence: Bool = false
    ) -> RestoreRequest {
        RestoreRequest(
            backup: scheme.file("monday"), database: scheme.database, register: register, checkpoint: checkpoint,
            words: "the disk failed", isReplacing: replacing, isWithoutEvidence: withoutEvidence)
    }

    @Test func `a restore is another life of the ledger, lists what is lost and erases again`() async throws {
        let scheme = try await scheme()
        let before = try scheme.office().reading { try $0.head().ledger }
        let done = try Office.restore(request(scheme), desk: scheme.desk)
        #expect(done.size == 3 && done.knownSize == before)
        #expect(done.lost.count == before - 3)
        #expect(done.lost[1].hasPrefix("5 record "))
        #expect(done.origin.hasSuffix("/ledger/2"))
        #expect(done.erasedAgain == 1)
        #expect(done.replaced == scheme.database + ".replaced")
        let office = try scheme.office()
        #expect(try office.reading { try $0.facts().incarnation } == 2)
        #expect(try office.reading { try $0.erasedIDs(kind: "person") } == ["P-003"])
        #expect(try office.log().last?.action == "restore")
        for word in ["Maxine", "M33 6QD"] {
            #expect(try scheme.bytes(scheme.database).range(of: Data(word.utf8)) == nil)
        }
        #expect(try scheme.faults() == [])
        #expect(try await scheme.replay(1).map(\.code) == ["exact-with-redactions"])
        let signed = try scheme.office().checkpoint(to: scheme.file("after"))
        #expect(signed.origin == done.origin)
        #expect(try scheme.faults(checkpoint: scheme.file("after")) == [])
        // The register knows of the erasure in this life as well.
        #expect(try ErasureRegister.read(scheme.database + ".erasures")?.intents.map(\.subject.id) == ["P-003"])
        #expect(try ErasureRegister.read(scheme.file("after.erasures"))?.origin == done.origin)
    }

    @Test func `a register with any byte changed tells of the same erasures or of none`() async throws {
        let scheme = try await scheme()
        let path = scheme.database + ".erasures"
        let whole = [UInt8](try scheme.bytes(path))
        let register = try ErasureRegister(whole, path: path)
        var refused = 0
        for place in whole.indices {
            var changed = whole
            changed[place] ^= 1 << UInt8(place % 7)
            do {
                #expect(try ErasureRegister(changed, path: path) == register, "byte \(place)")
            } catch {
                refused += 1
            }
        }
        #expect(refused > whole.count * 9 / 10)
    }

    @Test func `a register that leaves a version of somebody it erases brings nobody back`() async throws {
        let scheme = try await scheme()
        let other = try AuditScheme()
        for name in ["monday", "outside"] { try other.write(scheme.bytes(scheme.file(name)), to: other.file(name)) }
        var text = String(decoding: try scheme.bytes(scheme.file("outside.erasures")), as: UTF8.self)
        let backup = try Office.open(scheme.file("monday"), writing: false, desk: scheme.desk)
        let erased = try backup.reading { reader in
            let version = try #require(try reader.versions(kind: "person", id: "P-003").first)
            return try #require(try reader.evidence(ofRecord: version.sequence)).commitment.hexadecimal
        }
        try #require(text.contains(erased))
        // The form without a digest, so that what it says is all there is to go by.
        text.replace(/"digest":"[0-9a-f]*",/, with: "")
        text.replace("\"version\":2", with: "\"version\":1")
        text.replace(erased, with: String(erased.reversed()))
        try other.write(Data(text.utf8), to: other.file("changed"))
        let error = #expect(throws: OfficeError.self) {
            try Office.restore(
                request(other, register: other.file("changed"), checkpoint: other.file("outside")),
                desk: scheme.desk)
        }
        #expect(error?.description.contains("does not name every version of person/P-003") == true)
        #expect(!FileManager.default.fileExists(atPath: other.database))
    }

    @Test func `with the machine lost the register and the checkpoint from outside suffice`() async throws {
        let scheme = try await scheme()
        let other = try AuditScheme()
        for name in ["monday", "outside", "outside.erasures"] {
            try other.write(scheme.bytes(scheme.file(name)), to: other.file(name))
        }
        let refused = #expect(throws: OfficeError.self) {
            try Office.restore(request(other), desk: scheme.desk)
        }
        #expect(refused?.exitNumber == 1)
        #expect(refused?.description.contains("register") == true)
        #expect(!FileManager.default.fileExists(atPath: other.database))
        let done = try Office.restore(
            request(other, register: other.file("outside.erasures"), checkpoint: other.file("outside")),
            desk: scheme.desk)
        #expect(done.erasedAgain == 1 && done.replaced == nil && done.lost.isEmpty)
        #expect(done.knownSize ?? 0 > done.size)
        #expect(try other.faults() == [])
    }

    @Test func `a register older than the checkpoint is refused, unless it is said that the newest is lost`()
        async throws
    {
        let scheme = try await scheme()
        let old = scheme.file("old.erasures")
        try scheme.write(scheme.bytes(scheme.file("outside.erasures")), to: old)
        _ = try scheme.erase(person: "P-008")
        _ = try scheme.office().checkpoint(to: nil)
        let error = #expect(throws: OfficeError.self) {
            try Office.restore(request(scheme, register: old), desk: scheme.desk)
        }
        #expect(error?.description.contains("not the newest") == true)
        #expect(try scheme.faults() == [])
        let done = try Office.restore(request(scheme, register: old, withoutEvidence: true), desk: scheme.desk)
        #expect(done.erasedAgain == 1)
    }

    @Test func `nothing is put aside unasked, and a file that is no backup of this ledger is refused`() async throws
    {
        let scheme = try await scheme()
        let before = try scheme.bytes(scheme.database)
        let unasked = #expect(throws: OfficeError.self) {
            try Office.restore(request(scheme, replacing: false), desk: scheme.desk)
        }
        #expect(unasked?.exitNumber == 64)
        let other = try AuditScheme()
        _ = try Office.create(
            NewScheme(name: "Another", nation: .wales, isRehearsal: true, group: nil), at: other.database,
            desk: scheme.desk)
        // A checkpoint that was named by mistake is what is said to be another's, not the backup.
        _ = try other.office().checkpoint(to: other.file("theirs"))
        let theirs = #expect(throws: OfficeError.self) {
            try Office.restore(request(scheme, checkpoint: other.file("theirs")), desk: scheme.desk)
        }
        #expect(theirs?.exitNumber == 65)
        #expect(theirs?.description.hasPrefix(other.file("theirs") + ": a checkpoint of another ledger") == true)
        try FileManager.default.removeItem(atPath: scheme.file("monday"))
        try scheme.write(other.bytes(other.database), to: scheme.file("monday"))
        let wrong = #expect(throws: OfficeError.self) { try Office.restore(request(scheme), desk: scheme.desk) }
        #expect(wrong?.exitNumber == 65)
        try scheme.write(Data(before.prefix(before.count / 2)), to: scheme.file("monday"))
        let torn = #expect(throws: OfficeError.self) { try Office.restore(request(scheme), desk: scheme.desk) }
        #expect(torn?.exitNumber == 65)
        #expect(try scheme.bytes(scheme.database) == before)
        #expect(try scheme.faults() == [])
        #expect(try scheme.files().allSatisfy { !$0.contains(".restoring") })
    }

    @Test func `a checkpoint over entries that are lost says so, and of every life`() async throws {
        let scheme = try await scheme()
        _ = try Office.restore(request(scheme), desk: scheme.desk)
        let found = try scheme.office().verify(checkpoints: [scheme.file("outside")], key: nil).findings
        let checkpoint = try #require(found.first { $0.about == "checkpoint" })
        #expect(checkpoint.isWell)
        #expect(checkpoint.says.contains("kept 3, and says that the others are lost"))
        _ = try scheme.office().checkpoint(to: scheme.file("second-life"))
        try FileManager.default.removeItem(atPath: scheme.database + ".replaced")
        let third = try Office.restore(request(scheme), desk: scheme.desk)
        #expect(third.origin.hasSuffix("/ledger/3"))
        #expect(third.lost.count == 2)
        for file in ["outside", "second-life"] { #expect(try scheme.faults(checkpoint: scheme.file(file)) == []) }
        _ = try scheme.office().checkpoint(to: scheme.file("third-life"))
        #expect(try scheme.faults(checkpoint: scheme.file("third-life")) == [])
    }

    @Test func `what keys signed that came after the backup counts in every life`() async throws {
        let scheme = try await AuditScheme.withARun()
        _ = try scheme.office().backup(to: scheme.file("monday"))
        _ = try scheme.office().checkpoint(to: scheme.file("before"))
        let lost = try scheme.office().rotateKey()
        _ = try scheme.office().checkpoint(to: scheme.file("rotated"))
        _ = try Office.restore(request(scheme), desk: scheme.desk)
        // The second life exchanges its key as well, and is lost as the first was.
        _ = try scheme.office().checkpoint(to: scheme.file("second"))
        _ = try scheme.office().rotateKey()
        _ = try scheme.office().checkpoint(to: scheme.file("second-rotated"))
        try FileManager.default.removeItem(atPath: scheme.database + ".replaced")
        _ = try Office.restore(request(scheme), desk: scheme.desk)
        _ = try scheme.office().checkpoint(to: scheme.file("third"))
        for name in ["before", "rotated", "second", "second-rotated", "third"] {
            #expect(try scheme.faults(checkpoint: scheme.file(name)) == [], "\(name)")
        }
        #expect(try scheme.faults(checkpoint: scheme.file("rotated"), key: lost.verifier) == [])
        for isPseudonymous in [false, true] {
            let folder = scheme.file(isPseudonymous ? "pseudonymous" : "plain")
            _ = try scheme.office().exportFolder(to: folder, isPseudonymous: isPseudonymous, for: nil)
            let found = try Office.checkFolder(folder, key: nil, checkpoints: [])
            #expect(found.isWell, "\(found.findings.filter { !$0.isWell })")
        }
    }

    @Test func `a checkpoint that a restore kept silent about is a fault`() async throws {
        let scheme = try await scheme()
        let signed = try scheme.bytes(scheme.file("outside"))
        for ending in [".highwater", ".checkpoints"] {
            try FileManager.default.removeItem(atPath: scheme.database + ending)
        }
        _ = try Office.restore(request(scheme, withoutEvidence: true), desk: scheme.desk)
        try scheme.write(signed, to: scheme.file("outside"))
        #expect(try scheme.faults(checkpoint: scheme.file("outside")) == ["checkpoint"])
    }

    @Test func `a backup is a beginning of the ledger, and is entered`() async throws {
        let scheme = try await AuditScheme.withARun()
        let made = try scheme.office().backup(to: scheme.file("monday"))
        #expect(made.size == 3 && made.entry == 4)
        let event = try #require(try scheme.office().reading { try $0.events(of: .backup).last })
        #expect(event.details?.member("root")?.text == made.rootText)
        #expect(try scheme.office().reading { try $0.tree(ofFirst: 3).root.hexadecimal } == made.rootText)
        let key = String(decoding: try scheme.bytes(scheme.database + ".key"), as: UTF8.self)
        // PRIVATE+KEY+name+hash+key, and the key may have a plus of its own.
        let secret = try #require(key.split(separator: "+", maxSplits: 4).last).trimmingCharacters(in: .newlines)
        #expect(try scheme.bytes(scheme.file("monday")).range(of: Data(secret.utf8)) == nil)
        #expect(throws: OfficeError.self) { try scheme.office().backup(to: scheme.file("monday")) }
    }
}
