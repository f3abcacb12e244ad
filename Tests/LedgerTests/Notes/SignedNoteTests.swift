import Foundation
import Testing

@testable import Ledger

@Suite struct `A signed note` {
    private static let text =
        "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
    /// The note, keys and seed of Go's sumdb/note tests: published, no secret.
    private static let peter = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
    private static let peterSecret =
        "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"
    private static let enoch = "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop"
    private static let peterLine =
        "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
    private static let enochLine =
        "— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n"

    private func note(_ text: String) throws(NoteError) -> SignedNote { try SignedNote(Array(text.utf8)) }

    @Test func `is read, verified and written as it was`() throws {
        let file = Self.text + "\n" + Self.peterLine + Self.enochLine
        let note = try note(file)
        #expect(note.text == Self.text)
        #expect(note.fileText == file)
        let (peter, enoch) = (try VerifierKey(text: Self.peter), try VerifierKey(text: Self.enoch))
        #expect(try note.verified(by: [peter, enoch]).map(\.key) == [peter, enoch])
        #expect(try note.verified(by: [enoch]).map(\.key) == [enoch])
        #expect(peter.text == Self.peter && peter.idText == "c74f20a3")
    }

    @Test func `the empty message of RFC 8032 verifies`() throws {
        let seed = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"
        let signature =
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
        let key = try SigningKey(name: "rfc8032", seed: try #require(Hexadecimal.bytes(of: seed))).verifier
        #expect(
            Hexadecimal.text(of: key.publicKey)
                == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")
        let bytes = try #require(Hexadecimal.bytes(of: signature))
        #expect(key.isValid(bytes, over: []))
        #expect(!key.isValid(bytes, over: [0]))
    }

    @Test func `one signed here verifies under the public half alone`() throws {
        let key = try SigningKey(text: Self.peterSecret + "\n")
        #expect(key.verifier.text == Self.peter)
        #expect(key.secretText == Self.peterSecret + "\n")
        let note = SignedNote(text: Self.text, signedBy: [key])
        let read = try self.note(note.fileText)
        #expect(read == note)
        #expect(try read.verified(by: [VerifierKey(text: Self.peter)]).count == 1)
        #if os(Linux)
            // Signatures are deterministic here; elsewhere they may be randomised.
            #expect(note.fileText == Self.text + "\n" + Self.peterLine)
        #endif
    }

    @Test func `a signing key never prints itself`() throws {
        let key = try SigningKey(text: Self.peterSecret)
        for text in ["\(key)", String(reflecting: key)] {
            #expect(!text.contains("AYEKFALV") && text.contains("PeterNeumann+c74f20a3"))
        }
    }

    @Test func `the text goes up to the last blank line`() throws {
        let text = "a\n\nb\n\n\n"
        let key = try SigningKey(text: Self.peterSecret)
        let read = try note(SignedNote(text: text, signedBy: [key]).fileText)
        #expect(read.text == text)
        #expect(try read.verified(by: [key.verifier]).count == 1)
    }

    @Test(arguments: [
        ("no blank line", text + peterLine),
        ("no signature", text + "\n"),
        ("no line feed at the end", String((text + "\n" + peterLine).dropLast())),
        ("a carriage return", "a\r\n\n" + peterLine),
        ("a control character", "\u{1}" + text + "\n" + peterLine),
        ("a hyphen for the dash", text + "\n" + peterLine.replacing("—", with: "-")),
        ("two blanks", text + "\n" + peterLine.replacing("— ", with: "—  ")),
        ("a name with a plus", text + "\n" + peterLine.replacing("PeterN", with: "Peter+N")),
        ("a name with a wide blank", text + "\n" + peterLine.replacing("PeterN", with: "Peter\u{2003}N")),
        ("no base 64", text + "\n" + "— PeterNeumann x08go_\n"),
        ("an id without a signature", text + "\n" + "— PeterNeumann x08gow==\n"),
        ("a second spelling of the base 64", text + "\n" + peterLine.replacing("nAM=", with: "nAN=")),
        ("a line that is no signature", text + "\n" + peterLine + "And another.\n"),
        ("nothing", ""),
    ])
    func `of another form is refused`(why: String, file: String) {
        let error = #expect(throws: NoteError.self) { try note(file) }
        guard case .malformed = error else {
            Issue.record("\(why): \(String(describing: error))")
            return
        }
    }

    @Test func `with bytes that are not UTF-8 is refused`() {
        #expect(throws: NoteError.malformed(line: 1)) {
            try SignedNote([0xFF, 0x0A, 0x0A] + Array(Self.peterLine.utf8))
        }
    }

    @Test func `takes a hundred signatures and no more`() throws {
        let lines = String(repeating: Self.enochLine, count: 99)
        let note = try note(Self.text + "\n" + lines + Self.peterLine)
        #expect(try note.verified(by: [VerifierKey(text: Self.peter)]).count == 1)
        #expect(throws: NoteError.tooManySignatures) {
            try self.note(Self.text + "\n" + lines + Self.peterLine + Self.enochLine)
        }
    }

    @Test func `an altered text, a wrong signature and a foreign key are told apart`() throws {
        let peter = try VerifierKey(text: Self.peter)
        let invalid = NoteError.invalidSignature(keyName: "PeterNeumann")
        #expect(throws: invalid) {
            try note(Self.text.replacing("answer", with: "Answer") + "\n" + Self.peterLine).verified(by: [peter])
        }
        #expect(throws: invalid) {
            let wrong = Self.peterLine.replacing("ZInNIuGUg", with: "ZInNABCDg")
            return try note(Self.text + "\n" + wrong + Self.peterLine).verified(by: [peter])
        }
        #expect(throws: NoteError.noKnownSignature) {
            try note(Self.text + "\n" + Self.enochLine).verified(by: [peter])
        }
        #expect(throws: NoteError.noKnownSignature) {
            try note(Self.text + "\n" + Self.peterLine.replacing(" x08go", with: " xxxxo")).verified(by: [peter])
        }
    }

    @Test func `every changed byte is refused`() throws {
        let peter = try VerifierKey(text: Self.peter)
        let file = Array((Self.text + "\n" + Self.peterLine).utf8)
        var random = SeededGenerator(seed: 11)
        for index in file.indices {
            var changed = file
            changed[index] ^= 1 << UInt8.random(in: 0...7, using: &random)
            #expect(throws: NoteError.self) { try SignedNote(changed).verified(by: [peter]) }
        }
    }

    @Test func `takes over the signatures that come back for the same text`() throws {
        let ours = try note(Self.text + "\n" + Self.peterLine)
        let theirs = try note(Self.text + "\n" + Self.enochLine + Self.peterLine)
        #expect(
            try ours.adding(signaturesOf: theirs).fileText == Self.text + "\n" + Self.peterLine + Self.enochLine)
        let other = SignedNote(text: "b\n", signedBy: [try SigningKey(text: Self.peterSecret)])
        #expect(throws: NoteError.differentText) { try ours.adding(signaturesOf: other) }
    }

    @Test(arguments: [
        "", "PeterNeumann", "PeterNeumann+c74f20a3", peter + "=", peter.replacing("c74f20a3", with: "c74f20a4"),
        peter.replacing("c74f20a3", with: "C74F20A3"), peter.replacing("PeterNeumann", with: "Peter Neumann"),
        "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==",
    ])
    func `a key of another form is refused`(text: String) {
        #expect(throws: NoteError.invalidKey) { try VerifierKey(text: text) }
    }

    @Test(arguments: [
        "", peter, peterSecret.replacing("c74f20a3", with: "c74f20a4"), String(peterSecret.dropLast()),
        peterSecret.replacing("+AY", with: "+BY"), peterSecret + "\n\n", peterSecret.lowercased(),
    ])
    func `a secret key of another form is refused`(text: String) {
        #expect(throws: NoteError.invalidKey) { try SigningKey(text: text) }
    }
}
