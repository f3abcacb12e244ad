import Matching

/// One side of a receipt as a drawing: each line's points begin where the line before ended, and the last bar is the total they add up to.
struct Waterfall: Sendable {
    /// One bar with its words, in units of the drawing: 320 wide.
    struct Bar: Sendable {
        let barWords: String
        let barPoints: Int
        let barX: Int
        let barWidth: Int
        let barY: Int
        let wordsY: Int
        let isTotal: Bool
        /// How far the total could move with what is not known; nil where it is exact, or for a line.
        let rangeFrom: Int?
        let rangeTo: Int?
        let rangeY: Int
    }

    let drawingID: String
    let drawingTitle: String
    let drawingWords: String
    let height: Int
    let axisY: Int
    let bars: [Bar]

    private static let left = 4
    private static let wide = 312
    private static let rowHeight = 34

    /// - Parameter id: Unique on its page.
    init(_ side: ReceiptSide, title: String, id: String) {
        drawingID = id
        drawingTitle = title
        var bars: [Bar] = []
        var ended = 0
        for line in side.lines {
            bars.append(Self.bar(line.strand.words, from: ended, points: line.points, row: bars.count, total: nil))
            ended += line.points
        }
        if let total = side.total {
            bars.append(Self.bar("together", from: 0, points: total.points, row: bars.count, total: total))
        }
        self.bars = bars
        axisY = bars.count * Self.rowHeight + 6
        height = axisY + 22
        let lines = side.lines.map { "\($0.strand.words) \($0.points)" }.joined(separator: ", ")
        drawingWords = "\(lines); together \(side.total.figures) of 1000 points."
    }

    private static func bar(_ words: String, from: Int, points: Int, row: Int, total: SideTotal?) -> Bar {
        let isRange = total.map { $0.low < $0.high } ?? false
        return Bar(
            barWords: words, barPoints: points, barX: x(from), barWidth: max(1, x(from + points) - x(from)),
            barY: row * rowHeight + 18, wordsY: row * rowHeight + 14, isTotal: total != nil,
            rangeFrom: isRange ? total.map { x($0.low) } : nil, rangeTo: isRange ? total.map { x($0.high) } : nil,
            rangeY: row * rowHeight + 24)
    }

    private static func x(_ points: Int) -> Int { left + halfUp(points * wide, 1000) }
}
