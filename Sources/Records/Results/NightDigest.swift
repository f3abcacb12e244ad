import Matching

/// What a coordinator should know in the morning: what is new, better or gone since the night before and why, what to ask, what lapses.
package struct NightDigest: Sendable {
    /// One home on one list that is new, better, less good, or gone.
    package struct Line: Hashable, Sendable {
        package enum Kind: String, Sendable, CaseIterable {
            case new, better
            case lessGood = "less_good"
            case gone
        }

        package let referral: String
        package let household: String
        package let kind: Kind
        package let reasons: [NightReason]

        package init(referral: String, household: String, kind: Kind, reasons: [NightReason]) {
            self.referral = referral
            self.household = household
            self.kind = kind
            self.reasons = reasons
        }
    }

    /// A referral whose proposal is another, new, or no longer there.
    package struct Proposal: Hashable, Sendable {
        package let referral: String
        package let before: String?
        package let after: String?
        package let reasons: [NightReason]

        package init(referral: String, before: String?, after: String?, reasons: [NightReason]) {
            self.referral = referral
            self.before = before
            self.after = after
            self.reasons = reasons
        }
    }

    /// A question whose answer could change what is first for a referral.
    package struct Question: Hashable, Sendable {
        package let referral: String
        package let household: String
        package let code: String
        package let asks: String

        package init(referral: String, household: String, code: String, asks: String) {
            self.referral = referral
            self.household = household
            self.code = code
            self.asks = asks
        }
    }

    /// An approval, check or certificate that lapses soon, and whom that touches: people who live there and referrals it is proposed to.
    package struct Lapse: Hashable, Sendable {
        package let household: String
        package let what: String
        package let on: Day
        package let touches: [String]

        package init(household: String, what: String, on: Day, touches: [String]) {
            self.household = household
            self.what = what
            self.on = on
            self.touches = touches
        }
    }

    package let proposals: [Proposal]
    package let lines: [Line]
    package let questions: [Question]
    package let lapses: [Lapse]
    /// Who looks after each referral and household; those that nobody is named for are left out.
    package let coordinators: [String: String]
    /// The names of all coordinators, ascending.
    package var names: [String] { Set(coordinators.values).sorted() }

    package var isEmpty: Bool { proposals.isEmpty && lines.isEmpty }

    package init(
        proposals: [Proposal], lines: [Line], questions: [Question], lapses: [Lapse], coordinators: [String: String]
    ) {
        self.proposals = proposals
        self.lines = lines
        self.questions = questions
        self.lapses = lapses
        self.coordinators = coordinators
    }

    /// What concerns one coordinator; nil for what nobody is named for.
    package func part(of name: String?) -> NightDigest {
        func isTheirs(_ id: String) -> Bool {
            coordinators[id.split(separator: "/").first.map(String.init) ?? id] == name
        }
        return NightDigest(
            proposals: proposals.filter { isTheirs($0.referral) }, lines: lines.filter { isTheirs($0.referral) },
            questions: questions.filter { isTheirs($0.referral) },
            lapses: lapses.filter { lapse in
                isTheirs(lapse.household) || lapse.touches.contains { coordinators[$0] != nil && isTheirs($0) }
            }, coordinators: coordinators)
    }
}
