import Foundation
import TestSupport
import Testing

@testable import Matching

@Suite struct AssignmentTests {
    /// Whether an assignment keeps to the graph, gains `greatest` and is proven by its own prices.
    static func holds<Number: AssignmentNumber>(
        _ assignment: Assignment<Number>, _ graph: AssignmentGraph<Number>, greatest: Number
    ) -> Bool {
        var taken = [Int32](repeating: 0, count: graph.columnCount)
        for (row, pair) in assignment.pairs.enumerated() where pair >= 0 {
            guard graph.pairs(of: row).contains(Int(pair)) else { return false }
            taken[Int(graph.columns[Int(pair)])] += 1
        }
        return zip(taken, graph.places).allSatisfy { $0 <= $1 } && assignment.prices.allSatisfy { $0 >= .zero }
            && graph.total(of: assignment) == greatest && graph.bound(under: assignment.prices) == greatest
    }

    @Test func `every market of three by three with gains of one and two is solved`() {
        for number in 0..<19_683 {
            var digits = number
            var pairs: [(row: Int, column: Int, gain: Int64)] = []
            for place in 0..<9 {
                if digits % 3 > 0 { pairs.append((place / 3, place % 3, Int64(digits % 3))) }
                digits /= 3
            }
            let market = RandomMarket(rows: 3, places: [1, 1, 1], pairs: pairs)
            let graph = market.graph
            #expect(Self.holds(graph.solved(), graph, greatest: market.greatest), "market \(number)")
        }
    }

    @Test(arguments: SeedChunk.chunks(usual: 3_000).filter { $0.seeds.lowerBound % 100 == 1 })
    func `markets up to four by four agree with trying everything, in every size of number`(chunk: SeedChunk) {
        for seed in chunk.seeds.lowerBound..<chunk.seeds.lowerBound + 100 {
            let market = RandomMarket(seed: UInt64(seed), rowsMost: 4, columnsMost: 4, gainsMost: 6)
            let greatest = market.greatest
            let graph = market.graph
            #expect(Self.holds(graph.solved(), graph, greatest: greatest), "seed \(seed)")
            let wide = market.graph { Int128($0) }
            #expect(Self.holds(wide.solved(), wide, greatest: Int128(greatest)), "seed \(seed)")
            let widest = market.graph { TwoLimbs(0, Int128($0)) }
            #expect(Self.holds(widest.solved(), widest, greatest: TwoLimbs(0, Int128(greatest))), "seed \(seed)")
        }
    }

    @Test func `larger markets are proven by their own prices`() {
        for seed in 1...200 {
            let market = RandomMarket(
                seed: UInt64(seed), rowsMost: 60, columnsMost: 30, gainsMost: seed % 3 == 0 ? 3 : 1_000)
            let graph = market.graph
            let found = graph.solved()
            let isProven = Self.holds(found, graph, greatest: graph.total(of: found))
            #expect(isProven, "seed \(seed)")
        }
    }

    @Test func `one altered price or pair is no proof`() {
        let market = RandomMarket(
            rows: 3, places: [1, 2],
            pairs: [(0, 0, 9), (0, 1, 4), (1, 0, 8), (1, 1, 7), (2, 0, 6), (2, 1, 5)])
        let graph = market.graph
        let found = graph.solved()
        let total = graph.total(of: found)
        #expect(total == graph.bound(under: found.prices))
        for column in found.prices.indices {
            var prices = found.prices
            prices[column] += 100
            #expect(graph.bound(under: prices) > total)
        }
    }

    @Test func `nobody, nowhere and no place are answers`() {
        for market in [
            RandomMarket(rows: 0, places: [], pairs: []), RandomMarket(rows: 3, places: [], pairs: []),
            RandomMarket(rows: 2, places: [0], pairs: [(0, 0, 5), (1, 0, 5)]),
        ] {
            let graph = market.graph
            #expect(graph.solved().pairs == [Int32](repeating: -1, count: market.rows))
        }
    }

    @Test func `one home for all takes as many as it has places for`() {
        let market = RandomMarket(
            rows: 50, places: [7], pairs: (0..<50).map { ($0, 0, Int64(10 + $0 % 13)) })
        let graph = market.graph
        #expect(Self.holds(graph.solved(), graph, greatest: graph.total(of: graph.solved())))
        #expect(graph.solved().pairs.count { $0 >= 0 } == 7)
    }
}

@Suite(.enabled(if: sharedData("assignment/expected.json") != nil, "needs ../shared/data"))
struct `Assignment against published optima` {
    private struct Expected: Decodable {
        struct Orlib: Decodable { let dense: [String: Int] }
        let orlib: Orlib
    }

    private struct SmallCase: Decodable {
        let name: String
        let kind: String
        let sense: String?
        let matrix: [[Int?]]?
        let expected: Int?

        private enum Key: String, CodingKey { case name, kind, sense, matrix, expected }

        init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: Key.self)
            name = try values.decode(String.self, forKey: .name)
            kind = try values.decode(String.self, forKey: .kind)
            sense = try values.decodeIfPresent(String.self, forKey: .sense)
            matrix = kind == "assignment" ? try values.decode([[Int?]].self, forKey: .matrix) : nil
            expected = kind == "assignment" ? try values.decodeIfPresent(Int.self, forKey: .expected) : nil
        }
    }

    @Test func `OR-Library's dense problems have the least cost that is printed`() throws {
        let url = try #require(sharedData("assignment/expected.json"))
        let expected = try JSONDecoder().decode(Expected.self, from: Data(contentsOf: url)).orlib.dense
        #expect(expected.count == 4)
        for (file, least) in expected.sorted(by: { $0.key < $1.key }) {
            let data = try Data(contentsOf: try #require(sharedData("assignment/orlib/\(file)")))
            let numbers = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isWhitespace).compactMap {
                Int64($0)
            }
            let n = Int(numbers[0])
            let matrix = (0..<n).map { row in (0..<n).map { Int(numbers[1 + row * n + $0]) as Int? } }
            #expect(Self.least(matrix) == least, "\(file)")
        }
    }

    @Test func `the small cases of other solvers come out as they say`() throws {
        let url = try #require(sharedData("assignment/small/cases.json"))
        let cases = try JSONDecoder().decode([SmallCase].self, from: Data(contentsOf: url))
        let asked = cases.filter { $0.kind == "assignment" && $0.sense == "min" }
        #expect(asked.count >= 6)
        for small in asked {
            #expect(Self.least(try #require(small.matrix)) == small.expected, "\(small.name)")
        }
    }

    /// The least cost at which the shorter side is placed whole; nil where it cannot be.
    private static func least(_ matrix: [[Int?]]) -> Int? {
        let columns = matrix[0].count
        let most = 1 + 2 * (matrix.joined().compactMap { $0.map(abs) }.max() ?? 0)
        let spread = most * (matrix.count + 1)
        var pairs: [(row: Int, column: Int, gain: Int64)] = []
        for (row, costs) in matrix.enumerated() {
            for (column, cost) in costs.enumerated() {
                if let cost { pairs.append((row, column, Int64(spread - cost))) }
            }
        }
        let graph = RandomMarket(rows: matrix.count, places: [Int32](repeating: 1, count: columns), pairs: pairs)
            .graph
        let found = graph.solved()
        let placed = found.pairs.count { $0 >= 0 }
        guard placed == min(matrix.count, columns), graph.total(of: found) == graph.bound(under: found.prices)
        else {
            return nil
        }
        return placed * spread - Int(graph.total(of: found))
    }
}
