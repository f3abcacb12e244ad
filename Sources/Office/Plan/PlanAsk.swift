import Matching

/// What somebody asks of a plan beside the policy, by ids as they are typed: pairs to keep, pairs to leave out.
package struct PlanAsk: Sendable {
    /// One pair, `R-001=HH-014`.
    package struct Pair: Hashable, Sendable, CustomStringConvertible {
        package let referral: String
        package let household: String

        package var description: String { "\(referral)=\(household)" }

        /// The pair that a word names.
        package init(_ word: String, option: String) throws(OfficeError) {
            let parts = word.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
                throw .usage("`\(option) \(word)` names no pair; write it as `\(option) R-001=HH-014`")
            }
            referral = parts[0]
            household = parts[1]
        }
    }

    package let pins: [Pair]
    package let forbidden: [Pair]

    /// What the options of a command say, word by word.
    package init(pins: [String], whatIfs: [String], forbidden: [String]) throws(OfficeError) {
        var read: [Pair] = []
        for word in pins { read.append(try Pair(word, option: "--pin")) }
        for word in whatIfs { read.append(try Pair(word, option: "--what-if")) }
        self.pins = read.eachOnce
        read = []
        for word in forbidden { read.append(try Pair(word, option: "--forbid")) }
        self.forbidden = read.eachOnce
    }

    /// Refuses what would be passed over in silence: answers of their own beside pairs, or beside one another.
    package func checkApart(isStable: Bool, isRecruiting: Bool, isProving: Bool) throws(OfficeError) {
        guard isStable || isRecruiting else { return }
        guard isEmpty else {
            throw .usage("`--objective stable` and `--recruit` stand alone; leave pairs out")
        }
        guard !(isStable && isRecruiting), !isProving else {
            throw .usage(
                "`--objective stable`, `--recruit` and a plan's proof are answers of their own; ask for one")
        }
    }

    package var isEmpty: Bool { pins.isEmpty && forbidden.isEmpty }
}

extension [PlanAsk.Pair] {
    /// Each once, in the order in which they were asked.
    fileprivate var eachOnce: [PlanAsk.Pair] {
        var seen: Set<PlanAsk.Pair> = []
        return filter { seen.insert($0).inserted }
    }
}

extension PlannedScheme {
    /// What is asked, in words; of a pair left out that no plan has it says so.
    package func words(of ask: PlanAsk) throws(OfficeError) -> [String] {
        var words = ask.pins.map { "\($0) kept" }
        for pair in ask.forbidden {
            let (referral, household) = (try scheme.referral(pair.referral), try scheme.household(pair.household))
            let isPlanned = plan.market.parties.contains { party in
                party.referral == referral && party.options.contains { $0.household == household }
            }
            words.append(isPlanned ? "\(pair) left out" : "\(pair) left out, which no plan has anyway")
        }
        return words
    }
}

extension LiveScheme {
    /// The request that `ask` makes, on top of `request`.
    ///
    /// - Throws: A usage error where a pin is on a closed referral, breaks a rule, or contradicts another.
    func request(_ ask: PlanAsk, on request: PlanRequest) throws(OfficeError) -> PlanRequest {
        var asked = request
        for pair in ask.forbidden {
            asked.forbidden[try referral(pair.referral), default: []].insert(try household(pair.household))
        }
        for pair in ask.pins {
            let referral = try referral(pair.referral)
            let household = try household(pair.household)
            try check(pair, referral, household)
            if let other = asked.pins[referral], other != household {
                throw .usage("`\(pair.referral)` is pinned to two homes; pin it to one")
            }
            if asked.forbidden[referral]?.contains(household) == true {
                throw .usage("`\(pair)` is pinned and forbidden; leave one of the two out")
            }
            if let underWay = asked.underWay[referral], !underWay.contains(household) {
                throw .usage(
                    "`\(pair)` cannot be pinned: introductions of \(pair.referral) to another home are under way")
            }
            asked.pins[referral] = household
        }
        return asked
    }

    private func check(_ pair: PlanAsk.Pair, _ referral: Int, _ household: Int) throws(OfficeError) {
        let record = population.referrals[referral]
        guard record.isOpen else {
            let status = record.status.value.map { ": it is \($0.rawValue)" } ?? ": they said no to a search"
            throw .usage("`\(pair)` cannot be pinned: no home is looked for for \(pair.referral)\(status)")
        }
        let receipt = matcher.receipt(referral: referral, household: household)
        let hint = "`sharedlives explain \(record.id) \(pair.household)` says why"
        switch receipt.verdict {
        case .possible: break
        case .notPossibleNow:
            let rules = receipt.rules.filter { $0.answer == .notMet }.map(\.rule.code)
            throw .usage(
                "`\(pair)` cannot be pinned: not possible now (\(rules.joined(separator: ", "))); \(hint)")
        case .askFirst:
            let most = matcher.scheme.policy.plan.ifQuestionsMost
            guard receipt.openQuestionCount <= most else {
                throw .usage(
                    "`\(pair)` cannot be pinned: \(receipt.openQuestionCount) questions are open, and the policy plans with at most \(most); \(hint)"
                )
            }
        }
    }
}
