import Matching

extension Person: RecordBody {
    package static let recordKind = RecordKind.person
    package static var blank: Person { Person(id: PersonID("")) }
    package var recordKey: RecordKey { RecordKey(.person, id.text) }

    package func walked<Fields: RecordFields>(by fields: inout Fields) throws(Fields.Failure) -> Person {
        var person = self
        try fields.optional("about", &person.about)
        try fields.known("address_confidential", &person.addressConfidential)
        try fields.known("alone_safely_hours", &person.aloneSafelyHours, in: RecordRange.hours)
        try fields.known("born", &person.born)
        try fields.listed("communication", &person.communication)
        try fields.rows("connections", &person.connections)
        try fields.optional("coordinator", &person.coordinator)
        try fields.list("format", &person.format)
        try fields.optional("format_reviewed_on", &person.formatReviewedOn)
        try fields.known("gender", &person.gender)
        try fields.optional("home_counts", &person.homeCounts)
        try fields.required("id", &person.id)
        try fields.listed("interests", &person.interests)
        try fields.optional("known_as", &person.knownAs)
        try fields.listed("languages", &person.languages)
        try fields.listedRows("needs", &person.needs)
        try fields.optional("needs_assessed_on", &person.needsAssessedOn)
        let no = try fields.rows("not_true_of_me", of: person.facts.no)
        try fields.required("party", &person.party)
        try fields.known("people_to_lift", &person.peopleToLift, in: RecordRange.count)
        try fields.known("place", &person.place)
        try fields.optional("postcode", &person.postcode)
        try fields.list("priorities", &person.priorities)
        try fields.optional("pronouns", &person.pronouns)
        try fields.schema(Self.recordKind)
        try fields.optional("travel_at_most_metres", &person.travelAtMostMetres, in: RecordRange.count)
        let yes = try fields.rows("true_of_me", of: person.facts.yes)
        person.facts.take(yes: yes, no: no)
        try fields.version(1)
        try fields.rows("wishes", &person.wishes)
        return person
    }
}
