import Foundation
import Matching
import Office
import TestSupport

/// Three people who each like something that one of three homes has, each home with a place for one; R-1 is looked for today. Ann looks after
/// R-1, R-2 and every home but H-3, Ben after R-3 and H-3.
enum ThreeHomes {
    static let likes = ["garden", "dogs", "cats"]

    /// The files of an import.
    static func files() -> [String: String] {
        func file(_ header: String, _ rows: [String]) -> String { ([header] + rows).joined(separator: "\n") + "\n" }
        let numbers = [1, 2, 3]
        func coordinator(_ number: Int) -> String { number == 3 ? "Ben" : "Ann" }
        return [
            "people": file(
                "id,born,postcode,needs_assessed_on,coordinator,would_like,languages",
                numbers.map { "P-\($0),1990-01-01,M33 2AB,2026-10-01,\(coordinator($0)),\(likes[$0 - 1]),en" }),
            "needs": file("person,need", numbers.map { "P-\($0),none" }),
            "referrals": file(
                "id,party,arrangement,earliest_start,latest_start,status,urgency,search_agreed,share_agreed,agreed_on",
                numbers.map { number in
                    "R-\(number),P-\(number),live-in,2027-03-01,2027-03-01,ready,"
                        + "\(number == 1 ? "today" : "planned"),yes,yes,2026-10-01"
                }),
            "households": file(
                "id,postcode,status,own_most,living_there_now,agreed_to_be_shown,coordinator,true_of_us,not_true_of_us,languages",
                numbers.map { number in
                    let others = likes.filter { $0 != likes[number - 1] }.joined(separator: ";")
                    return "H-\(number),M33 2AB,approved,1,0,yes,\(coordinator(number)),"
                        + "\(likes[number - 1]),\(others),en"
                }),
            "members": file(
                "id,household,role,born,gender,usually_home",
                numbers.map { "M-\($0),H-\($0),carer,1970-01-01,woman,all-week" }),
            "checks": file(
                "of,check,done_on,due_on",
                numbers.flatMap { number in
                    ["dbs", "references", "health"].map { "M-\(number),\($0),2026-01-01,2029-01-01" }
                        + ["home-safety", "insurance", "agreement"].map {
                            "H-\(number),\($0),2026-01-01,2029-01-01"
                        }
                }),
            "approvals": file(
                "household,arrangements,most_people,youngest,oldest,from,until,status",
                numbers.map { "H-\($0),live-in,1,18,99,2020-01-01,2029-01-01,approved" }),
            "offers": file(
                "household,arrangement,slots,from,until,notice_days,shortest_days,longest_days",
                numbers.map { "H-\($0),live-in,all-week,2020-01-01,,\($0 == 3 ? 90 : 0),1,none" }),
            "rooms": file("id,household,sleeps,from,until", numbers.map { "B-\($0),H-\($0),1,2020-01-01," }),
        ]
    }

    /// A database that holds them, and the night of ``TrialOffice/day`` recorded.
    static let afterOneNight = Task {
        let trial = try TrialOffice()
        try trial.take(files())
        _ = try await trial.later(30).rematch(asOf: TrialOffice.day, tasks: 1, isDryRun: false) { _ in }
        return try Data(contentsOf: URL(fileURLWithPath: trial.folder.database))
    }
}
