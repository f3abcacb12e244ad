import Matching

/// One home as it is told to the person: what it is like, why it could be right, what may be different, what is still asked.
struct PersonHome {
    private let scheme: PackScheme
    private let person: Person
    private let referral: Referral
    private let home: PackHome

    init(_ scheme: PackScheme, _ person: Person, _ referral: Referral, _ home: PackHome) {
        self.scheme = scheme
        self.person = person
        self.referral = referral
        self.home = home
    }

    private var household: Household { home.household }

    var part: PackPart {
        PackPart(
            home.name, ShortLines.lines(of: household.about ?? "").map { PackLine($0, .speech, isQuoted: true) },
            details: [
                PackDetail(detailTitle: "Who and what is there", detailLines: life),
                PackDetail(detailTitle: "Why it could be right for you", detailLines: right),
                PackDetail(detailTitle: "What may be different from what you want", detailLines: different),
                PackDetail(detailTitle: "When and where", detailLines: whenAndWhere),
                PackDetail(detailTitle: "What we still need to ask", detailLines: open),
            ])
    }

    /// Animals and who else is there: what somebody would see on the first visit.
    private var life: [PackLine] {
        household.facts.yes.compactMap { code in
            guard let term = scheme.vocabulary[code], term.kind == .pets || term.kind == .company, !isImplied(term)
            else { return nil }
            return PackLine("\(term.plain.capitalisedFirst).", term.kind == .pets ? .animal : .people)
        }
    }

    /// Whether a closer word is told: `dogs` says `pets`.
    private func isImplied(_ term: Term) -> Bool {
        household.facts.yes.contains { other in
            other != term.code && scheme.vocabulary[other]?.implies.contains(term.code) ?? false
        }
    }

    private var right: [PackLine] {
        var lines: [PackLine] = []
        for (code, isWanted) in wishes where holds(code) == isWanted {
            let label = scheme.vocabulary.label(code)
            lines.append(
                isWanted
                    ? PackLine("You want it, and it is here: \(label).", .yes)
                    : PackLine("You do not want it, and it is not here: \(label).", .yes))
        }
        let interests = person.interests.elements.filter { household.interests.elements.contains($0) }
        lines += interests.map { PackLine("They like this too: \(scheme.vocabulary.label($0)).", .heart) }
        lines += speaking
        lines += help
        if metAndLiked { lines.append(PackLine("You have met them, and you liked them.", .people)) }
        return lines
    }

    private var speaking: [PackLine] {
        let languages = person.languages.elements.filter { household.languages.elements.contains($0) }
        let methods = person.communication.elements.filter { holds($0) == true }
        return (languages + methods).map {
            PackLine("They use this too: \(scheme.vocabulary.label($0)).", .speech)
        }
    }

    /// Needs that somebody in the home has learnt to support.
    private var help: [PackLine] {
        let skills = scheme.population.members.filter { $0.household == household.id }
            .flatMap { $0.skills.elements.map(\.need) }
        return person.needs.elements.filter { skills.contains($0.code) }.map {
            PackLine("Somebody here knows about this: \(scheme.vocabulary.label($0.code)).", .help)
        }
    }

    private var metAndLiked: Bool {
        scheme.population.outcomes.contains {
            $0.party == person.party && $0.household == household.id && $0.outcome == .met
                && $0.reason?.text == "liked"
        }
    }

    private var different: [PackLine] {
        wishes.compactMap { code, isWanted in
            guard let so = holds(code), so != isWanted else { return nil }
            let label = scheme.vocabulary.label(code)
            return isWanted
                ? PackLine("You want it, and it is not here: \(label).", .no)
                : PackLine("You do not want it, and it is here: \(label).", .no)
        }
    }

    private var whenAndWhere: [PackLine] {
        var lines = [PackLine("It could start on \(home.receipt.startOn.words).", .calendar)]
        if !home.receipt.visits.isEmpty {
            let free = home.receipt.visits.count { $0.answer != .notMet }
            lines = [PackLine("They are free on \(free) of your \(home.receipt.visits.count) dates.", .calendar)]
        }
        if case .known(true) = person.addressConfidential { return lines }
        if let distance = home.receipt.distance {
            lines.append(
                PackLine("From where you live now: \(MilesWords.roughly(distance.metres)).", .map))
        }
        for connection in person.connections {
            guard let place = connection.place.value, let there = household.place.value else { continue }
            lines.append(
                PackLine(
                    "From “\(connection.label)”: \(MilesWords.roughly(there.distanceMetres(to: place))).", .map,
                    isQuoted: true))
        }
        return lines
    }

    private var open: [PackLine] {
        var lines = wishes.filter { holds($0.code) == nil }
            .map { PackLine("Is it so in this home: \(scheme.vocabulary.label($0.code))?", .question) }
        if home.receipt.openQuestionCount > 0 { lines.append(PackLine(SayableReason.stillChecking, .question)) }
        return lines
    }

    /// Every wish about a home once, with whether it is wanted there.
    private var wishes: [(code: Code, isWanted: Bool)] {
        var seen: Set<Code> = []
        return person.wishes.compactMap { wish in
            guard seen.insert(wish.code).inserted else { return nil }
            switch wish.strength {
            case .must, .like: return (wish.code, true)
            case .dislike, .mustNot: return (wish.code, false)
            }
        }
    }

    /// Whether a code holds of the home or of one of its rooms, with what follows from it; nil where not known.
    private func holds(_ code: Code) -> Bool? {
        HomeFacts(household, scheme.vocabulary).holds(code)
    }
}

extension MilesWords {
    /// Distance in whole miles without how far it can be off, for people who need no more: `about 2 miles`.
    static func roughly(_ metres: ClosedRange<Int>) -> String {
        let miles = max(1, halfUp((metres.lowerBound + metres.upperBound) * 500, 1_609_344))
        return miles == 1 ? "about 1 mile" : "about \(miles) miles"
    }
}
