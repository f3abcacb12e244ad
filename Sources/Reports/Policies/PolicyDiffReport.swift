import Intake
import Matching
import Records

/// What another policy would change on the same night: settings, who gains and loses and by what, and the effect by group.
package struct PolicyDiffReport: Report {
    private let before: PolicyReference
    private let after: PolicyReference
    private let settings: [PolicyDifference]
    private let effects: [PolicyEffect]
    private let population: Population
    private let note: RunNote

    package init(
        from before: PolicyReference, to after: PolicyReference, settings: [PolicyDifference],
        effects: [PolicyEffect], of population: Population, note: RunNote
    ) {
        self.before = before
        self.after = after
        self.settings = settings
        self.effects = effects
        self.population = population
        self.note = note
    }

    private func list(_ effect: PolicyEffect) -> String {
        let referral = population.referrals[effect.referral].id.text
        return effect.apart.map { "\(referral)/\(population.people[$0].id)" } ?? referral
    }

    private func home(_ index: Int) -> String { population.households[index].id.text }

    private func count(_ kind: PolicyEffect.Kind) -> Int { effects.count { $0.kind == kind } }

    package var text: String {
        var lines = ["\(before.label) and \(after.label) on the same night", note.text, ""]
        if settings.isEmpty { return (lines + ["They say the same; no list changes."]).joined(separator: "\n") }
        lines.append("What they say otherwise:")
        lines += settings.map { "  \($0.description)" }
        lines.append(
            "\nOf \(effects.count) lists: "
                + PolicyEffect.Kind.allCases.map { "\(count($0)) \($0.words)" }.joined(separator: ", ") + ".")
        let told = effects.filter { $0.kind != .none && $0.kind != .points }
        if !told.isEmpty {
            var table = TextTable(["list", "", "homes nearer", "homes farther", "first home", "by"])
            for effect in told {
                table.add([
                    list(effect), effect.kind.words, homes(effect.better), homes(effect.worse), first(effect),
                    by(effect),
                ])
            }
            lines += ["", table.text]
        }
        var groups = TextTable(
            ["about", "group", "referrals", "gain", "lose", "another first"], figures: [2, 3, 4, 5])
        for group in self.groups { groups.add(group.cells) }
        lines += ["\nBy group, as people stated it themselves:", groups.text]
        return lines.joined(separator: "\n")
    }

    private func homes(_ changes: [PolicyEffect.Change]) -> String {
        changes.isEmpty ? "–" : changes.map { "\(home($0.household)) (\($0.after.words))" }.joined(separator: ", ")
    }

    private func first(_ effect: PolicyEffect) -> String {
        let (old, new) = (effect.firstBefore.map(home) ?? "none", effect.firstAfter.map(home) ?? "none")
        return old == new ? old : "\(old) → \(new)"
    }

    private func by(_ effect: PolicyEffect) -> String {
        let rules = RuleCode.allCases.filter { rule in
            (effect.better + effect.worse).contains { $0.rules.contains(rule) }
        }
        return (rules.map(\.words) + effect.strands.prefix(2).map(\.words)).joined(separator: "; ")
    }

    /// How a policy does by one group; figures withheld where the group is too few to say.
    private struct Group {
        let cells: [String]
    }

    /// A figure that would not tell of somebody; none at all may be said.
    private func figure(_ count: Int) -> String {
        count == 0 || count >= SmallNumbers.fewest ? "\(count)" : "too few to say"
    }

    private var groups: [Group] {
        let people = Dictionary(grouping: population.people, by: \.party)
        var groups: [Group] = []
        for dimension in StatedDimension.allCases {
            var byLabel: [String: [PolicyEffect]] = [:]
            for effect in effects where effect.apart == nil {
                let party = people[population.referrals[effect.referral].party] ?? []
                let labels = party.flatMap { dimension.groups(of: $0, population.vocabulary, on: note.asOf) }
                for label in labels.isEmpty ? [StatedGroup.notStated] : Set(labels).sorted() {
                    byLabel[label, default: []].append(effect)
                }
            }
            let shown = byLabel.filter { $0.value.count >= SmallNumbers.fewest }
            for label in shown.keys.sorted() {
                let found = shown[label] ?? []
                groups.append(
                    Group(
                        cells: [
                            dimension.rawValue, label, "\(found.count)",
                            figure(found.count { $0.kind == .gains || $0.kind == .mixed }),
                            figure(found.count { $0.kind == .loses || $0.kind == .mixed }),
                            figure(found.count { $0.firstBefore != $0.firstAfter }),
                        ]))
            }
            if shown.count < byLabel.count {
                groups.append(
                    Group(
                        cells: [dimension.rawValue, FairnessTables.others]
                            + Array(repeating: "too few to say", count: 4)))
            }
        }
        return groups
    }

    package var json: OrderedJSON {
        func changes(_ changes: [PolicyEffect.Change]) -> OrderedJSON {
            .array(
                changes.map {
                    [
                        "household": .string(home($0.household)), "before": .string($0.before.code),
                        "after": .string($0.after.code), "rules": .texts($0.rules.map(\.code)),
                    ]
                })
        }
        return .document(
            schema: "sharedlives.policy.diff", version: 1,
            [
                .init("as_of", .string(note.asOf.description)), .init("before", before.json),
                .init("after", after.json),
                .init(
                    "settings",
                    .array(
                        settings.map {
                            [
                                "key": .string($0.key), "before": .string($0.before.text),
                                "after": .string($0.after.text),
                            ]
                        })),
                .init(
                    "counts",
                    .object(PolicyEffect.Kind.allCases.map { .init($0.rawValue, .number(count($0))) })),
                .init(
                    "lists",
                    .array(
                        effects.filter { $0.kind != .none }.map { effect in
                            [
                                "referral": .string(list(effect)), "effect": .string(effect.kind.rawValue),
                                "better": changes(effect.better), "worse": changes(effect.worse),
                                "first_before": .text(effect.firstBefore.map(home)),
                                "first_after": .text(effect.firstAfter.map(home)),
                                "strands": .texts(effect.strands.map { "\($0.side.rawValue).\($0.code)" }),
                            ]
                        })),
                .init(
                    "groups",
                    .array(
                        groups.map {
                            [
                                "about": .string($0.cells[0]), "group": .string($0.cells[1]),
                                "referrals": .string($0.cells[2]), "gain": .string($0.cells[3]),
                                "lose": .string($0.cells[4]), "another_first": .string($0.cells[5]),
                            ]
                        })),
            ])
    }

    package var rows: [[String]] {
        [["list", "effect", "better", "worse", "first_before", "first_after", "by"]]
            + effects.filter { $0.kind != .none }.map { effect in
                [
                    list(effect), effect.kind.rawValue,
                    effect.better.map { home($0.household) }.joined(separator: ";"),
                    effect.worse.map { home($0.household) }.joined(separator: ";"),
                    effect.firstBefore.map(home) ?? "", effect.firstAfter.map(home) ?? "", by(effect),
                ]
            }
    }
}

extension PolicyReference {
    /// A version by its number; a file by its name.
    fileprivate var label: String { version > 0 ? "version \(version) (\(name))" : "\(name), not stored" }
}

extension PolicyEffect.Kind {
    /// What it comes to, after a number.
    fileprivate var words: String {
        switch self {
        case .gains: "gain"
        case .loses: "lose"
        case .mixed: "gain and lose"
        case .first: "have another first home"
        case .points: "move in points only"
        case .none: "stay as they are"
        }
    }
}
