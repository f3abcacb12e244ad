import Crypto
import Foundation
import Ledger
import Testing

@testable import Office

struct CosignedTests {
    /// A witness as it works elsewhere: it signs a checkpoint with the time it saw it.
    struct Witness {
        let name: String
        private let key: Curve25519.Signing.PrivateKey

        init(_ name: String, seed: UInt8) throws {
            self.name = name
            key = try Curve25519.Signing.PrivateKey(rawRepresentation: [UInt8](repeating: seed, count: 32))
        }

        func verifier() throws -> VerifierKey {
            try VerifierKey(
                name: name, purpose: .cosignature, publicKey: [UInt8](key.publicKey.rawRepresentation))
        }

        /// The line of its signature under a checkpoint's text.
        func line(under text: String, at seconds: UInt64) throws -> String {
            let signature = try key.signature(for: Data("cosignature/v1\ntime \(seconds)\n\(text)".utf8))
            var bytes = try withUnsafeBytes(of: verifier().id.bigEndian) { Data($0) }
            withUnsafeBytes(of: seconds.bigEndian) { bytes.append(contentsOf: $0) }
            return "\u{2014} \(name) \((bytes + signature).base64EncodedString())\n"
        }
    }

    private let witness: Witness
    private let scheme: AuditScheme
    private let signed: SignedCheckpoint

    init() async throws {
        witness = try Witness("council.example/witness", seed: 5)
        scheme = try await AuditScheme.withARun()
        signed = try scheme.office().checkpoint(to: nil)
    }

    private func cosigned(at seconds: UInt64 = 1_795_400_000) throws -> String {
        let path = scheme.file("cosigned")
        let text = try signed.fileText + witness.line(under: signed.note.text, at: seconds)
        try scheme.write(Data(text.utf8), to: path)
        return path
    }

    @Test func `a witness's signature is entered, kept, and its time is told by verify`() throws {
        let key = try witness.verifier().text
        let taken = try scheme.office().acceptCosigned(try cosigned(), by: key)
        #expect(taken.isNew && taken.size == 4 && taken.witnessedAt == "2026-11-23T02:13:20Z")
        #expect(try scheme.office().log().last?.action == "audit checkpoint cosigned")
        let kept = try EvidencePaths(database: scheme.database).checkpoints.all()
        #expect(kept.map(\.note.signatures.count) == [2])
        let found = try scheme.office().verify(
            checkpoints: [scheme.file("cosigned")], key: nil, witnesses: [key])
        #expect(found.isWell)
        #expect(
            found.findings.contains { $0.says.contains("council.example/witness saw it at 2026-11-23T02:13:20Z") })
    }

    @Test func `the same signature again changes nothing`() throws {
        let key = try witness.verifier().text
        let path = try cosigned()
        _ = try scheme.office().acceptCosigned(path, by: key)
        let before = try scheme.bytes(scheme.database)
        #expect(try scheme.office().acceptCosigned(path, by: key).isNew == false)
        #expect(try scheme.bytes(scheme.database) == before)
    }

    @Test func `a signature that does not fit, or of nobody named, is refused and nothing is changed`() throws {
        let before = try scheme.bytes(scheme.database)
        let other = try Witness("other.example/witness", seed: 6).verifier().text
        let path = try cosigned()
        let unsigned = #expect(throws: OfficeError.self) { try scheme.office().acceptCosigned(path, by: other) }
        #expect(unsigned?.exitNumber == 65)
        #expect(unsigned?.description.contains("has not signed it") == true)
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let wrong =
            signed.note.text + "\n" + text.split(separator: "\n").suffix(2).joined(separator: "\n") + "\n"
        for broken in [
            wrong.replacingOccurrences(of: "\n4\n", with: "\n3\n"), String(text.dropLast(30)),
            String(text.prefix(60)),
        ] {
            try scheme.write(Data(broken.utf8), to: path)
            let key = try witness.verifier().text
            let error = #expect(throws: OfficeError.self) { try scheme.office().acceptCosigned(path, by: key) }
            #expect(error?.exitNumber == 65)
        }
        #expect(try scheme.bytes(scheme.database) == before)
    }

    @Test func `a ledger's key is no witness's`() throws {
        let path = try cosigned()
        let error = #expect(throws: OfficeError.self) {
            try scheme.office().acceptCosigned(path, by: signed.verifierText)
        }
        #expect(error?.description.contains("not a witness's key") == true)
    }
}
