import Matching
import Records

/// People who are in no list because nothing says what they seek: no referral of their party, no stay now or to come, and no death recorded.
struct PeopleInNoList {
    private static let mostNamed = 10

    /// Ascending.
    let ids: [PersonID]

    init(_ population: Population, asOf: Day, deceased: Set<PersonID>) {
        let seeking = Set(population.referrals.map(\.party))
        let staying = Set(
            population.stays.filter { $0.kind == .stay && ($0.until.map { $0 > asOf } ?? true) }
                .compactMap(\.person))
        ids = population.people.map { (id: $0.id, party: $0.party) }.filter {
            !seeking.contains($0.party) && !staying.contains($0.id) && !deceased.contains($0.id)
        }.map(\.id)
    }

    /// Who they are and what to type, a line each; nothing where there is nobody.
    var lines: [String] {
        guard let first = ids.first else { return [] }
        let named = ids.prefix(Self.mostNamed).map(\.text).joined(separator: ", ")
        let more = ids.count > Self.mostNamed ? " and \(ids.count - Self.mostNamed) more" : ""
        return [
            "In no list, since nothing says what they seek: \(named)\(more).",
            "Say it with `sharedlives referral add \(first)`, or in the column `wants` of people.csv.",
        ]
    }

    /// For programs.
    var json: OrderedJSON { .texts(ids.map(\.text)) }
}
