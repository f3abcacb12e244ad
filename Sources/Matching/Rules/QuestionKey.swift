/// Which fact a question of a rule is about, as a figure: two questions about one pair are the same where their keys are, so that counting
/// them makes no words. What a key stands for and the code of its ``Question`` are the same record and field.
struct QuestionKey: Hashable, Sendable {
    /// Whose record lacks the fact, by index.
    enum Owner {
        case referral, home
        case person(Int)
        case member(Int)
        case room(Int)
    }

    /// The field; those of the second group come once per code, arrangement, check, condition or party.
    enum Field: UInt64 {
        case livingThereNow, members, postcode, ownMost, agreedToBeShown, rooms, roomsTaken, whoStays, offers,
            skills, sleeps,
            usuallyHome, dates
        case approvalStatus, approvalArrangements, approvalMost, approvalYoungest
        case code, approvalCondition, training, skillLevel, skillCertified, checkDone, checkDue
        case offerSlots, offerEmergencies, offerNotice, offerLongest, askAgain
    }

    private let figure: UInt64

    /// The question about `field` of `owner`; `number` says which, where the field comes more than once.
    init(_ owner: Owner, _ field: Field, _ number: Int = 0) {
        let (kind, index): (UInt64, Int) =
            switch owner {
            case .referral: (0, 0)
            case .home: (1, 0)
            case .person(let index): (2, index)
            case .member(let index): (3, index)
            case .room(let index): (4, index)
            }
        figure = kind << 61 | field.rawValue << 56 | UInt64(index) << 24 | UInt64(number)
    }

    /// The field's number, below 32.
    var fieldNumber: Int { Int(figure >> 56 & 31) }

    static let livingThereNow = QuestionKey(.home, .livingThereNow)
    static let members = QuestionKey(.home, .members)
    static let postcode = QuestionKey(.home, .postcode)
    static let approvalStatus = QuestionKey(.home, .approvalStatus)
    static let approvalArrangements = QuestionKey(.home, .approvalArrangements)

    /// Whether a code holds in the home.
    static func home(_ code: Int) -> QuestionKey { QuestionKey(.home, .code, code) }

    /// Whether a code that the engine asks about by name holds in the home, be it in the vocabulary or not.
    static func home(_ code: WellKnownCode, _ pair: Pair) -> QuestionKey {
        home(pair.scheme.vocabulary.index(code) ?? Vocabulary.most + code.rawValue)
    }

    /// Whether a code holds of a person.
    static func person(_ person: Int, _ code: Int) -> QuestionKey { QuestionKey(.person(person), .code, code) }
}
