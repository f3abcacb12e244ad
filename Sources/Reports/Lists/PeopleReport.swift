import Matching
import Records

/// Everybody who seeks or has support, with their referrals.
package struct PeopleReport: Report {
    private let population: Population
    private let note: RunNote
    private let inNoList: PeopleInNoList
    private let showsNames: Bool

    package init(_ population: Population, note: RunNote, showsNames: Bool, deceased: Set<PersonID>) {
        self.population = population
        self.note = note
        inNoList = PeopleInNoList(population, asOf: note.asOf, deceased: deceased)
        self.showsNames = showsNames
    }

    private func referrals(_ person: Person) -> [Referral] {
        population.referrals.filter { $0.party == person.party }
    }

    private func name(_ person: Person) -> String { showsNames ? person.knownAs ?? "" : "" }

    package var text: String {
        guard !population.people.isEmpty else { return "Nobody is recorded yet. Next: sharedlives import FOLDER" }
        var headings = ["person", "party", "born", "seeks", "referrals", "coordinator"]
        if showsNames { headings.insert("known as", at: 1) }
        var table = TextTable(headings)
        for person in population.people {
            let referrals = referrals(person)
            var cells = [
                person.id.text, person.party.text == person.id.text ? "" : person.party.text, person.born.words,
                Set(referrals.map(\.arrangement.rawValue)).sorted().joined(separator: ", "),
                referrals.map(\.id.text).joined(separator: ", "), person.coordinator ?? "",
            ]
            if showsNames { cells.insert(name(person), at: 1) }
            table.add(cells)
        }
        let counts = "\(population.people.count) people, \(population.referrals.count) referrals"
        return ([table.text, "", counts] + inNoList.lines + [note.text]).joined(separator: "\n")
    }

    package var json: OrderedJSON {
        .document(
            schema: "sharedlives.people", version: 1,
            [
                .init("as_of", .string(note.asOf.description)),
                .init(
                    "people",
                    .array(
                        population.people.map { person in
                            var members: [OrderedJSON.Member] = [
                                .init("id", .string(person.id.text)), .init("party", .string(person.party.text)),
                            ]
                            if showsNames { members.append(.init("known_as", .text(person.knownAs))) }
                            return .object(
                                members + [
                                    .init("born", .text(person.born.value.map { $0.text })),
                                    .init("coordinator", .text(person.coordinator)),
                                    .init("referrals", .texts(referrals(person).map(\.id.text))),
                                ])
                        })), .init("in_no_list", inNoList.json),
            ])
    }

    package var rows: [[String]] {
        [["id", "party", "known_as", "born", "coordinator", "referrals"]]
            + population.people.map { person in
                [
                    person.id.text, person.party.text, name(person), person.born.value?.text ?? "",
                    person.coordinator ?? "", referrals(person).map(\.id.text).joined(separator: ";"),
                ]
            }
    }
}

extension Born {
    /// The day, or the year alone.
    var text: String {
        switch self {
        case .day(let day): day.description
        case .year(let year): String(year)
        }
    }
}

extension Known<Born> {
    fileprivate var words: String { value?.text ?? "not known" }
}
