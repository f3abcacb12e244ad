import Foundation
import TestSupport
import Testing

@testable import Ledger

@Suite(.enabled(if: sharedData("audit/merkle/inclusion.json") != nil, "needs ../shared/data"))
struct `The Merkle tree against the upstream vectors` {
    private struct Inclusion: Decodable {
        let path: String
        let leafIdx: UInt64
        let treeSize: UInt64
        let root: String
        let leafHash: String
        let proof: [String]?
        let wantErr: Bool
    }

    private struct Consistency: Decodable {
        let path: String
        let size1: UInt64
        let size2: UInt64
        let root1: String
        let root2: String
        let proof: [String]?
        let wantErr: Bool
    }

    private struct Rolling: Decodable {
        let roots: String
        let inclusion: String
        let consistency: String
    }

    private struct Hashes: Decodable {
        let leafInputsHex: [String]
        let nodeHashesByLevelHex: [[String]]
        let rootHashesBySizeHex: [String]
        let derivedRollingSha256: Rolling
    }

    private static func decoded<Value: Decodable>(_ name: String, as type: Value.Type) throws -> Value {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(type, from: Data(contentsOf: #require(sharedData("audit/merkle/" + name))))
    }

    /// A hash of the vectors; nil where it is not 32 bytes, which no proof of ours can hold.
    private static func digest(_ text: String) -> Digest? {
        Data(base64Encoded: text).flatMap { Digest(bytes: $0) }
    }

    private static func digests(_ texts: [String]?) -> [Digest]? {
        let digests = (texts ?? []).compactMap(digest)
        return digests.count == (texts ?? []).count ? digests : nil
    }

    /// A root of a consistency case. Upstream takes roots of any length ("don't care 2") and only asks whether they are
    /// equal; ours are always 32 bytes, so the digest of such a root stands for it.
    private static func root(_ text: String) -> Digest? {
        Data(base64Encoded: text).map { Digest(bytes: $0) ?? Digest(of: Array($0)) }
    }

    @Test func `all inclusion cases`() throws {
        let cases = try Self.decoded("inclusion.json", as: [Inclusion].self)
        #expect(cases.count == 98)
        for vector in cases {
            var isAccepted = false
            if let leaf = Self.digest(vector.leafHash), let root = Self.digest(vector.root),
                let hashes = Self.digests(vector.proof)
            {
                let proof = InclusionProof(
                    index: Int(truncatingIfNeeded: vector.leafIdx), size: Int(truncatingIfNeeded: vector.treeSize),
                    hashes: hashes)
                do {
                    try proof.verify(leaf: leaf, root: root)
                    isAccepted = true
                } catch {}
            }
            #expect(isAccepted == !vector.wantErr, "\(vector.path)")
        }
    }

    @Test func `all consistency cases`() throws {
        let cases = try Self.decoded("consistency.json", as: [Consistency].self)
        #expect(cases.count == 98)
        for vector in cases {
            var isAccepted = false
            if let first = Self.root(vector.root1), let second = Self.root(vector.root2),
                let hashes = Self.digests(vector.proof)
            {
                let proof = ConsistencyProof(
                    firstSize: Int(truncatingIfNeeded: vector.size1),
                    secondSize: Int(truncatingIfNeeded: vector.size2), hashes: hashes)
                do {
                    try proof.verify(firstRoot: first, secondRoot: second)
                    isAccepted = true
                } catch {}
            }
            #expect(isAccepted == !vector.wantErr, "\(vector.path)")
        }
    }

    @Test func `the hashes of every level and the root of every size`() throws {
        let hashes = try Self.decoded("rfc6962.json", as: Hashes.self)
        let tree = MerkleTree(entries: try hashes.leafInputsHex.map { try #require(Hexadecimal.bytes(of: $0)) })
        #expect(tree.levels.prefix(4).map { $0.map(\.hexadecimal) } == hashes.nodeHashesByLevelHex)
        let roots = (0...tree.size).map { tree.root(ofFirst: $0).hexadecimal }
        #expect(roots == hashes.rootHashesBySizeHex)
    }

    /// The digests of all roots and proofs up to 65 leaves, as an independent program wrote them down.
    @Test func `all roots and proofs up to 65 leaves`() throws {
        let rolling = try Self.decoded("rfc6962.json", as: Hashes.self).derivedRollingSha256
        let tree = MerkleTree(entries: (0...65).map { [UInt8($0)] })
        var (roots, inclusions, consistencies) = ("", "", "")
        for size in 0...65 {
            roots += "\(size) \(tree.root(ofFirst: size).hexadecimal)\n"
            for index in 0..<size {
                let proof = tree.inclusionProof(of: index, inFirst: size)
                inclusions += (["\(index) \(size)"] + proof.hashes.map(\.hexadecimal)).joined(separator: " ") + "\n"
            }
        }
        for second in 1...65 {
            for first in 1...second {
                let proof = tree.consistencyProof(fromFirst: first, toFirst: second)
                consistencies +=
                    (["\(first) \(second)"] + proof.hashes.map(\.hexadecimal)).joined(separator: " ") + "\n"
            }
        }
        #expect(Digest(of: Array(roots.utf8)).hexadecimal == rolling.roots)
        #expect(Digest(of: Array(inclusions.utf8)).hexadecimal == rolling.inclusion)
        #expect(Digest(of: Array(consistencies.utf8)).hexadecimal == rolling.consistency)
    }
}
