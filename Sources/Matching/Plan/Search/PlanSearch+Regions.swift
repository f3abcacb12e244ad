/// Puts right what prices and choices do not yet agree on, around each home and party where they do not.
extension PlanSearch {
    /// A program is made over so many rows at most.
    private static var rowsMost: Int { 400 }
    /// One region may take an eighth of what is left of the limit on searching, unless it is the whole component.
    private static var regionShare: Int { 8 }
    /// A component of so many parties and homes is put right as a whole.
    private static var wholeMost: Int { 250 }

    /// Settles whatever is off at `homes` and with `parties`: a home at which another choice would be worth more, a party without a home to
    /// whom something is left.
    mutating func settle(_ state: inout PlanState<Number>, homes: [Int], parties: [Int]) {
        if component.partyCount + component.households.count <= Self.wholeMost,
            homes.contains(where: { isOff(home: $0, state) })
                || parties.contains(where: { isOff(party: $0, state) })
        {
            return settle(
                &state,
                PlanRegion(homes: Array(component.households.indices), parties: Array(0..<component.partyCount)))
        }
        for home in homes where isOff(home: home, state) { settle(&state, PlanRegion(homes: [home], parties: [])) }
        for party in parties where isOff(party: party, state) {
            settle(&state, PlanRegion(homes: [], parties: [party]))
        }
    }

    private func isOff(home: Int, _ state: PlanState<Number>) -> Bool {
        if component.pairs(ofHome: home).contains(where: { state.parts[Int($0)] != nil }) { return false }
        return state.values[home]
            > chosen(at: home, in: state.choice).reduce(Number.zero) { $0 + worth($1, state) }
    }

    private func isOff(party: Int, _ state: PlanState<Number>) -> Bool {
        state.choice[party] < 0 && state.left[party] > .zero
            && !component.pairs(ofParty: party).contains { state.parts[$0] != nil }
    }

    private mutating func settle(_ state: inout PlanState<Number>, _ region: PlanRegion) {
        var region = region
        let isAll = region.homes.count == component.households.count
        let stepsKept = isAll ? 0 : stepsLeft - stepsLeft / Self.regionShare
        var known: [(home: Int, pairs: [Int])] = []
        while true {
            region.close(
                component, choice: state.choice, betweenOfPair: betweenOfPair, conflicts: conflicts[..<betweenCount]
            )
            let rows = RegionRows(region, component, state.pairs)
            guard rows.count <= Self.rowsMost else {
                state.isCutShort = true
                break
            }
            let (program, isWhole) = solved(rows, state, &known, stepsKept)
            guard isWhole else {
                // Its prices are not yet worth anything; its choice may be.
                var cutShort = state
                takeChoice(of: program, rows, &cutShort)
                take(cutShort.choice)
                state.isCutShort = true
                break
            }
            let (homes, parties) = beyond(program, rows, state)
            if homes.isEmpty && parties.isEmpty {
                keep(program, rows, &state)
                break
            }
            region.add(homes: homes, parties: parties)
        }
        for party in region.parties { rowOfParty[party] = -1 }
    }

    /// What a pair is worth under prices of a region's rows that count in `divisor` parts.
    private func worth(
        _ pair: Int, _ prices: [Number], _ divisor: Int, _ rows: RegionRows, _ state: PlanState<Number>
    ) -> Number {
        let party = Int(component.partyOfPair[pair])
        var worth = gains[pair].scaled(by: state.times * divisor)
        let row = rowOfParty[party]
        worth -= row >= 0 ? prices[Int(row)] : state.left[party].scaled(by: divisor)
        if betweenCount > 0 {
            for number in betweenOfPair[pair] ?? [] {
                worth -=
                    rows.rowOfConflict[number].map { prices[$0] }
                    ?? state.conflictPrices[number].scaled(by: divisor)
            }
        }
        return worth
    }

    private func column(_ home: Int, _ pairs: [Int], _ rows: RegionRows, _ state: PlanState<Number>)
        -> ChoiceProgram<Number>.Column
    {
        var gain = Number.zero
        var taken: [Int: Int] = [:]
        if let row = rows.rowOfHome[home] { taken[row] = 1 }
        for pair in pairs {
            gain += gains[pair].scaled(by: state.times)
            let party = Int(component.partyOfPair[pair])
            if rowOfParty[party] >= 0 {
                taken[Int(rowOfParty[party]), default: 0] += 1
            } else {
                gain -= state.left[party]
            }
            for number in betweenOfPair[pair] ?? [] {
                if let row = rows.rowOfConflict[number] {
                    taken[row, default: 0] += 1
                } else {
                    gain -= state.conflictPrices[number]
                }
            }
        }
        return ChoiceProgram.Column(
            home: home, pairs: pairs, rows: taken.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }, gain: gain)
    }

    /// The best that a region's homes can take, in parts where that is more, and whether nothing is left to be done for it: the limit on
    /// searching may be reached before, or a price be of finer parts than there is room for.
    private mutating func solved(
        _ rows: RegionRows, _ state: PlanState<Number>, _ known: inout [(home: Int, pairs: [Int])], _ stepsKept: Int
    ) -> (program: ChoiceProgram<Number>, isWhole: Bool) {
        for (row, party) in rows.parties.enumerated() { rowOfParty[party] = Int32(truncatingIfNeeded: row) }
        var program = ChoiceProgram<Number>(limits: rows.limits(conflicts))
        for home in rows.homes {
            let chosen = chosen(at: home, in: state.choice)
            if !chosen.isEmpty { program.add(column(home, chosen, rows, state)) }
        }
        for (home, pairs) in known { program.add(column(home, pairs, rows, state)) }
        let divisorMost = packing.partsMost / state.times
        var steady = SteadyPrices(rows.begun(state))
        var isWhole = true
        while true {
            var isDone = false
            while !isDone {
                switch stepsLeft > stepsKept ? program.pivot(divisorMost: divisorMost) : .tooFine {
                case .done: stepsLeft -= program.pivotSteps
                case .nothingLeft: isDone = true
                case .tooFine:
                    isDone = true
                    isWhole = false
                }
            }
            let found = isWhole ? takeIn(rows, state, &program, &steady, &known) : .unsure
            if found != .something { return (program, found == .nothing) }
        }
    }

    /// Takes in each home's choice that promises most, as those who judge homes let it pass: at prices between the steady ones and the program's
    /// while those find something, else at the program's.
    ///
    /// - Returns: Whether any promises something.
    private mutating func takeIn(
        _ rows: RegionRows, _ state: PlanState<Number>, _ program: inout ChoiceProgram<Number>,
        _ steady: inout SteadyPrices<Number>, _ known: inout [(home: Int, pairs: [Int])]
    ) -> Promise {
        let between = steady.halfway(to: program)
        let found = takeIn(at: between, rows, state, &program, &known) { bound in
            steady.move(to: between, if: bound)
        }
        return found == .something ? found : takeIn(at: nil, rows, state, &program, &known) { _ in }
    }

    /// Whether a home's choice would gain something: unsure where a home has too many to look at them all.
    private enum Promise { case something, nothing, unsure }

    /// Takes in at `steady` prices, or at the program's own where there are none.
    ///
    /// - Parameter bounded: Told the bound that the prices give.
    private mutating func takeIn(
        at steady: [Number]?, _ rows: RegionRows, _ state: PlanState<Number>,
        _ program: inout ChoiceProgram<Number>, _ known: inout [(home: Int, pairs: [Int])],
        bounded: (Number) -> Void
    ) -> Promise {
        let prices = steady ?? program.prices
        let divisor = steady == nil ? program.divisor : 1
        var waiting = rows.homes
        var isBetter = false
        var isSure = true
        var isFirst = true
        while !waiting.isEmpty {
            var promising: [ChoiceProgram<Number>.Column] = []
            var bound = Number.zero
            var lookedAt = waiting.count
            for home in waiting {
                // At the program's own prices only what is worth more than its home costs promises anything.
                let floor = steady == nil ? rows.rowOfHome[home].map { prices[$0] } ?? .zero : .zero
                let best = best(
                    at: home, prices, divisor, rows, state, above: floor,
                    branches: steady == nil ? HomeChoices<Number>.allBranches : HomeChoices<Number>.goodBranches)
                bound += best.value
                lookedAt += best.lookedAt
                isSure = isSure && best.lookedAt <= HomeChoices<Number>.allBranches
                if best.pairs.isEmpty { continue }
                let column = column(home, best.pairs, rows, state)
                if program.promise(of: column) > .zero { promising.append(column) }
            }
            stepsLeft -= 1 + lookedAt / Self.looksPerStep
            if isFirst { bounded(bound + rows.cost(prices, conflicts)) }
            isFirst = false
            let refused = ask(promising.map(\.pairs))
            for (column, isRefused) in zip(promising, refused) where !isRefused {
                program.add(column)
                known.append((column.home, column.pairs))
                isBetter = true
            }
            waiting = zip(promising, refused).filter(\.1).map(\.0.home)
        }
        return isBetter ? .something : isSure ? .nothing : .unsure
    }

    private func best(
        at home: Int, _ prices: [Number], _ divisor: Int, _ rows: RegionRows, _ state: PlanState<Number>,
        above floor: Number = .zero, branches: Int = HomeChoices<Number>.allBranches
    ) -> HomeChoices<Number>.Best {
        var choices = HomeChoices(
            component, at: home, conflicts: conflictsOfHome[home], state: { state.pairs[$0] },
            weight: { worth($0, prices, divisor, rows, state) })
        return choices.best(above: floor, branches: branches)
    }

    /// Homes and parties outside that a program's answer touches: parties it takes from there, and homes that would rather have others at its
    /// prices.
    private mutating func beyond(
        _ program: ChoiceProgram<Number>, _ rows: RegionRows, _ state: PlanState<Number>
    ) -> (homes: [Int], parties: [Int]) {
        var parties: Set<Int> = []
        for (column, _) in program.taken {
            for pair in column.pairs {
                let party = Int(component.partyOfPair[pair])
                if rowOfParty[party] < 0, state.pairs[pair] != .forced { parties.insert(party) }
            }
        }
        let near = rows.beside(component)
        var lookedAt = near.count
        let homes = near.filter { home in
            let kept = chosen(at: home, in: state.choice).reduce(Number.zero) {
                $0 + worth($1, program.prices, program.divisor, rows, state)
            }
            let best = best(at: home, program.prices, program.divisor, rows, state, above: kept)
            lookedAt += best.lookedAt
            return best.value > kept
        }
        stepsLeft -= 1 + lookedAt / Self.looksPerStep
        return (homes, parties.sorted())
    }

    /// Takes a program's prices and its choice, or of one in parts what can be had of it.
    private mutating func keep(
        _ program: ChoiceProgram<Number>, _ rows: RegionRows, _ state: inout PlanState<Number>
    ) {
        let isExact = program.prices.allSatisfy { $0.divided(by: program.divisor).isExact }
        // Finer prices than can be stated are rounded: any that are not below nothing prove a bound.
        let times = isExact ? 1 : min(program.divisor, packing.timesMost / state.times)
        if times > 1 { state.refine(times) }
        func price(_ row: Int) -> Number {
            max(.zero, program.prices[row].scaled(by: times).divided(by: program.divisor).quotient)
        }
        for (row, party) in rows.parties.enumerated() { state.left[party] = price(row) }
        for (number, row) in rows.rowOfConflict { state.conflictPrices[number] = price(row) }
        takeChoice(of: program, rows, &state)
        let beside = rows.beside(component)
        guard isExact || times == program.divisor else { return value(rows.homes + beside, &state) }
        // Nothing promises more than its home costs, and no home beside would rather have others.
        for (home, row) in rows.rowOfHome { state.values[home] = price(row) }
        for home in beside {
            state.values[home] = chosen(at: home, in: state.choice).reduce(Number.zero) { $0 + worth($1, state) }
        }
    }

    private func takeChoice(
        of program: ChoiceProgram<Number>, _ rows: RegionRows, _ state: inout PlanState<Number>
    ) {
        for party in rows.parties { state.choice[party] = -1 }
        let here = Set(rows.homes)
        state.parts = state.parts.filter { !here.contains(Int(component.homeOfPair[$0.key])) }
        var amounts: [Int: Int] = [:]
        for (column, amount) in program.taken {
            for pair in column.pairs where state.pairs[pair] == .free { amounts[pair, default: 0] += amount }
        }
        for (pair, amount) in amounts where amount < program.divisor {
            state.parts[pair] = amount * PlanState<Number>.whole / program.divisor
        }
        var used: Set<Int> = []
        for (column, _) in program.taken.sorted(by: {
            $0.amount == $1.amount
                ? $0.column.pairs.lexicographicallyPrecedes($1.column.pairs) : $0.amount > $1.amount
        }) where used.insert(column.home).inserted {
            for pair in column.pairs where state.choice[Int(component.partyOfPair[pair])] < 0 {
                state.choice[Int(component.partyOfPair[pair])] = Int32(truncatingIfNeeded: pair)
                if isApart(pair, in: state.choice) { state.choice[Int(component.partyOfPair[pair])] = -1 }
            }
        }
    }
}
