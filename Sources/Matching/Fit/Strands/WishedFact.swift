/// A fact that somebody wished for or against, as a strand of likes and dislikes weighs it.
struct WishedFact {
    let strength: Strength
    /// Whether it is so; nil where it is not known.
    let isSo: Bool?

    private var isWanted: Bool {
        switch strength {
        case .must, .like: true
        case .mustNot, .dislike: false
        }
    }

    /// 1000 where it is as wished, 0 where it is not.
    var points: PointRange {
        guard let isSo else { return .notKnown }
        return isSo == isWanted ? .full : .none
    }

    /// A few words for a receipt's line, such as `garden: yes, as wished`.
    func words(_ label: String) -> String {
        switch (isSo, isWanted) {
        case (nil, _): "\(label): not known"
        case (true?, true): "\(label): yes, as wished"
        case (false?, true): "\(label): no, though wished"
        case (true?, false): "\(label): yes, though not wished"
        case (false?, false): "\(label): no, as wished"
        }
    }
}

extension Strength {
    /// Whether it is a like or a dislike, which give points; musts are rules.
    var givesPoints: Bool {
        switch self {
        case .like, .dislike: true
        case .must, .mustNot: false
        }
    }
}
