/// The household's own limits, stated as tasks and situations. A protected code has no effect until the manager has recorded a reason.
///
/// Source: domain.md H10, 5.3 (Equality Act 2010, schedule 3 paragraph 15 speaks of the householder, not of the scheme).
enum HouseholdLimitRule {
    static func judge<S: RuleSink>(_ pair: Pair, _ sink: inout S) {
        let sets = pair.household.wishSets
        guard !(sets.must | sets.mustNot).isEmpty else { return }
        for member in pair.referral.members {
            let known = pair.scheme.people[member].known
            let barred = (sets.must & known.no) | (sets.mustNot & known.yes)
            let open = (sets.must | sets.mustNot) - known.yes - known.no
            barred.forEach { code in
                let isWanted = sets.must.contains(code)
                sink.barrier(
                    Barrier(
                        isWanted ? "limit_must" : "limit_must_not",
                        says: isWanted
                            ? "This household asks for it: \(pair.scheme.label(code))"
                            : "This household's limit: \(pair.scheme.label(code))",
                        fact: pair.householdID + "/wishes." + pair.scheme.code(code).text,
                        evidenceOn: pair.householdRecord.lastConfirmedOn))
            }
            open.forEach { code in
                sink.question(
                    .person(member, code),
                    Question(
                        of: pair.scheme.personID(member).text, pair.scheme.code(code).text,
                        asks:
                            "Is it so for this person: \(pair.scheme.label(code))? The household has a limit about it"
                    ))
            }
        }
    }
}
