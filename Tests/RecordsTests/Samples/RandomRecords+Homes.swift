import Matching

extension RandomRecords {
    mutating func household() -> Household {
        var household = Household(id: HouseholdID(word()))
        household.name = maybe { $0.text() }
        household.postcode = maybe { $0.text() }
        household.place = known { $0.place() }
        household.status = known { $0.pick(HouseholdStatus.allCases) }
        household.facts = facts()
        household.wishes = wishes()
        household.limitsWithReason = codes()
        household.interests = listed { $0.code() }
        household.languages = listed { $0.code() }
        household.ownMost = known { $0.count() }
        household.livingThereNow = known { $0.count() }
        household.agreedToBeShown = known { $0.bool() }
        household.lastConfirmedOn = maybe { $0.day() }
        household.about = maybe { $0.text() }
        household.coordinator = maybe { $0.text() }
        household.approvals = days().map { approval(from: $0) }
        household.checks = checks()
        household.checksDue = maybe { $0.day() }
        household.offers = bool() ? .listed(days().map { offer(from: $0) }) : .notKnown
        household.pausedUntil = maybe { $0.day() }
        household.roomsTaken = bool() ? .listed(codes().map { RoomID($0.text) }) : .notKnown
        household.rooms = bool() ? .listed(codes().map { room(RoomID($0.text)) }) : .notKnown
        return household
    }

    mutating func member() -> Member {
        var member = Member(
            id: MemberID(word()), household: HouseholdID(word()), role: pick(MemberRole.allCases))
        member.born = born()
        member.gender = known { $0.code() }
        member.languages = listed { $0.code() }
        member.usuallyHome = known { $0.slots() }
        member.skills = bool() ? .listed(codes().map { skill($0) }) : .notKnown
        member.checks = checks()
        return member
    }

    private mutating func approval(from: Day) -> Approval {
        var approval = Approval()
        approval.arrangements = bool() ? .listed([.daySupport, .emergency, .liveIn]) : .notKnown
        approval.mostPeople = known { $0.count() }
        approval.mostByArrangement =
            maybe { ArrangementMost(arrangement: $0.arrangement(), most: $0.count()) }
            .map { [$0] } ?? []
        approval.youngest = maybe { $0.count() }
        approval.oldest = maybe { $0.count() }
        approval.from = from
        approval.until = maybe { $0.day() }
        approval.status = known { $0.pick(ApprovalStatus.allCases) }
        approval.conditions = bool() ? [.must(Code("a")), .mustNot(Code("a")), .words("a")] : []
        return approval
    }

    private mutating func offer(from: Day) -> Offer {
        var offer = Offer(arrangement: .shortBreak)
        offer.slots = known { $0.slots() }
        offer.from = from
        offer.until = maybe { $0.day() }
        offer.noticeDays = known { $0.count() }
        offer.shortestDays = maybe { $0.count() }
        offer.longestDays = known { $0.count() }
        offer.takesEmergencies = known { $0.bool() }
        return offer
    }

    private mutating func room(_ id: RoomID) -> Room {
        var room = Room(id: id)
        room.sleeps = known { $0.count() }
        room.facts = facts()
        room.from = maybe { $0.day() }
        room.until = maybe { $0.day() }
        return room
    }

    private mutating func checks() -> Listed<Check> {
        guard bool() else { return .notKnown }
        let kinds = CheckKind.allCases.filter { _ in bool() }.sorted { $0.rawValue < $1.rawValue }
        return .listed(
            kinds.map { Check(kind: $0, doneOn: maybe { $0.day() }, dueOn: maybe { $0.day() }) })
    }

    private mutating func skill(_ need: Code) -> Skill {
        Skill(
            need: need, level: known { $0.pick(Level.allCases) }, certifiedOn: maybe { $0.day() },
            expiresOn: maybe { $0.day() }, years: known { $0.count() })
    }
}
