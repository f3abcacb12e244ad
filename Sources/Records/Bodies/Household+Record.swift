import Matching

extension Household: RecordBody {
    package static let recordKind = RecordKind.household
    package static var blank: Household { Household(id: HouseholdID("")) }
    package var recordKey: RecordKey { RecordKey(.household, id.text) }

    package func walked<Fields: RecordFields>(by fields: inout Fields) throws(Fields.Failure) -> Household {
        var household = self
        try fields.optional("about", &household.about)
        try fields.known("agreed_to_be_shown", &household.agreedToBeShown)
        try fields.rows("approvals", &household.approvals)
        try fields.listedRows("checks", &household.checks)
        try fields.optional("checks_due", &household.checksDue)
        try fields.optional("coordinator", &household.coordinator)
        try fields.required("id", &household.id)
        try fields.listed("interests", &household.interests)
        try fields.listed("languages", &household.languages)
        try fields.optional("last_confirmed_on", &household.lastConfirmedOn)
        try fields.rows("limits_with_reason", &household.limitsWithReason)
        try fields.known("living_there_now", &household.livingThereNow, in: RecordRange.count)
        try fields.optional("name", &household.name)
        let no = try fields.rows("not_true_of_us", of: household.facts.no)
        try fields.listedRows("offers", &household.offers)
        try fields.known("own_most", &household.ownMost, in: RecordRange.count)
        try fields.optional("paused_until", &household.pausedUntil)
        try fields.known("place", &household.place)
        try fields.optional("postcode", &household.postcode)
        try fields.listedRows("rooms", &household.rooms)
        try fields.listedRows("rooms_taken", &household.roomsTaken)
        try fields.schema(Self.recordKind)
        try fields.known("status", &household.status)
        let yes = try fields.rows("true_of_us", of: household.facts.yes)
        household.facts.take(yes: yes, no: no)
        try fields.version(1)
        try fields.rows("wishes", &household.wishes)
        return household
    }
}
