/// What is known of a home together with whoever else is supported there on the days asked.
extension Pair {
    /// The home's facts, with what follows from the company there where nothing is stated and `asked` wants to know it.
    func knownAboutHome(_ asked: CodeSet) -> KnownCodes {
        var known = household.known
        guard asked.meets(scheme.vocabulary.ofCompany) else { return known }
        for code in WellKnownCode.ofCompany {
            guard let index = scheme.vocabulary.index(code), known.answer(index) == nil,
                let isSo = isCompany(code, countsParty: true)
            else { continue }
            if isSo {
                known.yes = known.yes | (scheme.vocabulary.implied[index] - known.no)
            } else {
                known.no = known.no | (scheme.vocabulary.implying[index] - known.yes)
            }
        }
        return known
    }

    /// What the company says of a code of the vocabulary; nil where it says nothing.
    func answerOfCompany(_ code: Int) -> Bool? {
        for known in WellKnownCode.ofCompany where scheme.vocabulary.index(known) == code {
            return isCompany(known, countsParty: false)
        }
        return nil
    }

    private func isCompany(_ code: WellKnownCode, countsParty: Bool) -> Bool? {
        switch code {
        case .otherSupportedPeople: isSupported(atLeast: 1, countsParty: countsParty)
        case .severalSupportedPeople: isSupported(atLeast: 2, countsParty: countsParty)
        case .womanAtHome: isAnybody(.woman)
        case .manAtHome: isAnybody(.man)
        case .underFivesAtHome: isAnyChild(aged: ChildAges.underFive)
        case .teenagersAtHome: isAnyChild(aged: ChildAges.teenage)
        default: nil
        }
    }

    /// Whether at least `number` others are supported there; of a party each is company to the others.
    private func isSupported(atLeast number: Int, countsParty: Bool) -> Bool? {
        let others = household.occupants.count { isCompany($0) } + (countsParty ? partySize - 1 : 0)
        if others >= number { return true }
        return household.isOccupancyKnown ? false : nil
    }

    /// Whether a grown-up of the household, or somebody supported there, is of a gender.
    private func isAnybody(_ gender: WellKnownCode) -> Bool? {
        guard let code = scheme.vocabulary.index(gender) else { return nil }
        var isOpen = !household.areMembersKnown || !household.isOccupancyKnown
        for index in household.members {
            let member = scheme.population.members[index]
            if member.role.isChild { continue }
            if member.gender == .known(gender.code) { return true }
            if member.gender == .notKnown { isOpen = true }
        }
        for index in household.occupants where isCompany(index) {
            guard let person = scheme.occupants[index].person else {
                // Somebody from another scheme is a member too.
                if scheme.occupants[index].isUnnamed { isOpen = true }
                continue
            }
            switch scheme.people[person].known.answer(code) {
            case .some(true): return true
            case .some(false): break
            case nil: isOpen = true
            }
        }
        return isOpen ? nil : false
    }

    /// Whether a child of the household is of such an age when they arrive.
    private func isAnyChild(aged ages: ClosedRange<Int>) -> Bool? {
        var isOpen = !household.areMembersKnown
        for index in household.members where scheme.members[index].role.isChild {
            guard let age = scheme.population.members[index].born.value?.age(on: start) else {
                isOpen = true
                continue
            }
            if ages.contains(age.lowerBound), ages.contains(age.upperBound) { return true }
            if age.overlaps(ages) { isOpen = true }
        }
        return isOpen ? nil : false
    }

    /// Whether the occupant is somebody else who is there on the days asked.
    func isCompany(_ index: Int) -> Bool {
        scheme.occupants[index].isInHome && !isOfParty(scheme.occupants[index].person)
            && scheme.occupants[index].pattern.meets(window)
    }
}
