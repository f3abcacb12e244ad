import Matching
import Records

/// One value of each kind in which every field says something else than the blank value does.
enum FullSample {
    static let day = Day(number: 20_513)
    static let place = Place(easting: 378_412, northing: -12, radiusMetres: 850, precision: .sector)
    static let wish = Wish(
        code: Code("no-dogs"), strength: .mustNot, importance: .essential, saidBy: .personWithSupport, saidOn: day)
    static let need = Need(
        code: Code("epilepsy"), level: .prompt, isLevelAssumed: true, importance: .nice, atNight: .known(false))
    static let skill = Skill(
        need: Code("mobility"), level: .known(.assist), certifiedOn: day, expiresOn: day.adding(365),
        years: .known(7))
    static let check = Check(kind: .homeSafety, doneOn: day.adding(-20), dueOn: day.adding(345))
    static let connection = Connection(
        label: "Mum’s house, “the old mill”", postcode: "M33 5AB", place: .known(place), atMostMetres: 8046,
        importance: .helpful)
    static let most = ArrangementMost(arrangement: .shortBreak, most: 2)

    static let all: [any RecordBody & Equatable] = [
        term, person, referral, household, member, stay, separation, outcome, staff, answer, override, proposal,
        arrangement,
        concern,
    ]

    static let term = Term(
        code: Code("wheelchair-home"), kind: .characteristic, label: "Wheelchair", plain: "has \"level\" floors\n",
        implies: [Code("step-free"), Code("no-stairs")], isProtected: true)

    static let stay: Stay = {
        var stay = Stay(
            household: HouseholdID("H-1"), person: PersonID("P-7"), kind: .absence, from: day.adding(-3))
        stay.room = RoomID("R.1")
        stay.arrangement = .known(.parentAndChild)
        stay.until = day
        stay.slots = .known(SlotMask(rawValue: 1 << 27 | 5))
        stay.everyWeeks = 4
        stay.dates = [day, day.adding(7)]
        return stay
    }()

    static let separation: Separation = {
        var separation = Separation(one: PersonID("P-1"), other: .member(MemberID("M-2")))
        separation.area = .known(place)
        separation.areaPostcode = "OL6"
        separation.areaMetres = 1609
        separation.reason = "court order"
        separation.setBy = "A. Ó Néill"
        separation.reviewOn = day
        return separation
    }()

    static let outcome: Outcome = {
        var outcome = Outcome(party: PartyID("PT-1"), household: HouseholdID("H-1"), outcome: .saidNo)
        outcome.on = day
        outcome.by = .residents
        outcome.reach = .everybodyUntil
        outcome.reason = Code("not-now")
        outcome.askAgainFrom = day.adding(90)
        outcome.number = 2
        return outcome
    }()

    static let staff: Staff = {
        var staff = Staff(name: "Zoë Ash", role: "registered-manager")
        staff.account = "zash"
        staff.from = day.adding(-700)
        staff.until = day
        return staff
    }()

    static let override = Override(
        household: HouseholdID("H-1"), referral: ReferralID("R-1"), rule: .checks, role: "registered-manager",
        by: "Zoë Ash", from: day, until: day.adding(27), reason: "the visit is booked", riskAssessment: "RA-12")

    static let answer = HeldAnswer(path: "H-12/dogs", value: "no", on: day, saidBy: "carer")
}
