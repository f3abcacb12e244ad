import Intake

/// The scheme of one person and one home in which every rule is met.
extension SituationRows {
    private static let arrangements = [
        "live-in", "short-break", "day-support", "emergency", "outreach", "intermediate", "parent-and-child",
        "transition",
    ]

    static func allMet(_ number: Int) -> [FileKind: [Row]] {
        let (home, person) = ("H\(number)", "P\(number)")
        let members = ["A", "B"]
        return [
            .people: [seeker(person)], .needs: [epilepsy(of: person)], .referrals: [referral(number)],
            .households: [household(home)],
            .members: members.map { member("\(home)-\($0)", $0 == "A" ? "woman" : "man", of: home) },
            .checks: members.flatMap { checks(["dbs", "references", "health"], of: "\(home)-\($0)") }
                + checks(["home-safety", "insurance", "agreement"], of: home),
            .skills: [
                [
                    ("member", "\(home)-A"), ("need", "epilepsy"), ("level", "full"),
                    ("certified_on", "2026-01-01"), ("expires_on", "2028-01-01"), ("years", "5"),
                ], [("member", "\(home)-B"), ("need", "none")],
            ],
            .approvals: [
                [
                    ("household", home), ("arrangements", arrangements.joined(separator: "; ")),
                    ("most_people", "3"), ("youngest", "18"), ("oldest", ""), ("from", "2024-01-01"),
                    ("until", "2028-06-01"), ("status", "approved"),
                ]
            ],
            .offers: arrangements.map { offer($0, of: home) },
            .rooms: [
                [
                    ("id", "\(home)-R1"), ("household", home), ("sleeps", "1"),
                    ("true_of_it", "ground-floor-bedroom"),
                ]
            ],
        ]
    }

    /// Somebody of 36, of whom everything that a rule asks is known.
    static func seeker(_ id: String) -> Row {
        [
            ("id", id), ("born", "1990-05-05"), ("gender", "woman"), ("postcode", "M21 7PL"), ("home_counts", "no"),
            ("true_of_me", "gets-on-with-animals; gets-on-with-children"),
            (
                "not_true_of_me",
                "smoker; vaper; brings-a-pet; lifting; injections; night-checks; risk-to-others; fire-risk; physical-holding"
            ), ("languages", "en"), ("communication", "speech"), ("alone_safely_hours", "24"),
            ("people_to_lift", "0"), ("needs_assessed_on", "2026-10-01"),
        ]
    }

    static func epilepsy(of person: String) -> Row {
        [
            ("person", person), ("need", "epilepsy"), ("level", "full"), ("importance", "essential"),
            ("at_night", "no"),
        ]
    }

    private static func referral(_ number: Int) -> Row {
        [
            ("id", "R\(number)"), ("party", "P\(number)"), ("arrangement", "live-in"),
            ("earliest_start", "2027-01-11"), ("search_agreed", "yes"), ("share_agreed", "yes"),
            ("agreed_on", "2026-10-01"), ("capacity_for_this_move", "yes"), ("status", "matching"),
        ]
    }

    private static func household(_ id: String) -> Row {
        [
            ("id", id), ("name", "Home"), ("postcode", "M21 7PL"), ("status", "approved"),
            ("true_of_us", "step-free; garden; wakes-at-night; smoke-free"),
            ("not_true_of_us", "pets; smoking; vaping"), ("own_most", "3"), ("living_there_now", "0"),
            ("agreed_to_be_shown", "yes"), ("last_confirmed_on", "2026-10-10"), ("languages", "en"),
        ]
    }

    private static func member(_ id: String, _ gender: String, of home: String) -> Row {
        [
            ("id", id), ("household", home), ("role", "carer"), ("born", gender == "woman" ? "1970" : "1971"),
            ("gender", gender), ("languages", "en"), ("usually_home", "all-week"),
        ]
    }

    private static func checks(_ checks: [String], of owner: String) -> [Row] {
        checks.map { [("of", owner), ("check", $0), ("done_on", "2026-01-10"), ("due_on", "2028-01-10")] }
    }

    private static func offer(_ arrangement: String, of home: String) -> Row {
        [
            ("household", home), ("arrangement", arrangement), ("slots", "all-week"), ("notice_days", "7"),
            ("shortest_days", "1"), ("longest_days", "none"), ("takes_emergencies", "yes"),
        ]
    }
}
