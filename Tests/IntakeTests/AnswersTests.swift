import Intake
import Matching
import Testing

@Suite struct `Setting one fact` {
    private let records = AnswersFixture.records
    private let household = HouseholdID("H-12")
    private let person = PersonID("P-03")
    private let member = MemberID("M-1")

    private func set(_ path: String, _ value: String, in records: SchemeRecords? = nil) -> SchemeRecords {
        let outcome = AnswersFixture.set(path, value, in: records ?? self.records)
        #expect(outcome.problems.map(\.description) == [], "\(path)")
        return outcome.records
    }

    @Test func `the fixture imports without a problem`() {
        let outcome = AnswersFixture.imported(AnswersFixture.files, into: SchemeRecords())
        #expect(outcome.problems.filter { $0.severity == .error }.map(\.description) == [])
    }

    /// Where on a routine's scale a home is, as it may be said.
    @Test(arguments: ["quiet", "Quiet", "noise.1-quiet", "1-quiet", "1"])
    func `a scale is answered by one of its steps`(said: String) {
        let outcome = AnswersFixture.set("H-12/noise", said, in: records)
        #expect(outcome.problems.map(\.description) == [])
        #expect(outcome.records == set("H-12/noise.1-quiet", "yes"))
        #expect(outcome.fact == FactChange(path: "H-12/noise.1-quiet", value: "yes"))
    }

    @Test func `a scale takes its steps alone, and one of them at a time`() {
        let loud = AnswersFixture.set("H-12/noise", "loud", in: records)
        #expect(
            loud.problems.map(\.description) == [
                "set:1:12: error: `noise` must be quiet, usual noise or lively"
            ])
        let second = AnswersFixture.set("H-12/noise", "lively", in: set("H-12/noise", "quiet"))
        #expect(
            second.problems.map(\.description) == [
                "set:1:12: error: it is recorded as quiet; set `noise.1-quiet` to ? or no first"
            ])
    }

    /// Paths of columns, with the cell that an import would have had.
    @Test(arguments: [
        ("H-12/own_most", FileKind.households, "own_most", "3"),
        ("H-12/own_most", .households, "own_most", "?"),
        ("H-12/living_there_now", .households, "living_there_now", "1"),
        ("H-12/status", .households, "status", "paused"),
        ("H-12/agreed_to_be_shown", .households, "agreed_to_be_shown", "yes"),
        ("H-12/languages", .households, "languages", "english"),
        ("H-12/languages", .households, "languages", "none"),
        ("H-12/checks_due", .households, "checks_due", "2028-02-01"),
        ("H-12/about", .households, "about", "A quiet home, with \"two\" cats"),
        ("H-12/postcode", .households, "postcode", "M33 5AA"),
        ("P-03/born", .people, "born", "29/02/1984"),
        ("P-03/born", .people, "born", "?"),
        ("P-03/needs", .people, "needs", "none"),
        ("P-03/needs", .people, "needs", "medication:prompt"),
        ("P-03/alone_safely_hours", .people, "alone_safely_hours", "4"),
        ("P-03/people_to_lift", .people, "people_to_lift", "2"),
        ("P-03/priorities", .people, "priorities", "closeness; company"),
        ("P-03/must_have", .people, "must_have", "garden; no-such"),
        ("P-03/true_of_me", .people, "true_of_me", "smoker"),
        ("R-05/search_agreed", .referrals, "search_agreed", "best-interests"),
        ("R-05/earliest_start", .referrals, "earliest_start", "2027-05-01"),
        ("R-05/slots", .referrals, "slots", "every-night"),
        ("R-05/dates", .referrals, "dates", "2027-05-01;2027-06-01"),
        ("R-05/party", .referrals, "party", "P-01;P-03"),
        ("M-1/usually_home", .members, "usually_home", "weekdays-evening;every-night"),
        ("M-1/role", .members, "role", "support-carer"),
    ])
    func `a column says what importing its cell would`(
        _ path: String, _ kind: FileKind, _ column: String, _ value: String
    ) throws {
        let id = try #require(path.split(separator: "/").first)
        var writer = CSVWriter()
        writer.append(["id", column])
        writer.append([String(id), value])
        let imported = AnswersFixture.imported([kind: writer.text], into: records)
        let outcome = AnswersFixture.set(path, value)
        #expect(outcome.hasErrors == imported.hasErrors)
        if outcome.hasErrors { return }
        var expected = imported.records
        let answer = HeldAnswer(path: path, value: value, on: AnswersFixture.today, saidBy: "Ash Moor")
        expected.answers[path] = answer
        #expect(outcome.records == expected)
        #expect(outcome.answer == answer)
        #expect(outcome.changed == (imported.changed + [RecordKey(.answer, path)]).sorted())
    }

    @Test func `a code is so, not so, or no longer known`() {
        #expect(
            set("H-12/dogs", "yes").households[household]?.facts
                == Facts(yes: ["step-free", "garden", "dogs"].map { Code($0) }))
        let no = set("H-12/garden", "no")
        #expect(
            no.households[household]?.facts == Facts(yes: [Code("step-free")], no: [Code("dogs"), Code("garden")]))
        #expect(
            set("H-12/garden", "?").households[household]?.facts
                == Facts(yes: [Code("step-free")], no: [Code("dogs")]))
        #expect(set("H-12/dogs", "?").households[household]?.facts.no == [])
        #expect(set("P-03/smoker", "no").people[person]?.facts.no == [Code("smoker")])
    }

    @Test func `what cannot be so beside the new fact gives way`() {
        let without = set("H-12/pets", "no")
        #expect(without.households[household]?.facts.no.contains(Code("pets")) == true)
        let dogs = set("H-12/dogs", "yes", in: without)
        #expect(dogs.households[household]?.facts.no == [])
        #expect(dogs.answers["H-12/pets"] == nil)
        #expect(dogs.answers["H-12/dogs"]?.value == "yes")
    }

    @Test func `a room's facts are its own and its household's record`() throws {
        let outcome = AnswersFixture.set("A-2/sleeps", "2")
        let rooms = try #require(outcome.records.households[household]).rooms.elements
        #expect(rooms.map(\.id.text) == ["A-1", "A-2"])
        #expect(rooms[1].sleeps == .known(2))
        #expect(rooms[0].facts.yes == [Code("ensuite")])
        #expect(outcome.answer?.path == "H-12/rooms.A-2.sleeps")
        #expect(outcome.changed == [RecordKey(.answer, "H-12/rooms.A-2.sleeps"), RecordKey(.household, "H-12")])
        #expect(set("A-1/ensuite", "no").households[household]?.rooms.elements[0].facts.no == [Code("ensuite")])
        #expect(set("A-1/ensuite", "?").households[household]?.rooms.elements[0].facts == Facts())
    }

    @Test func `an answer about a room stands against a later file`() {
        let answered = set("A-2/sleeps", "2")
        let later = AnswersFixture.imported(
            [.rooms: "id,household,sleeps\nA-1,H-12,1\nA-2,H-12,1\n"], into: answered)
        #expect(later.records.households[household]?.rooms.elements[1].sleeps == .known(2))
        #expect(later.differs.map(\.path) == ["H-12/rooms.A-2.sleeps"])
    }

    @Test func `rooms are listed, none, or not known`() {
        #expect(set("H-12/rooms", "none").households[household]?.rooms == .listed([]))
        #expect(set("H-12/rooms", "?").households[household]?.rooms == .notKnown)
        let rooms = set("H-12/rooms", "B-9; A-1").households[household]?.rooms.elements ?? []
        #expect(rooms.map(\.id.text) == ["A-1", "B-9"])
        #expect(rooms.first?.sleeps == .known(1))
    }

    @Test func `a need keeps what else is known of it`() throws {
        let needs = try #require(set("P-03/needs.epilepsy.at_night", "yes").people[person]).needs.elements
        #expect(needs.map(\.code.text) == ["epilepsy", "mobility"])
        #expect(needs[0].atNight == .known(true) && needs[0].level == .full && !needs[0].isLevelAssumed)
        #expect(set("P-03/needs.mobility.level", "full").people[person]?.needs.elements[1].level == .full)
        #expect(set("P-03/needs.medication.level", "prompt").people[person]?.needs.elements.count == 3)
    }

    @Test func `a wish gets the voice that was asked`() throws {
        let wishes = try #require(set("P-03/wishes.dogs.said_by", "person").people[person]).wishes
        #expect(
            wishes.map { "\($0.code) \($0.strength.rawValue) \($0.saidBy.rawValue)" } == [
                "dogs must_not person", "smoking must_not person", "step-free must person",
            ])
        let weaker = try #require(set("P-03/wishes.dogs.strength", "dislike").people[person]).wishes
        #expect(weaker[0].strength == .dislike && weaker[0].saidBy == .family)
    }

    @Test func `the approval in force is set, and keeps its other terms`() throws {
        for path in ["H-12/approval.most_people", "H-12/approvals.most_people"] {
            let outcome = AnswersFixture.set(path, "1")
            let approvals = try #require(outcome.records.households[household]).approvals
            #expect(approvals.map(\.mostPeople) == [.known(1), .known(1)])
            #expect(approvals[1].arrangements == .listed([.liveIn, .shortBreak]))
            #expect(outcome.answer?.path == "H-12/approvals.most_people")
        }
        let status = try #require(set("H-12/approval.status", "suspended").households[household]).approvals
        #expect(status.map(\.status) == [.known(.ended), .known(.suspended)])
        let terms = try #require(set("H-12/approval.arrangements", "outreach").households[household]).approvals
        #expect(terms[1].arrangements == .listed([.outreach]) && terms[1].mostPeople == .known(2))
        let from = try #require(set("H-12/approval.from", "2026-02-01").households[household]).approvals
        #expect(from.map(\.from) == [Day(iso: "2024-01-01"), Day(iso: "2026-02-01")])
        #expect(from[1].mostPeople == .known(2) && from[1].until == Day(iso: "2028-01-01"))
        #expect(set("H-12/approval.until", "?").households[household]?.approvals[1].until == nil)
        #expect(set("H-12/approvals", "none").households[household]?.approvals == [])
    }

    @Test func `a household without an approval gets one`() {
        let approvals = set("H-13/approval.status", "approved").households[HouseholdID("H-13")]?.approvals
        #expect(approvals?.map(\.status) == [.known(.approved)])
    }

    @Test func `a check is set beside the others`() throws {
        let home = try #require(set("H-12/checks.home-safety.due_on", "2027-06-30").households[household]).checks
            .elements
        #expect(home.map(\.kind) == [.homeSafety, .insurance])
        #expect(home[0] == Check(kind: .homeSafety, doneOn: Day(iso: "2026-06-01"), dueOn: Day(iso: "2027-06-30")))
        let dbs = set("M-1/checks.dbs.done_on", "2026-09-01").members[member]?.checks.elements ?? []
        #expect(dbs == [Check(kind: .dbs, doneOn: Day(iso: "2026-09-01"), dueOn: nil)])
        let first = set("M-2/checks.dbs.done_on", "2026-09-01").members[MemberID("M-2")]?.checks.elements.count
        #expect(first == 1)
        #expect(set("M-1/checks", "none").members[member]?.checks == .listed([]))
        #expect(set("H-12/checks", "?").households[household]?.checks == .notKnown)
    }

    @Test func `a skill is set, and taken back, beside the others`() throws {
        let skills = try #require(set("M-1/skills.mobility.level", "full").members[member]).skills.elements
        #expect(
            skills.map { "\($0.need) \($0.level.value?.code ?? "?") \($0.years.value ?? -1)" } == [
                "medication full 2", "mobility full 4",
            ])
        #expect(set("M-1/skills.epilepsy.certified_on", "2027-02-01").members[member]?.skills.elements.count == 3)
        #expect(
            set("M-1/skills.medication", "none").members[member]?.skills.elements.map(\.need.text) == ["mobility"])
        #expect(set("M-1/skills", "none").members[member]?.skills == .listed([]))
        let all = set("M-2/skills", "epilepsy:assist; mobility").members[MemberID("M-2")]?.skills.elements ?? []
        #expect(all.map { "\($0.need) \($0.level.value?.code ?? "?")" } == ["epilepsy assist", "mobility ?"])
    }

    @Test func `an offer is set, and taken back, beside the others`() throws {
        let offers = try #require(set("H-12/offers.live-in.notice_days", "7").households[household]).offers.elements
        #expect(offers.map(\.arrangement) == [.liveIn, .shortBreak])
        #expect(offers[0].noticeDays == .known(7) && offers[0].slots == .known(.allWeek))
        let slots = try #require(set("H-12/offers.short-break.slots", "fri;sat").households[household]).offers
            .elements[1]
        #expect(slots.slots.value?.count == 8 && slots.noticeDays == .known(14))
        #expect(
            set("H-12/offers.short-break", "none").households[household]?.offers.elements.map(\.arrangement) == [
                .liveIn
            ])
        #expect(
            set("H-12/offers.emergency.takes_emergencies", "yes").households[household]?.offers.elements.count == 3)
        let all = set("H-13/offers", "live-in; short-break").households[HouseholdID("H-13")]?.offers.elements ?? []
        #expect(all.map(\.arrangement) == [.liveIn, .shortBreak])
        let kept = set("H-12/offers", "short-break").households[household]?.offers.elements ?? []
        #expect(kept.map(\.noticeDays) == [.known(14)])
    }

    @Test func `a manager's reason gives a protected limit its effect`() {
        let with = set("H-12/limits.epilepsy.reason", "The carer faints at the sight of seizures.")
        #expect(with.households[household]?.limitsWithReason == [Code("epilepsy")])
        #expect(set("H-12/limits.epilepsy.reason", "none", in: with).households[household]?.limitsWithReason == [])
    }

    @Test(arguments: [
        "M-2/skills.epilepsy.level", "H-13/offers.live-in.longest_days", "P-01/needs.medication.level",
    ])
    func `one of several is not said while it is not known which there are`(path: String) {
        let outcome = AnswersFixture.set(path, path.hasPrefix("H") ? "90" : "full")
        #expect(outcome.problems.map(\.code) == ["others-not-known"])
        #expect(outcome.records == records)
    }

    @Test func `who lives in a home is said by their roles, and gets an id each`() throws {
        let members = set("H-13/members", "carer; child").members.values
        let here = members.filter { $0.household == HouseholdID("H-13") }.sorted { $0.id < $1.id }
        #expect(here.map { "\($0.id) \($0.role.rawValue)" } == ["H-13-A carer", "H-13-B child"])
        let again = AnswersFixture.set("H-12/members", "carer")
        #expect(again.problems.map(\.code) == ["id-needed"])
        #expect(set("H-12/members", "M-2 lodger").members[MemberID("M-2")]?.role == .lodger)
        #expect(set("H-12/members", "?").members.isEmpty)
    }

    @Test func `rooms taken are named, and are rooms of the home`() {
        #expect(set("H-12/rooms_taken", "A-2").households[household]?.roomsTaken == .listed([RoomID("A-2")]))
        #expect(AnswersFixture.set("H-12/rooms_taken", "A-9").problems.map(\.code) == ["dangling"])
    }

    @Test func `whose wish it is can be said by yes and no`() throws {
        let own = try #require(set("P-03/wishes.dogs.said_by", "yes").people[person]).wishes
        #expect(own[0].saidBy == .person && own[0].strength == .mustNot)
        let not = try #require(set("P-03/wishes.dogs.said_by", "no").people[person]).wishes
        #expect(not[0].saidBy == .family && not[0].strength == .dislike)
    }

    @Test func `training is a yes or a no of the household`() {
        let yes = set("H-13/training.epilepsy", "yes").households[HouseholdID("H-13")]?.facts
        #expect(yes?.yes == [Code("epilepsy")])
    }

    @Test func `that nobody will train for a need is a fact of the household`() {
        #expect(
            set("H-12/training.epilepsy", "no").households[household]?.facts.no.contains(Code("epilepsy")) == true)
        #expect(
            set("H-12/training.epilepsy", "?").households[household]?.facts.no.contains(Code("epilepsy")) == false)
    }

    @Test func `the same answer twice changes nothing the second time`() {
        let once = set("H-12/own_most", "3")
        let twice = AnswersFixture.set("H-12/own_most", "3", in: once)
        #expect(twice.changed == [] && twice.records == once)
    }

    @Test func `a newer answer takes the place of an older one`() {
        let once = set("H-12/own_most", "3")
        let twice = AnswersFixture.set("H-12/own_most", "1", in: once)
        #expect(twice.records.households[household]?.ownMost == .known(1))
        #expect(twice.changed == [RecordKey(.answer, "H-12/own_most"), RecordKey(.household, "H-12")])
        #expect(twice.records.answers["H-12/own_most"]?.value == "1")
    }
}
