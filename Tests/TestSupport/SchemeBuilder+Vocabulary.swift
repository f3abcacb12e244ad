import Matching

extension SchemeBuilder {
    /// A vocabulary small enough to see through: real codes, a few of every kind, with what follows from what.
    package static let testVocabulary = Vocabulary(terms)

    private static let terms: [Term] =
        terms(.need, ["epilepsy", "epilepsy-rescue > epilepsy", "medication", "mobility", "personal-care"])
        + terms(
            .home, ["step-free", "garden", "enclosed-garden > garden", "wheelchair-access > step-free", "town"])
        + terms(.room, ["ensuite > own-bathroom", "own-bathroom", "ground-floor-bedroom"])
        + terms(
            .household,
            [
                "smoke-free", "wakes-at-night", "willing-to-train", "learning-to-sign", "learning-a-language",
                "respects-faith", "respects-diet", "respects-culture", "respects-values",
            ])
        + terms(.pets, ["pets", "dogs > pets", "large-dogs > dogs", "cats > pets"])
        + terms(
            .company,
            [
                "children-at-home", "under-fives-at-home > children-at-home",
                "teenagers-at-home > children-at-home",
                "other-adults", "other-supported-people", "several-supported-people > other-supported-people",
                "woman-at-home", "woman-carer > woman-at-home", "man-at-home", "man-carer > man-at-home",
                "single-carer",
                "couple-carers", "fostered-children-at-home > children-at-home", "lodger-at-home > other-adults",
            ])
        + terms(.person, ["smoker", "likes-company", "share-a-room", "drinks-alcohol"])
        + terms(.task, ["lifting", "driving"])
        + terms(.risk, ["risk-to-children", "risk-to-others", "risk-to-animals"])
        + terms(.characteristic, ["man", "woman", "muslim"], isProtected: true)
        + terms(
            .routine,
            [
                "sleep.1-early", "sleep.2-usual", "sleep.3-late", "noise.1-quiet", "noise.2-usual",
                "noise.3-lively",
            ])
        + terms(.communication, ["speech", "makaton", "bsl"])
        + terms(.language, ["en", "pl", "ur"])
        + terms(.interest, ["gardening", "allotment > gardening", "choir", "trains", "swimming", "baking"])
        + terms(.faith, ["islam"], isProtected: true)
        + terms(.diet, ["halal > no-pork", "no-pork"])
        + terms(.culture, ["polish-culture"]) + terms(.value, ["privacy"])
        + terms(.format, ["easy-read"])
        + terms(.ending, ["liked", "planned-move-on", "did-not-get-on", "safeguarding"])

    /// Terms of one kind, each a code or `CODE > IMPLIED`; the label is the code.
    private static func terms(_ kind: CodeKind, _ rows: [String], isProtected: Bool = false) -> [Term] {
        rows.map { row in
            let words = row.split(separator: " ").map(String.init)
            return Term(
                code: Code(words[0]), kind: kind, label: words[0], plain: words[0],
                implies: words.count == 3 ? [Code(words[2])] : [], isProtected: isProtected)
        }
    }
}
