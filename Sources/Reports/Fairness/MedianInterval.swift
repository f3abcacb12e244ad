/// The median of whole numbers with its exact 95 % interval: two of the numbers themselves, whatever their distribution.
///
/// The ends are the order statistics that a fair coin's count stays between with a chance of 95 % at least; nil where there are too few
/// numbers for that (fewer than six). Source: David and Nagaraja, Order Statistics, 7.1.
struct MedianInterval: Hashable, Sendable {
    let median: Int
    let ends: ClosedRange<Int>?

    /// - Precondition: At least one number.
    init(_ numbers: [Int]) {
        precondition(!numbers.isEmpty, "a median is of at least one number")
        let sorted = numbers.sorted()
        let count = sorted.count
        median =
            count % 2 == 1 ? sorted[count / 2] : (sorted[count / 2 - 1] + sorted[count / 2] + 1) / 2
        // Terms of the fair coin relative to the largest; the tail below each end may hold 2.5 % at most.
        var terms = [1.0]
        for index in 0..<count { terms.append(terms[index] * Double(count - index) / Double(index + 1)) }
        let all = terms.reduce(0, +)
        var below = 0.0
        var end: Int?
        for index in 0..<(count + 1) / 2 {
            below += terms[index]
            if below / all > 0.025 { break }
            end = index
        }
        ends = end.map { sorted[$0]...sorted[count - 1 - $0] }
    }

    /// As people read it: `112 (63 to 180)`.
    var words: String { ends.map { "\(median) (\($0.lowerBound) to \($0.upperBound))" } ?? "\(median)" }
}
