/// The carers' skills behind what a ``CarerTable`` says: questions that would narrow it, and words.
enum CarerSkills {
    /// The most that carers could be worth of whom nothing is recorded: 1000 where there may be such, else 0.
    static func mostNotOnRecord(_ household: CompiledHousehold) -> Int {
        household.mayHaveUnknownCarer ? 1000 : 0
    }

    /// Asks what would narrow the range: who lives there, a carer's skills, and the level (where it counts) and years of a skill that could be
    /// worth more than what is sure.
    static func ask<S: StrandSink>(
        _ pair: Pair, about need: Int, sure: Int, isLevelAsked: Bool, for strand: Strand, _ sink: inout S,
        _ points: (CompiledSkill) -> PointRange
    ) {
        guard pair.household.areMembersKnown else {
            sink.question(Question.members(pair).forPoints(of: strand))
            return
        }
        let scheme = pair.scheme
        for index in pair.household.members where scheme.members[index].role == .carer {
            if !scheme.members[index].areSkillsKnown {
                sink.question(Question.skills(of: index, pair).forPoints(of: strand))
            }
            for skill in scheme.members[index].skills
            where scheme.vocabulary.covered(by: scheme.skills[skill]).contains(need) {
                let compiled = scheme.skills[skill]
                guard points(compiled).high > sure else { continue }
                if isLevelAsked, compiled.level == nil {
                    sink.question(levelOf(compiled.code, pair, index).forPoints(of: strand))
                }
                if compiled.years == nil {
                    sink.question(yearsOf(compiled.code, pair, index).forPoints(of: strand))
                }
            }
        }
    }

    /// The years that the most experienced carer is known to have with `need`, in words; nil where no carer's are known.
    ///
    /// - Parameter level: Skills below it are left out; nil where the level does not count.
    static func mostYears(_ pair: Pair, with need: Int, atLeast level: Level?) -> String? {
        var most: Int?
        for index in pair.household.members where pair.scheme.members[index].role == .carer {
            for skill in pair.scheme.members[index].skills
            where pair.scheme.vocabulary.covered(by: pair.scheme.skills[skill]).contains(need) {
                if let level, let own = pair.scheme.skills[skill].level, own < level { continue }
                if let years = pair.scheme.skills[skill].years { most = max(most ?? 0, years) }
            }
        }
        return most.map { $0 == 1 ? "1 year" : "\($0) years" }
    }

    private static func levelOf(_ code: Int, _ pair: Pair, _ member: Int) -> Question {
        let id = pair.scheme.memberID(member).text
        return Question(
            of: id, "skills.\(pair.scheme.code(code).text).level",
            asks: "Can \(id) support with \(pair.scheme.label(code)), and at which level?")
    }

    private static func yearsOf(_ code: Int, _ pair: Pair, _ member: Int) -> Question {
        let id = pair.scheme.memberID(member).text
        return Question(
            of: id, "skills.\(pair.scheme.code(code).text).years",
            asks: "How many years has \(id) supported somebody with \(pair.scheme.label(code))?")
    }
}
