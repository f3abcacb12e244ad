import Matching
import Populations

/// `referrals.csv`.
enum ReferralsFile {
    static func file(of scheme: SeededScheme) -> CSVFile {
        var file = CSVFile(
            "referrals.csv",
            columns: """
                id party together arrangement earliest_start latest_start end slots every_weeks dates received_on \
                urgency status search_agreed share_agreed capacity_for_this_move
                """)
        for referral in scheme.referrals { file.add(cells(referral)) }
        return file
    }

    private static func cells(_ referral: Referral) -> [String?] {
        [
            referral.id.text, referral.party.text, referral.together == .must ? nil : referral.together.rawValue,
            referral.arrangement.rawValue, CellWords.day(referral.earliestStart.value),
            CellWords.day(referral.latestStart), CellWords.day(referral.end),
            CellWords.slots(referral.slots.value), referral.everyWeeks == 1 ? nil : String(referral.everyWeeks),
            CellWords.days(referral.dates), CellWords.day(referral.receivedOn), referral.urgency.value?.rawValue,
            referral.status.value?.rawValue, referral.searchAgreed.value?.rawValue,
            referral.shareAgreed.value?.rawValue, CellWords.yesNo(referral.capacityForThisMove.value),
        ]
    }
}
