import Ledger
import Matching

/// Reads what a stored plan says of its proof, by the indices of a market made anew: what a checker is given.
package struct PlanReading {
    private let market: PlanMarket
    private let partyOf: [String: Int]
    private let householdOf: [String: Int]
    private let pairOf: [[String]: PlanPair]

    package init(_ market: PlanMarket, _ population: Population) {
        self.market = market
        partyOf = Dictionary(
            uniqueKeysWithValues: market.parties.enumerated().map {
                (population.referrals[$1.referral].id.text, $0)
            })
        householdOf = Dictionary(
            uniqueKeysWithValues: population.households.enumerated().map { ($1.id.text, $0) })
        let nodes = PlanNames(market, population).nodes
        var pairs: [[String]: PlanPair] = [:]
        for (party, known) in market.parties.enumerated() {
            let referral = population.referrals[known.referral].id.text
            for option in known.options.indices {
                pairs[[referral, nodes[market.nodeOfOption[party][option]]]] = PlanPair(
                    party: party, option: option)
            }
        }
        pairOf = pairs
    }

    /// Each part's certificate, with the chosen pairs of its parties; nil where the bytes are none of this market.
    package func parts(_ bytes: [UInt8]) throws(CanonicalError) -> [(
        choice: [PlanPair], certificate: PlanCertificate
    )]? {
        guard case .object(let body) = try CanonicalParser.value(of: bytes), case .array(let parts) = body["parts"],
            let proposals = try PlanBody.Proposal.read(bytes)
        else { return nil }
        var chosen: [Int: PlanPair] = [:]
        for proposal in proposals {
            guard let party = partyOf[proposal.referral], let household = householdOf[proposal.household],
                let option = market.parties[party].options.firstIndex(where: { $0.household == household })
            else { return nil }
            chosen[party] = PlanPair(party: party, option: option)
        }
        var read: [(choice: [PlanPair], certificate: PlanCertificate)] = []
        for part in parts {
            guard let certificate = certificate(part) else { return nil }
            read.append((certificate.parties.compactMap { chosen[$0] }, certificate))
        }
        return read
    }

    /// What stored bytes say of pairs that would both rather have each other.
    package enum BlockingList: Hashable {
        case listed([PlanPair])
        case notListed
        /// They name what is no pair of this market.
        case unreadable
    }

    /// The list of pairs that would both rather have each other, as it is stored.
    package func blockingPairs(_ bytes: [UInt8]) throws(CanonicalError) -> BlockingList {
        guard case .object(let body) = try CanonicalParser.value(of: bytes) else { return .unreadable }
        switch body["blocking_pairs"] {
        case .array(let named):
            let pairs = named.compactMap { Self.texts($0).flatMap { pairOf[$0] } }
            return pairs.count == named.count ? .listed(pairs) : .unreadable
        case .null: return .notListed
        default: return .unreadable
        }
    }

    private func certificate(_ value: CanonicalValue) -> PlanCertificate? {
        guard case .object(let part) = value, let parties = Self.texts(part["parties"])?.map({ partyOf[$0] }),
            case .string(let size) = part["numbers"], let radices = Self.numbers(part["radices"]),
            case .array(let conflicts) = part["conflicts"], case .array(let search) = part["search"]
        else { return nil }
        let read = conflicts.map { conflict -> [PlanPair]? in
            guard case .array(let pairs) = conflict else { return nil }
            let known = pairs.compactMap { Self.texts($0).flatMap { pairOf[$0] } }
            return known.count == pairs.count ? known : nil
        }
        let entries = search.map(entry)
        guard !parties.contains(nil), !read.contains(nil), !entries.contains(nil) else { return nil }
        return PlanCertificate(
            parties: parties.compactMap { $0 }, size: size, radices: radices, conflicts: read.compactMap { $0 },
            entries: entries.compactMap { $0 })
    }

    private func entry(_ value: CanonicalValue) -> PlanCertificate.Entry? {
        guard case .object(let entry) = value else { return nil }
        if let branch = entry["branch"] { return Self.texts(branch).flatMap { pairOf[$0] }.map { .branch($0) } }
        guard case .string(let bound) = entry["bound"], case .integer(let times) = entry["times"],
            let left = prices(entry["left"], { Self.text($0).flatMap { partyOf[$0] } }),
            let homes = prices(entry["homes"], { Self.text($0).flatMap { householdOf[$0] } }),
            let ofConflicts = prices(entry["conflict_prices"], Self.number), case .array(let rows) = entry["ways"]
        else { return nil }
        let ways = rows.map { row -> PlanCertificate.Ways? in
            guard case .array(let two) = row, two.count == 2,
                let household = Self.text(two[0]).flatMap({ householdOf[$0] }), let ways = Self.numbers(two[1])
            else { return nil }
            return PlanCertificate.Ways(household: household, ways: ways)
        }
        guard !ways.contains(nil) else { return nil }
        return .leaf(
            PlanCertificate.Leaf(
                left: left, homes: homes, ways: ways.compactMap { $0 }, conflictPrices: ofConflicts,
                times: Int(times), bound: bound))
    }

    private func prices(
        _ value: CanonicalValue?, _ name: (CanonicalValue) -> Int?
    ) -> [PlanCertificate.Price]? {
        guard case .array(let rows) = value else { return nil }
        let read = rows.map { row -> PlanCertificate.Price? in
            guard case .array(let two) = row, two.count == 2, let of = name(two[0]), let price = Self.text(two[1])
            else { return nil }
            return PlanCertificate.Price(of: of, price: price)
        }
        return read.contains(nil) ? nil : read.compactMap { $0 }
    }

    private static func text(_ value: CanonicalValue) -> String? {
        if case .string(let text) = value { return text }
        return nil
    }

    private static func number(_ value: CanonicalValue) -> Int? {
        if case .integer(let number) = value { return Int(number) }
        return nil
    }

    private static func texts(_ value: CanonicalValue?) -> [String]? {
        guard case .array(let values) = value else { return nil }
        let read = values.map(text)
        return read.contains(nil) ? nil : read.compactMap { $0 }
    }

    private static func numbers(_ value: CanonicalValue?) -> [Int]? {
        guard case .array(let values) = value else { return nil }
        let read = values.map(number)
        return read.contains(nil) ? nil : read.compactMap { $0 }
    }
}
