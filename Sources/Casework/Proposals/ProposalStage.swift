/// How far a proposal has got. The order is the order of the road; the last four are ways off it.
package enum ProposalStage: String, Sendable, CaseIterable, Hashable, Comparable {
    case generated, longlisted, shortlisted, shared, interested, introducing, trial
    case bothAgree = "both-agree"
    case agreed, started
    case declined, withdrawn, superseded, closed

    package static func < (first: ProposalStage, second: ProposalStage) -> Bool { first.place < second.place }

    private var place: Int {
        switch self {
        case .generated: 0
        case .longlisted: 1
        case .shortlisted: 2
        case .shared: 3
        case .interested: 4
        case .introducing: 5
        case .trial: 6
        case .bothAgree: 7
        case .agreed: 8
        case .started: 9
        case .declined: 10
        case .withdrawn: 11
        case .superseded: 12
        case .closed: 13
        }
    }

    /// Whether something is still to come of it.
    package var isOpen: Bool { self < .started }
    /// Whether both sides know of it, so that no change of plan or policy undoes it unasked.
    package var isUnderWay: Bool { isOpen && self >= .shared }
}
