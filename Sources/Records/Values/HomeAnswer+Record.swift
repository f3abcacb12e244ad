import Matching

/// An object of the household, whether the answer was yes, and either `condition` or `dates_free`: what was asked.
extension HomeAnswer: RecordPart, RecordRow {
    package static var blank: HomeAnswer {
        HomeAnswer(household: HouseholdID(""), about: .datesFree(0), isYes: false)
    }

    package func walked<Fields: RecordFields>(by fields: inout Fields) throws(Fields.Failure) -> HomeAnswer {
        var (condition, count): (String?, Int?) =
            switch about {
            case .condition(let words): (words, nil)
            case .datesFree(let count): (nil, count)
            }
        try fields.optional("condition", &condition)
        try fields.optional("dates_free", &count, in: RecordRange.count)
        let household = try fields.required("household", of: household)
        let isYes = try fields.required("yes", of: isYes)
        return HomeAnswer(
            household: household, about: condition.map { .condition($0) } ?? .datesFree(count ?? 0), isYes: isYes)
    }

    package static func precedes(_ first: HomeAnswer, _ second: HomeAnswer) -> Bool {
        textPrecedes(first.household.text, second.household.text)
    }
}
