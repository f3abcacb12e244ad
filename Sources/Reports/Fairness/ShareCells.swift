/// A count of a group as it may be said, with the ends of its 95 % interval.
enum ShareCells {
    /// The count and its 95 % interval. A count below five, or five short of all, is not said; its interval then holds every count it
    /// could be.
    ///
    /// - Precondition: `count` of `total`, at least one in all.
    static func cells(_ count: Int, of total: Int) -> [PageCell] {
        let fewest = SmallNumbers.fewest
        let rest = total - count
        if count > 0, count < fewest {
            let most = min(total, fewest - 1)
            return [.withheld("fewer than \(fewest)")] + interval(1...most, of: total)
        }
        if rest > 0, rest < fewest {
            let least = max(0, total - fewest + 1)
            return [.withheld("all but fewer than \(fewest)")] + interval(least...(total - 1), of: total)
        }
        return [.number(count)] + interval(count...count, of: total)
    }

    /// The columns of a count and its interval.
    static func columns(_ key: String, _ heading: String) -> [PageColumn] {
        [
            PageColumn(key, heading, isFigure: true), PageColumn(key + "_low", "From", isFigure: true),
            PageColumn(key + "_high", "To", isFigure: true),
        ]
    }

    private static func interval(_ counts: ClosedRange<Int>, of total: Int) -> [PageCell] {
        [
            .share(ExactInterval(counts.lowerBound, of: total).low),
            .share(ExactInterval(counts.upperBound, of: total).high),
        ]
    }
}
