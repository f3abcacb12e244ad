import Matching
import Populations

/// `people.csv`, `needs.csv`, `connections.csv` and the wishes that others said for somebody.
enum PeopleFiles {
    static func files(of scheme: SeededScheme) -> [CSVFile] {
        [people(scheme.people), needs(scheme.people), connections(scheme.people), wishes(scheme.people)]
    }

    private static func people(_ people: [Person]) -> CSVFile {
        var file = CSVFile(
            "people.csv",
            columns: """
                id party known_as born gender easting northing home_counts travel_at_most_miles true_of_me \
                not_true_of_me must_have would_like would_rather_not must_not_have interests languages communication \
                priorities alone_safely_hours people_to_lift needs_assessed_on
                """)
        for person in people { file.add(cells(person)) }
        return file
    }

    private static func cells(_ person: Person) -> [String?] {
        let place = person.place.value
        return [
            person.id.text, person.party.text == person.id.text ? nil : person.party.text, person.knownAs,
            CellWords.born(person.born.value), person.gender.value?.text,
            CellWords.number(place.map { Int($0.easting) }), CellWords.number(place.map { Int($0.northing) }),
            CellWords.yesNo(person.homeCounts), CellWords.miles(person.travelAtMostMetres),
            CellWords.codes(person.facts.yes), CellWords.codes(person.facts.no),
            CellWords.wishes(person.wishes, .must, by: .person),
            CellWords.wishes(person.wishes, .like, by: .person),
            CellWords.wishes(person.wishes, .dislike, by: .person),
            CellWords.wishes(person.wishes, .mustNot, by: .person), CellWords.codes(person.interests),
            CellWords.codes(person.languages), CellWords.codes(person.communication),
            CellWords.list(person.priorities.map(\.code)), CellWords.number(person.aloneSafelyHours.value),
            CellWords.number(person.peopleToLift.value), CellWords.day(person.needsAssessedOn),
        ]
    }

    private static func needs(_ people: [Person]) -> CSVFile {
        var file = CSVFile("needs.csv", columns: "person need level importance at_night")
        for person in people {
            for need in person.needs.elements {
                file.add([
                    person.id.text, need.code.text, need.level.code, need.importance.rawValue,
                    CellWords.yesNo(need.atNight.value),
                ])
            }
        }
        return file
    }

    private static func connections(_ people: [Person]) -> CSVFile {
        var file = CSVFile("connections.csv", columns: "person label easting northing at_most_miles importance")
        for person in people {
            for connection in person.connections {
                let place = connection.place.value
                file.add([
                    person.id.text, connection.label, CellWords.number(place.map { Int($0.easting) }),
                    CellWords.number(place.map { Int($0.northing) }), CellWords.miles(connection.atMostMetres),
                    connection.importance.rawValue,
                ])
            }
        }
        return file
    }

    private static func wishes(_ people: [Person]) -> CSVFile {
        var file = CSVFile("wishes.csv", columns: "of code strength importance said_by said_on")
        for person in people {
            for wish in person.wishes where wish.saidBy != .person {
                file.add([
                    person.id.text, wish.code.text, wish.strength.rawValue, wish.importance.rawValue,
                    wish.saidBy.rawValue, CellWords.day(wish.saidOn),
                ])
            }
        }
        return file
    }
}
