import Matching
import Records
import TestSupport
import Testing

@testable import Reports

struct `Fairness figures` {
    /// Count, total, and the ends that scipy 1.x `binomtest(k, n).proportion_ci(method="exact")` and statsmodels
    /// `proportion_confint(method="beta")` both give.
    static let intervals: [(count: Int, total: Int, low: Double, high: Double)] = [
        (0, 1, 0.0000000, 0.9750000), (1, 1, 0.0250000, 1.0000000), (0, 5, 0.0000000, 0.5218238),
        (1, 5, 0.0050508, 0.7164179), (3, 10, 0.0667395, 0.6524529), (5, 5, 0.4781762, 1.0000000),
        (7, 12, 0.2766697, 0.8483478), (0, 30, 0.0000000, 0.1157033), (2, 30, 0.0081781, 0.2207354),
        (15, 30, 0.3129703, 0.6870297), (29, 30, 0.8278305, 0.9991564), (58, 60, 0.8847190, 0.9959374),
        (4, 60, 0.0184618, 0.1619868), (17, 250, 0.0401085, 0.1066438), (125, 250, 0.4363426, 0.5636574),
        (999, 1000, 0.9944411, 0.9999747), (1, 1000, 0.0000253, 0.0055589), (500, 1000, 0.4685492, 0.5314508),
        (3, 10000, 0.0000619, 0.0008765), (5000, 10000, 0.4901514, 0.5098486),
    ]

    @Test(arguments: intervals)
    func `a share's interval is the one of the statistics packages, rounded outwards to a ten-thousandth`(
        count: Int, total: Int, low: Double, high: Double
    ) {
        let found = ExactInterval(count, of: total)
        #expect(found.low == Int((low * 10_000 + 1e-6).rounded(.down)))
        #expect(found.high == Int((high * 10_000 - 1e-6).rounded(.up)))
    }

    @Test func `a share and what is left of it have mirrored intervals`() {
        for total in 1...40 {
            for count in 0...total {
                let one = ExactInterval(count, of: total)
                let other = ExactInterval(total - count, of: total)
                #expect(one.low == 10_000 - other.high)
                #expect(one.low * total <= count * 10_000 && count * 10_000 <= one.high * total)
            }
        }
    }

    /// How many numbers, and how many of them lie below the lower end of the median's interval.
    static let medians: [(count: Int, below: Int?)] = [
        (1, nil), (5, nil), (6, 0), (8, 0), (9, 1), (10, 1), (17, 4), (25, 7), (60, 21), (100, 39),
    ]

    @Test(arguments: medians)
    func `a median lies between the order statistics of the coin's table`(count: Int, below: Int?) {
        let interval = MedianInterval((0..<count).map { $0 * 10 })
        #expect(interval.ends == below.map { ($0 * 10)...((count - 1 - $0) * 10) })
    }

    /// Six people who seek, alike but for what they stated; the household wishes nothing about it.
    private static func six(_ change: (inout Person, Int) -> Void) -> (SchemeBuilder, [Referral]) {
        var builder = SchemeBuilder()
        let first = builder.person
        builder.people = (1...6).map { number in
            var person = first
            person.id = PersonID("P-\(number)")
            person.party = PartyID("P-\(number)")
            change(&person, number)
            return person
        }
        let referral = builder.referral
        let referrals = (1...6).map { number in
            var copy = referral
            copy.id = ReferralID("R-\(number)")
            copy.party = PartyID("P-\(number)")
            return copy
        }
        return (builder, referrals)
    }

    private static func matcher(_ builder: SchemeBuilder, _ referrals: [Referral]) -> Matcher {
        let all = builder.population
        return Matcher(
            CompiledPopulation(
                Population(
                    vocabulary: all.vocabulary, people: all.people, referrals: referrals,
                    households: all.households,
                    members: all.members, stays: all.stays, separations: all.separations, outcomes: all.outcomes),
                policy: builder.policy, asOf: builder.asOf))
    }

    @Test func `what somebody is moves no answer, and a household's wish about it shows in the flip test`() throws {
        let protected = try #require(
            SchemeBuilder().vocabulary.terms.first { $0.isProtected && $0.kind == .characteristic })
        var (builder, referrals) = Self.six { person, _ in person.facts = Facts(yes: [protected.code]) }
        let plain = FlipTest(Self.matcher(builder, referrals)).flips.first { $0.changed == protected.label }
        #expect(plain?.referrals == 6)
        #expect(plain?.pairs == 6)
        #expect(plain?.differing == 0)
        builder.household.wishes = [
            Wish(code: protected.code, strength: .mustNot, importance: .essential, saidBy: .household, saidOn: nil)
        ]
        builder.household.limitsWithReason = [protected.code]
        referrals = referrals.map { $0 }
        let moved = FlipTest(Self.matcher(builder, referrals)).flips.first { $0.changed == protected.label }
        #expect(moved?.differing == 6)
        #expect(moved?.because.contains("the household's own limits") == true)
    }

    @Test func `a rule's effect is the pairs it alone keeps apart`() {
        var (builder, referrals) = Self.six { _, _ in }
        builder.household.approvals = []
        let effects = RuleEffect.all(Self.matcher(builder, referrals))
        #expect(effects.first { $0.rule == .approval }?.pairs == 6)
        #expect(effects.first { $0.rule == .approval }?.referrals == 6)
        #expect(effects.filter { $0.rule != .approval }.allSatisfy { $0.pairs == 0 })
        referrals = []
        #expect(RuleEffect.all(Self.matcher(builder, referrals)).allSatisfy { $0.pairs == 0 })
    }

    @Test func `a group too small to be told is not even named`() {
        let (builder, referrals) = Self.six { person, number in
            person.gender = .known(Code(number == 1 ? "non-binary" : "woman"))
        }
        let report = FairnessReport(
            Self.matcher(builder, referrals), policy: PackTexts.scheme(builder).policy,
            from: builder.asOf.adding(-365), until: builder.asOf, note: PackTexts.scheme(builder).note)
        for form in ReportForm.allCases {
            let text = report.written(as: form)
            #expect(!text.contains("non-binary"), "\(form.rawValue)")
            #expect(text.contains("other groups, each too few to say"))
        }
        // With one of two groups told, the other could be worked out from the total: neither is.
        #expect(!report.text.contains("woman"))
        #expect(report.text.contains("everybody"))
    }

    /// A count of a total, and what is said of it.
    static let shares: [(count: Int, total: Int, said: String)] = [
        (0, 12, "0"), (1, 12, "fewer than 5"), (4, 12, "fewer than 5"), (5, 12, "5"), (7, 12, "7"),
        (8, 12, "all but fewer than 5"), (11, 12, "all but fewer than 5"), (12, 12, "12"),
    ]

    @Test(arguments: shares)
    func `a small count within a group is not said`(count: Int, total: Int, said: String) {
        let cells = ShareCells.cells(count, of: total)
        #expect(cells[0].words == said)
        let exact = ExactInterval(count, of: total)
        guard case .share(let low) = cells[1], case .share(let high) = cells[2] else {
            Issue.record("an interval is two shares")
            return
        }
        #expect(low <= exact.low && exact.high <= high)
    }
}
