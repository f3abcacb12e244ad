import TestSupport
import Testing

@testable import Matching

@Suite struct PlannerTests {
    @Test(arguments: SeedChunk.chunks(usual: 300))
    func `random markets with people apart agree with trying every choice, objective by objective`(chunk: SeedChunk)
        throws
    {
        for seed in chunk.seeds {
            let reference = PlanReference(seed: UInt64(seed), partiesMost: 6, homesMost: 4)
            let plan = try Planner(reference.market, terms: reference.terms, together: reference.together).plan()
            #expect(plan.totals == reference.best, "seed \(seed)")
            #expect(reference.isAllowed(plan.choice), "seed \(seed)")
            #expect(plan.status == .proven, "seed \(seed)")
            for part in plan.parts {
                let answer = PlanCheck.answer(part.choice, part.certificate, of: plan.market, levels: plan.levels)
                #expect(answer == .proven, "seed \(seed)")
            }
        }
    }

    @Test func `markets of a hundred parties are proven and keep to who must be apart`() throws {
        for seed in 1...4 {
            let reference = PlanReference(seed: UInt64(seed), partiesMost: 100, homesMost: 60)
            var terms = reference.terms
            terms.searchSteps = 20_000
            let plan = try Planner(reference.market, terms: terms, together: reference.together).plan()
            #expect(reference.isAllowed(plan.choice), "seed \(seed)")
            #expect(plan.parts.allSatisfy { $0.status != .proven || $0.bound == $0.totals }, "seed \(seed)")
        }
    }

    @Test func `the checker refuses a swapped pair and an altered price`() throws {
        var swaps = 0
        var alterations = 0
        for seed in 1...60 {
            let reference = PlanReference(seed: UInt64(seed), partiesMost: 6, homesMost: 4)
            let plan = try Planner(reference.market, terms: reference.terms, together: reference.together).plan()
            for part in plan.parts {
                func check(_ choice: [PlanPair], _ certificate: PlanCertificate) -> PlanCheck.Answer {
                    PlanCheck.answer(choice, certificate, of: plan.market, levels: plan.levels)
                }
                for place in part.choice.indices {
                    let party = part.choice[place].party
                    for option in plan.market.parties[party].options.indices
                    where option != part.choice[place].option {
                        var choice = part.choice
                        choice[place] = PlanPair(party: party, option: option)
                        let same = plan.market.total(choice, plan.levels) == part.totals
                        if !same { #expect(check(choice, part.certificate) != .proven, "seed \(seed)") }
                        swaps += 1
                    }
                }
                for altered in part.certificate.withOnePriceAltered {
                    #expect(check(part.choice, altered) != .proven, "seed \(seed)")
                    alterations += 1
                }
            }
        }
        #expect(swaps > 100 && alterations > 50)
    }

    private func option(_ home: Int, _ points: Int, last: Bool = false, pinned: Bool = false) -> PlanOption {
        PlanOption(
            household: home, startOn: .on("2027-01-04"), questionCount: 0, personPoints: points,
            householdPoints: points, points: points, isLastNights: last, isPinned: pinned)
    }

    /// The plan of parties with these options at two homes of one place each, 0 and 1.
    private func planOfTwoHomes(_ options: [[PlanOption]]) throws -> Plan {
        let market = PlanMarket(
            parties: options.enumerated().map { PlanParty(referral: $0, urgencyClass: 2, size: 1, options: $1) },
            nodes: [PlanNode(household: 0, places: 1), PlanNode(household: 1, places: 1)],
            nodeOfOption: options.map { $0.map(\.household) }, conflicts: [])
        return try Planner(
            market, terms: TestPolicy.england.plan, together: Apart(market: market, apart: [])
        ).plan()
    }

    @Test func `at a home without a price one place more changes nothing, at one with a price it often does`()
        throws
    {
        var without = 0
        var better = 0
        for seed in 1...80 {
            let reference = PlanReference(seed: UInt64(seed), partiesMost: 5, homesMost: 4)
            let plan = try Planner(reference.market, terms: reference.terms, together: reference.together).plan()
            guard plan.parts.allSatisfy({ $0.certificate.leafCount == 1 }) else { continue }
            let priced = Set(plan.placesMore.map(\.household))
            for home in Set(reference.market.nodes.map(\.household)).sorted() {
                var wider = reference
                wider.market = reference.market.withOnePlaceMore(at: home)
                let best = wider.best
                if !priced.contains(home) {
                    #expect(best == plan.totals, "seed \(seed), home \(home)")
                    without += 1
                } else if best != plan.totals {
                    better += 1
                }
            }
        }
        #expect(without > 50 && better > 10)
    }

    @Test func `a place more where two want the only one adds a proposal, where one has a worse home a better fit`()
        throws
    {
        func adds(_ options: [[PlanOption]]) throws -> [Int: [String]] {
            let plan = try planOfTwoHomes(options)
            return Dictionary(
                uniqueKeysWithValues: plan.placesMore.map { more in
                    (more.household, zip(plan.levels.levels, more.adds).filter { $1 > 0 }.map { $0.0.code })
                })
        }
        #expect(try adds([[option(0, 800)], [option(0, 700)]])[0]?.first == "planned_possible")
        let fits = try adds([[option(0, 900), option(1, 760)], [option(0, 800), option(1, 300)]])
        #expect(fits[0]?.contains("planned_possible") == false && fits[1] == nil)
        #expect(try adds([[option(0, 800)], [option(1, 700)]]).isEmpty)
    }

    @Test func `a search that is cut short keeps last night's plan unless it finds a better one`() throws {
        for seed in 1...40 {
            var reference = PlanReference(seed: UInt64(seed), partiesMost: 30, homesMost: 12)
            let known = try Planner(reference.market, terms: reference.terms, together: reference.together).plan()
            reference.market = reference.market.after(known.choice)
            reference.terms.searchSteps = 1
            let plan = try Planner(reference.market, terms: reference.terms, together: reference.together).plan()
            let kept = reference.market.total(known.choice, plan.levels)
            #expect(!plan.totals.lexicographicallyPrecedes(kept), "seed \(seed)")
            #expect(reference.isAllowed(plan.choice), "seed \(seed)")
        }
    }

    @Test func `nobody, nowhere, and one home for all are answers`() throws {
        let terms = TestPolicy.england.plan
        let option = PlanOption(
            household: 0, startOn: .on("2027-01-04"), questionCount: 0, personPoints: 500, householdPoints: 500,
            points: 500)
        for (parties, places) in [(0, 1), (5, 0), (40, 2)] {
            let market = PlanMarket(
                parties: (0..<parties).map {
                    PlanParty(referral: $0, urgencyClass: 2, size: 1, options: places == 0 ? [] : [option])
                }, nodes: places == 0 ? [] : [PlanNode(household: 0, places: places)],
                nodeOfOption: (0..<parties).map { _ in places == 0 ? [] : [0] }, conflicts: [])
            let plan = try Planner(market, terms: terms, together: Apart(market: market, apart: [])).plan()
            #expect(plan.choice.count == min(parties, places))
            #expect(plan.status == .proven)
        }
    }

    @Test func `a pin is kept whatever it costs, and a change must be worth its price`() throws {
        func chosen(_ options: [[PlanOption]]) throws -> [Int?] {
            let plan = try planOfTwoHomes(options)
            return options.indices.map { plan.option(ofParty: $0)?.household }
        }
        #expect(try chosen([[option(0, 800), option(1, 500)], [option(0, 900)]]) == [1, 0])
        #expect(try chosen([[option(0, 800, pinned: true), option(1, 500)], [option(0, 900)]]) == [0, nil])
        #expect(try chosen([[option(0, 840), option(1, 800, last: true)]]) == [1])
        #expect(try chosen([[option(0, 860), option(1, 800, last: true)]]) == [0])
    }
}

extension PlanMarket {
    /// The night after `choice` was proposed: the same market, in which those pairs are last night's.
    fileprivate func after(_ choice: [PlanPair]) -> PlanMarket {
        PlanMarket(
            parties: parties.enumerated().map { index, party in
                PlanParty(
                    referral: party.referral, urgencyClass: party.urgencyClass, size: party.size,
                    options: party.options.enumerated().map { place, option in
                        PlanOption(
                            household: option.household, startOn: option.startOn,
                            questionCount: option.questionCount, personPoints: option.personPoints,
                            householdPoints: option.householdPoints, points: option.points,
                            isLastNights: choice.contains(PlanPair(party: index, option: place)),
                            isPinned: option.isPinned)
                    })
            }, nodes: nodes, nodeOfOption: nodeOfOption, limits: limits,
            conflicts: conflicts)
    }

    /// The same market with one place more at a home, at every moment.
    fileprivate func withOnePlaceMore(at home: Int) -> PlanMarket {
        PlanMarket(
            parties: parties,
            nodes: nodes.map {
                PlanNode(household: $0.household, places: $0.places + ($0.household == home ? 1 : 0))
            }, nodeOfOption: nodeOfOption,
            limits: limits.map { limit in
                let isThere = limit.pairs.first.map { option($0).household == home } ?? false
                return PlanLimit(pairs: limit.pairs, most: limit.most + (isThere ? 1 : 0))
            }, conflicts: conflicts)
    }

    fileprivate func total(_ choice: [PlanPair], _ levels: PlanLevels) -> [Int] {
        choice.reduce([Int](repeating: 0, count: levels.levels.count)) { totals, pair in
            zip(totals, levels.values(of: option(pair), for: parties[pair.party])).map { $0 + $1 }
        }
    }
}

extension PlanCertificate {
    /// This certificate with one of its prices made one more: once for each price, of homes and of conflicts.
    fileprivate var withOnePriceAltered: [PlanCertificate] {
        func raised(_ prices: [Price], _ place: Int) -> [Price] {
            var prices = prices
            prices[place] = Price(of: prices[place].of, price: String((Int128(prices[place].price) ?? 0) + 1))
            return prices
        }
        return entries.indices.flatMap { entry -> [PlanCertificate] in
            guard case .leaf(let leaf) = entries[entry] else { return [] }
            func with(
                left: [Price]? = nil, homes: [Price]? = nil, conflictPrices: [Price]? = nil
            ) -> Entry {
                .leaf(
                    Leaf(
                        left: left ?? leaf.left, homes: homes ?? leaf.homes, ways: leaf.ways,
                        conflictPrices: conflictPrices ?? leaf.conflictPrices, times: leaf.times, bound: leaf.bound)
                )
            }
            let own =
                leaf.left.indices.map { with(left: raised(leaf.left, $0)) }
                + leaf.homes.indices.map { with(homes: raised(leaf.homes, $0)) }
                + leaf.conflictPrices.indices.map { with(conflictPrices: raised(leaf.conflictPrices, $0)) }
            return own.map { leaf in
                var altered = entries
                altered[entry] = leaf
                return PlanCertificate(
                    parties: parties, size: size, radices: radices, conflicts: conflicts, entries: altered)
            }
        }
    }
}
