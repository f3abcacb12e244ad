import Matching

/// Whether a run, judged anew from what it read, gives the bytes that are stored of it.
package enum ReplayOutcome: Hashable, Sendable {
    case exact
    /// Equal as far as can be told: so many pairs read a version that has been erased since.
    case exactWithRedactions(Int)
    /// Something differs: the first difference, and how many there are in all.
    case mismatch(ReplayDifference, count: Int)
    /// Judged by another version of the engine than this program's.
    case unavailable(engine: String)

    /// As it stands in reports.
    package var code: String {
        switch self {
        case .exact: "exact"
        case .exactWithRedactions: "exact-with-redactions"
        case .mismatch: "mismatch"
        case .unavailable: "unavailable"
        }
    }
}

/// Where a stored run and the run judged anew part.
package struct ReplayDifference: Hashable, Sendable {
    /// The list, by its referral; nil where the run as a whole is meant.
    package let referral: String?
    /// The place on the list, from 1; nil where no line is meant.
    package let rank: Int?
    package let household: String?
    /// What is stored and what was found, in words.
    package let what: String

    init(referral: String? = nil, rank: Int? = nil, household: String? = nil, _ what: String) {
        self.referral = referral
        self.rank = rank
        self.household = household
        self.what = what
    }
}

/// One run judged anew.
package struct RunReplay: Sendable {
    package let number: Int
    package let asOf: String
    package let engine: String
    package let outcome: ReplayOutcome
    /// Of a rematch: its plan, graded apart; nil where the run made none.
    package let plan: ReplayOutcome?
    /// Lists judged anew.
    package let lists: Int
    /// Pairs whose leaf was found among the stored ones.
    package let pairs: Int
    /// Over all lists and all pairs as judged anew, in hexadecimal: equal wherever the same was asked of the same records. Nil where
    /// nothing was judged.
    package let answersDigest: String?
}
