/// What the plan counts, strictly one before the next: each level is a whole number that an option adds to, more is better.
///
/// Packed into one number by mixed radix: a level's radix is one more than the most that all parties of a component can add to it, so
/// that nothing below ever outweighs it.
public struct PlanLevels: Sendable {
    /// One level.
    public enum Level: Hashable, Sendable {
        case pins
        /// Parties of an urgency class with a pair that is possible, or with one marked "if".
        case proposals(urgencyClass: Int, isIf: Bool)
        /// Proposals whose lower side is above the band, the lowest band 0.
        case aboveBand(Int)
        case points
        /// Proposals that are last night's.
        case kept
    }

    public let levels: [Level]
    private let terms: PlanTerms

    /// The levels of a policy's objectives, in their order.
    public init(_ terms: PlanTerms) {
        self.terms = terms
        var levels: [Level] = [.pins]
        for objective in terms.objectives {
            switch objective {
            case .proposals:
                for urgencyClass in 0..<PlanParty.urgencyClasses {
                    levels.append(.proposals(urgencyClass: urgencyClass, isIf: false))
                    levels.append(.proposals(urgencyClass: urgencyClass, isIf: true))
                }
            case .lowestFits:
                levels += terms.worstOffBands.indices.map { .aboveBand($0) }
            case .total: levels.append(.points)
            case .changes: levels.append(.kept)
            }
        }
        self.levels = levels
    }

    /// What an option adds to each level.
    public func values(of option: PlanOption, for party: PlanParty) -> [Int] {
        levels.map { level in
            switch level {
            case .pins: option.isPinned ? 1 : 0
            case .proposals(let urgencyClass, let isIf):
                party.urgencyClass == urgencyClass && option.isIf == isIf ? 1 : 0
            case .aboveBand(let band): self.band(of: option) == band ? 0 : 1
            case .points: option.points + changePoints(option)
            case .kept: option.isLastNights ? 1 : 0
            }
        }
    }

    /// The band of the lower side, the lowest 0, with the price of a change already added to last night's pair.
    public func band(of option: PlanOption) -> Int {
        let points = option.lowerPoints + changePoints(option)
        return terms.worstOffBands.firstIndex { points <= $0 } ?? terms.worstOffBands.count
    }

    private func changePoints(_ option: PlanOption) -> Int { option.isLastNights ? terms.changePoints : 0 }
}

extension PlanLevels.Level {
    /// Whether it counts who has a proposal.
    var isProposals: Bool {
        switch self {
        case .proposals: true
        case .pins, .aboveBand, .points, .kept: false
        }
    }

    /// As it stands in stored plans and JSON.
    public var code: String {
        switch self {
        case .pins: "pins"
        case .proposals(let urgencyClass, let isIf):
            "\(["today", "soon", "planned"][urgencyClass])_\(isIf ? "if" : "possible")"
        case .aboveBand(let band): "above_band_\(band + 1)"
        case .points: "points"
        case .kept: "kept"
        }
    }
}
