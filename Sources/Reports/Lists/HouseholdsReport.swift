import Matching
import Records

/// Every household, with what it is approved for and who lives there.
package struct HouseholdsReport: Report {
    private let population: Population
    private let note: RunNote
    private let showsNames: Bool

    package init(_ population: Population, note: RunNote, showsNames: Bool) {
        self.population = population
        self.note = note
        self.showsNames = showsNames
    }

    private func arrangements(_ household: Household) -> [String] {
        Set(household.approvals.flatMap { $0.arrangements.elements }.map(\.rawValue)).sorted()
    }

    /// How many supported people stay there on the day; nil where it is not known.
    private func livingThere(_ household: Household) -> Int? {
        let stays = population.stays.filter { $0.household == household.id && $0.kind == .stay }
        let now = stays.count { $0.from <= note.asOf && ($0.until.map { $0 > note.asOf } ?? true) }
        if let said = household.livingThereNow.value { return max(said, now) }
        return stays.isEmpty ? nil : now
    }

    package var text: String {
        guard !population.households.isEmpty else {
            return "No household is recorded yet. Next: sharedlives import FOLDER"
        }
        var headings = ["household", "status", "approved for", "most", "living there", "coordinator"]
        if showsNames { headings.insert("name", at: 1) }
        var table = TextTable(headings)
        for household in population.households {
            let most = household.approvals.compactMap(\.mostPeople.value).max()
            var cells = [
                household.id.text, household.status.value?.rawValue ?? "not known",
                arrangements(household).joined(separator: ", "), most.map { "\($0)" } ?? "not known",
                livingThere(household).map { "\($0)" } ?? "not known", household.coordinator ?? "",
            ]
            if showsNames { cells.insert(household.name ?? "", at: 1) }
            table.add(cells)
        }
        return table.text + "\n\n\(population.households.count) households\n\(note.text)"
    }

    package var json: OrderedJSON {
        .document(
            schema: "sharedlives.households", version: 1,
            [
                .init("as_of", .string(note.asOf.description)),
                .init(
                    "households",
                    .array(
                        population.households.map { household in
                            var members: [OrderedJSON.Member] = [.init("id", .string(household.id.text))]
                            if showsNames { members.append(.init("name", .text(household.name))) }
                            return .object(
                                members + [
                                    .init("status", .text(household.status.value?.rawValue)),
                                    .init("arrangements", .texts(arrangements(household))),
                                    .init(
                                        "most_people",
                                        .number(household.approvals.compactMap(\.mostPeople.value).max())),
                                    .init("living_there", .number(livingThere(household))),
                                    .init("coordinator", .text(household.coordinator)),
                                ])
                        })),
            ])
    }

    package var rows: [[String]] {
        [["id", "name", "status", "arrangements", "most_people", "living_there", "coordinator"]]
            + population.households.map { household in
                [
                    household.id.text, showsNames ? household.name ?? "" : "",
                    household.status.value?.rawValue ?? "",
                    arrangements(household).joined(separator: ";"),
                    household.approvals.compactMap(\.mostPeople.value).max().map { "\($0)" } ?? "",
                    livingThere(household).map { "\($0)" } ?? "", household.coordinator ?? "",
                ]
            }
    }
}
