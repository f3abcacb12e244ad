import Matching

/// `offers.csv`: what households offer and when. It replaces the offers of each household it names.
enum OffersFile {
    static func read(_ sheet: Sheet, into reading: Reading) {
        var children = ChildRows<HouseholdID, Offer>()
        for row in sheet.rows(in: reading) {
            guard let household = row.mustRefer("household", row.household),
                let cell = row.requiredCell("arrangement")
            else { continue }
            if cell.isNone {
                children.stateNone(household, row, column: "arrangement")
                continue
            }
            guard let arrangement = row.choice("arrangement", as: Arrangement.self).value else { continue }
            children.add(offer(row, household, arrangement), of: household, row, column: "arrangement")
        }
        children.forEachOwner { household, row, offers in
            guard var record = reading.records.households[household] else { return }
            Merge(row, owner: household.text, confirmedOn: reading.confirmedOn[household]).take(
                list: offers, path: "offers", column: "arrangement", key: \.arrangement.rawValue,
                by: Offer.isBefore, into: &record.offers)
            reading.records.households[household] = record
        }
        reading.named[.offers] = Set(children.owners.map(\.text))
    }

    private static func offer(_ row: SheetRow, _ household: HouseholdID, _ arrangement: Arrangement) -> Offer {
        let from = row.date("from")
        let slots = row.slots("slots")
        let held = row.reading.records.households[household]?.offers.elements ?? []
        let same = held.filter {
            $0.arrangement == arrangement && $0.from == from.value
                && (slots.isBlank || $0.slots.value == slots.value)
        }
        var offer = same.count == 1 ? same[0] : Offer(arrangement: arrangement)
        let confirmedOn = row.reading.confirmedOn[household]
        let merge = Merge(
            row, owner: household.text, prefix: "offers.\(arrangement.rawValue).", confirmedOn: confirmedOn)
        merge.take(slots, into: &offer.slots)
        merge.take(from, into: &offer.from)
        merge.take(row.date("until"), into: &offer.until)
        merge.take(row.whole("notice_days", 0...730), into: &offer.noticeDays)
        merge.take(row.whole("shortest_days", 0...Offer.daysWithoutEnd), into: &offer.shortestDays)
        merge.take(row.longest("longest_days"), into: &offer.longestDays)
        merge.take(row.yesNo("takes_emergencies"), into: &offer.takesEmergencies)
        row.checkInterval(from: offer.from, until: offer.until)
        if let shortest = offer.shortestDays, let longest = offer.longestDays.value, longest < shortest {
            row.reportOrder("longest_days", "`longest_days` is below `shortest_days`")
        }
        return offer
    }
}

extension SheetRow {
    /// The most days of a stay; `none` says that there is no most, which is kept as a hundred years.
    fileprivate func longest(_ column: String) -> Entry<Int> {
        if cell(column)?.isNone == true { return Entry(column: column, says: .said(Offer.daysWithoutEnd)) }
        return whole(column, 0...Offer.daysWithoutEnd)
    }
}

extension Offer {
    /// The order offers are kept in: by arrangement, first day, last day, slots.
    fileprivate static func isBefore(_ first: Offer, _ second: Offer) -> Bool {
        if first.arrangement != second.arrangement {
            return first.arrangement.rawValue < second.arrangement.rawValue
        }
        if first.from != second.from { return (first.from?.number ?? .min) < (second.from?.number ?? .min) }
        if first.until != second.until { return (first.until?.number ?? .max) < (second.until?.number ?? .max) }
        return first.slots.value?.rawValue ?? .max < second.slots.value?.rawValue ?? .max
    }
}
