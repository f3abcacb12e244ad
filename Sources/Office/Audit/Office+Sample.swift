import Ledger
import Matching
import Persistence

/// What was drawn for an auditor to look at.
package struct AuditSample: Sendable {
    /// One thing drawn, with the numbers and ids it is found by.
    package struct Item: Sendable {
        /// `run`, `pair` or `decision`.
        package let kind: String
        package let run: Int?
        package let referral: String?
        package let household: String?
        package let entry: Int?
    }

    package let seed: String
    /// What was drawn from, by kind, in the order of the kinds.
    package let drawnFrom: [(kind: String, count: Int)]
    package let items: [Item]
}

extension Office {
    /// Draws runs, pairs of those runs and decisions for an auditor to look at, the same for the same seed and records.
    ///
    /// Everything of a kind is put in the order of SHA-256(`sharedlives/sample/v1`, seed, kind, name; a line feed after each), and the first
    /// so many are taken: anybody can draw again with sha256sum, and nobody can steer what is drawn but by the seed.
    /// - Parameter most: How many of each kind at most.
    package func sample(seed: String, most: Int) throws(OfficeError) -> AuditSample {
        guard most >= 1 else { throw .usage("`--count` must be 1 or more") }
        let (runs, decisions) = try reading { reader in
            (try reader.runs().map(\.number), try reader.entries(of: .decision).map(\.sequence))
        }
        var items: [AuditSample.Item] = []
        var pairCount = 0
        let drawn = Self.draw(most, of: runs.map { "\($0)" }, kind: "run", seed: seed).compactMap { Int($0) }
            .sorted()
        for run in drawn { items.append(.init(kind: "run", run: run, referral: nil, household: nil, entry: nil)) }
        for run in drawn {
            let population = try scheme(run: run).population
            let lists = try reading { reader in
                var names: [String] = []
                try reader.forEachShortlist(atRun: run) { if !$0.lines.isEmpty { names.append($0.referral) } }
                return names
            }
            // Homes that are not possible as well: what stands in the way is judged too.
            let pairs = lists.flatMap { list in population.households.map { "\(list) \($0.id.text)" } }
            pairCount += pairs.count
            for pair in Self.draw(most, of: pairs, kind: "pair of run \(run)", seed: seed) {
                let parts = pair.split(separator: " ").map(String.init)
                items.append(.init(kind: "pair", run: run, referral: parts[0], household: parts[1], entry: nil))
            }
        }
        for entry in Self.draw(most, of: decisions.map { "\($0)" }, kind: "decision", seed: seed) {
            items.append(.init(kind: "decision", run: nil, referral: nil, household: nil, entry: Int(entry)))
        }
        return AuditSample(
            seed: seed,
            drawnFrom: [("run", runs.count), ("pair", pairCount), ("decision", decisions.count)], items: items)
    }

    private static func draw(_ most: Int, of names: [String], kind: String, seed: String) -> [String] {
        let drawn = names.map { name in
            (name: name, digest: Digest(of: Array("sharedlives/sample/v1\n\(seed)\n\(kind)\n\(name)\n".utf8)))
        }
        return drawn.sorted { $0.digest < $1.digest }.prefix(most).map(\.name)
    }
}
