/// How points are said to people: by the band they lie in.
public enum FitBand: Int, Sendable, Comparable, CaseIterable {
    case notMuch, partly, well

    public static func < (first: FitBand, second: FitBand) -> Bool { first.rawValue < second.rawValue }

    /// As it stands in a sentence.
    public var words: String {
        switch self {
        case .notMuch: "not much"
        case .partly: "partly"
        case .well: "well"
        }
    }
}

extension Bands {
    /// The band of `points`.
    public func band(_ points: Int) -> FitBand { points >= well ? .well : points >= partly ? .partly : .notMuch }

    /// How a total is said: `fits well`, `could be not much to well`, or `not known` where it spans every band.
    public func words(_ total: SideTotal) -> String {
        let low = band(total.low)
        let high = band(total.high)
        if low == high { return low == .notMuch ? "fits not much" : "fits \(low.words)" }
        if low == .notMuch, high == .well { return "not known" }
        return "could be \(low.words) to \(high.words)"
    }
}
