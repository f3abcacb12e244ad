import Casework
import Matching

/// Who holds what somebody else came too late for.
enum HeldBy {
    /// One line for each other arrangement in the household that is agreed or begun, where a room or the number of people is in the way.
    static func told(
        _ refusals: [MoveRefusal], at household: HouseholdID, _ cases: CaseRecords, by referral: ReferralID
    ) -> [MoveRefusal] {
        let isAboutRoom = refusals.contains { refusal in
            [RuleCode.room, .cap].contains { refusal.says.hasPrefix("rule `\($0.code)`") }
        }
        guard isAboutRoom else { return [] }
        return cases.sortedArrangements.compactMap { arrangement in
            guard arrangement.household == household, arrangement.referral != referral, arrangement.stage.isOpen,
                let step = arrangement.steps.last(where: { $0.move == .confirm || $0.move == .start })
            else { return nil }
            let from = arrangement.state.startOn.map { " from \($0.words)" } ?? ""
            return MoveRefusal(
                "held",
                "\(step.by) recorded \(arrangement.id) there\(from), at \(step.recordedAt)")
        }
    }
}
