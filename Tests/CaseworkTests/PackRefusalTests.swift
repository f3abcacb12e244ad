import Casework
import Matching
import Testing

struct `Whether a pack may be made` {
    /// What is recorded of the referral and the home, for whom the pack is, and every reason against it.
    static let rows:
        [(
            search: Agreement?, share: Agreement?, capacity: Bool?, shown: Bool?, status: ReferralStatus?,
            format: PackFormat, refusals: [PackRefusal]
        )] = [
            (.yes, .yes, true, true, .matching, .person, []),
            (.yes, .yes, true, true, .matching, .household, []),
            (.yes, .yes, nil, nil, nil, .panel, []),
            (.bestInterests, .bestInterests, false, true, .ready, .household, []),
            (nil, .yes, true, true, .matching, .easyRead, [.searchNotAgreed]),
            (.no, .yes, true, true, .matching, .largePrint, [.searchRefused]),
            (.yes, nil, true, true, .matching, .person, []),
            (.yes, nil, true, true, .matching, .household, [.shareNotAgreed]),
            (.yes, .no, true, true, .matching, .household, [.shareRefused]),
            (.yes, .no, true, true, .matching, .panel, []),
            (.yes, .bestInterests, false, true, .matching, .panel, [.bestInterestsMissing]),
            (.bestInterests, .yes, false, true, .matching, .household, [.bestInterestsMissing]),
            (.yes, .yes, true, false, .matching, .household, [.homeNotToBeShown]),
            (.yes, .yes, true, false, .matching, .person, []),
            (.yes, .yes, true, true, .withdrawn, .person, [.referralOver]),
            (
                .no, .no, true, false, .closed, .household,
                [.searchRefused, .shareRefused, .homeNotToBeShown, .referralOver]
            ),
        ]

    @Test(arguments: rows.indices)
    func `it rests on what is recorded, and blank is not yes`(row: Int) {
        let (search, share, capacity, shown, status, format, refusals) = Self.rows[row]
        var referral = Referral(id: ReferralID("R-1"), party: PartyID("P-1"), arrangement: .liveIn)
        referral.searchAgreed = Known(search)
        referral.shareAgreed = Known(share)
        referral.capacityForThisMove = Known(capacity)
        referral.status = Known(status)
        var home = Household(id: HouseholdID("H-1"))
        home.agreedToBeShown = Known(shown)
        #expect(PackRefusal.refusals(format, of: referral, home: home, isDeathRecorded: false) == refusals)
        #expect(
            PackRefusal.refusals(format, of: referral, home: home, isDeathRecorded: true) == [.death] + refusals)
    }
}
