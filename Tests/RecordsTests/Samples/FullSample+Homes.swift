import Matching

extension FullSample {
    static let approval: Approval = {
        var approval = Approval()
        approval.arrangements = .listed([.liveIn, .transition])
        approval.mostPeople = .known(3)
        approval.mostByArrangement = [most]
        approval.youngest = 16
        approval.oldest = 90
        approval.from = day.adding(-100)
        approval.until = day.adding(265)
        approval.status = .known(.suspended)
        approval.conditions = [.must(Code("walks")), .mustNot(Code("smokes")), .words("women only, says panel")]
        return approval
    }()

    static let offer: Offer = {
        var offer = Offer(arrangement: .emergency)
        offer.slots = .known(.everyDay)
        offer.from = day
        offer.until = day.adding(90)
        offer.noticeDays = .known(0)
        offer.shortestDays = 2
        offer.longestDays = .known(28)
        offer.takesEmergencies = .known(true)
        return offer
    }()

    static let room: Room = {
        var room = Room(id: RoomID("H-1.a"))
        room.sleeps = .known(2)
        room.facts = Facts(yes: [Code("en-suite")], no: [Code("upstairs"), Code("shared")])
        room.from = day
        room.until = day.adding(1000)
        return room
    }()

    static let household: Household = {
        var household = Household(id: HouseholdID("H-1"))
        household.name = "The Okafors"
        household.postcode = "OL6 7AA"
        household.place = .known(place)
        household.status = .known(.notice)
        household.facts = Facts(yes: [Code("step-free")], no: [Code("dogs"), Code("cats")])
        household.wishes = [wish]
        household.pausedUntil = Day(iso: "2027-02-01")
        household.roomsTaken = .listed([RoomID("H-1-R2")])
        household.limitsWithReason = [Code("men"), Code("women")]
        household.interests = .listed([])
        household.languages = .listed([Code("igbo")])
        household.ownMost = .known(2)
        household.livingThereNow = .known(0)
        household.agreedToBeShown = .known(false)
        household.lastConfirmedOn = day
        household.about = ""
        household.coordinator = "Sam"
        household.approvals = [approval]
        household.checks = .listed([check])
        household.checksDue = day.adding(50)
        household.offers = .listed([offer])
        household.rooms = .listed([room])
        return household
    }()

    static let member: Member = {
        var member = Member(id: MemberID("M-1"), household: HouseholdID("H-1"), role: .fromAnotherScheme)
        member.born = .known(.day(day.adding(-12_000)))
        member.gender = .known(Code("man"))
        member.languages = .listed([Code("bsl"), Code("english")])
        member.usuallyHome = .known(SlotMask(rawValue: 0))
        member.skills = .listed([skill])
        member.checks = .listed([check])
        return member
    }()
}
