/// Children and residents already there: the risk answers allow it, and nobody's own must-nots are against it.
///
/// Consulting them is a gate later. Source: domain.md H11 (fostering standards by analogy).
enum ResidentsRule {
    static func judge<S: RuleSink>(_ pair: Pair, _ sink: inout S) {
        // In the person's own home nobody of this one is there.
        guard pair.referral.terms.place != .ownHome else { return }
        let risksAsked = judgeRisks(pair, &sink)
        var open = [CodeSet](repeating: .empty, count: pair.household.occupants.isEmpty ? 0 : pair.partySize)
        for index in pair.household.occupants where pair.isCompany(index) {
            if let resident = pair.scheme.occupants[index].person { judgeWishes(of: resident, pair, &open, &sink) }
        }
        for (place, codes) in open.enumerated() {
            let member = pair.referral.members[place]
            // What the risk questions ask already is not asked again.
            (codes - risksAsked).forEach { code in
                sink.question(
                    .person(member, code),
                    Question(
                        of: pair.scheme.personID(member).text, pair.scheme.code(code).text,
                        asks:
                            "Is it so for this person: \(pair.scheme.label(code))? Somebody living there has a must about it"
                    ))
            }
        }
    }

    /// What a resident must have or must not have of whoever comes.
    private static func judgeWishes<S: RuleSink>(
        of resident: Int, _ pair: Pair, _ open: inout [CodeSet], _ sink: inout S
    ) {
        let vocabulary = pair.scheme.vocabulary
        let sets = pair.scheme.people[resident].wishSets
        let about = vocabulary.aboutPeople
        let must = sets.must & about
        let mustNot = sets.mustNot & about
        let id = pair.scheme.personID(resident).text
        if let alone = vocabulary.index(.otherSupportedPeople), sets.mustNot.contains(alone) {
            sink.barrier(
                Barrier(
                    "resident_lives_alone", says: "\(id), who lives here, must be the only person supported",
                    fact: id + "/other-supported-people"))
        }
        guard !(must | mustNot).isEmpty else { return }
        for (place, member) in pair.referral.members.enumerated() {
            let known = pair.scheme.people[member].known
            open[place] = open[place] | ((must | mustNot) - known.yes - known.no)
            ((must & known.no) | (mustNot & known.yes)).forEach { code in
                sink.barrier(
                    Barrier(
                        "resident_must",
                        says: "\(id), who lives here, has a must about it: \(pair.scheme.label(code))",
                        fact: id + "/" + pair.scheme.code(code).text))
            }
        }
    }

    /// - Returns: The risks that were asked of every member whose answer is open.
    private static func judgeRisks<S: RuleSink>(_ pair: Pair, _ sink: inout S) -> CodeSet {
        let vocabulary = pair.scheme.vocabulary
        var asked = CodeSet.empty
        let children = vocabulary.index(.childrenAtHome)
        let hasChildren = children.flatMap { pair.household.known.answer($0) }
        // Not known where it is not known who lives there: the answer to that says whether children do.
        judge(
            .riskToChildren, isThere: children == nil ? false : hasChildren, .members, .members(pair), pair, &sink)
        let hasResidents: Bool? =
            pair.household.occupants.contains { pair.isCompany($0) }
            ? true : pair.household.isOccupancyKnown ? false : nil
        judge(
            .riskToOthers, isThere: hasResidents, .livingThereNow,
            Question(
                of: pair.householdID, "living_there_now", asks: "How many supported people live in this home now?"),
            pair, &sink)
        if hasChildren == true, let risk = vocabulary.index(.riskToChildren) { asked.insert(risk) }
        if hasResidents == true, let risk = vocabulary.index(.riskToOthers) { asked.insert(risk) }
        // Animals are not residents: only what is known on both sides is a barrier.
        let pets = vocabulary.index(.pets).flatMap { pair.household.known.answer($0) }
        guard pets == true, let risk = vocabulary.index(.riskToAnimals) else { return asked }
        for member in pair.referral.members where pair.scheme.people[member].known.yes.contains(risk) {
            sink.barrier(barrier(.riskToAnimals, member, pair))
        }
        return asked
    }

    private static func judge<S: RuleSink>(
        _ risk: WellKnownCode, isThere: Bool?, _ homeKey: QuestionKey, _ question: @autoclosure () -> Question,
        _ pair: Pair, _ sink: inout S
    ) {
        guard isThere != false, let code = pair.scheme.vocabulary.index(risk) else { return }
        var asksHome = false
        for member in pair.referral.members {
            switch (pair.scheme.people[member].known.answer(code), isThere) {
            case (false, _), (_, false): break
            case (true, true): sink.barrier(barrier(risk, member, pair))
            case (true, nil), (nil, nil): asksHome = true
            case (nil, true):
                sink.question(
                    .person(member, code),
                    Question(
                        of: pair.scheme.personID(member).text, risk.text,
                        asks: "What does the risk assessment say: \(pair.scheme.label(code))?"))
            }
        }
        // One answer from the home settles it for this pair, whatever the risk.
        if asksHome { sink.question(homeKey, question()) }
    }

    private static func barrier(_ risk: WellKnownCode, _ member: Int, _ pair: Pair) -> Barrier {
        let id = pair.scheme.personID(member).text
        let label = pair.scheme.vocabulary.vocabulary.label(risk.code)
        return Barrier(
            risk.text.split(separator: "-").joined(separator: "_"), says: "The risk assessment says: \(label)",
            fact: id + "/" + risk.text)
    }
}
