import Testing

@testable import Office

struct `What is asked of a new referral` {
    @Test(
        arguments: [
            ([], [.wants, .dates, .from, .until, .urgency, .searchAgreed, .shareAgreed]),
            ([(.dates, "2027-03-05 x6")], [.wants, .slots, .urgency, .searchAgreed, .shareAgreed]),
            (
                [(.wants, "day-support")],
                [.dates, .slots, .from, .until, .urgency, .searchAgreed, .shareAgreed]
            ),
            ([(.dates, "")], [.wants, .from, .until, .urgency, .searchAgreed, .shareAgreed]),
            ([(.wants, "emergency")], [.from, .until, .searchAgreed, .shareAgreed]),
        ] as [([(NewReferral.Field, String)], [NewReferral.Field])])
    func `what follows from an answer is not asked`(
        said: [(NewReferral.Field, String)], asked: [NewReferral.Field]
    ) {
        let new = said.reduce(NewReferral(people: ["P-1"], id: nil)) { $0.answering($1.0, $1.1) }
        let left = NewReferral.Field.allCases.filter { !new.isAnswered($0) && !new.isNeedless($0) }
        #expect(left.filter { ![.near, .born, .needs, .musts, .coverFor].contains($0) } == asked)
    }
}
