/// The home lies within the most the person will travel, from home where it counts and from each connection marked essential.
///
/// Straight lines, each with the radius its places leave. Source: the person's own wish.
enum DistanceRule {
    static func judge<S: RuleSink>(_ pair: Pair, _ sink: inout S) {
        var asksWhere = false
        for member in pair.referral.members {
            let person = pair.scheme.people[member]
            var id: String { pair.scheme.personID(member).text }
            if person.homeCounts, let most = person.travelAtMostMetres {
                judge(
                    pair, from: person.place, most: most, of: id, "postcode", "home", "too_far_from_home",
                    &asksWhere, &sink)
            }
            for (offset, index) in person.connections.enumerated() {
                let connection = pair.scheme.connections[index]
                guard connection.importance == .essential, let most = connection.atMostMetres else { continue }
                judge(
                    pair, from: connection.place, most: most, of: id, "connections.\(offset + 1).postcode",
                    pair.scheme.population.people[member].connections[offset].label, "too_far_from_connection",
                    &asksWhere, &sink)
            }
        }
        if asksWhere {
            sink.question(
                .postcode, Question(of: pair.householdID, "postcode", asks: "Where exactly is this home?"))
        }
    }

    private static func judge<S: RuleSink>(
        _ pair: Pair, from place: Place?, most: Int, of id: @autoclosure () -> String,
        _ field: @autoclosure () -> String,
        _ label: @autoclosure () -> String, _ code: String, _ asksWhere: inout Bool, _ sink: inout S
    ) {
        guard let home = pair.household.place else {
            asksWhere = true
            return
        }
        guard let place else {
            sink.partyQuestion(Question(of: id(), field(), asks: "Where is it: \(label())?", isOfPartyAlone: true))
            return
        }
        let distance = home.distanceMetres(to: place)
        if distance.lowerBound > most {
            sink.barrier(
                Barrier(
                    code,
                    says:
                        "It is about \(miles(distance.lowerBound)) from \(label()); they will travel \(miles(most)) at most",
                    fact: id() + "/" + field()))
        } else if distance.upperBound > most {
            // Whichever side is less exactly known is asked.
            if home.radiusMetres >= place.radiusMetres {
                asksWhere = true
            } else {
                sink.partyQuestion(
                    Question(
                        of: id(), field(),
                        asks: "Where exactly is it: \(label())? This home is near the most they will travel",
                        isOfPartyAlone: true))
            }
        }
    }

    private static func miles(_ metres: Int) -> String {
        let tenths = halfUp(metres * 10_000, 1_609_344)
        return tenths % 10 == 0 ? "\(tenths / 10) miles" : "\(tenths / 10).\(tenths % 10) miles"
    }
}
