/// What somebody did with a proposal, an arrangement or a concern: one word each, as it is typed and stored.
package enum CaseMove: String, Sendable, CaseIterable, Hashable {
    /// The overnight plan names the pair; the batch alone does it.
    case generate
    /// The batch says that a proposal under way is no longer what the rules or the plan say. It changes no stage.
    case flag
    /// Somebody takes the pair up.
    case propose
    /// Somebody says why this pair is worth showing to both sides.
    case shortlist
    /// One side's profile is shown to the other.
    case share
    /// A side would like to go on.
    case interested
    /// A side says no, for now or for good.
    case decline
    /// A meeting, a tea, a day, an overnight or a weekend is arranged.
    case introduce
    /// It took place.
    case met
    /// A stay on trial is arranged.
    case trial
    /// A side agrees to the arrangement.
    case agree
    /// The scheme's matching meeting was held.
    case meeting
    /// The scheme confirms: the room is held from the day of the start.
    case confirm
    /// The person has moved in, or their first visit has begun.
    case start
    /// A side, or the scheme, takes it back without a no.
    case withdraw
    /// Another household was agreed for the same referral.
    case supersede
    /// The referral was closed.
    case close
    /// A question that stops a move is answered.
    case gate
    /// In an emergency, such a question is put off to a day.
    case deferGate = "defer"
    /// A review of an arrangement was held.
    case review
    /// Notice was given on an arrangement.
    case notice
    /// An arrangement ended.
    case end
    /// A concern was raised, acknowledged or dealt with.
    case raise, acknowledge, settle
}
