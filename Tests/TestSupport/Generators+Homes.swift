import Matching

extension SchemeGenerator {
    /// Four to six households with who belongs to them.
    mutating func makeHouseholds() {
        for number in 1...chance.number(in: 4...6) {
            let household = household("H-\(number)", number)
            households.append(household)
            for member in 0..<chance.pick(isCalm ? [1, 2, 2] : [0, 1, 1, 2, 2, 3]) {
                members.append(self.member("M-\(number)\(member)", of: household.id, isFirst: member == 0))
            }
        }
        for index in referrals.indices where chance.percent(5) {
            referrals[index].coverFor = households[chance.number(in: 0...(households.count - 1))].id
        }
    }

    private mutating func household(_ id: String, _ number: Int) -> Household {
        var household = Household(id: HouseholdID(id))
        household.place = place()
        household.status =
            !trouble(15)
            ? chance.pick([.known(.approved), .notKnown]) : chance.known { $0.pick(HouseholdStatus.allCases) }
        household.facts = facts(
            codes(.home, .room, .household, .pets, .routine, .faith, .diet, .culture, .value, .communication)
                + ["teenagers-at-home", "woman-at-home", "several-supported-people", "epilepsy"].map { Code($0) },
            yes: 35, no: 35)
        household.wishes = limits()
        household.limitsWithReason = chance.percent(30) ? [Code("man")] : []
        household.interests = chance.listed { [codes = codes(.interest)] in $0.some(of: codes, most: 4) }
        household.languages = chance.listed { [codes = codes(.language)] in $0.some(of: codes, most: 2) }
        household.ownMost = fact { $0.pick([1, 2, 2, 3]) }
        household.livingThereNow = fact { $0.pick([0, 0, 0, 1, 2]) }
        household.agreedToBeShown = trouble(20) ? chance.known { $0.percent(50) } : .known(true)
        household.approvals = approvals()
        household.checks = checks([.homeSafety, .insurance, .agreement])
        if chance.percent(30) { household.checksDue = day(chance.pick([10, 60, 600])) }
        household.offers = offers()
        household.rooms = trouble(20) ? .notKnown : .listed(rooms(number))
        return household
    }

    private mutating func limits() -> [Wish] {
        chance.some(of: codes(.person, .task, .need, .characteristic), most: isCalm ? 1 : 3).map { code in
            Wish(
                code: code, strength: chance.pick([.must, .mustNot, .mustNot, .like, .dislike]),
                importance: chance.pick(Importance.allCases), saidBy: .household, saidOn: nil)
        }
    }

    private mutating func approvals() -> [Approval] {
        if chance.percent(5) { return [] }
        var first = approval()
        if trouble(12) {
            // Beside one that runs: a suspension, a notice, or a row that says no status.
            var beside = Approval()
            beside.arrangements = chance.listed { $0.some(of: Arrangement.allCases, most: 4) }
            beside.status = chance.pick([.known(.suspended), .known(.notice), .notKnown, .known(.ended)])
            if chance.percent(60) { beside.from = day(in: -60...60) }
            if chance.percent(60) { beside.until = (beside.from ?? day(-60)).adding(chance.number(in: 0...120)) }
            return chance.shuffled([first, beside])
        }
        guard chance.percent(20) else { return [first] }
        let seam = chance.number(in: 20...90)
        first.until = day(seam)
        var second = approval()
        second.from = day(seam + chance.pick([1, 1, 1, 0, 2]))
        if let last = second.until, last <= day(seam + 2) { second.until = nil }
        return chance.shuffled([first, second])
    }

    private mutating func approval() -> Approval {
        var approval = Approval()
        approval.arrangements =
            trouble(40)
            ? chance.listed { $0.some(of: Arrangement.allCases, most: 6) } : .listed(Arrangement.allCases)
        approval.mostPeople = fact { $0.pick([1, 2, 2, 3]) }
        if trouble(15) {
            approval.mostByArrangement = [
                ArrangementMost(arrangement: chance.pick([.liveIn, .shortBreak]), most: 1)
            ]
        }
        if trouble(30) { approval.youngest = chance.pick([16, 18, 25]) }
        if trouble(15) { approval.oldest = chance.pick([40, 65]) }
        if chance.percent(50) { approval.from = day(in: -700...9) }
        if chance.percent(30) { approval.until = day(in: 10...400) }
        approval.status = trouble(20) ? chance.known { $0.pick(ApprovalStatus.allCases) } : .known(.approved)
        if trouble(10) {
            approval.conditions = chance.pick([
                [.must(Code("likes-company"))], [.mustNot(Code("smoker")), .words("only in term time")],
                [.mustNot(Code("risk-to-others")), .must(Code("epilepsy"))],
            ])
        }
        return approval
    }

    private mutating func checks(_ kinds: [CheckKind]) -> Listed<Check> {
        var checks: [Check] = []
        for kind in kinds where !trouble(7) {
            let done = !trouble(5) ? day(in: !trouble(10) ? -800 ... -1 : 0...50) : nil
            let due = !trouble(5) ? day(in: !trouble(10) ? 300...900 : 10...90) : nil
            checks.append(Check(kind: kind, doneOn: done, dueOn: due))
            if chance.percent(5) { checks.append(Check(kind: kind, doneOn: day(-900), dueOn: day(-10))) }
        }
        return trouble(8) ? .notKnown : .listed(checks)
    }

    private mutating func offers() -> Listed<Offer> {
        let arrangements = [Arrangement.liveIn, .shortBreak] + chance.some(of: Arrangement.allCases, most: 4)
        let offers = arrangements.map { arrangement in
            var offer = Offer(arrangement: arrangement)
            offer.slots = chance.percent(60) ? .known(.allWeek) : chance.percent(50) ? .notKnown : .known(slots())
            if chance.percent(20) { offer.from = day(in: -100...40) }
            if chance.percent(20) { offer.until = day(in: 20...300) }
            offer.noticeDays = fact { $0.pick([0, 7, 14, 28, 60]) }
            if trouble(15) { offer.shortestDays = chance.pick([2, 7, 28]) }
            offer.longestDays = fact { $0.pick([28, Offer.daysWithoutEnd, Offer.daysWithoutEnd]) }
            offer.takesEmergencies = chance.known { $0.percent(50) }
            return offer
        }
        return trouble(10) ? .notKnown : .listed(offers)
    }

    private mutating func rooms(_ number: Int) -> [Room] {
        (0..<chance.pick(isCalm ? [1, 2, 3] : [0, 1, 1, 2, 2, 3])).map { place in
            var room = Room(id: RoomID("K-\(number)\(place)"))
            room.sleeps = chance.known { $0.pick([1, 2]) }
            room.facts = facts(codes(.room), yes: 35, no: 30)
            if chance.percent(15) { room.from = day(in: -50...50) }
            if chance.percent(10) { room.until = day(in: 20...200) }
            return room
        }
    }

    private mutating func member(_ id: String, of household: HouseholdID, isFirst: Bool) -> Member {
        let role: MemberRole =
            isFirst && chance.percent(95) ? .carer : chance.pick([.carer, .carer] + MemberRole.allCases)
        var member = Member(id: MemberID(id), household: household, role: role)
        member.gender = chance.known { Code($0.pick(["man", "woman"])) }
        member.languages = chance.listed { [codes = codes(.language)] in $0.some(of: codes, most: 2) }
        let year = role == .child || role == .fostered ? chance.number(in: 2005...2025) : 1970
        member.born = chance.pick([
            .notKnown, .known(.year(year)), .known(.day(Day(number: Int32((year - 1970) * 365 + 200)))),
        ])
        member.usuallyHome =
            chance.percent(65) ? .known(.allWeek) : chance.percent(50) ? .notKnown : .known(slots())
        member.skills = trouble(20) ? .notKnown : .listed(skills())
        member.checks = checks([.dbs, .references, .health])
        return member
    }

    private mutating func skills() -> [Skill] {
        var skills: [Skill] = []
        for code in codes(.need) where !trouble(35) {
            skills.append(
                Skill(
                    need: code, level: fact { $0.pick([.prompt, .assist, .full, .full]) },
                    certifiedOn: !trouble(10) ? day(in: !trouble(10) ? -900 ... -1 : 0...60) : nil,
                    expiresOn: trouble(20) ? day(in: 5...300) : nil,
                    years: chance.known { $0.number(in: 0...8) }))
        }
        return skills
    }
}
