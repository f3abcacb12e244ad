extension Pair {
    /// The household's approvals that touch the window, are not known to be out of force and may cover the arrangement.
    var approvalsInForce: [Int] {
        household.approvals.filter { index in
            let approval = scheme.approvals[index]
            let isOfType = approval.arrangements.map { $0 & referral.arrangement.bit != 0 } ?? true
            let isLive = approval.status == nil || approval.status == .approved
            return isOfType && isLive && approval.from <= start.number && approval.until >= start.number
        }
    }
}

/// The household's approval is in force over the window, not suspended, and its terms cover type, number and conditions.
///
/// Source: domain.md H2; Wales needs the carer agreement before any arrangement (WSI 2019/163 reg. 11).
enum ApprovalRule {
    static func judge<S: RuleSink>(_ pair: Pair, _ sink: inout S) {
        judgeStatus(pair, &sink)
        let range = pair.household.approvals
        guard !range.isEmpty else {
            sink.barrier(
                Barrier("approval_none", says: "No approval is recorded", fact: pair.householdID + "/approval"))
            return
        }
        let sure = range.filter { isLive($0, pair) == true && isOfType($0, pair) == true }
        if covers(sure, pair) {
            judgeTerms(sure.filter { touches($0, pair) }, pair, &sink)
            return
        }
        let perhaps = range.filter { isLive($0, pair) != false && isOfType($0, pair) != false }
        if covers(perhaps, pair) {
            let touching = perhaps.filter { touches($0, pair) }
            askWhatIsMissing(touching, pair, &sink)
            judgeTerms(touching, pair, &sink)
            return
        }
        // Nothing covers the window: say everything that is wrong with the approval that comes nearest.
        let nearest =
            range.first { touches($0, pair) && isOfType($0, pair) != false } ?? range.first { touches($0, pair) }
            ?? range.upperBound - 1
        judgeFaults(nearest, pair, &sink)
        judgeTerms([nearest], pair, &sink)
    }

    /// Nil where the approval's status is not known.
    private static func isLive(_ index: Int, _ pair: Pair) -> Bool? {
        pair.scheme.approvals[index].status.map { $0 == .approved }
    }

    private static func isOfType(_ index: Int, _ pair: Pair) -> Bool? {
        pair.scheme.approvals[index].arrangements.map { $0 & pair.referral.arrangement.bit != 0 }
    }

    private static func touches(_ index: Int, _ pair: Pair) -> Bool {
        let approval = pair.scheme.approvals[index]
        return approval.from <= pair.lastNeededDay.number && approval.until >= pair.start.number
    }

    /// Whether the approvals together are in force on every day needed; one may follow on another.
    private static func covers(_ indices: [Int], _ pair: Pair) -> Bool {
        var day = pair.start.number
        let last = pair.lastNeededDay.number
        while day <= last {
            var reach = Int32.min
            for index in indices {
                let approval = pair.scheme.approvals[index]
                if approval.from <= day, approval.until >= day { reach = max(reach, approval.until) }
            }
            if reach == Int32.min { return false }
            if reach >= last { return true }
            day = reach + 1
        }
        return true
    }

    private static func judgeStatus<S: RuleSink>(_ pair: Pair, _ sink: inout S) {
        func barrier(_ status: HouseholdStatus, _ says: String) -> Barrier {
            Barrier("household_" + status.rawValue, says: says, fact: pair.householdID + "/status")
        }
        switch pair.household.status {
        case nil, .approved: break
        case .enquiring: sink.barrier(barrier(.enquiring, "This household has only enquired so far"))
        case .applying: sink.barrier(barrier(.applying, "This household is still applying"))
        case .paused: sink.barrier(barrier(.paused, "This household is having a pause"))
        case .suspended: sink.barrier(barrier(.suspended, "This household's approval is suspended"))
        case .notice: sink.barrier(barrier(.notice, "This household has given or been given notice"))
        case .ended: sink.barrier(barrier(.ended, "This household has left the scheme"))
        }
    }

    private static func askWhatIsMissing<S: RuleSink>(_ indices: [Int], _ pair: Pair, _ sink: inout S) {
        if indices.contains(where: { isLive($0, pair) == nil }) { sink.question(.approvalStatus(pair)) }
        if indices.contains(where: { isOfType($0, pair) == nil }) { sink.question(.approvalArrangements(pair)) }
    }

    private static func judgeFaults<S: RuleSink>(_ index: Int, _ pair: Pair, _ sink: inout S) {
        let approval = pair.scheme.approvals[index]
        if isLive(index, pair) == false {
            let status = approval.status ?? .ended
            sink.barrier(
                Barrier(
                    "approval_" + status.rawValue,
                    says: "The approval is \(status == .notice ? "under notice" : status.rawValue)",
                    fact: pair.householdID + "/approval.status"))
        }
        if isOfType(index, pair) == false {
            sink.barrier(
                Barrier(
                    "approval_arrangement",
                    says: "This home is not approved for \(pair.referral.arrangement.rawValue)",
                    fact: pair.householdID + "/approval.arrangements"))
        }
        if approval.from > pair.start.number {
            let from = Day(number: approval.from)
            sink.barrier(
                Barrier(
                    "approval_not_yet", says: "The approval only begins on \(from.words)",
                    fact: pair.householdID + "/approval.from", evidenceOn: from))
        }
        if approval.until < pair.lastNeededDay.number {
            let until = Day(number: approval.until)
            sink.barrier(
                Barrier(
                    "approval_ends",
                    says: "The approval runs only to \(until.words), and is needed to \(pair.lastNeededDay.words)",
                    fact: pair.householdID + "/approval.until", evidenceOn: until))
        }
    }

    private static func judgeTerms<S: RuleSink>(_ indices: [Int], _ pair: Pair, _ sink: inout S) {
        var must = CodeSet.empty
        var mustNot = CodeSet.empty
        for index in indices {
            must = must | pair.scheme.approvals[index].mustCodes
            mustNot = mustNot | pair.scheme.approvals[index].mustNotCodes
        }
        if let most = indices.compactMap({ pair.scheme.approvals[$0].mostPeople }).min(),
            pair.referral.terms.countsInCap, pair.partySize > most
        {
            sink.barrier(
                Barrier(
                    "approval_number",
                    says: "The party is \(pair.partySize) people; this home is approved for \(most)",
                    fact: pair.householdID + "/approval.most_people"))
        }
        for member in pair.referral.members {
            let person = pair.scheme.people[member]
            func judge(_ code: Int, wanted: Bool) {
                switch person.known.answer(code) {
                case wanted: break
                case nil:
                    sink.question(
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
        for (place, words) in indices.flatMap({ pair.scheme.approvals[$0].words }).enumerated() {
            sink.question(
                Question(
                    of: pair.householdID, "approval.conditions.\(place + 1)",
                    asks: "Does the approval's condition \"\(words)\" allow it?"))
        }
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
