import Matching

/// How far each home is, drawn as the span the true distance lies in.
struct DistancePlot: Sendable {
    struct Row: Sendable {
        let rowWords: String
        let rowDistance: String
        let fromX: Int
        let width: Int
        let lineY: Int
        let textY: Int
    }

    struct Tick: Sendable {
        let tickX: Int
        let tickWords: String
    }

    let plotRows: [Row]
    let ticks: [Tick]
    let plotHeight: Int
    let baseY: Int
    let labelY: Int
    let plotWords: String

    private static let left = 4
    private static let wide = 300
    private static let metresPerMile = 1_609
    /// The most characters of a row's name: a drawing breaks no lines, and the distance stands behind it.
    private static let nameMost = 18

    /// Nil where no home's distance is known.
    init?(_ homes: [PackHome]) {
        let known = homes.compactMap { home in home.receipt.distance.map { (home: home, metres: $0.metres) } }
        guard let farthest = known.map(\.metres.upperBound).max() else { return nil }
        let miles = farthest / Self.metresPerMile + 1
        func x(_ metres: Int) -> Int { Self.left + halfUp(metres * Self.wide, miles * Self.metresPerMile) }
        plotRows = known.enumerated().map { place, row in
            Row(
                rowWords: Self.short(row.home), rowDistance: MilesWords.words(row.metres),
                fromX: x(row.metres.lowerBound),
                width: max(4, x(row.metres.upperBound) - x(row.metres.lowerBound)),
                lineY: place * 36 + 21,
                textY: place * 36 + 15)
        }
        baseY = known.count * 36 + 6
        labelY = baseY + 16
        plotHeight = labelY + 8
        let step = max(1, (miles + 3) / 4)
        ticks = stride(from: 0, through: miles, by: step).map {
            Tick(tickX: x($0 * Self.metresPerMile), tickWords: $0 == 0 ? "0" : "\($0) mi")
        }
        plotWords =
            known.map { "\($0.home.name) (\($0.home.household.id)) \(MilesWords.words($0.metres))" }.joined(
                separator: "; ") + "."
    }

    /// The home's id, which no other has, and as much of its name as there is room for.
    private static func short(_ home: PackHome) -> String {
        let words = "\(home.household.id) \(home.name)"
        return words.count > nameMost ? words.prefix(nameMost - 1) + "…" : words
    }
}
