import Crypto
import Foundation
import Testing

@testable import Ledger

@Suite struct Commitments {
    private static let key = CommitmentKey(bytes: Array(0..<32 as Range<UInt8>))!

    @Test(arguments: CommitmentTag.allCases)
    func `a commitment is the HMAC of tag and bytes`(tag: CommitmentTag) {
        var random = SeededGenerator(seed: 3)
        for count in [0, 1, 31, 32, 33, 55, 56, 63, 64, 65, 700] {
            let key = CommitmentKey(bytes: random.bytes(32))!
            let body = random.bytes(count)
            let expected = HMAC<SHA256>.authenticationCode(
                for: Array("\(tag.text)".utf8) + body, using: SymmetricKey(data: key.bytes))
            #expect(key.commitment(to: body, tag: tag).bytes == Array(expected))
        }
    }

    /// Recomputed with Python's hmac module.
    @Test func `a known commitment`() {
        let commitment = Self.key.commitment(to: Array("{\"born\":1984}".utf8), tag: .record)
        #expect(commitment.hexadecimal == "912923e30ce1326910e217d1beb20a61a08a0070369682f7b28ed742f4118702")
        #expect(Self.key.opens(commitment, to: Array("{\"born\":1984}".utf8), tag: .record))
        #expect(!Self.key.opens(commitment, to: Array("{\"born\":1985}".utf8), tag: .record))
        #expect(!Self.key.opens(commitment, to: Array("{\"born\":1984}".utf8), tag: .event))
    }

    @Test func `no tag begins another, and each names its version`() {
        let texts = CommitmentTag.allCases.map { "\($0.text)" }
        for text in texts {
            #expect(text.hasSuffix("/v1\n"))
            #expect(texts.filter { text.hasPrefix($0) } == [text])
        }
    }

    @Test func `bytes moved from the tag to the body are another commitment`() {
        let body = Array("record/v1\n{}".utf8)
        let commitments = CommitmentTag.allCases.map { Self.key.commitment(to: body, tag: $0) }
        #expect(Set(commitments).count == commitments.count)
    }

    @Test func `fresh keys are the source's bytes in order`() {
        let keys = CommitmentKey.fresh(3) { count in (0..<count).map { UInt8($0) } }
        #expect(keys.flatMap(\.bytes) == Array(0..<96))
    }

    @Test func `a source that gives too few bytes stops the program`() async {
        await #expect(processExitsWith: .failure) {
            _ = CommitmentKey.fresh(2) { _ in [1, 2, 3] }
        }
    }

    @Test func `a key never prints itself`() {
        #expect("\(Self.key)\(String(reflecting: Self.key))" == "a commitment keya commitment key")
    }

    @Test func `digests, commitments and keys need exactly their bytes`() {
        #expect(Digest(bytes: [UInt8](repeating: 0, count: 31)) == nil)
        #expect(Commitment(bytes: [UInt8](repeating: 0, count: 33)) == nil)
        #expect(CommitmentKey(bytes: []) == nil)
        #expect(Commitment(hexadecimal: String(repeating: "0", count: 63)) == nil)
        #expect(Commitment(hexadecimal: String(repeating: "A", count: 64)) == nil)
        let text = String(repeating: "0123456789abcdef", count: 4)
        #expect(Commitment(hexadecimal: text)?.hexadecimal == text)
        #expect(Digest(hexadecimal: text)?.hexadecimal == text)
    }

    /// FIPS 180-4 examples.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ])
    func `a digest is SHA-256`(text: String, hexadecimal: String) {
        #expect(Digest(of: Array(text.utf8)).hexadecimal == hexadecimal)
    }

    @Test func `digests are ordered by their bytes`() {
        var random = SeededGenerator(seed: 5)
        for _ in 0..<200 {
            var left = random.bytes(32)
            var right = random.bytes(32)
            let shared = Int.random(in: 0...32, using: &random)
            left.replaceSubrange(0..<shared, with: right.prefix(shared))
            right[31] ^= 1
            let isLess = left.lexicographicallyPrecedes(right)
            #expect((Digest(bytes: left)! < Digest(bytes: right)!) == isLess)
            #expect(Digest(bytes: left)!.bytes == left)
        }
    }
}

@Suite struct `The blinding of a pair` {
    private static func key(_ byte: UInt8) -> CommitmentKey {
        CommitmentKey(bytes: [UInt8](repeating: byte, count: 32))!
    }

    @Test func `a leaf is the digest of the blinding and the bytes`() {
        let keys = [Self.key(1), Self.key(2)]
        let blind = Digest(
            of: Array("sharedlives/pair/v1\n".utf8) + keys.flatMap(\.bytes) + [0, 0, 0, 0, 0, 0, 1, 2])
        let leaf = PairBlinding(keys: keys, run: 258).leaf(over: [7, 8])
        #expect(leaf == Digest(of: blind.bytes + [7, 8]))
    }

    @Test func `the same pair looks different in every run and under every key`() {
        let leaves = [
            PairBlinding(keys: [Self.key(1), Self.key(2)], run: 1).leaf(over: []),
            PairBlinding(keys: [Self.key(1), Self.key(2)], run: 2).leaf(over: []),
            PairBlinding(keys: [Self.key(2), Self.key(1)], run: 1).leaf(over: []),
            PairBlinding(keys: [Self.key(1), Self.key(3)], run: 1).leaf(over: []),
        ]
        #expect(Set(leaves).count == leaves.count)
    }
}
