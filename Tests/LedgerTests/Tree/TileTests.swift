import Testing

@testable import Ledger

@Suite struct `The ledger in tiles` {
    @Test(arguments: [
        (TilePath(content: .hashes(level: 0), index: 1_234_067), "tile/0/x001/x234/067"),
        (TilePath(content: .hashes(level: 63), index: 0, width: 1), "tile/63/000.p/1"),
        (TilePath(content: .entries, index: 999), "tile/entries/999"),
        (TilePath(content: .entries, index: 1_000, width: 255), "tile/entries/x001/000.p/255"),
    ])
    func `a path goes to text and back`(path: TilePath, text: String) {
        #expect(path.text == text)
        #expect(TilePath(text: text) == path)
    }

    @Test(arguments: [
        "", "tile", "tile/0", "tile/64/000", "tile/00/000", "tile/-1/000", "tile/0/1", "tile/0/0001",
        "tile/0/x000/001",
        "tile/0/001/002", "tile/0/x001", "tile/0/000.p/0", "tile/0/000.p/256", "tile/0/000.p/01", "tile/0/000.p",
        "tile/0/000/p/1", "tiles/0/000", "tile/0/000/", "/tile/0/000",
        "tile/0/x999/x999/x999/x999/x999/x999/x999/999",
    ])
    func `any other text is no path`(text: String) {
        #expect(TilePath(text: text) == nil)
    }

    @Test func `the root can be had from the tiles alone`() {
        let size = 1_000
        let tree = MerkleTree(leaves: (0..<size).map { Digest(of: Array("\($0)".utf8)) })
        var levels: [Int: [Digest]] = [:]
        for path in MerkleTree.tilePaths(ofSize: size) {
            guard case .hashes(let level) = path.content else { continue }
            let bytes = tree.tile(level: level, index: path.index, width: path.width)
            #expect(bytes.count == path.width * 32)
            let hashes = stride(from: 0, to: bytes.count, by: 32).map { Digest(bytes: bytes[$0..<($0 + 32)])! }
            levels[level, default: []] += hashes
        }
        #expect(MerkleTree(leaves: levels[0] ?? []).root == tree.root)
        for (index, root) in (levels[1] ?? []).enumerated() {
            let leaves = (levels[0] ?? []).dropFirst(index * 256).prefix(256)
            #expect(MerkleTree(leaves: leaves).root == root)
        }
        #expect(MerkleTree.entryPaths(ofSize: size).map(\.width) == [256, 256, 256, 232])
    }

    @Test func `a bundle holds each entry after its length`() {
        let bundle = MerkleTree.bundle([[7], [], [UInt8](repeating: 1, count: 258)])
        let beginning: [UInt8] = [0, 1, 7, 0, 0, 1, 2]
        #expect(bundle.starts(with: beginning))
        #expect(bundle.count == 7 + 258)
    }
}
