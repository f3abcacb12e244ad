/// Every column of every file, version 1: what the reader knows and what the template writes.
package enum ColumnTable {
    /// The columns of a file: the full ones in the order of the template, then those of the short form.
    package static func columns(of kind: FileKind) -> [Column] {
        let keys = Set(words(keyColumns(of: kind)))
        let full = words(fullColumns(of: kind))
        return full.map { Column(name: $0, isKey: keys.contains($0), isShortForm: false) }
            + words(shortColumns(of: kind)).filter { !full.contains($0) }
            .map { Column(name: $0, isKey: false, isShortForm: true) }
    }

    /// The header of the short form; empty where a file has none.
    package static func shortForm(of kind: FileKind) -> [String] { words(shortColumns(of: kind)) }

    /// The header of the full form.
    package static func fullForm(of kind: FileKind) -> [String] { words(fullColumns(of: kind)) }

    private static func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }

    private static func keyColumns(of kind: FileKind) -> String {
        switch kind {
        case .people, .referrals, .households, .members: "id"
        case .rooms: "id household"
        case .needs: "person need"
        case .wishes: "of code"
        case .connections: "person label"
        case .checks: "of check"
        case .skills: "member need"
        case .approvals: "household"
        case .offers: "household arrangement"
        case .stays: "household kind from"
        case .separations: "one"
        case .outcomes: "outcome"
        case .staff: "name role"
        case .vocabulary: "code"
        }
    }

    private static func shortColumns(of kind: FileKind) -> String {
        switch kind {
        case .people: "id born wants from near needs musts"
        case .households: "id near approved_for approved_most approved_until living_there_now home checks_due"
        case .needs, .referrals, .wishes, .connections, .members, .checks, .skills, .approvals, .offers, .rooms,
            .stays,
            .separations, .outcomes, .staff, .vocabulary:
            ""
        }
    }

    private static func fullColumns(of kind: FileKind) -> String {
        switch kind {
        case .people:
            """
            id party known_as born gender pronouns postcode easting northing home_counts travel_at_most_miles \
            true_of_me not_true_of_me must_have would_like would_rather_not must_not_have interests languages \
            communication format format_reviewed_on priorities alone_safely_hours people_to_lift needs_assessed_on \
            about coordinator address_confidential
            """
        case .needs: "person need level importance at_night"
        case .referrals:
            """
            id party together arrangement earliest_start latest_start end slots every_weeks dates received_on told_us_on \
            living_now must_leave_by urgency urgency_reason status search_agreed share_agreed agreed_on \
            capacity_for_this_move representative advocate placing_authority funding_status funding_band cover_for
            """
        case .wishes: "of code strength importance said_by said_on"
        case .connections: "person label postcode easting northing at_most_miles importance"
        case .households:
            """
            id name postcode easting northing status true_of_us not_true_of_us must_have would_like would_rather_not \
            must_not_have interests languages own_most living_there_now agreed_to_be_shown last_confirmed_on about \
            coordinator
            """
        case .members: "id household role born gender languages usually_home"
        case .checks: "of check done_on due_on"
        case .skills: "member need level certified_on expires_on years"
        case .approvals:
            "household arrangements most_people most_by_arrangement youngest oldest from until status conditions"
        case .offers:
            "household arrangement slots from until notice_days shortest_days longest_days takes_emergencies"
        case .rooms: "id household sleeps true_of_it not_true_of_it from until"
        case .stays: "household room person kind arrangement from until slots every_weeks dates"
        case .separations: "one other area_postcode area_miles reason set_by review_on"
        case .outcomes: "party household on outcome by reach reason ask_again_from"
        case .staff: "name account role from until"
        case .vocabulary: "code kind label plain implies protected"
        }
    }
}
