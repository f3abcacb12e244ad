/// Whether this household has breathing space and places left: fair shares among homes.
///
/// Always speaks. Half is the days since an arrangement there last began or ended, up to the policy's breathing space; half is the share of
/// its places not in use on the start day.
enum LoadStrand {
    private static let half = 500

    static func points<S: StrandSink>(_ pair: Pair, _ terms: StrandTerms, _ sink: inout S) -> PointRange? {
        let breath = breathing(pair, terms)
        let most = mostPlaces(pair)
        let places = places(pair, most)
        sink.fact(breathWords(pair))
        sink.fact(placeWords(pair, most))
        if !pair.household.isOccupancyKnown {
            sink.question(Question.livingThereNow(pair).forPoints(of: .load))
        }
        if places.low < places.high {
            if pair.household.ownMost == nil { sink.question(ownMostQuestion(pair)) }
            if most.isApprovalOpen { sink.question(approvalQuestion(pair)) }
            if most.isStatusOpen { sink.question(Question.approvalStatus(pair).forPoints(of: .load)) }
            if most.areKindsOpen { sink.question(Question.approvalArrangements(pair).forPoints(of: .load)) }
        }
        return PointRange(breath.low + places.low, breath.high + places.high)
    }

    private static func breathing(_ pair: Pair, _ terms: StrandTerms) -> PointRange {
        guard let last = pair.household.lastArrangementOn else {
            return pair.household.isOccupancyKnown ? PointRange(half) : PointRange(0, half)
        }
        guard terms.breathingDays > 0 else { return PointRange(half) }
        let days = max(0, Day(number: last).days(until: pair.scheme.asOf))
        return PointRange(halfUp(half * min(days, terms.breathingDays), terms.breathingDays))
    }

    /// The most places the home could have.
    private struct Most {
        /// The least of the numbers that are known; nil where none is.
        var known: Int?
        /// With the numbers of approvals of which it is not known whether they apply.
        var perhaps: Int?
        /// Whether a number is missing that could be less.
        var isOpen = false
        var isApprovalOpen = false
        /// Whether an approval with a number may not be in force, or not be of the kind.
        var isStatusOpen = false
        var areKindsOpen = false

        mutating func limit(_ number: Int, isSure: Bool = true) {
            if isSure { known = min(known ?? number, number) }
            perhaps = min(perhaps ?? number, number)
        }
    }

    private static func mostPlaces(_ pair: Pair) -> Most {
        var most = Most()
        if let number = pair.scheme.policy.cap.nationMost { most.limit(number) }
        if let number = pair.scheme.policy.cap.schemeMost { most.limit(number) }
        if let number = pair.household.ownMost { most.limit(number) } else { most.isOpen = true }
        for index in pair.household.approvals where pair.isInForce(index) {
            if let number = pair.scheme.approvals[index].mostPeople {
                let approval = pair.scheme.approvals[index]
                most.limit(number, isSure: approval.arrangements != nil && approval.status != nil)
                if approval.status == nil { most.isStatusOpen = true }
                if approval.arrangements == nil { most.areKindsOpen = true }
            } else {
                most.isOpen = true
                most.isApprovalOpen = true
            }
        }
        return most
    }

    private static func places(_ pair: Pair, _ most: Most) -> PointRange {
        guard pair.household.isOccupancyKnown else { return PointRange(0, half) }
        let used = used(pair)
        let high = most.known.map { points(used, of: $0) } ?? half
        let perhaps = most.perhaps.map { points(used, of: $0) } ?? half
        guard most.isOpen else { return PointRange(perhaps, high) }
        let low = points(used, of: min(1, most.perhaps ?? 1))
        return PointRange(low, high)
    }

    private static func points(_ used: Int, of most: Int) -> Int {
        most <= 0 ? 0 : halfUp(half * max(0, most - used), most)
    }

    /// How many people besides the party are supported there on the start day.
    private static func used(_ pair: Pair) -> Int {
        let scheme = pair.scheme
        var count = 0
        for index in pair.household.occupants where scheme.occupants[index].countsInCap {
            if pair.isOfParty(scheme.occupants[index].person) { continue }
            var parts = scheme.occupants[index].pattern.parts(on: pair.start)
            if !scheme.policy.cap.awayCounts {
                for absence in scheme.occupants[index].absences {
                    parts &= ~scheme.absences[absence].parts(on: pair.start)
                }
            }
            if parts != 0 { count += 1 }
        }
        return count
    }

    private static func ownMostQuestion(_ pair: Pair) -> Question {
        Question(of: pair.householdID, "own_most", asks: "How many people at one time does this household want?")
            .forPoints(of: .load)
    }

    private static func approvalQuestion(_ pair: Pair) -> Question {
        Question(
            of: pair.householdID, "approval.most_people",
            asks: "How many people is this home approved for at one time?"
        ).forPoints(of: .load)
    }

    private static func breathWords(_ pair: Pair) -> String {
        if let last = pair.household.lastArrangementOn {
            return "an arrangement last began or ended \(Day(number: last).days(until: pair.scheme.asOf)) days ago"
        }
        return pair.household.isOccupancyKnown ? "no arrangement on record here" : "earlier arrangements: not known"
    }

    private static func placeWords(_ pair: Pair, _ most: Most) -> String {
        guard pair.household.isOccupancyKnown else { return "places in use: not known" }
        guard let known = most.known else { return "\(used(pair)) places in use" }
        return "\(used(pair)) of \(most.isOpen ? "at most " : "")\(known) places in use"
    }
}
