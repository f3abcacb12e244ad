extension CompilationDraft {
    /// Compiles separations from each person's side; a separation binds both people it names.
    mutating func compileSeparations() {
        var bySide: [Int: [CompiledSeparation]] = [:]
        for (index, separation) in population.separations.enumerated() {
            guard let one = personIndex[separation.one] else { continue }
            func entry(_ other: CompiledSeparation.Other) -> CompiledSeparation {
                CompiledSeparation(
                    other: other, area: separation.area.value, isAreaAsked: separation.isAreaNamed,
                    metres: separation.areaMetres, index: index)
            }
            switch separation.other {
            case .person(let id):
                guard let other = personIndex[id] else { continue }
                bySide[one, default: []].append(entry(.person(other)))
                bySide[other, default: []].append(entry(.person(one)))
            case .member(let id):
                guard let other = memberIndex[id] else { continue }
                bySide[one, default: []].append(entry(.member(other)))
            case .household(let id):
                guard let other = householdIndex[id] else { continue }
                bySide[one, default: []].append(entry(.household(other)))
            case .area:
                bySide[one, default: []].append(entry(.area))
            }
        }
        for index in people.indices {
            let first = separations.count
            separations.append(contentsOf: bySide[index] ?? [])
            people[index].separations = first..<separations.count
        }
        let parties = Set(
            population.outcomes.filter { $0.household != nil && $0.outcome != .saidNo }.compactMap(\.party))
        for (index, person) in population.people.enumerated() where parties.contains(person.party) {
            people[index].hasHistory = true
        }
        for (index, person) in population.people.enumerated() where pastStays[person.id] != nil {
            people[index].hasHistory = true
        }
    }

    /// Compiles every referral, then the members apart of those who would prefer to live together.
    mutating func compileReferrals() {
        var partyMembers: [PartyID: [Int]] = [:]
        for (index, person) in population.people.enumerated() {
            partyMembers[person.party, default: []].append(index)
        }
        for (index, referral) in population.referrals.enumerated() {
            referrals.append(compiled(referral, at: index, members: partyMembers[referral.party] ?? [], apart: nil))
        }
        for (index, referral) in population.referrals.enumerated() {
            let first = referrals.count
            let members = partyMembers[referral.party] ?? []
            if referral.together == .prefer, members.count > 1 {
                for member in members {
                    referrals.append(compiled(referral, at: index, members: [member], apart: member))
                }
            }
            apart.append(first..<referrals.count)
        }
    }

    private func compiled(_ referral: Referral, at index: Int, members: [Int], apart: Int?) -> CompiledReferral {
        guard let terms = policy.arrangements[referral.arrangement], let rules = asked.rules[referral.arrangement],
            let codes = asked.codes[terms.place]
        else {
            preconditionFailure("a policy has terms for every arrangement")
        }
        let earliest = referral.earliestStart.value ?? asOf
        let first = max(earliest, asOf)
        // A stay begins before its leaving day.
        let last = max(min(referral.latestStart ?? first, referral.end?.adding(-1) ?? Day(number: openDay)), first)
        let slots = referral.slots.value ?? terms.usualSlots
        let visits = referral.dates.filter { $0 >= asOf }.map { referral.visit(on: $0, terms) }
        let isOver = referral.dates.isEmpty ? referral.end.map { $0 <= asOf } ?? false : visits.isEmpty
        let sharing = sharing(members)
        let window = StartWindow(first: visits.first?.from.number ?? first.number, last: last.number)
        return CompiledReferral(
            members: members, apart: apart, referral: index, arrangement: referral.arrangement, terms: terms,
            rules: rules, slots: slots, everyWeeks: referral.everyWeeks,
            first: window.first, last: window.last, end: referral.end?.number ?? openDay,
            isStartKnown: !isOver && (referral.earliestStart.value != nil || !referral.dates.isEmpty),
            isOver: isOver,
            changes: changes(of: members, in: window), birthdays: birthdays(of: members, in: window),
            visits: visits,
            searchAgreed: referral.searchAgreed.value, shareAgreed: referral.shareAgreed.value,
            isPermissionInDoubt: referral.searchAgreed.value == .yes
                && referral.capacityForThisMove.value == false,
            isEmergency: referral.arrangement == .emergency || referral.urgency.value == .today,
            coverFor: referral.coverFor.flatMap { householdIndex[$0] },
            parties: parties(of: referral, members), askedCodes: codes,
            isAnythingSoftened: members.contains { people[$0].softened.meets(codes) },
            roomGroups: sharing.groups, fewestSharing: sharing.fewest, undecidedSharers: sharing.undecided)
    }

    /// Who of a party has a room with whom: those who wish to share with each other, everybody else alone. Who has said nothing is asked
    /// where another wishes it, and is with the sharers in `groups` and alone in `fewest`.
    private func sharing(_ members: [Int]) -> (groups: [[Int]], fewest: [[Int]], undecided: [Int]) {
        let alone = members.map { [$0] }
        guard members.count > 1, let share = vocabulary.index(.shareARoom) else { return (alone, alone, []) }
        var wishing: [Int] = []
        var refusing: [Int] = []
        for member in members {
            let sets = people[member].wishSets
            if people[member].known.yes.contains(share) || (sets.like | sets.must).contains(share) {
                wishing.append(member)
            } else if people[member].known.no.contains(share) || (sets.dislike | sets.mustNot).contains(share) {
                refusing.append(member)
            }
        }
        guard !wishing.isEmpty else { return (alone, alone, []) }
        func groups(_ sharers: [Int]) -> [[Int]] {
            sharers.count < 2 ? alone : [sharers] + members.filter { !sharers.contains($0) }.map { [$0] }
        }
        let willing = members.filter { !refusing.contains($0) }
        return (groups(willing), groups(wishing), willing.filter { !wishing.contains($0) })
    }

    private func parties(of referral: Referral, _ members: [Int]) -> [PartyOutcomes] {
        let own = members.map { PartyID(population.people[$0].id.text) }.filter { $0 != referral.party }
        return ([referral.party] + own).map { PartyOutcomes(id: $0, outcomes: partyOutcomes[$0] ?? []) }
    }
}
