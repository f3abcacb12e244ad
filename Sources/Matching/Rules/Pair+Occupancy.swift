/// Who else is in the home on the days asked. A value that held a pair would count its references each time: these are the pair's own.
extension Pair {
    /// Everybody else whose stay touches the window and who counts in the cap; an upper bound of how many are there at one time.
    var othersAtMost: Int {
        var count = 0
        for index in household.occupants where countsAtAll(index) { count += 1 }
        return count
    }

    private func countsAtAll(_ index: Int) -> Bool {
        scheme.occupants[index].countsInCap && !isOfParty(scheme.occupants[index].person)
            && scheme.occupants[index].pattern.touches(from: window.from, until: window.until)
    }

    private func counts(_ index: Int, with arrangement: Arrangement?) -> Bool {
        countsAtAll(index) && (arrangement == nil || scheme.occupants[index].arrangement == arrangement)
    }

    /// The most others at one time in any slot of the window, and the first day on which so many are there.
    ///
    /// - Parameter arrangement: Only those with this arrangement; nil for everybody.
    func mostOthers(with arrangement: Arrangement? = nil) -> (count: Int, on: Day) {
        if let most = mostOfSteadyOthers(with: arrangement) { return most }
        let others = household.occupants.filter { counts($0, with: arrangement) }
        var most = (count: 0, on: window.from)
        let changes = changes(others)
        for (index, first) in changes.enumerated() {
            let end = index + 1 < changes.count ? changes[index + 1] : window.until
            // From each change on, a full turn of four weeks.
            for offset in 0..<28 {
                let day = first.adding(offset)
                if let end, day >= end { break }
                let count = mostOthers(others, on: day)
                if count > most.count { most = (count, day) }
                if most.count == others.count { return most }
            }
        }
        return most
    }

    /// The answer where all of them are there on the first day asked, all day and every day: most homes have no other residents.
    private func mostOfSteadyOthers(with arrangement: Arrangement?) -> (count: Int, on: Day)? {
        var first = window.from
        while window.parts(on: first) == 0 {
            first = first.adding(1)
            if window.from.days(until: first) >= 28 { return nil }
        }
        var count = 0
        for index in household.occupants where counts(index, with: arrangement) {
            guard isSteady(index), scheme.occupants[index].pattern.touches(from: first, until: first.adding(1))
            else { return nil }
            count += 1
        }
        return (count, count == 0 ? window.from : first)
    }

    private func isSteady(_ index: Int) -> Bool {
        return scheme.occupants[index].pattern.isWhole
            && (scheme.occupants[index].absences.isEmpty || scheme.policy.cap.awayCounts)
    }

    private func mostOthers(_ others: [Int], on day: Day) -> Int {
        let asked = window.parts(on: day)
        guard asked != 0 else { return 0 }
        var counts = SIMD4<Int>()
        for index in others {
            let there = parts(ofOther: index, on: day) & asked
            for part in 0..<4 where there & (1 << UInt32(part)) != 0 { counts[part] += 1 }
        }
        return counts.max()
    }

    /// The parts of `day` on which somebody is there.
    private func parts(ofOther index: Int, on day: Day) -> UInt32 {
        var parts = scheme.occupants[index].pattern.parts(on: day)
        if scheme.policy.cap.awayCounts { return parts }
        for absence in scheme.occupants[index].absences {
            parts &= ~scheme.absences[absence].parts(on: day)
        }
        return parts
    }

    /// The days of the window on which what is asked and who is there can change, ascending, each once.
    private func changes(_ others: [Int]) -> [Day] {
        var days = [window.from]
        func add(_ day: Day) {
            if day > window.from, window.until.map({ day < $0 }) ?? true { days.append(day) }
        }
        func add(_ pattern: Pattern) {
            add(pattern.from)
            if let until = pattern.until { add(until) }
            for date in pattern.dates {
                add(date)
                add(date.adding(1))
            }
        }
        for index in others {
            add(scheme.occupants[index].pattern)
            for absence in scheme.occupants[index].absences { add(scheme.absences[absence]) }
        }
        days.sort()
        var last: Day?
        days.removeAll { day in
            defer { last = day }
            return day == last
        }
        return days
    }
}
