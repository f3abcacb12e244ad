import Intake
import Matching
import Testing

@Suite struct `Facts that cannot be set` {
    @Test(arguments: [
        ("own_most", "3", "set:1:1: error: a fact is named by an id, a slash and a field, such as `H-12/own_most`"),
        ("H-12/", "3", "set:1:1: error: a fact is named by an id, a slash and a field, such as `H-12/own_most`"),
        (
            "H-21/own_most", "3",
            "set:1:1: error: there is no person, referral, household, member or room `H-21`; did you mean `H-12`?"
        ),
        (
            "H-12/own_mots", "3",
            "set:1:6: error: a household has no field and the vocabulary no code `own_mots`; did you mean `own_most`?"
        ),
        (
            "H-12/gardn", "yes",
            "set:1:6: error: a household has no field and the vocabulary no code `gardn`; did you mean `garden`?"
        ),
        ("R-05/dogs", "yes", "set:1:6: error: `dogs` is a code of kind pets, which is no fact of a referral"),
        ("A-1/dogs", "yes", "set:1:5: error: `dogs` is a code of kind pets, which is no fact of a room"),
        (
            "H-12/members", "none",
            "set:1:14: error: somebody lives in every home"
        ),
        (
            "P-03/wants", "live-in",
            "set:1:6: error: a person has no field and the vocabulary no code `wants`; set it in the referral: `R-P-03/arrangement`, `/earliest_start`"
        ),
        ("H-12/own_most", " ", "set:1:15: error: there is no value; `?` says that it is known no longer"),
        ("H-12/own_most", "many", "set:1:15: error: `own_most` must be a whole number from 0 to 20, found `many`"),
        (
            "H-12/status", "aproved",
            "set:1:13: error: `status` must be one of enquiring, applying, approved, paused, suspended, notice, ended, found `aproved`; did you mean `approved`?"
        ),
        ("P-03/born", "2028", "set:1:11: error: `born` must be no later than 2027-03-01, found `2028`"),
        (
            "P-03/needs", "epilepsi:full",
            "set:1:12: error: `epilepsi` is not a code of the vocabulary; did you mean `epilepsy`?"
        ),
        ("H-12/dogs", "maybe", "set:1:11: error: `dogs` must be yes, no, or ? where it is not known"),
        (
            "H-12/postcode", "nowhere",
            "set:1:15: error: `postcode` must be a postcode, or the first part of one: it is no postcode"
        ),
        (
            "P-03/needs.epilepsi.at_night", "yes",
            "set:1:12: error: `epilepsi` is not a code of the vocabulary; did you mean `epilepsy`?"
        ),
        (
            "P-03/needs.dogs.at_night", "yes",
            "set:1:12: error: `dogs` is a code of kind pets, `needs` takes kind need"
        ),
        (
            "P-03/needs.medication.at_night", "yes",
            "set:1:12: error: `P-03` has no need `medication`; set `P-03/needs.medication.level` first"
        ),
        (
            "P-03/needs.epilepsy.at_nigth", "yes",
            "set:1:21: error: `needs.epilepsy` has no field `at_nigth`; did you mean `at_night`?"
        ),
        ("P-03/needs.epilepsy.level", "?", "set:1:27: error: a need has a level"),
        (
            "P-03/wishes.garden.said_by", "person",
            "set:1:13: error: `P-03` has no wish about `garden`"
        ),
        (
            "P-03/wishes.dogs.said_by", "household",
            "set:1:26: error: `P-03` has no voice `household`"
        ),
        (
            "H-12/checks.dbs.done_on", "2026-01-01",
            "set:1:13: error: a household has no check `dbs`; one of home-safety, insurance, agreement"
        ),
        (
            "M-1/checks.dbs.done", "2026-01-01",
            "set:1:16: error: `checks.dbs` has no field `done`; one of done_on, due_on"
        ),
        (
            "H-12/checks.insurance.due_on", "2026-01-01",
            "set:1:30: error: `due_on` is before `done_on`"
        ),
        (
            "H-12/approval", "yes",
            "set:1:6: error: `approval` is not yet a field; say which: `approval.arrangements`, `approval.most_people`, `approval.most_by_arrangement`, `approval.youngest`, `approval.oldest`, `approval.from`, `approval.until`, `approval.status`, `approval.conditions`"
        ),
        (
            "H-12/approval.conditions.1", "yes",
            "set:1:26: error: an approval's conditions are set as a whole; when the panel has said how it is meant, set `H-12/approval.conditions`"
        ),
        (
            "H-12/stays.room", "A-1",
            "set:1:6: error: a household has no field and the vocabulary no code `stays.room`; who stays where comes from stays.csv; `living_there_now` and `stays.person` can be set"
        ),
        ("H-12/approval.from", "2029-01-01", "set:1:20: error: `until` is before `from`"),
        (
            "H-12/approval.arrangements", "none",
            "set:1:28: error: an approval is for some arrangement; set `H-12/approvals` to none"
        ),
        (
            "H-12/offers.livein.slots", "fri",
            "set:1:13: error: there is no arrangement `livein`; did you mean `live-in`?"
        ),
        (
            "H-13/offers.live-in", "none",
            "set:1:21: error: which others there are is not known, so that one of them cannot be left out; where there are none at all, set `H-13/offers` to none"
        ),
        (
            "M-2/skills.epilepsy", "none",
            "set:1:21: error: which others there are is not known, so that one of them cannot be left out; where there are none at all, set `M-2/skills` to none"
        ),
        (
            "M-1/skills.mobility", "some",
            "set:1:21: error: `skills.mobility` itself can only be `none`; set one of its fields, `skills.mobility.FIELD`"
        ),
        (
            "H-12/checks", "all",
            "set:1:13: error: `checks` as a whole can only be none, or ? where it is not known; its parts have paths of their own, `H-12/checks.…`"
        ),
        (
            "H-12/rooms.A-1.sleeps", "2",
            "set:1:12: error: a room's facts are set under the room's own id; set `A-1/sleeps`"
        ),
        (
            "H-13/rooms", "2",
            "set:1:12: error: `rooms` takes the rooms' ids, not how many there are; such as H-13-R1; H-13-R2, or none"
        ),
        ("H-13/rooms", "A-1", "set:1:12: error: the household `H-12` has a room `A-1` already"),
        ("H-12/limits.garden.reason", "x", "set:1:13: error: `H-12` has no limit about `garden`"),
        (
            "H-12/limits.lifting.reason", "x",
            "set:1:13: error: `lifting` is not protected: the limit needs no reason"
        ),
    ])
    func `what is wrong is named at its place in what was typed`(_ path: String, _ value: String, _ problem: String)
    {
        let outcome = AnswersFixture.set(path, value)
        #expect(outcome.problems.map(\.description) == [problem])
        #expect(outcome.hasErrors && outcome.answer == nil && outcome.changed == [])
        #expect(outcome.records == AnswersFixture.records)
    }

    @Test func `an id that names two things is asked about where both have the field`() {
        let records = AnswersFixture.imported(
            [.people: "id\nX-1\n", .households: "id\nX-1\n"], into: SchemeRecords()
        ).records
        let outcome = AnswersFixture.set("X-1/languages", "english", in: records)
        #expect(
            outcome.problems.map(\.description) == [
                "set:1:1: error: `X-1` is a person and a household; rename one of them"
            ])
        #expect(AnswersFixture.set("X-1/own_most", "1", in: records).problems == [])
    }
}
