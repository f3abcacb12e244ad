/// How a person and a household meet: from a first meeting to a weekend.
package enum IntroductionKind: String, Sendable, CaseIterable, Hashable {
    case meeting, tea, day, overnight, weekend
}
