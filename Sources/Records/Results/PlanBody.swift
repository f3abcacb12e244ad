import Ledger
import Matching

/// A plan as a run stores it: proposals, what they come to, and what proves them, by ids alone.
package struct PlanBody: Sendable {
    /// Proposals: one per referral that has one, by referral.
    package struct Proposal: Hashable, Sendable {
        package let referral: String
        package let household: String
        package let startOn: String
        /// Rule questions still open; none where the pair is possible.
        package let questions: Int
        package let personPoints: Int?
        package let householdPoints: Int?
        package let points: Int

        package var isIf: Bool { questions > 0 }
    }

    package let proposals: [Proposal]
    /// Referrals that were looked at and have none.
    package let without: [String]
    package let json: OrderedJSON

    /// The body of `plan` over `population`.
    ///
    /// - Parameter blocking: Pairs that would both rather have each other; nil where they are not listed.
    package init(_ plan: Plan, in population: Population, blocking: [PlanPair]?) {
        let market = plan.market
        func referral(_ party: Int) -> String { population.referrals[market.parties[party].referral].id.text }
        func household(_ index: Int) -> String { population.households[index].id.text }
        let names = PlanNames(market, population)
        proposals = plan.choice.map { pair in
            let option = market.parties[pair.party].options[pair.option]
            return Proposal(
                referral: referral(pair.party), household: household(option.household),
                startOn: option.startOn.description, questions: option.questionCount,
                personPoints: option.personPoints, householdPoints: option.householdPoints, points: option.points)
        }
        let chosen = Set(plan.choice.map(\.party))
        without = market.parties.indices.filter { !chosen.contains($0) }.map(referral)
        json = .document(
            schema: "sharedlives.plan", version: 3,
            [
                .init("status", .string(plan.status.rawValue)),
                .init("levels", .texts(plan.levels.levels.map(\.code))),
                .init("totals", .array(plan.totals.map { .number($0) })),
                .init("proposals", .array(proposals.map(\.json))), .init("without", .texts(without)),
                .init("steps", .number(plan.steps)),
                .init("parts", .array(plan.parts.map { names.json(of: $0) })),
                .init("blocking_pairs", blocking.map { .array($0.map { names.json($0) }) } ?? .null),
            ])
    }

    /// The bytes that are stored.
    package func bytes() throws(CanonicalError) -> [UInt8] { try CanonicalWriter.bytes(of: json.canonical()) }
}

extension PlanBody.Proposal {
    package var json: OrderedJSON {
        .object([
            .init("referral", .string(referral)), .init("household", .string(household)),
            .init("start_on", .string(startOn)), .init("if", .bool(isIf)), .init("questions", .number(questions)),
            .init("person_points", .number(personPoints)), .init("household_points", .number(householdPoints)),
            .init("points", .number(points)),
        ])
    }

    /// The proposals that stored bytes hold; nil where they are none.
    package static func read(_ bytes: [UInt8]) throws(CanonicalError) -> [PlanBody.Proposal]? {
        guard case .object(let body) = try CanonicalParser.value(of: bytes),
            case .array(let elements) = body["proposals"]
        else { return nil }
        var proposals: [PlanBody.Proposal] = []
        for element in elements {
            guard case .object(let members) = element, case .string(let referral) = members["referral"],
                case .string(let household) = members["household"], case .string(let start) = members["start_on"],
                case .integer(let questions) = members["questions"], case .integer(let points) = members["points"]
            else { return nil }
            func number(_ key: String) -> Int? {
                if case .integer(let number) = members[key] { return Int(number) }
                return nil
            }
            proposals.append(
                PlanBody.Proposal(
                    referral: referral, household: household, startOn: start, questions: Int(questions),
                    personPoints: number("person_points"), householdPoints: number("household_points"),
                    points: Int(points)))
        }
        return proposals
    }
}

/// How a stored plan names what a market counts: referrals by id, homes by id and, where a home has several nodes, which of them.
package struct PlanNames {
    private let market: PlanMarket
    private let population: Population
    /// By node of the market: `H-012/1`.
    let nodes: [String]
    /// Where each party's pairs begin among all.
    private let starts: [Int]

    package init(_ market: PlanMarket, _ population: Population) {
        self.market = market
        self.population = population
        var starts: [Int] = []
        var count = 0
        for party in market.parties {
            starts.append(count)
            count += party.options.count
        }
        self.starts = starts
        var seen: [Int: Int] = [:]
        nodes = market.nodes.map { node in
            let number = seen[node.household, default: 0] + 1
            seen[node.household] = number
            return "\(population.households[node.household].id)/\(number)"
        }
    }

    func json(of part: PlanPart) -> OrderedJSON {
        .object([
            .init("parties", .texts(part.certificate.parties.map(referral))),
            .init("status", .string(part.status.rawValue)),
            .init("totals", .array(part.totals.map { .number($0) })),
            .init("bound", .array(part.bound.map { .number($0) })),
            .init("numbers", .string(part.certificate.size)),
            .init("radices", .array(part.certificate.radices.map { .number($0) })),
            .init("conflicts", .array(part.certificate.conflicts.map { .array($0.map(json)) })),
            .init("search", .array(part.certificate.entries.map(json))),
        ])
    }

    /// The graph a certificate is about: every pair with what it adds to each level, the places of every home, and how many a home takes at most
    /// of those who would be there at one moment across its places.
    package func graph(_ levels: PlanLevels) -> [OrderedJSON.Member] {
        [
            .init(
                "homes",
                .array(
                    market.nodes.indices.map { node in
                        .object([
                            .init("home", .string(nodes[node])),
                            .init("places", .number(market.nodes[node].places)),
                        ])
                    })),
            .init(
                "pairs",
                .array(
                    market.parties.indices.flatMap { party in
                        market.parties[party].options.indices.map { option in
                            .object([
                                .init("referral", .string(referral(party))),
                                .init("home", .string(nodes[market.nodeOfOption[party][option]])),
                                .init(
                                    "person_points", .number(market.parties[party].options[option].personPoints)),
                                .init(
                                    "household_points",
                                    .number(market.parties[party].options[option].householdPoints)),
                                .init("points", .number(market.parties[party].options[option].points)),
                                .init(
                                    "adds",
                                    .array(
                                        levels.values(
                                            of: market.parties[party].options[option], for: market.parties[party]
                                        ).map { .number($0) })),
                            ])
                        }
                    })),
            .init(
                "limits",
                .array(
                    market.limits.map { limit in
                        .object([.init("pairs", places(limit.pairs)), .init("most", .number(limit.most))])
                    })),
        ]
    }

    /// Pairs as places among the graph's.
    private func places(_ pairs: [PlanPair]) -> OrderedJSON {
        .array(pairs.map { .number(starts[$0.party] + $0.option) })
    }

    /// What cannot be chosen together, as places among the graph's `pairs`: at one home, and known beforehand.
    package func problem(_ found: SmallestConflicts) -> [OrderedJSON.Member] {
        [
            .init("not_together", .array(found.conflicts.map(places))),
            .init("never_together", .array(market.conflicts.map(places))),
            .init("unfinished", .texts(found.unfinished.map { population.households[$0].id.text })),
        ]
    }

    private func referral(_ party: Int) -> String { population.referrals[market.parties[party].referral].id.text }
    private func household(_ index: Int) -> String { population.households[index].id.text }

    package func json(_ pair: PlanPair) -> OrderedJSON {
        .texts([referral(pair.party), nodes[market.nodeOfOption[pair.party][pair.option]]])
    }

    private func json(_ entry: PlanCertificate.Entry) -> OrderedJSON {
        switch entry {
        case .branch(let pair): .object([.init("branch", json(pair))])
        case .leaf(let leaf):
            .object([
                .init("left", prices(leaf.left) { .string(referral($0)) }),
                .init("homes", prices(leaf.homes) { .string(household($0)) }),
                .init(
                    "ways",
                    .array(
                        leaf.ways.map { ways in
                            .array([.string(household(ways.household)), .array(ways.ways.map { .number($0) })])
                        })),
                .init("conflict_prices", prices(leaf.conflictPrices) { .number($0) }),
                .init("times", .number(leaf.times)), .init("bound", .string(leaf.bound)),
            ])
        }
    }

    private func prices(_ prices: [PlanCertificate.Price], _ name: (Int) -> OrderedJSON) -> OrderedJSON {
        .array(prices.map { .array([name($0.of), .string($0.price)]) })
    }
}
