import Matching

/// `referrals.csv`: what parties seek; and the referrals that `wants` of the short form makes.
enum ReferralsFile {
    /// Reads every row into the referral it names, then joins those of the short form.
    static func read(_ sheet: Sheet?, people: Sheet?, into reading: Reading) {
        var rows: [ReferralID: SheetRow] = [:]
        for row in Sheet.rows(of: sheet, in: reading) {
            guard let id = row.key("id", as: ReferralID.self),
                row.isFirst(id.text, in: &rows, key: id, column: "id"),
                row.isNotErased(RecordKey(.referral, id.text)), let start = referral(row, id)
            else { continue }
            var referral = start
            take(row, into: &referral)
            checkDates(row, referral)
            reading.records.referrals[id] = referral
        }
        reading.named[.referrals] = Set(rows.keys.map(\.text))
        guard let people else { return }
        for wanted in ShortPerson.wanted(people, reading) {
            join(wanted, isInFile: rows[wanted.referral] != nil, reading)
            reading.named[.referrals, default: []].insert(wanted.referral.text)
        }
    }

    /// The referral a row speaks of: the one held, with what the row says of party and arrangement, or a new one.
    private static func referral(_ row: SheetRow, _ id: ReferralID) -> Referral? {
        let party = row.party("party", makesParties: true)
        let arrangement = row.choice("arrangement", as: Arrangement.self)
        let merge = Merge(row, owner: id.text)
        if var held = row.reading.records.referrals[id] {
            if let party {
                merge.take(Entry(column: "party", says: .said(party)), into: &held.party, cleared: party)
            }
            merge.take(arrangement, into: &held.arrangement, cleared: held.arrangement)
            return held
        }
        if row.cell("party") == nil { row.reportMissing("party") }
        guard let arrangement = row.required(arrangement), let party else { return nil }
        return Referral(id: id, party: party, arrangement: arrangement)
    }

    private static func take(_ row: SheetRow, into referral: inout Referral) {
        let merge = Merge(row, owner: referral.id.text)
        merge.take(row.choice("together"), into: &referral.together, cleared: .must)
        merge.take(row.date("earliest_start"), into: &referral.earliestStart)
        merge.take(row.date("latest_start"), into: &referral.latestStart)
        merge.take(row.date("end"), into: &referral.end)
        merge.take(row.slots("slots"), into: &referral.slots)
        merge.take(row.everyWeeks(), into: &referral.everyWeeks, cleared: 1)
        merge.take(row.entry("dates", DateText.days), into: &referral.dates)
        merge.take(row.date("received_on"), into: &referral.receivedOn)
        merge.take(row.date("told_us_on"), into: &referral.toldUsOn)
        merge.take(row.text("living_now"), into: &referral.livingNow)
        merge.take(row.date("must_leave_by"), into: &referral.mustLeaveBy)
        merge.take(row.choice("urgency"), into: &referral.urgency)
        merge.take(row.text("urgency_reason"), into: &referral.urgencyReason)
        merge.take(row.choice("status"), into: &referral.status)
        merge.take(row.choice("search_agreed"), into: &referral.searchAgreed)
        merge.take(row.choice("share_agreed"), into: &referral.shareAgreed)
        merge.take(row.date("agreed_on"), into: &referral.agreedOn)
        merge.take(row.yesNo("capacity_for_this_move"), into: &referral.capacityForThisMove)
        merge.take(row.text("representative"), into: &referral.representative)
        merge.take(row.text("advocate"), into: &referral.advocate)
        merge.take(row.text("placing_authority"), into: &referral.placingAuthority)
        merge.take(row.text("funding_status"), into: &referral.fundingStatus)
        merge.take(row.text("funding_band"), into: &referral.fundingBand)
        if row.cell("cover_for")?.isQuestion == true {
            merge.take(Entry<HouseholdID>(column: "cover_for", says: .cleared), into: &referral.coverFor)
        } else if let household = row.household("cover_for") {
            merge.take(Entry(column: "cover_for", says: .said(household)), into: &referral.coverFor)
        }
    }

    private static func checkDates(_ row: SheetRow, _ referral: Referral) {
        guard let earliest = referral.earliestStart.value else { return }
        if let latest = referral.latestStart, latest < earliest {
            row.reportOrder("latest_start", "`latest_start` is before `earliest_start`")
        }
        if let end = referral.end, end < earliest {
            row.reportOrder("end", "`end` is before `earliest_start`")
        }
    }

    /// Joins what the short form says to the referral R-ID. A referral of the file must not say otherwise.
    private static func join(_ wanted: ShortPerson.Wanted, isInFile: Bool, _ reading: Reading) {
        let (row, id) = (wanted.row, wanted.referral)
        guard row.isNotErased(RecordKey(.referral, id.text)) else { return }
        let merge = Merge(row, owner: id.text)
        guard var referral = reading.records.referrals[id] else {
            guard let arrangement = wanted.arrangement.value else {
                if row.cell("wants") == nil {
                    row.report(
                        "from", code: "missing", "`from` is of the referral that `wants` makes",
                        hint: "say in `wants` what they want, like live-in")
                }
                return
            }
            var referral = Referral(id: id, party: wanted.party, arrangement: arrangement)
            merge.take(wanted.from.as("earliest_start"), into: &referral.earliestStart, at: "from")
            reading.records.referrals[id] = referral
            return
        }
        if isInFile {
            if let arrangement = wanted.arrangement.value, arrangement != referral.arrangement {
                row.report("wants", code: "both-ways", "`wants` says another arrangement than the referral `\(id)`")
            }
            if let from = wanted.from.value, case .known(let start) = referral.earliestStart, from != start {
                row.report("from", code: "both-ways", "`from` says another day than the referral `\(id)`")
            }
        }
        merge.take(
            wanted.arrangement.as("arrangement"), into: &referral.arrangement, cleared: referral.arrangement,
            at: "wants")
        merge.take(wanted.from.as("earliest_start"), into: &referral.earliestStart, at: "from")
        if !isInFile { referral.party = wanted.party }
        if let start = referral.earliestStart.value, let latest = referral.latestStart, latest < start, !isInFile {
            row.reportOrder("from", "`from` is after the latest start of the referral `\(id)`")
        }
        reading.records.referrals[id] = referral
    }
}
