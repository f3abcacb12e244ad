extension Remedies {
    /// What takes away a barrier of the approval: the one that is recorded changed, else another in the place of all of them.
    func approval(_ barrier: Barrier, _ receipt: Receipt) -> [Remedy] {
        if barrier.code.hasPrefix("household_") { return [Remedy(.approval, barrier.fact, ["approved"])] }
        return [Remedy(.approval, changedApproval(barrier, receipt) + renewedApproval(receipt))]
            + conditionAnswers(barrier)
    }

    private func changedApproval(_ barrier: Barrier, _ receipt: Receipt) -> [[Supposition]] {
        func one(_ values: [String]) -> [[Supposition]] { values.map { [Supposition(barrier.fact, $0)] } }
        switch barrier.code {
        case "approval_suspended", "approval_ended": return one(["approved"])
        case "approval_notice":
            // A notice taken back: to its last day, or with a later one.
            let path = household.id.text + "/approval."
            let status = Supposition(path + "status", "approved")
            let until = Supposition(path + "until", lastNeeded(receipt).description)
            return [[status], [until], [status, until]]
        case "approval_arrangement":
            return one([arrangementsHeld.joined(separator: ";")])
        case "approval_not_yet": return one([asOf.description])
        case "approval_ends": return one([lastNeeded(receipt).description])
        case "approval_number": return one((2...20).map(String.init))
        case "approval_condition": return one(["none"])
        default: return []
        }
    }

    /// The arrangements of all approvals, and the one sought.
    private var arrangementsHeld: [String] {
        let held = household.approvals.flatMap(\.arrangements.elements).map(\.rawValue)
        return Set(held + [referral.arrangement.rawValue]).sorted()
    }

    /// One approval in the place of all that are recorded, without conditions and without an end.
    func renewedApproval(_ receipt: Receipt) -> [[Supposition]] {
        let home = household.id.text
        var facts = [
            Supposition(home + "/approval.arrangements", arrangementsHeld.joined(separator: ";")),
            Supposition(home + "/approval.status", "approved"),
        ]
        if !household.approvals.isEmpty { facts.insert(Supposition(home + "/approvals", "none"), at: 0) }
        return [facts]
    }

    /// What the panel may answer for this pair where it has said that a condition in words is against it.
    private func conditionAnswers(_ barrier: Barrier) -> [Remedy] {
        guard barrier.code == "approval_condition" else { return [] }
        let words = household.approvals.flatMap(\.conditions).compactMap { condition in
            if case .words(let words) = condition { words } else { nil }
        }
        let paths = words.indices.map { "\(referral.id)/conditions.\(household.id).\($0 + 1)" }
        return paths.isEmpty ? [] : [Remedy(.answer, paths.map { [Supposition($0, "yes")] })]
    }

    /// What takes away a barrier of the household's offer.
    func offer(_ barrier: Barrier, _ receipt: Receipt) -> [Remedy] {
        let home = household.id.text
        switch barrier.code {
        case "not_offered":
            let path = "\(home)/offers.\(referral.arrangement.rawValue)"
            let offer = [
                Supposition(path + ".slots", "all-week"), Supposition(path + ".notice_days", "0"),
                Supposition(path + ".longest_days", "none"),
            ]
            return [Remedy(.offer, [offer, offer + [Supposition(path + ".takes_emergencies", "yes")]])]
        case "offer_not_yet":
            return [Remedy(.offer, barrier.fact + ".from", [asOf.description])]
        case "offer_ends": return [Remedy(.offer, barrier.fact + ".until", [lastNeeded(receipt).description])]
        case "slots_not_offered": return [Remedy(.offer, barrier.fact, ["all-week"])]
        case "no_emergencies": return [Remedy(.offer, barrier.fact, ["yes"])]
        case Barrier.noticeTooShort:
            return [Remedy(.offer, barrier.fact, ["\(max(0, asOf.days(until: receipt.startOn)))"])]
        case "too_short": return [Remedy(.offer, barrier.fact, ["1"])]
        case "too_long": return [Remedy(.offer, barrier.fact, ["none", "3650"])]
        case "dates_taken": return [Remedy(.answer, barrier.fact, ["yes"], never: .ownNo)]
        default: return []
        }
    }
}
