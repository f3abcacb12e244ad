/// The shared question of ``HomeRule`` and ``PersonChoiceRule``: do the facts of the home meet the person's musts and must-nots?
enum PersonWishes {
    /// Judges every must and must-not in `codes` of every member of the party.
    static func judge<S: RuleSink>(_ pair: Pair, codes: CodeSet, _ sink: inout S) {
        var allOpen = CodeSet.empty
        let asked = codes & pair.referral.askedCodes
        for member in pair.referral.members {
            let must = pair.scheme.people[member].wishSets.must & asked
            let mustNot = pair.scheme.people[member].wishSets.mustNot & asked
            if (must | mustNot).isEmpty { continue }
            let known = pair.knownAboutHome(must | mustNot)
            let barred = (must & known.no) | (mustNot & known.yes)
            allOpen = allOpen | ((must | mustNot) - known.yes - known.no)
            if !barred.isEmpty {
                barred.forEach { code in
                    sink.barrier(barrier(pair, code, isWanted: must.contains(code)))
                }
            }
        }
        askWhoseWish(pair, codes: codes, &sink)
        // Each open fact of the home is asked once, however many of the party need it.
        allOpen.forEach { code in
            sink.question(
                .home(code),
                Question(
                    of: pair.householdID, pair.scheme.code(code).text,
                    asks: "Is it so in this home: \(pair.scheme.label(code))?"))
        }
    }

    /// Asks the person about each must in `codes` that only a voice that cannot make one has said.
    static func askWhoseWish<S: RuleSink>(_ pair: Pair, codes: CodeSet, _ sink: inout S) {
        guard pair.referral.isAnythingSoftened else { return }
        for member in pair.referral.members {
            let softened = pair.scheme.people[member].softened & codes & pair.referral.askedCodes
            guard !softened.isEmpty else { continue }
            let sets = pair.scheme.people[member].wishSets
            (softened - sets.must - sets.mustNot).forEach { code in
                sink.partyQuestion(
                    Question(
                        of: pair.scheme.personID(member).text, "wishes.\(pair.scheme.code(code).text).said_by",
                        asks:
                            "Is it the person's own wish: \(pair.scheme.label(code))? Somebody else said it for them",
                        isOfPartyAlone: true))
            }
        }
    }

    private static func barrier(_ pair: Pair, _ code: Int, isWanted: Bool) -> Barrier {
        Barrier(
            isWanted ? "must_missing" : "must_not_there",
            says: isWanted
                ? "They must have it, and this home does not: \(pair.scheme.label(code))"
                : "They must not have it, and this home does: \(pair.scheme.label(code))",
            fact: pair.householdID + "/" + pair.scheme.code(code).text,
            evidenceOn: pair.householdRecord.lastConfirmedOn)
    }
}
