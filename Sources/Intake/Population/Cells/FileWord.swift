import Matching

/// A word that a column may hold.
protocol FileWord: CaseIterable {
    /// As written in files.
    var word: String { get }
}

extension FileWord where Self: RawRepresentable, RawValue == String {
    var word: String { rawValue }
}

extension Level: FileWord {
    var word: String { code }
}
extension Arrangement: FileWord {}
extension Importance: FileWord {}
extension Strength: FileWord {}
extension Voice: FileWord {}
extension Together: FileWord {}
extension Urgency: FileWord {}
extension ReferralStatus: FileWord {}
extension Agreement: FileWord {}
extension HouseholdStatus: FileWord {}
extension ApprovalStatus: FileWord {}
extension CheckKind: FileWord {}
extension MemberRole: FileWord {}
extension StayKind: FileWord {}
extension OutcomeKind: FileWord {}
extension OutcomeSide: FileWord {}
extension Reach: FileWord {}
extension CodeKind: FileWord {}
