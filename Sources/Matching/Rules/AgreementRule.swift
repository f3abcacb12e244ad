/// Permission, or a recorded best-interests decision, to search and to share; and the household's agreement to be shown.
///
/// It is not the UK GDPR's lawful basis. Where nothing is recorded a search is made, asked once, and nothing is shared. Source: domain.md
/// H14, 5.4.
enum AgreementRule {
    static func judge<S: RuleSink>(_ pair: Pair, _ sink: inout S) {
        let id = pair.referralID
        switch pair.referral.searchAgreed {
        case .no:
            sink.barrier(
                Barrier("search_refused", says: "They have said no to a search", fact: id + "/search_agreed"))
            return
        case nil:
            sink.partyQuestion(
                Question(
                    of: id, "search_agreed",
                    asks: "Do they agree to a search, or is there a best-interests decision?", isOfPartyAlone: true)
            )
        case .yes, .bestInterests: break
        }
        switch pair.referral.shareAgreed {
        case .no:
            sink.barrier(
                Barrier(
                    "share_refused", says: "They have said no to being told about to households",
                    fact: id + "/share_agreed"))
        case nil:
            sink.partyQuestion(
                Question(
                    of: id, "share_agreed", asks: "Do they agree that households are told about them?",
                    isOfPartyAlone: true))
        case .yes, .bestInterests: break
        }
        if pair.referral.isPermissionInDoubt {
            sink.partyQuestion(
                Question(
                    of: id, "search_agreed",
                    asks: "They are recorded as unable to decide this move: is there a best-interests decision?",
                    isOfPartyAlone: true))
        }
        switch pair.household.agreedToBeShown {
        case .some(true): break
        case .some(false):
            sink.barrier(
                Barrier(
                    "not_to_be_shown", says: "This household has not agreed to be shown",
                    fact: pair.householdID + "/agreed_to_be_shown",
                    evidenceOn: pair.householdRecord.lastConfirmedOn))
        case nil:
            sink.question(
                QuestionKey(.home, .agreedToBeShown),
                Question(
                    of: pair.householdID, "agreed_to_be_shown",
                    asks: "Does this household agree to be shown to people?"))
        }
    }
}
