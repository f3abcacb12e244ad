import Foundation
import TestSupport
import Testing

@testable import Ledger

@Suite(.enabled(if: sharedData("audit/note/signed-note.json") != nil, "needs ../shared/data"))
struct `Notes, checkpoints and tiles against the upstream vectors` {
    private struct Notes: Decodable {
        struct Note: Decodable {
            let name: String
            let vkeys: [String]
            let note: String
        }
        struct Signing: Decodable {
            let name: String
            let skeyGoFormat: String
            let seedHex: String
            let text: String
            let signedNote: String
        }
        struct Cosigning: Decodable {
            let line: String
            let keyIdHex: String
            let timestamp: Int64
        }
        let verify: [Note]
        let reject: [Note]
        let badVkeys: [String]
        let sign: Signing
        let cosignature: Cosigning
    }

    private struct Checkpoints: Decodable {
        struct Accepted: Decodable {
            let text: String
            let origin: String
            let size: Int
            let rootHex: String?
            let `extension`: [String]?
        }
        struct Refused: Decodable {
            let text: String
            let why: String
        }
        let parseOk: [Accepted]
        let parseReject: [Refused]
    }

    private struct Tiles: Decodable {
        struct Place: Decodable {
            let index: Int?
            let path: String
            let error: Bool?
        }
        struct Size: Decodable {
            let size: Int
            let full: [String: Int]
            let partial: [String: Int]
        }
        let indexToPath: [Place]
        let sizes: [Size]
        let pathIndexFromGoTests: [Place]
    }

    private static func decoded<Value: Decodable>(_ name: String, as type: Value.Type) throws -> Value {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(type, from: Data(contentsOf: #require(sharedData("audit/note/" + name))))
    }

    @Test func `signed notes that verify`() throws {
        for vector in try Self.decoded("signed-note.json", as: Notes.self).verify {
            let keys = try vector.vkeys.map { try VerifierKey(text: $0) }
            let note = try SignedNote(Array(vector.note.utf8))
            #expect(Set(try note.verified(by: keys).map(\.key)) == Set(keys), "\(vector.name)")
            #expect(note.fileText == vector.note)
        }
    }

    @Test func `signed notes that are refused`() throws {
        for vector in try Self.decoded("signed-note.json", as: Notes.self).reject {
            let keys = try vector.vkeys.map { try VerifierKey(text: $0) }
            #expect(throws: NoteError.self, "\(vector.name)") {
                try SignedNote(Array(vector.note.utf8)).verified(by: keys)
            }
        }
    }

    @Test func `keys that are refused`() throws {
        for text in try Self.decoded("signed-note.json", as: Notes.self).badVkeys {
            #expect(throws: NoteError.invalidKey) { try VerifierKey(text: text) }
        }
    }

    @Test func `the published key signs the published note`() throws {
        let vector = try Self.decoded("signed-note.json", as: Notes.self).sign
        let key = try SigningKey(text: vector.skeyGoFormat)
        let seed = try #require(Hexadecimal.bytes(of: vector.seedHex))
        #expect(try SigningKey(name: vector.name, seed: seed).secretText == vector.skeyGoFormat + "\n")
        let published = try SignedNote(Array(vector.signedNote.utf8))
        #expect(try published.verified(by: [key.verifier]).count == 1)
        let ours = SignedNote(text: vector.text, signedBy: [key])
        #expect(try ours.verified(by: [key.verifier]).count == 1)
        #if os(Linux)
            #expect(ours == published)
        #endif
    }

    @Test func `the published cosignature is read`() throws {
        let vector = try Self.decoded("signed-note.json", as: Notes.self).cosignature
        let signature = try #require(NoteSignature(line: vector.line))
        #expect(Hexadecimal.text(of: signature.keyID.bigEndianBytes) == vector.keyIdHex)
        #expect(signature.witnessedAtSeconds == vector.timestamp)
        #expect(signature.line == vector.line + "\n")
    }

    @Test func `checkpoints that are read and refused`() throws {
        let vectors = try Self.decoded("checkpoint.json", as: Checkpoints.self)
        for vector in vectors.parseOk {
            let checkpoint = try Checkpoint(text: vector.text)
            #expect(checkpoint.origin == vector.origin && checkpoint.size == vector.size)
            if let root = vector.rootHex { #expect(checkpoint.root.hexadecimal == root) }
            #expect(checkpoint.extensions == vector.extension ?? [])
            #expect(checkpoint.text == vector.text)
        }
        for vector in vectors.parseReject {
            #expect(throws: CheckpointError.self, "\(vector.why)") { try Checkpoint(text: vector.text) }
        }
    }

    @Test func `tile indices and the tiles of a size`() throws {
        let vectors = try Self.decoded("tlog-tiles.json", as: Tiles.self)
        for vector in vectors.indexToPath + vectors.pathIndexFromGoTests {
            #expect(TilePath.index(of: vector.path) == vector.index)
            if let index = vector.index { #expect(TilePath.text(ofIndex: index) == vector.path) }
        }
        for vector in vectors.sizes {
            var full: [String: Int] = [:]
            var partial: [String: Int] = [:]
            for path in MerkleTree.tilePaths(ofSize: vector.size) {
                guard case .hashes(let level) = path.content else { continue }
                if path.width == TilePath.fullWidth {
                    full["\(level)", default: 0] += 1
                } else {
                    partial["\(level)"] = path.width
                }
            }
            #expect(full == vector.full && partial == vector.partial, "size \(vector.size)")
        }
    }
}
