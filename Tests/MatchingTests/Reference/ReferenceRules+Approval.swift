import Matching

extension ReferencePair {
    var approval: ReferenceFinding {
        var finding = ReferenceFinding()
        switch household.status.value {
        case nil, .approved: break
        case .paused where household.pausedUntil.map { $0 <= start } ?? false: break
        case .some(let status): finding.bar("household_" + status.rawValue)
        }
        guard !household.approvals.isEmpty else {
            finding.bar("approval_none")
            return finding
        }
        var stops: Set<ApprovalStatus> = []
        for approval in household.approvals where isOfKind(approval) != false && isStopped(approval) {
            if neededDays.contains(where: { isIn(approval, $0) }), let status = approval.status.value {
                stops.insert(status)
            }
        }
        for status in stops { finding.bar("approval_" + status.rawValue) }
        let sure = household.approvals.filter { isLive($0) == true && isOfKind($0) == true }
        let perhaps = household.approvals.filter { isLive($0) != false && isOfKind($0) != false }
        if covers(sure) {
            if perhaps.contains(where: { isLive($0) == nil && touches($0) }) {
                finding.ask(home, "approval.status")
            }
            judgeTerms(sure.filter { touches($0) }, &finding)
        } else if covers(perhaps) {
            let touching = perhaps.filter { touches($0) }
            if touching.contains(where: { isLive($0) == nil }) { finding.ask(home, "approval.status") }
            if touching.contains(where: { isOfKind($0) == nil }) { finding.ask(home, "approval.arrangements") }
            judgeTerms(touching, &finding)
        } else {
            let nearest =
                household.approvals.first { touches($0) && isOfKind($0) != false }
                ?? household.approvals.first { touches($0) } ?? household.approvals[household.approvals.count - 1]
            if isLive(nearest) == false, let status = nearest.status.value, !stops.contains(status) {
                finding.bar("approval_" + status.rawValue)
            }
            if isOfKind(nearest) == false { finding.bar("approval_arrangement") }
            if let from = nearest.from, from > start { finding.bar("approval_not_yet") }
            let isUnderNotice = nearest.status.value == .notice || isEnded(nearest, byNoticeOn: lastNeeded)
            if isUnderNotice, !isInForce(nearest, on: lastNeeded), nearest.from.map({ $0 <= lastNeeded }) ?? true {
                if nearest.status.value != .notice || nearest.until != nil { finding.bar("approval_notice") }
            } else if let until = nearest.until, until < lastNeeded {
                finding.bar("approval_ends")
            }
            judgeTerms([nearest], &finding)
        }
        return finding
    }

    /// One under notice is in force to the last day that the notice names.
    private func isLive(_ approval: Approval) -> Bool? {
        guard let status = approval.status.value else { return nil }
        return status == .approved || (status == .notice && approval.until != nil)
    }

    /// Suspended, or under notice to a day that nobody has named.
    private func isStopped(_ approval: Approval) -> Bool {
        approval.status.value == .suspended || (approval.status.value == .notice && approval.until == nil)
    }

    private func isOfKind(_ approval: Approval) -> Bool? {
        guard case .listed(let arrangements) = approval.arrangements else { return nil }
        return arrangements.contains(referral.arrangement)
    }

    /// Whether a notice that names its last day has ended an approval that began by then.
    private func isEnded(_ approval: Approval, byNoticeOn day: Day) -> Bool {
        household.approvals.contains { notice in
            guard notice.status.value == .notice, let last = notice.until, isOfKind(notice) != false else {
                return false
            }
            return day > last && (approval.from.map { $0 <= last } ?? true)
        }
    }

    private func isInForce(_ approval: Approval, on day: Day) -> Bool {
        isIn(approval, day) && !isEnded(approval, byNoticeOn: day)
    }

    private func touches(_ approval: Approval) -> Bool { neededDays.contains { isInForce(approval, on: $0) } }

    private func covers(_ approvals: [Approval]) -> Bool {
        neededDays.allSatisfy { day in approvals.contains { isInForce($0, on: day) } }
    }

    /// Every day that approval, checks and support must hold for.
    private var neededDays: [Day] { (0...max(0, start.days(until: lastNeeded))).map { start.adding($0) } }

    private func judgeTerms(_ approvals: [Approval], _ finding: inout ReferenceFinding) {
        if terms.countsInCap, let most = approvals.compactMap(\.mostPeople.value).min(), party.count > most {
            finding.bar("approval_number")
        }
        var wanted: [Code: Bool] = [:]
        for condition in approvals.flatMap(\.conditions) {
            switch condition {
            case .must(let code): wanted[code] = true
            case .mustNot(let code): if wanted[code] == nil { wanted[code] = false }
            case .words: break
            }
        }
        for (code, isWanted) in wanted {
            for index in party.indices {
                switch partyFacts[index].answer(code) {
                case nil: finding.ask(party[index].id.text, code.text)
                case .some(let isSo): if isSo != isWanted { finding.bar("approval_condition") }
                }
            }
        }
        var number = 0
        for approval in household.approvals {
            for condition in approval.conditions {
                guard case .words(let words) = condition else { continue }
                number += 1
                guard approvals.contains(approval) else { continue }
                let answers = referral.homeAnswers.filter { $0.household == household.id }
                switch answers.first(where: { $0.about == .condition(words) })?.isYes {
                case nil: finding.ask(referral.id.text, "conditions.\(household.id).\(number)")
                case true?: break
                case false?: finding.bar("approval_condition")
                }
            }
        }
    }

    var checks: ReferenceFinding {
        var finding = ReferenceFinding()
        let members = scheme.members(of: household)
        var isShortFormUsed = false
        func judge(_ of: String, _ kind: CheckKind, _ list: Listed<Check>) {
            let rows = list.elements.filter { $0.kind == kind }
            let latest = rows.first { row in
                rows.allSatisfy { ($0.doneOn?.number ?? Int32.min) <= (row.doneOn?.number ?? Int32.min) }
            }
            guard let check = latest else {
                if case .listed(let all) = list, all.isEmpty {
                    finding.bar("check_never")
                } else if household.checksDue == nil {
                    finding.ask(of, "checks.\(kind.rawValue).done_on")
                } else {
                    isShortFormUsed = true
                }
                return
            }
            judgeDays(of: check, of, &finding)
        }
        for member in members {
            for kind in CheckKind.allCases where policy.checks.ofMembers[member.role]?.contains(kind) == true {
                judge(member.id.text, kind, member.checks)
            }
        }
        for kind in CheckKind.allCases where policy.checks.ofHome.contains(kind) {
            judge(home, kind, household.checks)
        }
        if isShortFormUsed, let due = household.checksDue, due < lastNeeded { finding.bar("checks_due") }
        if household.checksDue == nil, !members.contains(where: { $0.role == .carer }) {
            finding.ask(home, "members")
        }
        return finding
    }

    private func judgeDays(of check: Check, _ of: String, _ finding: inout ReferenceFinding) {
        let field = "checks.\(check.kind.rawValue)"
        if let done = check.doneOn, done > start {
            finding.bar("check_after_start")
            return
        }
        if let due = check.dueOn, due < start {
            finding.bar("check_lapsed")
        } else if let due = check.dueOn, due < lastNeeded {
            finding.bar("check_lapses")
        }
        if check.doneOn == nil || check.doneOn.map({ $0 > scheme.asOf }) == true {
            finding.ask(of, field + ".done_on")
        }
        if check.doneOn != nil, check.dueOn == nil { finding.ask(of, field + ".due_on") }
    }
}
