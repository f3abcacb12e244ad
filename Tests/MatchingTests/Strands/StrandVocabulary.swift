import Matching

/// A vocabulary small enough to see through, with a few codes of every kind that a strand reads.
let strandVocabulary = Vocabulary(
    terms(.need, ["epilepsy", "epilepsy-rescue > epilepsy", "medication", "mobility"])
        + terms(.home, ["garden", "enclosed-garden > garden", "town"])
        + terms(.room, ["ensuite"])
        + terms(
            .household,
            [
                "smoke-free", "learning-to-sign", "learning-a-language", "respects-faith", "respects-diet",
                "respects-culture", "respects-values",
            ])
        + terms(.pets, ["pets", "dogs > pets", "cats > pets"])
        + terms(
            .company,
            ["children-at-home", "teenagers-at-home > children-at-home", "other-adults", "other-supported-people"])
        + terms(.person, ["smoker", "likes-company"])
        + terms(
            .routine, ["sleep.1-early", "sleep.2-usual", "sleep.3-late", "noise.1-quiet", "noise.2-lively"])
        + terms(.communication, ["speech", "makaton", "bsl"])
        + terms(.language, ["en", "pl", "ur"])
        + terms(.interest, ["gardening", "choir", "trains", "swimming", "baking"])
        + terms(.faith, ["islam"]) + terms(.diet, ["halal > no-pork", "no-pork"])
        + terms(.culture, ["polish-culture"]) + terms(.value, ["privacy"])
        + terms(.ending, ["liked", "planned-move-on", "did-not-get-on"]))

/// Terms of one kind, each a code or `CODE > IMPLIED`; the label is the code.
private func terms(_ kind: CodeKind, _ rows: [String]) -> [Term] {
    rows.map { row in
        let words = row.split(separator: " ").map(String.init)
        return Term(
            code: Code(words[0]), kind: kind, label: words[0], plain: words[0],
            implies: words.count == 3 ? [Code(words[2])] : [], isProtected: false)
    }
}
