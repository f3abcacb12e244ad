import Matching

extension FactSetting {
    /// Sets a column of one place that matters to a person; their other places stay.
    func setting(
        connection label: String, _ column: String, of id: PersonID, in records: SchemeRecords
    ) throws(FactFault) -> SchemeRecords {
        let held = records.people[id]?.connections ?? []
        var before = records
        before.people[id]?.connections = held.filter { $0.label == label }
        let row = FactRow(
            kind: .connections, keys: [("person", id.text), ("label", label)], column: column, value: value)
        let changed = try row.imported(into: before, terms).people[id]?.connections ?? []
        var after = records
        after.people[id]?.connections = (held.filter { $0.label != label } + changed).sorted { $0.label < $1.label }
        return after
    }

    /// Where the places are that a person must be kept away from: a postcode for each that is not exactly known, in the order of their
    /// entries; `none` says that there is no such place, and leaves whom they must never be with.
    func setting(separationsOf id: PersonID, in records: SchemeRecords) throws(FactFault) -> SchemeRecords {
        try refuseQuestion("whom and what somebody must be kept away from is ended in separations.csv")
        let open = records.separations.filter { $0.value.names(id) && $0.value.asksWhere }
            .sorted { $0.key < $1.key }
        var after = records
        if isNone {
            for (key, var separation) in open {
                after.separations[key] = nil
                if separation.other == .area { continue }
                (separation.area, separation.areaPostcode, separation.areaMetres) = (.notKnown, nil, nil)
                after.separations[separation.recordID] = separation
            }
            return after
        }
        let pieces = ByteText.pieces(of: Array(value.utf8)[...]).map(ByteText.text)
        guard pieces.count == open.count else {
            throw fault(
                "wrong-number",
                open.isEmpty
                    ? "every place `\(id)` must be kept away from is known already"
                    : "\(open.count) places are asked about, and \(pieces.count) postcodes are given",
                hint: open.isEmpty ? nil : "none says that there is no such place")
        }
        for ((key, var separation), text) in zip(open, pieces) {
            switch terms.options.placeOf(text) {
            case .found(_, let place): separation.area = .known(place)
            case .noPlace(_, let why, let hint), .notAPostcode(let why, let hint):
                throw fault("bad-postcode", why, hint: hint)
            }
            after.separations[key] = separation
        }
        return after
    }

    /// From which day those may be asked again who said no or whose stay here ended badly; `yes` is from today, `no` never.
    ///
    /// - Parameter party: whose answers and endings; nil for what this household said to everybody.
    func setting(
        askAgain party: PartyID?, at household: HouseholdID, in records: SchemeRecords
    ) throws(FactFault) -> SchemeRecords {
        var again: Day?
        switch value.lowercased() {
        case "yes": again = day
        case "no", "?": break
        default:
            do throws(CellFault) {
                again = try DateText.day(Array(value.utf8)[...])
            } catch {
                throw fault(error.code, "it takes yes, no, or the day from which they may be asked again")
            }
        }
        let isNever = value.lowercased() == "no"
        var after = records
        for (key, var outcome) in records.outcomes where outcome.bars(party, from: household) {
            outcome.askAgainFrom = again
            if isNever { outcome.reach = .lasting } else if outcome.reach == .lasting { outcome.reach = .pair }
            after.outcomes[key] = outcome
        }
        return after
    }

    /// Keeps what was answered of a referral and one household alone.
    func setting(
        _ about: HomeAnswer.About, of household: HouseholdID, for id: ReferralID, in records: SchemeRecords
    ) throws(FactFault) -> SchemeRecords {
        var answers = records.referrals[id]?.homeAnswers ?? []
        answers.removeAll { answer in
            guard answer.household == household else { return false }
            if case .datesFree = answer.about, case .datesFree = about { return true }
            return answer.about == about
        }
        if !isQuestion {
            answers.append(HomeAnswer(household: household, about: about, isYes: try yesOrNo()))
        }
        var after = records
        after.referrals[id]?.homeAnswers = answers.sorted { $0.household < $1.household }
        return after
    }

    /// Whether somebody agreed. Where they cannot decide this move themselves, yes is that there is a best-interests decision.
    func setting(agreement column: String, of id: ReferralID, in records: SchemeRecords) throws(FactFault)
        -> SchemeRecords
    {
        let value = agreement(of: id, in: records)
        return try FactRow(kind: .referrals, keys: [("id", id.text)], column: column, value: value)
            .imported(into: records, terms)
    }

    private func agreement(of id: ReferralID, in records: SchemeRecords) -> String {
        let cannotDecide = records.referrals[id]?.capacityForThisMove == .known(false)
        return cannotDecide && value.lowercased() == "yes" ? Agreement.bestInterests.rawValue : value
    }

    /// The value that `field` is set to: as it was typed, but for what is recorded as another.
    func valueSet(_ field: FactField, in records: SchemeRecords) -> String {
        guard case .referral(let id) = owner, case .column(let name) = field,
            name == "search_agreed" || name == "share_agreed"
        else { return value }
        return agreement(of: id, in: records)
    }
}

extension Outcome {
    /// Whether it keeps a party from being asked at a household again, or where no party is named everybody.
    func bars(_ party: PartyID?, from household: HouseholdID) -> Bool {
        let isHere = self.household == household
        guard let party else { return isHere && isNoToAll }
        guard self.party == party else { return false }
        switch outcome {
        case .ended: return isHere
        case .saidNo: return isHere || self.household == nil || (by == .person && reach == .everybodyUntil)
        case .met: return false
        }
    }
}

extension Separation {
    /// Whether it is the person's, whichever of two it names first.
    fileprivate func names(_ person: PersonID) -> Bool { one == person || other == .person(person) }

    /// Whether it is about a place, and where that is is not exactly known.
    fileprivate var asksWhere: Bool {
        (other == .area || isAreaNamed || areaMetres != nil) && area.value?.precision != .exact
    }
}
