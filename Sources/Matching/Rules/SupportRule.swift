/// Every essential need is covered at its level by a carer certified in date at the start.
///
/// Support that training could bring before the start is not known, with the question. Source: domain.md H6.
enum SupportRule {
    /// What has to be asked, each question once however many needs it is for.
    private struct Open {
        /// Needs that a skill may cover of which the level or the day is not known.
        var perhapsCovered: [CompiledNeed] = []
        /// Whether a carer may cover a need of whom no skills are known.
        var isNotRecorded = false
        /// Codes of needs that training could cover before the start, the highest level of each.
        var trainable: [(code: Int, level: Level)] = []

        mutating func addTrainable(_ need: CompiledNeed) {
            if let index = trainable.firstIndex(where: { $0.code == need.code }) {
                trainable[index].level = max(trainable[index].level, need.level)
            } else {
                trainable.append((need.code, need.level))
            }
        }
    }

    static func judge<S: RuleSink>(_ pair: Pair, _ sink: inout S) {
        var open = Open()
        for member in pair.referral.members {
            let person = pair.scheme.people[member]
            guard person.areNeedsKnown else {
                sink.partyQuestion(.needs(of: member, pair))
                continue
            }
            for index in person.needs {
                let need = pair.scheme.needs[index]
                if need.importance == .essential { judge(need, pair, &open, &sink) }
            }
        }
        if !open.perhapsCovered.isEmpty { askAboutSkills(open.perhapsCovered, pair, &sink) }
        if open.isNotRecorded { askWhoCan(pair, &sink) }
        for (code, level) in open.trainable {
            sink.question(
                QuestionKey(.home, .training, code),
                Question(
                    of: pair.householdID, "training.\(pair.scheme.code(code).text)",
                    asks:
                        "Could a carer here be trained for \(pair.scheme.label(code)) (\(level.code)) before \(pair.start.words)?"
                ))
        }
    }

    private static func judge<S: RuleSink>(_ need: CompiledNeed, _ pair: Pair, _ open: inout Open, _ sink: inout S)
    {
        var isMet = false
        var isOpen = false
        var lapsed: Int32?
        pair.scheme.coverage.forEachSkill(of: pair.householdIndex, covering: need.code) { skill in
            switch covers(pair.scheme.skills[skill], need, pair) {
            case .met: isMet = true
            case .notKnown: isOpen = true
            case .notMet:
                let expires = pair.scheme.skills[skill].expiresOn
                if expires < pair.lastNeededDay.number {
                    lapsed = max(lapsed ?? expires, expires)
                }
            }
            return !isMet
        }
        if isMet { return }
        if isOpen {
            open.perhapsCovered.append(need)
        } else if pair.household.mayHaveUnknownCarer {
            open.isNotRecorded = true
        } else if !pair.household.refusedSupport(pair.scheme.vocabulary).contains(need.code),
            pair.scheme.asOf.days(until: pair.start) >= pair.scheme.policy.periods.trainingDays
        {
            // They have said that somebody will be trained in time.
            if !pair.household.known.yes.contains(need.code) { open.addTrainable(need) }
        } else {
            sink.barrier(missing(need, pair, lapsed: lapsed))
        }
    }

    /// Whether a skill that is of the need covers it from the start for as long as it must hold.
    private static func covers(_ skill: CompiledSkill, _ need: CompiledNeed, _ pair: Pair) -> RuleAnswer {
        guard skill.expiresOn >= pair.lastNeededDay.number else { return .notMet }
        if let level = skill.level, level < need.level { return .notMet }
        guard let certified = skill.certifiedOn else { return .notKnown }
        if certified > pair.start.number { return .notMet }
        // Whoever can support with it at all can at the least level.
        return skill.level == nil && need.level > .prompt ? .notKnown : .met
    }

    private static func askAboutSkills<S: RuleSink>(_ needs: [CompiledNeed], _ pair: Pair, _ sink: inout S) {
        for index in pair.household.members where pair.scheme.members[index].role == .carer {
            for skillIndex in pair.scheme.members[index].skills {
                let skill = pair.scheme.skills[skillIndex]
                let covered = pair.scheme.vocabulary.covered(by: skill)
                let open = needs.filter { covered.contains($0.code) && covers(skill, $0, pair) == .notKnown }
                guard !open.isEmpty else { continue }
                let id = pair.scheme.memberID(index).text
                func field() -> String { "skills.\(pair.scheme.code(skill.code).text)" }
                if skill.level == nil, open.contains(where: { $0.level > .prompt }) {
                    sink.question(
                        QuestionKey(.member(index), .skillLevel, skill.code),
                        Question(
                            of: id, field() + ".level",
                            asks: "At which level can \(id) support with \(pair.scheme.label(skill.code))?"))
                }
                if skill.certifiedOn == nil {
                    sink.question(
                        QuestionKey(.member(index), .skillCertified, skill.code),
                        Question(
                            of: id, field() + ".certified_on",
                            asks: "Since when is \(id) certified for \(pair.scheme.label(skill.code))?"))
                }
            }
        }
    }

    /// Asks each carer of whom no skills are recorded for all of them: one skill alone would say that there is no other.
    private static func askWhoCan<S: RuleSink>(_ pair: Pair, _ sink: inout S) {
        guard pair.household.areMembersKnown else {
            sink.question(.members, .members(pair))
            return
        }
        for index in pair.household.members {
            let member = pair.scheme.members[index]
            guard member.role == .carer, !member.areSkillsKnown else { continue }
            sink.question(QuestionKey(.member(index), .skills), .skills(of: index, pair))
        }
    }

    private static func missing(_ need: CompiledNeed, _ pair: Pair, lapsed: Int32?) -> Barrier {
        let label = pair.scheme.label(need.code)
        let fact = pair.householdID + "/training." + pair.scheme.code(need.code).text
        if let lapsed {
            let day = Day(number: lapsed)
            return Barrier(
                "support_lapses",
                says:
                    "The certificate for \(label) runs only to \(day.words), and is needed to \(pair.lastNeededDay.words)",
                fact: fact, evidenceOn: day)
        }
        return Barrier(
            "support_missing",
            says: "No carer here can support with \(label) at the level \(need.level.code) by \(pair.start.words)",
            fact: fact)
    }
}

extension CompiledHousehold {
    /// The support that the household will not give, or will not train for: all of it where nobody is willing to train.
    func refusedSupport(_ vocabulary: CompiledVocabulary) -> CodeSet {
        if let willing = vocabulary.index(.willingToTrain), known.no.contains(willing) { return .all }
        return wishSets.mustNot | known.no
    }
}

extension Question {
    /// What support a member of the party needs.
    static func needs(of member: Int, _ pair: Pair) -> Question {
        Question(
            of: pair.scheme.personID(member).text, "needs", asks: "What support does this person need?",
            isOfPartyAlone: true)
    }

    /// What a carer can support with.
    static func skills(of member: Int, _ pair: Pair) -> Question {
        let id = pair.scheme.memberID(member).text
        return Question(of: id, "skills", asks: "What can \(id) support with, and at which level?")
    }
}
