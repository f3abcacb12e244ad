import Testing

@testable import Matching

@Suite struct HouseholdTimingStrandTests {
    // The start is 31 days off.
    static let rows: [StrandRow] = [
        StrandRow("offers not known", 0, 1000) { _ in },
        StrandRow("no offers", 0) { $0.household.offers = .listed([]) },
        StrandRow("another arrangement offered", 0) {
            $0.household.offers = .listed([offer(.shortBreak, notice: 7)])
        },
        StrandRow("twice the notice, every slot, an open end", 1000) {
            $0.household.offers = .listed([offer(.liveIn, notice: 14)])
        },
        StrandRow("no notice asked", 1000) { $0.household.offers = .listed([offer(.liveIn, notice: 0)]) },
        StrandRow("just the notice", 750) { $0.household.offers = .listed([offer(.liveIn, notice: 31)]) },
        StrandRow("half as much again as the notice", 888) {
            $0.household.offers = .listed([offer(.liveIn, notice: 20)])
        },
        StrandRow("less than the notice", 500) { $0.household.offers = .listed([offer(.liveIn, notice: 60)]) },
        StrandRow("notice not known", 500, 1000) { $0.household.offers = .listed([offer(.liveIn, notice: nil)]) },
        StrandRow("one of the two slots asked", 750) {
            $0.referral.arrangement = .daySupport
            $0.referral.slots = .known(
                [SlotMask(weekday: 1, part: .morning), SlotMask(weekday: 1, part: .afternoon)])
            $0.household.offers = .listed([
                offer(.daySupport, notice: 0, slots: SlotMask(weekday: 1, part: .morning))
            ])
        },
        StrandRow("the slots offered not known", 500, 1000) {
            $0.referral.arrangement = .daySupport
            $0.referral.slots = .known(SlotMask(weekday: 1, part: .morning))
            $0.household.offers = .listed([offer(.daySupport, notice: 0)])
        },
        StrandRow("the slots asked not known", 500, 1000) {
            $0.referral.arrangement = .daySupport
            $0.household.offers = .listed([offer(.daySupport, notice: 0, slots: .everyDay)])
        },
        StrandRow("two weeks within two days and a month", 1000) {
            $0.referral.end = StrandScheme.day("2027-04-15")
            $0.household.offers = .listed([offer(.liveIn, notice: 0, shortest: 2, longest: 28)])
        },
        StrandRow("shorter than the shortest", 667) {
            $0.referral.end = StrandScheme.day("2027-04-03")
            $0.household.offers = .listed([offer(.liveIn, notice: 0, shortest: 7, longest: 28)])
        },
        StrandRow("longer than the longest", 667) {
            $0.referral.end = StrandScheme.day("2027-06-01")
            $0.household.offers = .listed([offer(.liveIn, notice: 0, longest: 28)])
        },
        StrandRow("the longest not known", 667, 1000) {
            $0.referral.end = StrandScheme.day("2027-06-01")
            $0.household.offers = .listed([offer(.liveIn, notice: 0)])
        },
        StrandRow("an emergency under an offer to live in", 1000) {
            $0.referral.arrangement = .emergency
            $0.household.offers = .listed([offer(.liveIn, notice: 0)])
        },
        StrandRow("the best of two offers", 1000) {
            $0.household.offers = .listed([offer(.liveIn, notice: 60), offer(.liveIn, notice: 7)])
        },
        StrandRow("a sure offer beside one that could be better", 888, 1000) {
            $0.household.offers = .listed([offer(.liveIn, notice: nil), offer(.liveIn, notice: 20)])
        },
    ]

    @Test(arguments: rows) func `a household's timing follows its table`(row: StrandRow) {
        row.check(.householdTiming)
    }

    @Test func `what the offer leaves open is asked`() {
        #expect(StrandRow.questions(.householdTiming) { _ in } == ["H-1/offers"])
        let asked = StrandRow.questions(.householdTiming) {
            $0.referral.arrangement = .daySupport
            $0.referral.slots = .known(.everyDay)
            $0.referral.end = StrandScheme.day("2027-06-01")
            $0.household.offers = .listed([Self.offer(.daySupport, notice: nil)])
        }
        #expect(
            asked == [
                "H-1/offers.day-support.notice_days", "H-1/offers.day-support.slots",
                "H-1/offers.day-support.longest_days",
            ])
    }

    private static func offer(
        _ arrangement: Arrangement, notice: Int?, slots: SlotMask? = nil, shortest: Int? = nil, longest: Int? = nil
    ) -> Offer {
        var offer = Offer(arrangement: arrangement)
        offer.noticeDays = Known(notice)
        offer.slots = Known(slots)
        offer.shortestDays = shortest
        offer.longestDays = Known(longest)
        return offer
    }
}
