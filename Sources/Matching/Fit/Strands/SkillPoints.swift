/// What one skill is worth for a need that it covers.
enum SkillPoints {
    static let belowLevel = 250
    static let atLevel = 500

    /// By level and years: below the level 250, at the level 500 and up to 500 more by years. A level not known could be any.
    static func depth(_ skill: CompiledSkill, for level: Level, enoughYears: Int) -> PointRange {
        let years = points(skill.years, of: 1000 - atLevel, enoughYears)
        let deep = PointRange(atLevel + years.low, atLevel + years.high)
        if let own = skill.level { return own < level ? PointRange(belowLevel) : deep }
        return level == .prompt ? deep : PointRange(belowLevel, deep.high)
    }

    /// By years alone, up to 1000 for enough of them.
    static func years(_ skill: CompiledSkill, enoughYears: Int) -> PointRange {
        points(skill.years, of: 1000, enoughYears)
    }

    private static func points(_ years: Int?, of most: Int, _ enoughYears: Int) -> PointRange {
        guard let years else { return PointRange(0, most) }
        let enough = max(1, enoughYears)
        return PointRange(halfUp(most * min(max(0, years), enough), enough))
    }
}
