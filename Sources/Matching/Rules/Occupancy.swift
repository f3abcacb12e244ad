/// Who else is in the home on the days asked.
struct Occupancy {
    let pair: Pair

    /// Everybody else whose stay touches the window and who counts in the cap; an upper bound of how many are there at one time.
    var othersAtMost: Int {
        var count = 0
        for index in pair.household.occupants where countsAtAll(index) { count += 1 }
        return count
    }

    private func countsAtAll(_ index: Int) -> Bool {
        let occupant = pair.scheme.occupants[index]
        return occupant.countsInCap && !pair.isOfParty(occupant.person)
            && occupant.pattern.touches(from: pair.window.from, until: pair.window.until)
    }

    /// The most others at one time in any slot of the window, and the first day on which so many are there.
    ///
    /// - Parameter arrangement: Only those with this arrangement; nil for everybody.
    func mostOthers(with arrangement: Arrangement? = nil) -> (count: Int, on: Day) {
        let others = pair.household.occupants.filter { index in
            countsAtAll(index) && (arrangement == nil || pair.scheme.occupants[index].arrangement == arrangement)
        }
        var most = (count: 0, on: pair.window.from)
        forEachDay(others) { day in
            let asked = pair.window.parts(on: day)
            guard asked != 0 else { return }
            for part in 0..<4 where asked & (1 << UInt32(part)) != 0 {
                var count = 0
                for index in others where isThere(index, on: day, part: part) { count += 1 }
                if count > most.count { most = (count, day) }
            }
        }
        return most
    }

    private func isThere(_ index: Int, on day: Day, part: Int) -> Bool {
        let occupant = pair.scheme.occupants[index]
        guard occupant.pattern.parts(on: day) & (1 << UInt32(part)) != 0 else { return false }
        if pair.scheme.policy.cap.awayCounts { return true }
        return !occupant.absences.contains { absence in
            pair.scheme.absences[absence].parts(on: day) & (1 << UInt32(part)) != 0
        }
    }

    /// Days on which what is asked and who is there can differ: from each change on, a full turn of four weeks.
    private func forEachDay(_ others: [Int], _ body: (Day) -> Void) {
        var changes: Set<Day> = [pair.window.from]
        for index in others {
            let occupant = pair.scheme.occupants[index]
            let patterns = [occupant.pattern] + occupant.absences.map { pair.scheme.absences[$0] }
            for pattern in patterns {
                changes.insert(pattern.from)
                if let until = pattern.until { changes.insert(until) }
                for date in pattern.dates { changes.formUnion([date, date.adding(1)]) }
            }
        }
        let days = changes.filter { day in
            day >= pair.window.from && pair.window.until.map { day < $0 } ?? true
        }.sorted()
        for (index, first) in days.enumerated() {
            let end = index + 1 < days.count ? days[index + 1] : pair.window.until
            var day = first
            for _ in 0..<28 {
                if let end, day >= end { break }
                body(day)
                day = day.adding(1)
            }
        }
    }
}
