import Matching

/// `outcomes.csv`: what came of parties and households.
enum OutcomesFile {
    static func read(_ sheet: Sheet, into reading: Reading) {
        var identities = OutcomeIdentities(held: reading.records.outcomes)
        for row in sheet.rows(in: reading) {
            if let start = outcome(row) { identities.add(row, start, row.code("reason", kinds: [.ending])) }
        }
        let found = identities.found
        for (row, start, reason) in found {
            let id = start.recordID
            var outcome = reading.records.outcomes[id] ?? start
            let merge = Merge(row, owner: id)
            merge.take(row.choice("reach"), into: &outcome.reach, cleared: .pair)
            merge.take(reason, into: &outcome.reason)
            merge.take(row.date("ask_again_from"), into: &outcome.askAgainFrom)
            if outcome.reach == .pair, outcome.party == nil || outcome.household == nil {
                row.report(
                    "reach", code: "wrong-reach", "reach `pair` needs a party and a household",
                    hint: "a no to everybody has reach everybody-until or lasting")
            }
            if let on = outcome.on, let again = outcome.askAgainFrom, again < on {
                row.reportOrder("ask_again_from", "`ask_again_from` is before `on`")
            }
            if row.keepsDecided(.outcome, id, held: reading.records.outcomes[id], outcome) { continue }
            reading.records.outcomes[id] = outcome
        }
        reading.named[.outcomes] = Set(found.map(\.outcome.recordID))
    }

    /// The outcome a row names by party, household, day, outcome and whose it is.
    private static func outcome(_ row: SheetRow) -> Outcome? {
        let party = row.party("party", makesParties: false)
        let household = row.household()
        let kind = row.required(row.choice("outcome", as: OutcomeKind.self))
        let hasParty = row.cell("party") != nil
        let hasHousehold = row.cell("household") != nil
        if !hasParty, !hasHousehold {
            row.report("party", code: "missing", "`party` or `household` must be filled in")
            return nil
        }
        guard let kind, hasParty == (party != nil), hasHousehold == (household != nil) else { return nil }
        var outcome = Outcome(party: party, household: household, outcome: kind)
        outcome.on = row.date("on").value
        outcome.by = row.choice("by", as: OutcomeSide.self).value
        return outcome
    }
}
