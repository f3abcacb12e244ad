/// What the carers of each household are worth for each need: by its level, and by years alone.
///
/// Made once; asking is one look. Linear in households × codes that anybody needs.
struct CarerTable: Sendable {
    /// One need in one household.
    private struct Row {
        var prompt: PackedRange
        var assist: PackedRange
        var full: PackedRange
        var years: PackedRange

        init(all range: PackedRange) {
            prompt = range
            assist = range
            full = range
            years = range
        }
    }

    /// By household, then need.
    private let rows: [Row]
    private let needCount: Int
    /// By code index; -1 for a code that nobody needs.
    private let needNumbers: [Int]

    init(_ scheme: CompiledPopulation, enoughYears: Int) {
        var numbers = [Int](repeating: -1, count: scheme.vocabulary.kinds.count)
        var count = 0
        for need in scheme.needs where numbers[need.code] < 0 {
            numbers[need.code] = count
            count += 1
        }
        var rows: [Row] = []
        rows.reserveCapacity(scheme.households.count * count)
        for household in scheme.households {
            let first = rows.count
            let most = CarerSkills.mostNotOnRecord(household)
            rows.append(contentsOf: repeatElement(Row(all: PackedRange(PointRange(0, most))), count: count))
            for member in household.members where scheme.members[member].role == .carer {
                for index in scheme.members[member].skills {
                    let skill = scheme.skills[index]
                    scheme.vocabulary.covered(by: skill).forEach { code in
                        guard numbers[code] >= 0 else { return }
                        let place = first + numbers[code]
                        rows[place].prompt.raise(
                            to: SkillPoints.depth(skill, for: .prompt, enoughYears: enoughYears))
                        rows[place].assist.raise(
                            to: SkillPoints.depth(skill, for: .assist, enoughYears: enoughYears))
                        rows[place].full.raise(to: SkillPoints.depth(skill, for: .full, enoughYears: enoughYears))
                        rows[place].years.raise(to: SkillPoints.years(skill, enoughYears: enoughYears))
                    }
                }
            }
        }
        self.rows = rows
        needCount = count
        needNumbers = numbers
    }

    /// What the best carer of `household` is worth for `need`, by level and years: what is sure, and what it could be.
    func depth(_ household: Int, for need: CompiledNeed) -> PointRange {
        guard let row = row(household, need.code) else { return .none }
        switch need.level {
        case .prompt: return rows[row].prompt.range
        case .assist: return rows[row].assist.range
        case .full: return rows[row].full.range
        }
    }

    /// What the most experienced carer of `household` is worth for `need`, by years alone.
    func years(_ household: Int, with need: CompiledNeed) -> PointRange {
        row(household, need.code).map { rows[$0].years.range } ?? .none
    }

    private func row(_ household: Int, _ code: Int) -> Int? {
        let number = needNumbers[code]
        return number < 0 ? nil : household * needCount + number
    }
}
