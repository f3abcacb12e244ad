/// Something that is not known, with everything an answer could change on the lists of a scheme.
public struct OpenQuestion: Hashable, Sendable {
    /// One home on one list that asks it.
    public struct Pair: Hashable, Sendable {
        /// Indices in the population.
        public let referral: Int
        public let apart: Int?
        public let household: Int
    }

    /// What `answer` takes.
    public let code: String
    public let asks: String
    /// Whose record lacks it.
    public let of: String
    public let isOfPartyAlone: Bool
    /// The homes on lists that an answer bears on, in the order of lists and places: those that ask it, or something that it settles.
    public let pairs: [Pair]
    /// Of these, the ones to ask first about nothing else: an answer could make them possible.
    public let couldBecomePossible: [Pair]
    /// Referrals whose first place an answer could change, ascending.
    public let couldChangeFirst: [Int]

    /// The referrals it is asked for, ascending.
    public var referrals: [Int] { Set(pairs.map(\.referral)).sorted() }

    /// The order of questions worth asking: first choices, then pairs that could become possible, people, homes on lists; ties by code.
    static func precedes(_ first: OpenQuestion, _ second: OpenQuestion) -> Bool {
        let one = [
            first.couldChangeFirst.count, first.couldBecomePossible.count, first.referrals.count, first.pairs.count,
        ]
        let other = [
            second.couldChangeFirst.count, second.couldBecomePossible.count, second.referrals.count,
            second.pairs.count,
        ]
        if one != other { return other.lexicographicallyPrecedes(one) }
        return first.code.utf8.lexicographicallyPrecedes(second.code.utf8)
    }
}

/// A fact that is known and was last confirmed too long ago: to be confirmed, apart from what is not known.
public struct Confirmation: Hashable, Sendable {
    /// Whose: a person's, referral's or household's id, and the field that says when it was confirmed.
    public let path: String
    /// Nil where no day is recorded.
    public let lastOn: Day?
    public let days: Int?
}
