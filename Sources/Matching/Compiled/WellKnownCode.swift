/// The codes that rules and strands ask about by name; everything else is asked because somebody wished or stated it.
enum WellKnownCode: Int, CaseIterable, Sendable {
    case childrenAtHome, underFivesAtHome, teenagersAtHome, otherSupportedPeople, otherAdults
    case womanCarer, manCarer, singleCarer, coupleCarers
    case pets, willingToTrain, wakesAtNight, learningToSign
    case respectsFaith, respectsDiet, respectsCulture, respectsValues
    case riskToChildren, riskToOthers, riskToAnimals
    case shareARoom, woman, man
    case lodgerAtHome, fosteredChildrenAtHome, severalSupportedPeople, womanAtHome, manAtHome

    /// What follows from who is in a home on the days asked; that several are supported stands before what it implies, that somebody is.
    static let ofCompany: [WellKnownCode] = [
        .severalSupportedPeople, .otherSupportedPeople, .womanAtHome, .manAtHome, .underFivesAtHome,
        .teenagersAtHome,
    ]

    var code: Code { Code(text) }

    /// As the vocabulary writes it.
    var text: String {
        switch self {
        case .childrenAtHome: "children-at-home"
        case .underFivesAtHome: "under-fives-at-home"
        case .teenagersAtHome: "teenagers-at-home"
        case .otherSupportedPeople: "other-supported-people"
        case .otherAdults: "other-adults"
        case .womanCarer: "woman-carer"
        case .manCarer: "man-carer"
        case .singleCarer: "single-carer"
        case .coupleCarers: "couple-carers"
        case .pets: "pets"
        case .willingToTrain: "willing-to-train"
        case .wakesAtNight: "wakes-at-night"
        case .learningToSign: "learning-to-sign"
        case .respectsFaith: "respects-faith"
        case .respectsDiet: "respects-diet"
        case .respectsCulture: "respects-culture"
        case .respectsValues: "respects-values"
        case .riskToChildren: "risk-to-children"
        case .riskToOthers: "risk-to-others"
        case .riskToAnimals: "risk-to-animals"
        case .shareARoom: "share-a-room"
        case .woman: "woman"
        case .man: "man"
        case .lodgerAtHome: "lodger-at-home"
        case .fosteredChildrenAtHome: "fostered-children-at-home"
        case .severalSupportedPeople: "several-supported-people"
        case .womanAtHome: "woman-at-home"
        case .manAtHome: "man-at-home"
        }
    }
}
