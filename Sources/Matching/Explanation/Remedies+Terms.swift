extension Remedies {
    /// What takes away a barrier of the approval.
    func approval(_ barrier: Barrier, _ receipt: Receipt) -> [Remedy] {
        let home = household.id.text
        let arrangement = referral.arrangement.rawValue
        if barrier.code.hasPrefix("household_") { return [Remedy(.approval, barrier.fact, ["approved"])] }
        switch barrier.code {
        case "approval_none":
            return [
                Remedy(
                    .approval,
                    [
                        [
                            Supposition(home + "/approval.arrangements", arrangement),
                            Supposition(home + "/approval.status", "approved"),
                        ]
                    ])
            ]
        case "approval_suspended", "approval_ended": return [Remedy(.approval, barrier.fact, ["approved"])]
        case "approval_notice":
            // A notice taken back: to its last day, or with a later one.
            let until = lastNeeded(receipt).description
            return [
                Remedy(
                    .approval,
                    [
                        [Supposition(home + "/approval.status", "approved")],
                        [Supposition(home + "/approval.until", until)],
                        [
                            Supposition(home + "/approval.status", "approved"),
                            Supposition(home + "/approval.until", until),
                        ],
                    ])
            ]
        case "approval_arrangement":
            let held = household.approvals.flatMap(\.arrangements.elements).map(\.rawValue)
            let all = Set(held + [arrangement]).sorted()
            return [Remedy(.approval, barrier.fact, [all.joined(separator: ";")])]
        case "approval_not_yet":
            return [Remedy(.approval, barrier.fact, [asOf.description])] + laterStart(barrier.evidenceOn, receipt)
        case "approval_ends": return [Remedy(.approval, barrier.fact, [lastNeeded(receipt).description])]
        case "approval_number": return [Remedy(.approval, barrier.fact, (2...12).map(String.init))]
        case "approval_condition": return [Remedy(.approval, barrier.fact, ["none"])]
        default: return []
        }
    }

    /// What takes away a barrier of the household's offer.
    func offer(_ barrier: Barrier, _ receipt: Receipt) -> [Remedy] {
        let home = household.id.text
        switch barrier.code {
        case "not_offered":
            let path = "\(home)/offers.\(referral.arrangement.rawValue)"
            return [
                Remedy(
                    .offer,
                    [
                        [
                            Supposition(path + ".slots", "all-week"), Supposition(path + ".notice_days", "0"),
                            Supposition(path + ".longest_days", "none"),
                        ]
                    ])
            ]
        case "offer_not_yet":
            return [Remedy(.offer, barrier.fact + ".from", [asOf.description])]
                + laterStart(barrier.evidenceOn, receipt)
        case "offer_ends": return [Remedy(.offer, barrier.fact + ".until", [lastNeeded(receipt).description])]
        case "slots_not_offered": return [Remedy(.offer, barrier.fact, ["all-week"])]
        case "no_emergencies": return [Remedy(.offer, barrier.fact, ["yes"])]
        case "notice_too_short":
            let days = asOf.days(until: receipt.startOn)
            let asked = household.offers.elements.compactMap(\.noticeDays.value).filter { $0 > days }.min()
            return [Remedy(.offer, barrier.fact, ["\(days)"])] + laterStart(asked.map { asOf.adding($0) }, receipt)
        case "too_short": return [Remedy(.offer, barrier.fact, ["1"])]
        case "too_long": return [Remedy(.offer, barrier.fact, ["none", "3650"])]
        default: return []
        }
    }

    /// The answers to a question that could be the good one.
    func answers(to code: String, _ receipt: Receipt) -> [Remedy] {
        guard let slash = code.firstIndex(of: "/") else { return [] }
        let field = String(code[code.index(after: slash)...])
        let later = lastNeeded(receipt).adding(365).description
        let values: [String]
        switch field.split(separator: ".").last.map(String.init) ?? field {
        case "status": values = ["approved"]
        case "arrangements": values = [referral.arrangement.rawValue]
        case "most_people", "own_most": values = (1...12).map(String.init)
        case "living_there_now", "notice_days": values = ["0"]
        case "youngest": values = ["18", "16", "0"]
        case "sleeps": values = ["\(max(2, people.count))"]
        case "done_on", "certified_on": values = [asOf.description]
        case "due_on": values = [later]
        case "level": values = ["full"]
        case "usually_home", "slots": values = ["all-week"]
        case "longest_days": values = ["none", "3650"]
        case "members": values = ["carer"]
        case "rooms": return [Remedy(.answer, room(receipt).choices)]
        case "room": values = household.rooms.elements.map(\.id.text)
        case "postcode", "person", "dates": return []
        default: values = ["yes", "no"]
        }
        return [Remedy(.answer, code, values)]
    }
}
