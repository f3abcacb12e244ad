import Matching

extension FactSetting {
    /// Records, or takes back, that the manager has given a reason for a limit that names a protected code.
    func setting(limit code: Code, of id: HouseholdID, in records: SchemeRecords) throws(FactFault) -> SchemeRecords
    {
        let household = records.households[id] ?? Household(id: id)
        let limits = household.wishes.filter { $0.strength == .must || $0.strength == .mustNot }.map(\.code)
        guard limits.contains(code) else {
            throw FactFault(
                part: .word(1), code: "dangling", message: "`\(id)` has no limit about `\(code)`",
                hint: Suggestion.hint(for: code.text, among: limits.map(\.text)))
        }
        guard terms.vocabulary[code]?.isProtected ?? false else {
            throw FactFault(
                part: .word(1), code: "no-reason-needed",
                message: "`\(code)` is not protected: the limit needs no reason")
        }
        let others = household.limitsWithReason.filter { $0 != code }
        var after = records
        after.households[id]?.limitsWithReason = isQuestion || isNone ? others : (others + [code]).sorted()
        return after
    }

    /// Sets a column of the approval of which it is asked, else of the one in force, else of the latest; the household's other approvals stay.
    func setting(
        approval column: String, of id: HouseholdID, in records: SchemeRecords
    ) throws(FactFault) -> SchemeRecords {
        if column == "arrangements", isNone {
            throw fault("none-of-one", "an approval is for some arrangement", hint: "set `\(id)/approvals` to none")
        }
        let approvals = records.households[id]?.approvals ?? []
        let index =
            approvals.firstIndex { $0.lacks(column) && !$0.isOver(on: day) }
            ?? approvals.lastIndex { $0.isInForce(on: day) } ?? approvals.indices.last
        let held = index.map { approvals[$0] }
        var before = records
        before.households[id]?.approvals = held.map { [$0] } ?? []
        // A row belongs to the approval that begins on its `from`. To begin on another day is to be another approval, of which
        // only that day is taken.
        let from = column == "from" ? [] : [("from", held?.from?.description ?? "")]
        let until = column == "from" ? [("until", held?.until?.description ?? "")] : []
        let row = FactRow(
            kind: .approvals, keys: [("household", id.text)] + from + until, column: column, value: value)
        // An approval under other arrangements is another one, too.
        if column == "arrangements" { before.households[id]?.approvals = [] }
        guard var changed = try row.imported(into: before, terms).households[id]?.approvals.first else {
            return records
        }
        if let held, column == "from" || column == "arrangements" {
            var kept = held
            if column == "from" { kept.from = changed.from } else { kept.arrangements = changed.arrangements }
            changed = kept
        }
        var all = approvals
        if let index { all[index] = changed } else { all.append(changed) }
        var after = records
        after.households[id]?.approvals = all.sorted(by: Approval.isBefore)
        return after
    }

    /// Sets a column of the offer of an arrangement, or says that there is none; the household's other offers stay.
    func setting(
        offer arrangement: Arrangement, _ column: String?, of id: HouseholdID, in records: SchemeRecords
    ) throws(FactFault) -> SchemeRecords {
        let offers = records.households[id]?.offers ?? .notKnown
        var after = records
        guard let column else {
            try onlyNone("offers.\(arrangement.rawValue)", isKnown: offers.isKnown, list: "\(id)/offers")
            after.households[id]?.offers = .listed(offers.elements.filter { $0.arrangement != arrangement })
            return after
        }
        try refuseOneOfUnknown(offers.isKnown, "\(id)/offers", such: "\(arrangement.rawValue); short-break")
        let index =
            offers.elements.lastIndex {
                $0.arrangement == arrangement && $0.lacks(column) && $0.until.map { $0 >= day } ?? true
            }
            ?? offers.elements.lastIndex { $0.arrangement == arrangement && $0.holds(on: day) }
            ?? offers.elements.lastIndex { $0.arrangement == arrangement }
        let held = index.map { offers.elements[$0] }
        // As with approvals: a row with other slots or another first day would be another offer.
        let isAnother = column == "slots" || column == "from"
        var before = records
        before.households[id]?.offers = .listed(isAnother ? [] : held.map { [$0] } ?? [])
        var keys = [("household", id.text), ("arrangement", arrangement.rawValue)]
        if column != "from" { keys.append(("from", held?.from?.description ?? "")) }
        if isAnother, column != "until" { keys.append(("until", held?.until?.description ?? "")) }
        let row = FactRow(kind: .offers, keys: keys, column: column, value: value)
        guard var changed = try row.imported(into: before, terms).households[id]?.offers.elements.first else {
            return records
        }
        if let held, isAnother {
            var kept = held
            if column == "from" { kept.from = changed.from } else { kept.slots = changed.slots }
            changed = kept
        }
        var all = offers.elements
        if let index { all[index] = changed } else { all.append(changed) }
        after.households[id]?.offers = .listed(all.sorted { $0.stands(before: $1) })
        return after
    }

    /// Checks that the value is `none`, and that what is left without it is known.
    func onlyNone(_ field: String, isKnown: Bool, list: String) throws(FactFault) {
        guard isNone else {
            throw fault(
                "bad-none", "`\(field)` itself can only be `none`", hint: "set one of its fields, `\(field).FIELD`")
        }
        guard isKnown else {
            throw fault(
                "others-not-known", "which others there are is not known, so that one of them cannot be left out",
                hint: "where there are none at all, set `\(list)` to none")
        }
    }
}

extension Approval {
    /// Whether the approval is in force on a day, as far as is known.
    fileprivate func isInForce(on day: Day) -> Bool {
        let isApproved =
            switch status {
            case .known(.approved), .notKnown: true
            case .known(.suspended), .known(.notice), .known(.ended): false
            }
        return isApproved && (from.map { $0 <= day } ?? true) && (until.map { $0 >= day } ?? true)
    }
}

extension Approval {
    /// Whether a question asks for the column.
    fileprivate func lacks(_ column: String) -> Bool {
        switch column {
        case "most_people": mostPeople.value == nil
        case "status": status.value == nil
        case "arrangements": !arrangements.isKnown
        case "youngest": youngest == nil
        default: false
        }
    }

    /// Whether it has come to its end, or was ended.
    fileprivate func isOver(on day: Day) -> Bool {
        status == .known(.ended) || (until.map { $0 < day } ?? false)
    }
}

extension Offer {
    /// Whether a question asks for the column.
    fileprivate func lacks(_ column: String) -> Bool {
        switch column {
        case "slots": slots.value == nil
        case "notice_days": noticeDays.value == nil
        case "longest_days": longestDays.value == nil
        case "takes_emergencies": takesEmergencies.value == nil
        default: false
        }
    }

    /// The order in which an import keeps offers: by arrangement, first day, last day, slots.
    fileprivate func stands(before other: Offer) -> Bool {
        if arrangement != other.arrangement { return arrangement.rawValue < other.arrangement.rawValue }
        if from != other.from { return (from?.number ?? .min) < (other.from?.number ?? .min) }
        if until != other.until { return (until?.number ?? .max) < (other.until?.number ?? .max) }
        return slots.value?.rawValue ?? .max < other.slots.value?.rawValue ?? .max
    }

    /// Whether the offer holds on a day.
    fileprivate func holds(on day: Day) -> Bool {
        (from.map { $0 <= day } ?? true) && (until.map { $0 >= day } ?? true)
    }
}
