/// How near the home is to where the person lives, where that counts, and to the places that matter to them.
///
/// Speaks when home counts or a connection is named. Per place 1000 up to the policy's near, 0 from its far, straight between, by metres in
/// a straight line; the radius of a place makes a range; mean by importance.
enum ClosenessStrand {
    static func points<S: StrandSink>(
        _ pair: Pair, member: Int, _ terms: StrandTerms, _ sink: inout S
    ) -> PointRange? {
        let scheme = pair.scheme
        let connections = scheme.people[member].connections
        let homeCounts = scheme.people[member].homeCounts
        guard homeCounts || !connections.isEmpty else { return nil }
        if pair.household.place == nil {
            sink.question(
                Question(of: pair.householdID, "postcode", asks: "Where is this home?").forPoints(of: .closeness))
        }
        var mean = WeightedMean()
        if homeCounts {
            let place = scheme.people[member].place
            mean.add(points(pair, place, terms), weight: terms.homeWeight)
            sink.fact(words(pair, place, "home"))
            if place == nil { sink.question(asking(pair, member, "postcode", "home")) }
        }
        for index in connections {
            let place = scheme.connections[index].place
            mean.add(points(pair, place, terms), weight: terms.weight(of: scheme.connections[index].importance))
            let number = index - connections.lowerBound + 1
            sink.fact(words(pair, place, label(pair, member, number)))
            if place == nil {
                sink.question(
                    asking(pair, member, "connections.\(number).postcode", label(pair, member, number)))
            }
        }
        return mean.range
    }

    private static func points(_ pair: Pair, _ place: Place?, _ terms: StrandTerms) -> PointRange {
        guard let home = pair.household.place, let place else { return .notKnown }
        let distance = home.distanceMetres(to: place)
        let low = points(distance.upperBound, terms)
        return PointRange(
            low, distance.lowerBound == distance.upperBound ? low : points(distance.lowerBound, terms))
    }

    private static func points(_ metres: Int, _ terms: StrandTerms) -> Int {
        if metres <= terms.nearMetres { return 1000 }
        if metres >= terms.farMetres { return 0 }
        return halfUp(1000 * (terms.farMetres - metres), terms.farMetres - terms.nearMetres)
    }

    private static func label(_ pair: Pair, _ member: Int, _ number: Int) -> String {
        pair.scheme.population.people[member].connections[number - 1].label
    }

    private static func asking(_ pair: Pair, _ member: Int, _ field: String, _ label: String) -> Question {
        Question(
            of: pair.scheme.personID(member).text, field, asks: "Where is it: \(label)?", isOfPartyAlone: true
        ).forPoints(of: .closeness)
    }

    private static func words(_ pair: Pair, _ place: Place?, _ label: String) -> String {
        guard let home = pair.household.place, let place else { return "distance from \(label): not known" }
        let distance = home.distanceMetres(to: place)
        let least = halfUp(distance.lowerBound * 1000, 1_609_344)
        let most = halfUp(distance.upperBound * 1000, 1_609_344)
        if most == 0 { return "less than a mile from \(label)" }
        return least == most
            ? "about \(most) \(most == 1 ? "mile" : "miles") from \(label)"
            : "between \(least) and \(most) miles from \(label)"
    }
}
