import Casework
import Matching
import TestSupport
import Testing

struct `What a day's list says` {
    private static let start = Sample.day

    /// An arrangement of P-1 in H-1 that began on 23 November 2026.
    private static func agreed(
        _ arrangement: Arrangement = .emergency, referral: String = "R-1", home: String = "H-1", from: Day = start,
        then: [CaseStep] = []
    ) -> AgreedArrangement {
        var (confirm, begin) = (Sample.step(.confirm), Sample.step(.start, dueOn: from.adding(42)))
        confirm.plannedOn = from
        begin.on = from
        return AgreedArrangement(
            id: "\(referral)/\(home)/1", party: PartyID("P-1"), household: HouseholdID(home),
            referral: ReferralID(referral), arrangement: arrangement, stays: [stay(home, from, nil).recordID],
            steps: [confirm, begin] + then)
    }

    private static func stay(_ home: String, _ from: Day, _ until: Day?) -> Stay {
        var stay = Stay(household: HouseholdID(home), person: PersonID("P-1"), kind: .stay, from: from)
        stay.until = until
        return stay
    }

    @Test(arguments: [
        (Int?.none, String?.some("flag: H-1 is paused: nothing goes on there meanwhile")),
        (Int?.some(9), String?.some("flag: H-1 is paused until 2 December 2026: nothing goes on there meanwhile")),
        (0, nil), (-3, nil),
    ])
    func `a home that is paused says so for what is in hand there, until the pause's day`(ends: Int?, says: String?)
    {
        var home = Household(id: Sample.home)
        home.status = .known(.paused)
        home.pausedUntil = ends.map { Self.start.adding($0) }
        var cases = CaseRecords()
        for (id, moves) in [("R-1", [CaseMove.propose, .shortlist, .share]), ("R-2", [.propose])] {
            var proposal = Sample.proposal(moves)
            proposal.referral = ReferralID(id)
            cases.proposals[id] = proposal
        }
        let lines = TodayList(cases, Self.population(homes: [home]), under: .usual, on: Self.start).lines
        #expect(
            lines.map { "\($0.kind.rawValue): \($0.says): \($0.next)" }
                == (says.map { ["\($0): sharedlives pause H-1 --over"] } ?? []))
    }

    @Test(arguments: [
        (Int?.none, "in hospital: the room is held"),
        (Int?.some(3), "in hospital: the room is held; expected back on 26 November 2026"),
        (0, "was expected back from hospital on 23 November 2026: are they?"),
        (-2, "was expected back from hospital on 21 November 2026: are they?"),
    ])
    func `somebody in hospital is asked about from the day they were expected back`(back: Int?, says: String) {
        var raised = Sample.step(.raise)
        raised.plannedUntil = back.map { Self.start.adding($0) }
        var cases = CaseRecords()
        cases.concerns["C-1"] = Concern(
            id: "C-1", kind: .hospital, household: nil, person: PersonID("P-1"), steps: [raised])
        let lines = TodayList(cases, Self.population(), under: .usual, on: Self.start).lines
        #expect(lines.map(\.says) == [says])
        #expect(lines.map(\.dueOn) == [raised.plannedUntil])
        #expect(lines.map(\.next) == ["sharedlives concern settle C-1"])
    }

    private static func population(
        homes: [Household] = [], stays: [Stay] = [], seeking: [Referral] = []
    ) -> Population {
        Population(
            vocabulary: Vocabulary([]), people: [Person(id: PersonID("P-1"))], referrals: seeking,
            households: homes, members: [], stays: stays, separations: [], outcomes: [])
    }

    /// The lines of a day, each as its kind, its words and what to type.
    private static func lines(
        _ arrangements: [AgreedArrangement], _ stays: [Stay], on day: Day, seeking: [Referral] = []
    ) -> [String] {
        var cases = CaseRecords()
        for arrangement in arrangements { cases.arrangements[arrangement.id] = arrangement }
        return TodayList(cases, Self.population(stays: stays, seeking: seeking), under: .usual, on: day).lines.map {
            "\($0.kind.rawValue): \($0.says): \($0.next)"
        }
    }

    @Test func `a stay that was agreed until a day is asked about from that day on, and its review is not`() {
        let until = Self.start.adding(14)
        let stays = [Self.stay("H-1", Self.start, until)]
        for arrangement in [Arrangement.shortBreak, .emergency] {
            let says = Self.lines([Self.agreed(arrangement)], stays, on: Self.start.adding(60))
            #expect(
                says == [
                    "leaving: the stay was agreed until 7 December 2026: how did it end?: sharedlives decide R-1 H-1 end person --reason CODE --on 2026-12-07"
                ])
        }
        #expect(Self.lines([Self.agreed(.shortBreak)], stays, on: until.adding(-1)) == [])
    }

    @Test func `a stay without an end, or one that goes on past it, is reviewed`() {
        for until in [nil, Self.start.adding(90)] {
            let says = Self.lines(
                [Self.agreed(.liveIn)], [Self.stay("H-1", Self.start, until)], on: Self.start.adding(42))
            #expect(says == ["review: the first review is due today: sharedlives decide R-1 H-1 review"])
        }
    }

    @Test func `whoever came in an emergency is told of before the end, where nothing is agreed after it`() {
        let until = Self.start.adding(14)
        let ends = Self.stay("H-1", Self.start, until)
        func says(_ stays: [Stay], _ seeking: [Referral] = []) -> [String] {
            Self.lines([Self.agreed()], stays, on: until.adding(-7), seeking: seeking)
        }
        let told = "leaving: the emergency stay ends on 7 December 2026, and nothing is agreed after it: "
        #expect(says([ends]) == [told + "sharedlives referral add P-1 --wants live-in --from 2026-12-07"])
        var seeking = Referral(id: ReferralID("R-2"), party: PartyID("P-1"), arrangement: .liveIn)
        seeking.status = .known(.matching)
        #expect(says([ends], [seeking]) == [told + "sharedlives shortlist R-2"])
        // They move on that day, or go back to where they lived.
        #expect(says([ends, Self.stay("H-2", until, nil)]) == [])
        #expect(says([ends, Self.stay("H-2", Self.start.adding(-900), nil)]) == [])
        #expect(Self.lines([Self.agreed()], [ends], on: until.adding(-8)) == [])
    }

    @Test func `an emergency stay that was followed by another is to be ended on the day that began`() {
        let moved = Self.start.adding(20)
        let stays = [Self.stay("H-1", Self.start, nil), Self.stay("H-2", moved, nil)]
        let followed = [Self.agreed(), Self.agreed(.liveIn, referral: "R-2", home: "H-2", from: moved)]
        #expect(
            Self.lines(followed, stays, on: moved.adding(1)) == [
                "leaving: the emergency stay is open still; R-2 H-2 began on 13 December 2026: sharedlives decide R-1 H-1 end person --reason CODE --on 2026-12-13"
            ])
        #expect(Self.lines(followed, stays, on: moved.adding(-1)) == [])
        // A home they had before follows nothing.
        let before = [
            Self.agreed(), Self.agreed(.liveIn, referral: "R-2", home: "H-2", from: Self.start.adding(-90)),
        ]
        #expect(!Self.lines(before, stays, on: moved).contains { $0.hasPrefix("leaving") })
    }

    @Test func `notice that ran out is ended by whoever gave it, on its day`() {
        var notice = Sample.step(.notice, side: .household)
        notice.plannedOn = Self.start.adding(28)
        let says = Self.lines(
            [Self.agreed(.liveIn, then: [notice])], [Self.stay("H-1", Self.start, Self.start.adding(28))],
            on: Self.start.adding(30))
        #expect(
            says == [
                "notice: notice runs out on 21 December 2026: sharedlives decide R-1 H-1 end household --reason CODE --on 2026-12-21"
            ])
    }
}
