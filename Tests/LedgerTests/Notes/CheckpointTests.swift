import Crypto
import Testing

@testable import Ledger

@Suite struct `A checkpoint` {
    private static let origin = "example.org/scheme/ledger"
    private static let key = key(named: origin, 1)
    private static let root = Digest(of: [1])
    private static let checkpoint = Checkpoint(origin: origin, size: 7, root: root)

    private static func key(named name: String, _ seed: UInt8) -> SigningKey {
        do {
            return try SigningKey(name: name, seed: [UInt8](repeating: seed, count: 32))
        } catch {
            preconditionFailure("the test's own key is sound: \(error)")
        }
    }

    /// A witness and the line it would add under a text.
    private func witness(
        _ name: String, over text: String, at seconds: Int64
    ) throws -> (key: VerifierKey, note: SignedNote) {
        let secret = try Curve25519.Signing.PrivateKey(rawRepresentation: [UInt8](repeating: 9, count: 32))
        let key = try VerifierKey(
            name: name, purpose: .cosignature, publicKey: Array(secret.publicKey.rawRepresentation))
        let message = Array("cosignature/v1\ntime \(seconds)\n\(text)".utf8)
        let bytes = seconds.bigEndianBytes + Array(try secret.signature(for: message))
        let signature = NoteSignature(keyName: name, keyID: key.id, bytes: bytes)
        return (key, try SignedNote(Array((text + "\n" + signature.line).utf8)))
    }

    @Test func `is three lines and one signature`() throws {
        let note = Self.checkpoint.signed(by: Self.key)
        let lines = note.fileText.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(
            lines[..<4]
                == ["example.org/scheme/ledger", "7", "S/USLzRFVMU73i67jNK349FgCtYxw4Wl18ziPHeFRZo=", ""][...])
        #expect(lines.count == 6 && lines[4].hasPrefix("— example.org/scheme/ledger "))
        let read = try SignedNote(Array(note.fileText.utf8))
        let verified = try Checkpoint.verified(read, origin: Self.origin, keys: [Self.key.verifier])
        #expect(verified.checkpoint == Self.checkpoint && verified.witnessed.isEmpty)
        #expect(try Checkpoint(text: Self.checkpoint.text) == Self.checkpoint)
    }

    @Test(arguments: [
        ("o\n01\n", 2), ("o\n-1\n", 2), ("o\n+1\n", 2), ("o\n1 \n", 2), ("o\n\n", 2), ("o\n0x1\n", 2),
        ("o\n9223372036854775808\n", 2), ("\n1\n", 1), ("o\r\n1\n", 1),
    ])
    func `with another first or second line is refused`(beginning: String, line: Int) {
        let text = beginning + "TszzRgjTG6xce+z2AG31kAXYKBgQVtCSCE40HmuwBb0=\n"
        #expect(throws: CheckpointError.malformed(line: line)) { try Checkpoint(text: text) }
    }

    @Test(arguments: [
        ("TszzRgjTG6xce+z2AG31kAXYKBgQVtCSCE40HmuwBb1=\n", 3),
        ("TszzRgjTG6xce-z2AG31kAXYKBgQVtCSCE40HmuwBb0=\n", 3),
        ("TszzRgjTG6xce+z2AG31kAXYKBgQVtCSCE40HmuwBb0\n", 3), ("AAAA\n", 3), ("", 3),
        ("TszzRgjTG6xce+z2AG31kAXYKBgQVtCSCE40HmuwBb0=", 3),
        ("TszzRgjTG6xce+z2AG31kAXYKBgQVtCSCE40HmuwBb0=\n\nx\n", 4),
    ])
    func `with another end is refused`(end: String, line: Int) {
        #expect(throws: CheckpointError.malformed(line: line)) { try Checkpoint(text: "o\n1\n" + end) }
    }

    @Test func `of another ledger, or by another key, is refused`() throws {
        let note = Self.checkpoint.signed(by: Self.key)
        #expect(throws: CheckpointError.otherOrigin(Self.origin)) {
            try Checkpoint.verified(note, origin: Self.origin + "/2", keys: [Self.key.verifier])
        }
        #expect(throws: CheckpointError.note(.noKnownSignature)) {
            try Checkpoint.verified(note, origin: Self.origin, keys: [Self.key(named: Self.origin, 2).verifier])
        }
    }

    @Test func `a witness's time counts beside the ledger's signature, not instead of it`() throws {
        let note = Self.checkpoint.signed(by: Self.key)
        let (witness, line) = try witness("auditor.example", over: note.text, at: 1_795_339_800)
        let both = try note.adding(signaturesOf: line)
        let keys = [Self.key.verifier]
        let verified = try Checkpoint.verified(both, origin: Self.origin, keys: keys, witnesses: [witness])
        #expect(verified.witnessed == [VerifiedSignature(key: witness, witnessedAtSeconds: 1_795_339_800)])
        #expect(try Checkpoint.verified(both, origin: Self.origin, keys: keys).witnessed.isEmpty)
        #expect(throws: CheckpointError.notSignedByLedger) {
            try Checkpoint.verified(line, origin: Self.origin, keys: keys, witnesses: [witness])
        }
    }

    @Test func `a witness's signature fits one time and one text only`() throws {
        let (witness, note) = try witness("auditor.example", over: Self.checkpoint.text, at: 5)
        let signature = note.signatures[0]
        for place in [0, 7, 8, 71] {
            var bytes = signature.bytes
            bytes[place] ^= 1
            let line = NoteSignature(keyName: signature.keyName, keyID: signature.keyID, bytes: bytes).line
            let changed = try SignedNote(Array((note.text + "\n" + line).utf8))
            #expect(throws: NoteError.invalidSignature(keyName: witness.name)) {
                try changed.verified(by: [witness])
            }
        }
        let other = Checkpoint(origin: Self.origin, size: 8, root: Self.root).text
        let moved = try SignedNote(Array((other + "\n" + signature.line).utf8))
        #expect(throws: NoteError.invalidSignature(keyName: witness.name)) { try moved.verified(by: [witness]) }
    }

    @Test func `a time of 2^63 or later is no time`() {
        let signature = NoteSignature(keyName: "w", keyID: 0, bytes: [0x80] + [UInt8](repeating: 0, count: 71))
        #expect(signature.witnessedAtSeconds == nil)
    }

    @Test func `a key for one purpose is not a key for the other`() throws {
        let plain = Self.key.verifier
        let cosigning = try VerifierKey(name: plain.name, purpose: .cosignature, publicKey: plain.publicKey)
        #expect(cosigning.id != plain.id)
        #expect(try VerifierKey(text: cosigning.text) == cosigning)
    }

    @Test func `signing under another name than the origin stops the program`() async {
        await #expect(processExitsWith: .failure) {
            let key = try SigningKey(name: "other", seed: [UInt8](repeating: 1, count: 32))
            _ = Checkpoint(origin: "one", size: 0, root: MerkleHash.emptyRoot).signed(by: key)
        }
    }
}
