extension Pair {
    /// Whether an approval of the household is in force on the day of arrival, of the kind asked or of kinds that are not known. One whose
    /// status is not known is taken to be in force.
    func isInForce(_ index: Int) -> Bool {
        let approval = scheme.approvals[index]
        return approval.from <= start.number && approval.until >= start.number && mayCover(approval)
    }

    /// Whether an approval of the household, of the kind asked or of kinds that are not known, is in force on one of the days needed: one may
    /// follow on another.
    func isInForceOnDaysNeeded(_ index: Int) -> Bool {
        let approval = scheme.approvals[index]
        return approval.from <= lastNeededDay.number && approval.until >= start.number && mayCover(approval)
    }

    private func mayCover(_ approval: CompiledApproval) -> Bool {
        guard approval.isLive ?? true else { return false }
        return approval.arrangements.map { $0 & referral.arrangement.bit != 0 } ?? true
    }
}

extension CompiledApproval {
    /// Whether it is in force on its days: one under notice is, to the last day that the notice names. Nil where it is not known.
    var isLive: Bool? {
        switch status {
        case nil: nil
        case .approved: true
        case .notice: until != openDay
        case .suspended, .ended: false
        }
    }

    /// Whether nobody may come on its days, whatever else is approved: suspended, or under notice to a day that nobody has named.
    var isStopped: Bool { status == .suspended || (status == .notice && until == openDay) }
}

/// The household's approval is in force over the window, not suspended, and its terms cover type, number and conditions.
///
/// A suspension bars for its days, a notice from its last day on, whatever other approval runs beside them; an approval that begins after
/// the notice's last day is a new one and stands. Source: domain.md H2; Wales needs the carer agreement before any arrangement (WSI
/// 2019/163 reg. 11).
enum ApprovalRule {
    static func judge<S: RuleSink>(_ pair: Pair, _ sink: inout S) {
        judgeStatus(pair, &sink)
        let range = pair.household.approvals
        guard !range.isEmpty else {
            sink.barrier(
                Barrier("approval_none", says: "No approval is recorded", fact: pair.householdID + "/approval"))
            return
        }
        let stops = judgeStops(pair, &sink)
        if covers(.sure, pair) {
            // Beside an approval that covers, one whose status is not known may be a suspension.
            if range.contains(where: { isLive($0, pair) == nil && touches($0, pair) && isOfType($0, pair) != false }
            ) {
                sink.question(.approvalStatus, .approvalStatus(pair))
            }
            judgeTerms(.sure, pair, &sink)
            return
        }
        if covers(.perhaps, pair) {
            askWhatIsMissing(pair, &sink)
            judgeTerms(.perhaps, pair, &sink)
            return
        }
        // Nothing covers the window: say everything that is wrong with the approval that comes nearest.
        let nearest =
            range.first { touches($0, pair) && isOfType($0, pair) != false } ?? range.first { touches($0, pair) }
            ?? range.upperBound - 1
        judgeFaults(nearest, said: stops, pair, &sink)
        judgeTerms(.one(nearest), pair, &sink)
    }

    /// Some of a household's approvals.
    private enum Chosen {
        /// Those in force and of the kind asked, and those that may be.
        case sure, perhaps
        case one(Int)

        func holds(_ index: Int, _ pair: Pair) -> Bool {
            switch self {
            case .sure: isLive(index, pair) == true && isOfType(index, pair) == true
            case .perhaps: isLive(index, pair) != false && isOfType(index, pair) != false
            case .one(let one): index == one
            }
        }
    }

    private static func isLive(_ index: Int, _ pair: Pair) -> Bool? { pair.scheme.approvals[index].isLive }

    private static func isOfType(_ index: Int, _ pair: Pair) -> Bool? {
        pair.scheme.approvals[index].arrangements.map { $0 & pair.referral.arrangement.bit != 0 }
    }

    /// The last day the approval is in force: its own, or that of a notice that it began before the end of.
    private static func lastDay(_ index: Int, _ pair: Pair) -> Int32 {
        let approval = pair.scheme.approvals[index]
        var last = approval.until
        for other in pair.household.approvals where isOfType(other, pair) != false {
            let notice = pair.scheme.approvals[other]
            guard notice.status == .notice, notice.until != openDay else { continue }
            if approval.from <= notice.until { last = min(last, notice.until) }
        }
        return last
    }

    private static func touches(_ index: Int, _ pair: Pair) -> Bool {
        pair.scheme.approvals[index].from <= pair.lastNeededDay.number
            && lastDay(index, pair) >= pair.start.number
    }

    /// Whether the approvals together are in force on every day needed; one may follow on another.
    private static func covers(_ chosen: Chosen, _ pair: Pair) -> Bool {
        var day = pair.start.number
        let last = pair.lastNeededDay.number
        while day <= last {
            var reach = Int32.min
            for index in pair.household.approvals
            where pair.scheme.approvals[index].from <= day && chosen.holds(index, pair) {
                let until = lastDay(index, pair)
                if until >= day { reach = max(reach, until) }
            }
            if reach == Int32.min { return false }
            if reach >= last { return true }
            day = reach + 1
        }
        return true
    }

    /// Bars for what stops every arrival on the days needed, each status once.
    ///
    /// - Returns: What was said.
    private static func judgeStops<S: RuleSink>(_ pair: Pair, _ sink: inout S) -> [ApprovalStatus] {
        var said: [ApprovalStatus] = []
        for index in pair.household.approvals {
            let approval = pair.scheme.approvals[index]
            guard approval.isStopped, let status = approval.status, !said.contains(status),
                isOfType(index, pair) != false, approval.from <= pair.lastNeededDay.number,
                approval.until >= pair.start.number
            else { continue }
            said.append(status)
            sink.barrier(barrier(status, until: approval.until, pair))
        }
        return said
    }

    private static func barrier(_ status: ApprovalStatus, until: Int32, _ pair: Pair) -> Barrier {
        let last = until == openDay ? nil : Day(number: until)
        return Barrier(
            "approval_" + status.rawValue,
            says: "The approval is \(status == .notice ? "under notice" : status.rawValue)"
                + (last.map { " to \($0.words)" } ?? ""), fact: pair.householdID + "/approval.status",
            evidenceOn: last)
    }

    private static func judgeStatus<S: RuleSink>(_ pair: Pair, _ sink: inout S) {
        func barrier(_ status: HouseholdStatus, _ says: String) -> Barrier {
            Barrier("household_" + status.rawValue, says: says, fact: pair.householdID + "/status")
        }
        switch pair.household.status {
        case nil, .approved: break
        case .enquiring: sink.barrier(barrier(.enquiring, "This household has only enquired so far"))
        case .applying: sink.barrier(barrier(.applying, "This household is still applying"))
        case .paused:
            let until = pair.household.pausedUntil
            if let until, until <= pair.start.number { break }
            let words = until.map { " to \(Day(number: $0).words)" } ?? ""
            sink.barrier(barrier(.paused, "This household is having a pause" + words))
        case .suspended: sink.barrier(barrier(.suspended, "This household's approval is suspended"))
        case .notice: sink.barrier(barrier(.notice, "This household has given or been given notice"))
        case .ended: sink.barrier(barrier(.ended, "This household has left the scheme"))
        }
    }

    private static func askWhatIsMissing<S: RuleSink>(_ pair: Pair, _ sink: inout S) {
        var isStatusOpen = false
        var areKindsOpen = false
        for index in pair.household.approvals where touches(index, pair) && Chosen.perhaps.holds(index, pair) {
            if isLive(index, pair) == nil { isStatusOpen = true }
            if isOfType(index, pair) == nil { areKindsOpen = true }
        }
        if isStatusOpen { sink.question(.approvalStatus, .approvalStatus(pair)) }
        if areKindsOpen { sink.question(.approvalArrangements, .approvalArrangements(pair)) }
    }

    /// - Parameter said: Statuses that were said already.
    private static func judgeFaults<S: RuleSink>(
        _ index: Int, said: [ApprovalStatus], _ pair: Pair, _ sink: inout S
    ) {
        let approval = pair.scheme.approvals[index]
        if isLive(index, pair) == false, let status = approval.status, !said.contains(status) {
            sink.barrier(barrier(status, until: status == .notice ? openDay : approval.until, pair))
        }
        if isOfType(index, pair) == false {
            sink.barrier(
                Barrier(
                    "approval_arrangement",
                    says: "This home is not approved for \(pair.referral.arrangement.offered)",
                    fact: pair.householdID + "/approval.arrangements"))
        }
        if approval.from > pair.start.number {
            let from = Day(number: approval.from)
            sink.barrier(
                Barrier(
                    "approval_not_yet", says: "The approval only begins on \(from.words)",
                    fact: pair.householdID + "/approval.from", evidenceOn: from))
        }
        let last = lastDay(index, pair)
        guard last < pair.lastNeededDay.number else { return }
        let until = Day(number: last)
        let needed = "and is needed to \(pair.lastNeededDay.words)"
        if last < approval.until || approval.status == .notice {
            sink.barrier(
                Barrier(
                    "approval_notice", says: "The approval is under notice to \(until.words), \(needed)",
                    fact: pair.householdID + "/approval.status", evidenceOn: until))
        } else {
            sink.barrier(
                Barrier(
                    "approval_ends", says: "The approval runs only to \(until.words), \(needed)",
                    fact: pair.householdID + "/approval.until", evidenceOn: until))
        }
    }

    /// Judges the terms of those of `chosen` that touch the days needed.
    private static func judgeTerms<S: RuleSink>(_ chosen: Chosen, _ pair: Pair, _ sink: inout S) {
        var must = CodeSet.empty
        var mustNot = CodeSet.empty
        var most = Int.max
        for index in pair.household.approvals where isJudged(index, chosen, pair) {
            must = must | pair.scheme.approvals[index].mustCodes
            mustNot = mustNot | pair.scheme.approvals[index].mustNotCodes
            most = min(most, pair.scheme.approvals[index].mostPeople ?? Int.max)
        }
        if pair.referral.terms.countsInCap, pair.partySize > most {
            sink.barrier(
                Barrier(
                    "approval_number",
                    says: "The party is \(pair.partySize) people; this home is approved for \(most)",
                    fact: pair.householdID + "/approval.most_people"))
        }
        for member in pair.referral.members where !(must | mustNot).isEmpty {
            judgeConditions(must, mustNot, of: member, pair, &sink)
        }
        judgeWords(chosen, pair, &sink)
    }

    /// Conditions that no code says: the panel's answer is for this pair alone. They are numbered over all of the home's approvals.
    private static func judgeWords<S: RuleSink>(_ chosen: Chosen, _ pair: Pair, _ sink: inout S) {
        var number = 0
        for index in pair.household.approvals {
            for place in pair.scheme.approvals[index].words {
                number += 1
                if isJudged(index, chosen, pair) { judge(words: place, number, pair, &sink) }
            }
        }
    }

    private static func judge<S: RuleSink>(words place: Int, _ number: Int, _ pair: Pair, _ sink: inout S) {
        let household = pair.scheme.householdID(pair.householdIndex)
        switch pair.referralRecord.answer(about: pair.scheme.conditionWords[place], of: household) {
        case .some(true): break
        case .some(false):
            sink.barrier(
                Barrier(
                    "approval_condition",
                    says: "A condition of the approval is against it: \(pair.scheme.conditionWords[place])",
                    fact: pair.householdID + "/approval.conditions"))
        case nil:
            sink.question(
                QuestionKey(.home, .approvalCondition, number),
                Question(
                    of: pair.referralID, "conditions.\(household).\(number)",
                    asks:
                        "Does the approval's condition \"\(pair.scheme.conditionWords[place])\" of \(household) allow it?"
                ))
        }
    }

    /// One that comes nearest is judged whether it touches the days needed or not.
    private static func isJudged(_ index: Int, _ chosen: Chosen, _ pair: Pair) -> Bool {
        guard chosen.holds(index, pair) else { return false }
        switch chosen {
        case .sure, .perhaps: return touches(index, pair)
        case .one: return true
        }
    }

    private static func judgeConditions<S: RuleSink>(
        _ must: CodeSet, _ mustNot: CodeSet, of member: Int, _ pair: Pair, _ sink: inout S
    ) {
        let known = pair.scheme.people[member].known
        func judge(_ code: Int, wanted: Bool) {
            switch known.answer(code) {
            case wanted: break
            case nil:
                sink.question(
                    .person(member, code),
                    Question(
                        of: pair.scheme.personID(member).text, pair.scheme.code(code).text,
                        asks: "A condition of this home's approval: \(pair.scheme.label(code))?"))
            case .some:
                sink.barrier(
                    Barrier(
                        "approval_condition",
                        says: "A condition of the approval is against it: \(pair.scheme.label(code))",
                        fact: pair.householdID + "/approval.conditions"))
            }
        }
        must.forEach { judge($0, wanted: true) }
        (mustNot - must).forEach { judge($0, wanted: false) }
    }
}

extension Question {
    /// Whether the home's approval is in force.
    static func approvalStatus(_ pair: Pair) -> Question {
        Question(of: pair.householdID, "approval.status", asks: "Is this home's approval in force?")
    }

    /// Which kinds of arrangement the home is approved for.
    static func approvalArrangements(_ pair: Pair) -> Question {
        Question(
            of: pair.householdID, "approval.arrangements",
            asks: "Which kinds of arrangement is this home approved for?")
    }
}
