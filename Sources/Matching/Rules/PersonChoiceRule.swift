/// The person's own musts and must-nots about everything but the building and the room.
///
/// Source: domain.md H9. Only the person, the person with support, or a representative can make a must.
enum PersonChoiceRule {
    static func judge<S: RuleSink>(_ pair: Pair, _ sink: inout S) {
        let vocabulary = pair.scheme.vocabulary
        var others = pair.referral.askedCodes - vocabulary.ofHome
        others = others - vocabulary.ofRoom
        PersonWishes.judge(pair, codes: others - vocabulary.aboutPeople, &sink)
    }
}
