import Matching

extension Referral: RecordBody {
    package static let recordKind = RecordKind.referral
    package static var blank: Referral {
        Referral(id: ReferralID(""), party: PartyID(""), arrangement: .liveIn)
    }
    package var recordKey: RecordKey { RecordKey(.referral, id.text) }

    package func walked<Fields: RecordFields>(by fields: inout Fields) throws(Fields.Failure) -> Referral {
        var referral = self
        try fields.optional("advocate", &referral.advocate)
        try fields.optional("agreed_on", &referral.agreedOn)
        try fields.required("arrangement", &referral.arrangement)
        try fields.known("capacity_for_this_move", &referral.capacityForThisMove)
        try fields.optional("cover_for", &referral.coverFor)
        try fields.rows("dates", &referral.dates)
        try fields.known("earliest_start", &referral.earliestStart)
        try fields.optional("end", &referral.end)
        try fields.everyWeeks(&referral.everyWeeks)
        try fields.optional("funding_band", &referral.fundingBand)
        try fields.optional("funding_status", &referral.fundingStatus)
        try fields.rows("home_answers", &referral.homeAnswers)
        try fields.required("id", &referral.id)
        try fields.optional("latest_start", &referral.latestStart)
        try fields.optional("living_now", &referral.livingNow)
        try fields.optional("must_leave_by", &referral.mustLeaveBy)
        try fields.required("party", &referral.party)
        try fields.optional("placing_authority", &referral.placingAuthority)
        try fields.optional("received_on", &referral.receivedOn)
        try fields.optional("representative", &referral.representative)
        try fields.schema(Self.recordKind)
        try fields.known("search_agreed", &referral.searchAgreed)
        try fields.known("share_agreed", &referral.shareAgreed)
        try fields.known("slots", &referral.slots)
        try fields.known("status", &referral.status)
        try fields.required("together", &referral.together)
        try fields.optional("told_us_on", &referral.toldUsOn)
        try fields.known("urgency", &referral.urgency)
        try fields.optional("urgency_reason", &referral.urgencyReason)
        try fields.version(1)
        return referral
    }
}
