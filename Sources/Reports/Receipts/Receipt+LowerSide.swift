import Matching

extension Receipt {
    /// Which side it fits less, as surely as that is known: where what is not known could make it the other, only as far as is known.
    package var lowerSideWords: String? {
        guard let lowerSide, let peopleTotal, let household = householdSide.total else { return nil }
        let (name, lower, higher) =
            switch lowerSide {
            case .person: ("person", peopleTotal, household)
            case .household: ("household", household, peopleTotal)
            }
        return lower.high < higher.low
            ? "It fits the \(name) less." : "As far as is known, it fits the \(name) less."
    }
}
