import Matching

extension LiveScheme {
    /// What is worth asking and what is to be confirmed: of everybody, of one home with its members and rooms, or for one referral.
    package func openQuestions(home: String?, referral: String?) throws(OfficeError) -> (
        questions: [OpenQuestion], confirmations: [Confirmation]
    ) {
        var questions = matcher.openQuestions()
        var confirmations = matcher.confirmations()
        if let home {
            let household = population.households[try household(home)]
            let members = population.members.filter { $0.household == household.id }.map(\.id.text)
            let ids = Set([household.id.text] + members + household.rooms.elements.map(\.id.text))
            questions.removeAll { !ids.contains($0.of) }
            confirmations.removeAll {
                $0.path.split(separator: "/").first.map { !ids.contains(String($0)) } ?? true
            }
        }
        if let referral {
            let index = try self.referral(referral)
            let record = population.referrals[index]
            let people = population.people.filter { $0.party == record.party }.map(\.id.text)
            let ids = Set([record.id.text] + people)
            questions.removeAll { !$0.referrals.contains(index) }
            confirmations.removeAll {
                $0.path.split(separator: "/").first.map { !ids.contains(String($0)) } ?? true
            }
        }
        return (questions, confirmations)
    }
}
