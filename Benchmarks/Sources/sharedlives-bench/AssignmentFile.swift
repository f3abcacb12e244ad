import Foundation
import Matching

/// One pair of a file, and its cost or gain.
private struct Listed {
    let row: Int
    let column: Int
    let cost: Int

    init(_ row: Int, _ column: Int, _ cost: Int) {
        self.row = row
        self.column = column
        self.cost = cost
    }
}

/// An assignment problem as a file states it, as a graph of gains: most rows first, then the greatest or the least total.
struct AssignmentFile {
    enum Form: String {
        /// n, then n × n costs: OR-Library's `assign100.txt`.
        case dense
        /// n, then `row column cost` from 1 on; a pair not listed is not allowed: OR-Library's `assignp800.txt`.
        case sparse
        /// 32-bit numbers: rows, columns, pairs, then each column's places, then the rows, columns and gains of all pairs.
        case edges
    }

    let form: Form
    let graph: AssignmentGraph<Int64>
    /// What each pair counts in the total that is printed: its cost, or its gain.
    let figures: [Int]

    /// Reads `path`; the form is told by what is in it.
    static func read(_ path: String) throws -> AssignmentFile {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw UsageError("`\(path)` cannot be read")
        }
        let isText = data.prefix(4096).allSatisfy { $0 == 9 || $0 == 10 || $0 == 13 || (32..<127).contains($0) }
        return isText ? try ofText(data, path) : try ofEdges(data, path)
    }

    private static func ofText(_ data: Data, _ path: String) throws(UsageError) -> AssignmentFile {
        var numbers: [Int] = []
        for word in data.split(whereSeparator: { $0 <= 32 }) {
            guard let number = Int(String(decoding: word, as: UTF8.self)) else {
                throw UsageError(
                    "`\(path)` holds something that is no whole number; unpack it first if it is packed")
            }
            numbers.append(number)
        }
        guard let n = numbers.first, n > 0 else {
            throw UsageError("`\(path)` does not begin with how many rows there are")
        }
        let rest = numbers.dropFirst()
        if rest.count == n * n {
            let pairs: [Listed] = rest.enumerated().map { place, cost in Listed(place / n, place % n, cost) }
            return try AssignmentFile(.dense, rows: n, places: [Int32](repeating: 1, count: n), pairs, isCost: true)
        }
        guard rest.count % 3 == 0 else {
            throw UsageError("`\(path)` is neither \(n) × \(n) costs nor lines of three numbers")
        }
        let flat = Array(rest)
        let pairs: [Listed] = stride(from: 0, to: flat.count, by: 3).map { place in
            Listed(flat[place] - 1, flat[place + 1] - 1, flat[place + 2])
        }
        return try AssignmentFile(.sparse, rows: n, places: [Int32](repeating: 1, count: n), pairs, isCost: true)
    }

    private static func ofEdges(_ data: Data, _ path: String) throws(UsageError) -> AssignmentFile {
        let numbers = data.withUnsafeBytes { bytes in
            (0..<(bytes.count / 4)).map {
                Int32(littleEndian: bytes.loadUnaligned(fromByteOffset: 4 * $0, as: Int32.self))
            }
        }
        guard numbers.count >= 3, numbers[0] >= 0, numbers[1] >= 0, numbers[2] >= 0,
            numbers.count == 3 + Int(numbers[1]) + 3 * Int(numbers[2])
        else { throw UsageError("`\(path)` is not a list of pairs as shared/bench writes it") }
        let (rows, columns, count) = (Int(numbers[0]), Int(numbers[1]), Int(numbers[2]))
        let first = 3 + columns
        let pairs: [Listed] = (0..<count).map { place in
            Listed(
                Int(numbers[first + place]), Int(numbers[first + count + place]),
                Int(numbers[first + 2 * count + place]))
        }
        return try AssignmentFile(.edges, rows: rows, places: Array(numbers[3..<first]), pairs, isCost: false)
    }

    private init(
        _ form: Form, rows: Int, places: [Int32], _ listed: [Listed], isCost: Bool
    ) throws(UsageError) {
        guard listed.allSatisfy({ (0..<rows).contains($0.row) && places.indices.contains($0.column) }) else {
            throw UsageError("a pair names a row or a column that is not there")
        }
        let pairs = listed.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
        let most = pairs.map { abs($0.cost) }.max() ?? 0
        // One row more is worth more than all figures together.
        let (spread, isTooLarge) = (2 * most + 1).multipliedReportingOverflow(by: rows + 1)
        guard !isTooLarge, spread < Int(Int64.far) / (4 * max(1, rows)) else {
            throw UsageError("figures up to \(most) on \(rows) rows do not fit 64 bits")
        }
        var starts = [Int32](repeating: 0, count: rows + 1)
        for pair in pairs { starts[pair.row + 1] += 1 }
        for row in 0..<rows { starts[row + 1] += starts[row] }
        self.form = form
        figures = pairs.map(\.cost)
        graph = AssignmentGraph(
            rowStarts: starts, columns: pairs.map { Int32($0.column) },
            gains: pairs.map { Int64(isCost ? spread - $0.cost : spread + $0.cost) }, places: places)
    }
}
