import Testing

@testable import Reports

struct `Small numbers` {
    static let rows: [(counts: [Int], shown: [SmallNumbers.Shown], isTotalSaid: Bool)] = [
        ([], [], true),
        ([0, 7, 12], [.said, .said, .said], true),
        ([3, 7, 12], [.small, .withheld, .said], true),
        ([1, 5, 12], [.small, .withheld, .withheld], true),
        ([1, 1, 30], [.small, .small, .withheld], true),
        ([2, 1, 30], [.small, .small, .said], true),
        ([4, 4, 30], [.small, .small, .withheld], true),
        ([3], [.small], false),
        ([3, 0], [.small, .said], false),
        ([1, 1], [.small, .small], false),
        ([2, 1, 0], [.small, .small, .said], false),
        ([1, 5], [.small, .withheld], false),
    ]

    @Test(arguments: rows)
    func `what is withheld and whether the total is said`(
        counts: [Int], shown: [SmallNumbers.Shown], isTotalSaid: Bool
    ) {
        let numbers = SmallNumbers(counts)
        #expect(numbers.shown == shown)
        #expect(numbers.isTotalSaid == isTotalSaid)
    }

    /// Every table of up to four cells of up to 8, seen by a reader who tries all that it could be.
    @Test func `no small number can be worked out from a table and its total`() {
        var tables = 0
        for first in 0...8 {
            for second in 0...8 {
                for third in 0...8 {
                    for fourth in 0...8 {
                        tables += 1
                        let counts = [first, second, third, fourth]
                        for index in counts.indices {
                            let possible = Self.possibleValues(of: index, in: counts)
                            if (1..<5).contains(counts[index]) {
                                #expect(possible.count > 1, "\(counts) gives \(index) away")
                            }
                        }
                    }
                }
            }
        }
        #expect(tables == 6561)
    }

    /// What a reader can take cell `index` for: every table of these cells that would be shown with these marks and this total.
    private static func possibleValues(of index: Int, in counts: [Int]) -> Set<Int> {
        let numbers = SmallNumbers(counts)
        guard numbers.shown[index] != .said else { return [counts[index]] }
        guard numbers.isTotalSaid else { return [1, 2, 3, 4] }
        let hidden = counts.indices.filter { numbers.shown[$0] != .said }
        let sum = hidden.reduce(0) { $0 + counts[$1] }
        var found: Set<Int> = []
        func fill(_ place: Int, _ left: Int, _ value: Int?) {
            guard place < hidden.count else {
                if left == 0, let value { found.insert(value) }
                return
            }
            let range = numbers.shown[hidden[place]] == .small ? 1...4 : 5...max(5, sum)
            for next in range where next <= left {
                fill(place + 1, left - next, hidden[place] == index ? next : value)
            }
        }
        fill(0, sum, nil)
        return found
    }
}
