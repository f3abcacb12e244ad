import Casework
import Matching

/// What people decided on, beside where it stood on the list they had before them.
package struct ListChoice: Hashable, Sendable {
    package let referral: String
    package let household: String
    /// The run whose list it was; nil where none was recorded.
    package let run: Int?
    /// The place on that list, from 1; nil where it was not on it.
    package let place: Int?
    /// The coded reason with which it was taken up, and whether somebody wrote down why in their own words.
    package let reason: String?
    package let hasWords: Bool
    /// How it went on, and where it ended without a start the coded reason that was given.
    package let endReason: String?
    package let stage: String
    package let policyVersion: Int
}

extension Office {
    /// Every pair that somebody took up, in the order of referrals: what the stored runs said of it at that time.
    ///
    /// The batch's own proposals are no decision until a person took one up.
    package func choices() throws(OfficeError) -> [ListChoice] {
        let cases = try snapshot().cases
        return cases.sortedProposals.compactMap { proposal in
            let step = proposal.steps.first { $0.move == .shortlist || $0.move == .share && $0.role != .batch }
            guard let chosen = step ?? proposal.steps.first(where: { $0.move == .propose }) else { return nil }
            return ListChoice(
                referral: proposal.referral.text, household: proposal.household.text, run: chosen.sight.run,
                place: chosen.sight.place, reason: chosen.reason?.text, hasWords: !(chosen.words ?? "").isEmpty,
                endReason: proposal.steps.last { [.decline, .withdraw, .close].contains($0.move) }?.reason?.text,
                stage: proposal.stage.rawValue,
                policyVersion: chosen.sight.policyVersion)
        }
    }
}
