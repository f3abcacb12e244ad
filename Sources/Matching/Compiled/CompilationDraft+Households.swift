extension CompilationDraft {
    /// Compiles every member with their skills, in the order of the population.
    mutating func compileMembers() {
        for member in population.members {
            let first = skills.count
            for skill in member.skills.elements {
                guard let code = vocabulary.vocabulary.index(of: skill.need) else { continue }
                skills.append(
                    CompiledSkill(
                        code: code, level: skill.level.value,
                        certifiedOn: skill.certifiedOn?.number, expiresOn: skill.expiresOn?.number ?? openDay,
                        years: skill.years.value))
            }
            members.append(
                CompiledMember(
                    role: member.role, usuallyHome: member.usuallyHome.value, skills: first..<skills.count,
                    areSkillsKnown: member.skills.isKnown))
        }
    }

    /// Compiles every household, in the order of the population.
    mutating func compileHouseholds() {
        var memberRanges: [HouseholdID: Range<Int>] = [:]
        for (index, member) in population.members.enumerated() {
            let first = memberRanges[member.household]?.lowerBound ?? index
            memberRanges[member.household] = first..<(index + 1)
        }
        var stays: [HouseholdID: [Stay]] = [:]
        for stay in population.stays { stays[stay.household, default: []].append(stay) }

        households.reserveCapacity(population.households.count)
        for household in population.households {
            var compiled = CompiledHousehold()
            compiled.hasOverrides = overrides[households.count] != nil
            compiled.hasSaidNoToAll = !householdOutcomes[households.count].isEmpty
            compiled.members = memberRanges[household.id] ?? 0..<0
            compiled.areMembersKnown = members[compiled.members].contains { $0.role == .carer }
            compiled.hasChecksDue = household.checksDue != nil
            compiled.areSkillsKnown = members[compiled.members].contains { $0.areSkillsKnown }
            compiled.mayHaveUnknownCarer =
                !compiled.areMembersKnown
                || members[compiled.members].contains { $0.role == .carer && !$0.areSkillsKnown }
            compiled.known = knownCodes(of: household, members: compiled.members)
            let withoutReason = household.limitsWithReason.reduce(into: vocabulary.protected) { held, code in
                if let index = vocabulary.vocabulary.index(of: code) {
                    held.words[index >> 6] &= ~(1 << UInt64(index & 63))
                }
            }
            for wish in household.wishes {
                if let index = vocabulary.vocabulary.index(of: wish.code), withoutReason.contains(index) {
                    compiled.heldLimits.insert(index)
                }
            }
            let wishes = self.compiled(household.wishes, ignoring: withoutReason)
            compiled.wishSets = wishes.sets
            compiled.wishes = householdWishes.count..<(householdWishes.count + wishes.wishes.count)
            householdWishes.append(contentsOf: wishes.wishes)
            compiled.place = household.place.value
            compiled.status = household.status.value
            compiled.pausedUntil = household.status == .known(.paused) ? household.pausedUntil?.number : nil
            compiled.ownMost = household.ownMost.value
            compiled.agreedToBeShown = household.agreedToBeShown.value
            compilePresence(of: &compiled)
            compileApprovals(of: household, into: &compiled)
            compileOffers(of: household, into: &compiled)
            compileRooms(of: household, into: &compiled)
            compileChecks(of: household, into: &compiled)
            compileStays(stays[household.id] ?? [], of: household, into: &compiled)
            compileChanges(of: &compiled)
            households.append(compiled)
        }
    }

    private func knownCodes(of household: Household, members range: Range<Int>) -> KnownCodes {
        var known = known(household.facts)
        addComplete(household.interests, of: .interest, to: &known)
        let belonging = population.members[range]
        for member in belonging {
            for language in member.languages.elements { addYes(language, to: &known) }
        }
        for language in household.languages.elements { addYes(language, to: &known) }
        let areLanguagesKnown =
            household.languages.isKnown
            || (belonging.contains { $0.role == .carer } && belonging.allSatisfy { $0.languages.isKnown })
        if areLanguagesKnown { addOthersOf(.language, to: &known) }
        if !range.isEmpty { addCompany(belonging, to: &known) }
        return known
    }

    /// What follows from who belongs to the home, whatever the day. That somebody is not there follows only where the carer is recorded: a
    /// home of which no carer is on record is not recorded whole.
    private func addCompany(_ members: ArraySlice<Member>, to known: inout KnownCodes) {
        let carers = members.filter { $0.role == .carer }
        func addDerived(_ code: WellKnownCode, _ isSo: Bool) {
            if isSo || !carers.isEmpty { self.addDerived(code, isSo, to: &known) }
        }
        let hasChildren = members.contains { $0.role.isChild }
        addDerived(.childrenAtHome, hasChildren)
        if !hasChildren {
            // How old children are is asked on the day of arrival.
            addDerived(.underFivesAtHome, false)
            addDerived(.teenagersAtHome, false)
        }
        addDerived(.fosteredChildrenAtHome, members.contains { $0.role == .fostered })
        addDerived(.lodgerAtHome, members.contains { $0.role == .lodger })
        addDerived(.otherAdults, members.contains { $0.role == .adult || $0.role == .lodger })
        guard !carers.isEmpty else { return }
        func anyCarer(_ gender: WellKnownCode) -> Bool? {
            if carers.contains(where: { $0.gender == .known(gender.code) }) { return true }
            return carers.allSatisfy { $0.gender != .notKnown } ? false : nil
        }
        self.addDerived(.womanCarer, anyCarer(.woman), to: &known)
        self.addDerived(.manCarer, anyCarer(.man), to: &known)
        addDerived(.singleCarer, carers.count == 1)
        addDerived(.coupleCarers, carers.count > 1)
    }

    /// Keeps in which slots how many carers and support carers are home.
    private mutating func compilePresence(of compiled: inout CompiledHousehold) {
        guard compiled.areMembersKnown else {
            compiled.carersOfUnknownHours = 9
            return
        }
        let first = presences.count
        for index in compiled.members where members[index].role == .carer || members[index].role == .supportCarer {
            guard let home = members[index].usuallyHome else {
                compiled.carersOfUnknownHours += 1
                continue
            }
            // Who is home raises each level in the slots where the one below is met already.
            presences.append([])
            for level in (first..<presences.count).reversed() {
                let below = level == first ? .allWeek : presences[level - 1]
                presences[level].formUnion(home.intersection(below))
            }
        }
        compiled.presences = first..<presences.count
    }

    private mutating func compileApprovals(of household: Household, into compiled: inout CompiledHousehold) {
        let first = approvals.count
        for approval in household.approvals {
            var must = CodeSet.empty
            var mustNot = CodeSet.empty
            let firstWords = conditionWords.count
            for condition in approval.conditions {
                switch condition {
                case .must(let code): vocabulary.vocabulary.index(of: code).map { must.insert($0) }
                case .mustNot(let code): vocabulary.vocabulary.index(of: code).map { mustNot.insert($0) }
                case .words(let text): conditionWords.append(text)
                }
            }
            let firstMost = arrangementMosts.count
            arrangementMosts.append(contentsOf: approval.mostByArrangement)
            let arrangements: UInt16? =
                approval.arrangements.isKnown
                ? approval.arrangements.elements.reduce(0) { $0 | $1.bit } : nil
            approvals.append(
                CompiledApproval(
                    arrangements: arrangements, mostPeople: approval.mostPeople.value,
                    mostByArrangement: firstMost..<arrangementMosts.count, youngest: approval.youngest,
                    oldest: approval.oldest, from: approval.from?.number ?? Int32.min,
                    until: approval.until?.number ?? openDay, status: approval.status.value, mustCodes: must,
                    mustNotCodes: mustNot, words: firstWords..<conditionWords.count))
        }
        compiled.approvals = first..<approvals.count
    }

    private mutating func compileOffers(of household: Household, into compiled: inout CompiledHousehold) {
        let first = offers.count
        for offer in household.offers.elements {
            // A short break may be offered at weekends alone: only what is lived in is offered all week.
            let usual = offer.arrangement == .shortBreak ? nil : policy.arrangements[offer.arrangement]?.usualSlots
            offers.append(
                CompiledOffer(
                    arrangement: offer.arrangement, slots: offer.slots.value ?? usual,
                    from: offer.from?.number ?? Int32.min, until: offer.until?.number ?? openDay,
                    noticeDays: offer.noticeDays.value, shortestDays: offer.shortestDays,
                    longestDays: offer.longestDays.value, takesEmergencies: offer.takesEmergencies.value))
        }
        compiled.offers = first..<offers.count
        compiled.areOffersKnown = household.offers.isKnown
    }

    private mutating func compileRooms(of household: Household, into compiled: inout CompiledHousehold) {
        let first = rooms.count
        for room in household.rooms.elements {
            rooms.append(
                CompiledRoom(
                    known: known(room.facts), sleeps: room.sleeps.value, from: room.from?.number ?? Int32.min,
                    until: room.until?.number ?? openDay))
        }
        compiled.rooms = first..<rooms.count
        compiled.areRoomsKnown = household.rooms.isKnown
    }

    /// Every check the policy asks, in the order: members as they stand, then the home; kinds in their own order.
    private mutating func compileChecks(of household: Household, into compiled: inout CompiledHousehold) {
        let first = checks.count
        func check(_ kind: CheckKind, in list: Listed<Check>, of member: Int?) -> CompiledCheck {
            // The latest row speaks where there are several.
            let rows = list.elements.filter { $0.kind == kind }
            let row = rows.max { ($0.doneOn ?? Day(number: Int32.min)) < ($1.doneOn ?? Day(number: Int32.min)) }
            let isNone = list.isKnown && list.elements.isEmpty
            if row == nil, !isNone, let due = household.checksDue {
                return CompiledCheck(
                    member: member, kind: kind, doneOn: nil, dueOn: due.number, isNeverDone: false,
                    isFromShortForm: true)
            }
            return CompiledCheck(
                member: member, kind: kind, doneOn: row?.doneOn?.number, dueOn: row?.dueOn?.number,
                isNeverDone: isNone, isFromShortForm: false)
        }
        for index in compiled.members {
            let member = population.members[index]
            let asked = policy.checks.ofMembers[member.role] ?? []
            for kind in CheckKind.allCases where asked.contains(kind) {
                checks.append(check(kind, in: member.checks, of: index))
            }
        }
        for kind in CheckKind.allCases where policy.checks.ofHome.contains(kind) {
            checks.append(check(kind, in: household.checks, of: nil))
        }
        compiled.checks = first..<checks.count
    }

    private mutating func compileStays(
        _ stays: [Stay], of household: Household, into compiled: inout CompiledHousehold
    ) {
        let firstBreak = breaks.count
        let first = occupants.count
        var roomIndex: [RoomID: Int] = [:]
        for (offset, room) in household.rooms.elements.enumerated() {
            roomIndex[room.id] = compiled.rooms.lowerBound + offset
        }
        var namedNow = 0
        for stay in stays where stay.kind == .stay {
            let pattern = pattern(of: stay)
            let terms = policy.arrangements[stay.arrangement.value ?? .liveIn]
            let firstAbsence = absences.count
            for absence in stays where absence.kind == .absence && absence.person == stay.person {
                absences.append(self.pattern(of: absence))
            }
            if stay.person != nil, stay.isEveryNight, pattern.touches(from: asOf, until: asOf.adding(1)),
                terms?.countsInCap ?? true
            {
                namedNow += 1
            }
            occupants.append(
                CompiledOccupant(
                    person: stay.person.flatMap { personIndex[$0] }, isUnnamed: stay.person == nil,
                    arrangement: stay.arrangement.value ?? .liveIn,
                    pattern: pattern, room: stay.room.flatMap { roomIndex[$0] },
                    countsInCap: terms?.countsInCap ?? true, takesRoom: terms?.takesRoom ?? true,
                    isInHome: terms.map { $0.place == .theirHome } ?? true,
                    absences: firstAbsence..<absences.count))
            noteArrangement(pattern, into: &compiled)
        }
        let allDays = Pattern(from: asOf, until: nil, slots: .allWeek)
        func addUnnamed(isMember: Bool) {
            occupants.append(
                CompiledOccupant(
                    person: nil, isUnnamed: !isMember, arrangement: .liveIn, pattern: allDays, room: nil,
                    countsInCap: true,
                    takesRoom: true, isInHome: true,
                    absences: 0..<0))
        }
        for _ in 0..<max(0, (household.livingThereNow.value ?? 0) - namedNow) { addUnnamed(isMember: false) }
        for index in compiled.members where members[index].role == .fromAnotherScheme { addUnnamed(isMember: true) }
        compiled.occupants = first..<occupants.count
        for stay in stays where stay.kind == .break { breaks.append(pattern(of: stay)) }
        compiled.breaks = firstBreak..<breaks.count
        compiled.isOccupancyKnown =
            household.livingThereNow.value != nil || stays.contains { $0.kind == .stay }
    }

    /// Keeps the latest day, up to the day asked about, on which an arrangement began or ended.
    private func noteArrangement(_ pattern: Pattern, into compiled: inout CompiledHousehold) {
        for day in [pattern.from, pattern.until].compactMap({ $0 }) where day <= asOf {
            compiled.lastArrangementOn = max(compiled.lastArrangementOn ?? Int32.min, day.number)
        }
    }
}

extension Arrangement {
    /// One bit per arrangement, in the order of ``Arrangement/allCases``.
    var bit: UInt16 {
        switch self {
        case .liveIn: 1
        case .shortBreak: 2
        case .daySupport: 4
        case .emergency: 8
        case .outreach: 16
        case .intermediate: 32
        case .parentAndChild: 64
        case .transition: 128
        }
    }
}
