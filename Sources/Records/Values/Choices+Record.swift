import Matching

extension Arrangement: RecordChoice, RecordRow {
    package static func precedes(_ first: Arrangement, _ second: Arrangement) -> Bool {
        textPrecedes(first.rawValue, second.rawValue)
    }
}

extension Importance: RecordChoice {}
extension Strength: RecordChoice {}
extension Voice: RecordChoice {}
extension Precision: RecordChoice {}
extension Together: RecordChoice {}
extension Agreement: RecordChoice {}
extension Urgency: RecordChoice {}
extension ReferralStatus: RecordChoice {}
extension HouseholdStatus: RecordChoice {}
extension ApprovalStatus: RecordChoice {}
extension CheckKind: RecordChoice {}
extension MemberRole: RecordChoice {}
extension StayKind: RecordChoice {}
extension OutcomeKind: RecordChoice {}
extension OutcomeSide: RecordChoice {}
extension Reach: RecordChoice {}
extension CodeKind: RecordChoice {}

extension RuleCode: RecordChoice {
    package var word: String { code }
}

extension Level: RecordChoice {
    package var word: String { code }
}

/// A strand of the person's side: only a person ranks strands.
extension Strand: RecordChoice {
    package static let choices = strands(of: .person)

    package var word: String {
        precondition(side == .person, "only strands of the person's side are ranked")
        return code
    }
}
