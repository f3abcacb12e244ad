import Matching

extension Referral {
    /// Whether somebody decides for them what is best, with them: the pack says then who does.
    var isDecidedForThem: Bool { searchAgreed == .known(.bestInterests) }
}

/// What is told to a household about one person: their wishes, how they communicate, the support they need.
struct PartyWords {
    private let person: Person
    private let vocabulary: Vocabulary

    init(_ person: Person, _ vocabulary: Vocabulary) {
        self.person = person
        self.vocabulary = vocabulary
    }

    func age(on day: Day) -> PackLine? {
        guard let age = person.born.value?.age(on: day) else { return nil }
        let years =
            age.lowerBound == age.upperBound ? "\(age.lowerBound)" : "\(age.lowerBound) or \(age.upperBound)"
        let pronouns = person.pronouns.map { " Pronouns: \($0)." } ?? ""
        return PackLine("\(years) years old.\(pronouns)", .person, isQuoted: person.pronouns != nil)
    }

    var wishes: [PackPart] {
        [
            PackPart("Must have", codes(.must, .yes)), PackPart("Must not have", codes(.mustNot, .no)),
            PackPart("Would like", codes(.like, .heart)), PackPart("Would rather not have", codes(.dislike, .no)),
            PackPart("Likes to do", person.interests.elements.map { line($0, .heart) }),
            PackPart(
                "What matters most to them", person.priorities.map { PackLine($0.words.capitalisedFirst, .heart) }),
        ]
    }

    /// Communication comes before support: whoever cannot be understood has no choice. Source: DAPB1605.
    var communication: [PackLine] {
        let methods = person.communication.elements.map { line($0, .speech) }
        let languages = person.languages.elements.map { line($0, .speech) }
        let formats = person.format.map { PackLine("Give information as: \(vocabulary.label($0))", .speech) }
        let all = methods + languages + formats
        return all.isEmpty ? [PackLine("Not known yet. Ask.", .question)] : all
    }

    var support: [PackLine] {
        var lines = person.needs.elements.map { need in
            let night: String = if case .known(true) = need.atNight { ", also at night" } else { "" }
            return PackLine(
                "\(vocabulary.label(need.code).capitalisedFirst): \(need.level.words)\(night)", .help)
        }
        if !person.needs.isKnown { lines.append(PackLine("What they need is not known yet.", .question)) }
        if let hours = person.aloneSafelyHours.value {
            lines.append(
                PackLine(
                    hours == 0
                        ? "Somebody should always be there."
                        : "Safe alone for \(hours == 1 ? "1 hour" : "\(hours) hours") at a time.", .calendar))
        }
        if let carers = person.peopleToLift.value, carers > 0 {
            lines.append(PackLine(carers == 1 ? "One person lifts." : "\(carers) people lift together.", .people))
        }
        return lines
    }

    var tasks: [PackPart] {
        [PackPart("What you may be asked to do", facts(.task)), PackPart("Good to know", facts(.person))]
    }

    private func facts(_ kind: CodeKind) -> [PackLine] {
        person.facts.yes.filter { vocabulary[$0]?.kind == kind }.map { line($0, .help) }
    }

    private func codes(_ strength: Strength, _ picture: PackPicture) -> [PackLine] {
        var seen: Set<Code> = []
        return person.wishes.filter { $0.strength == strength && seen.insert($0.code).inserted }
            .map { line($0.code, picture) }
    }

    private func line(_ code: Code, _ picture: PackPicture) -> PackLine {
        PackLine(vocabulary.label(code).capitalisedFirst, picture)
    }
}
