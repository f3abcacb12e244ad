import Testing

@testable import Ledger

@Suite struct `A change of key` {
    private static let origin = "example.org/scheme/ledger"
    private let old: SigningKey
    private let new: SigningKey

    init() throws {
        old = try SigningKey(name: Self.origin, seed: [UInt8](repeating: 1, count: 32))
        new = try SigningKey(name: Self.origin, seed: [UInt8](repeating: 2, count: 32))
    }

    private func read(_ text: String) throws(NoteError) -> KeyRotation {
        try KeyRotation(verifying: SignedNote(Array(text.utf8)))
    }

    @Test func `is a note both keys signed`() throws {
        let rotation = KeyRotation(origin: Self.origin, size: 42, old: old.verifier, new: new.verifier)
        let note = rotation.signed(byOld: old, andNew: new)
        #expect(note.text.hasPrefix("sharedlives/key-rotation/v1\nexample.org/scheme/ledger\n42\n"))
        #expect(try read(note.fileText) == rotation)
    }

    @Test func `signed by one key alone is refused`() throws {
        let text = KeyRotation(origin: Self.origin, size: 42, old: old.verifier, new: new.verifier)
            .signed(byOld: old, andNew: new).text
        for key in [old, new] {
            #expect(throws: NoteError.noKnownSignature) {
                try read(SignedNote(text: text, signedBy: [key]).fileText)
            }
        }
    }

    @Test func `with another size, header or origin is refused`() throws {
        let note = KeyRotation(origin: Self.origin, size: 42, old: old.verifier, new: new.verifier)
            .signed(byOld: old, andNew: new)
        #expect(throws: NoteError.invalidSignature(keyName: Self.origin)) {
            try read(note.fileText.replacing("\n42\n", with: "\n43\n"))
        }
        let others = [
            note.text.replacing("/v1\n", with: "/v2\n"), note.text.replacing("\n42\n", with: "\n042\n"),
            note.text.replacing("\(Self.origin)\n", with: "elsewhere\n"), note.text + "more\n",
            note.text.replacing(new.verifier.text, with: old.verifier.text),
        ]
        for text in others {
            #expect(throws: NoteError.invalidRotation) {
                try read(SignedNote(text: text, signedBy: [old, new]).fileText)
            }
        }
    }
}
