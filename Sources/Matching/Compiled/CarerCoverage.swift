/// Which skills of a household's carers cover each need, so that no pair passes over those that do not.
///
/// Made once; asking is one look. Linear in households × needs and in skills.
struct CarerCoverage: Sendable {
    /// Where the skills of one household for one need begin in ``skills``, by household, then need; one more for the end.
    private let firsts: [Int32]
    /// Skill indices, carer by carer in each household and need.
    private let skills: [Int32]
    private let needCount: Int
    /// By code index; -1 for a code that nobody needs.
    private let needNumbers: [Int]

    /// - Parameters:
    ///   - draft: The homes with their members and skills.
    ///   - needs: Everybody's.
    init(_ draft: CompilationDraft, of needs: [CompiledNeed]) {
        var numbers = [Int](repeating: -1, count: draft.vocabulary.kinds.count)
        var needed = CodeSet.empty
        var count = 0
        for need in needs where numbers[need.code] < 0 {
            numbers[need.code] = count
            needed.insert(need.code)
            count += 1
        }
        var firsts: [Int32] = []
        firsts.reserveCapacity(draft.households.count * count + 1)
        var skills: [Int32] = []
        skills.reserveCapacity(draft.skills.count)
        var covering = [[Int32]](repeating: [], count: count)
        for household in draft.households {
            for member in draft.members[household.members] where member.role == .carer {
                for skill in member.skills {
                    (draft.vocabulary.covered(by: draft.skills[skill]) & needed).forEach {
                        covering[numbers[$0]].append(Int32(skill))
                    }
                }
            }
            for need in covering.indices {
                firsts.append(Int32(skills.count))
                skills.append(contentsOf: covering[need])
                covering[need].removeAll(keepingCapacity: true)
            }
        }
        firsts.append(Int32(skills.count))
        self.firsts = firsts
        self.skills = skills
        needCount = count
        needNumbers = numbers
    }

    /// Calls `body` with each skill of a household's carers that covers a code, by index and in the order of carers, until it answers false.
    func forEachSkill(of household: Int, covering code: Int, _ body: (Int) -> Bool) {
        let number = needNumbers[code]
        guard number >= 0 else { return }
        let row = household * needCount + number
        for place in Int(firsts[row])..<Int(firsts[row + 1]) where !body(Int(skills[place])) { return }
    }
}
