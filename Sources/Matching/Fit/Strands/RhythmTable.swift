/// How near each household's day is to each step of each routine scale, for somebody who wants the step and for somebody who would rather not.
///
/// Made once; asking is one look. Linear in households × routine codes × steps of a scale.
struct RhythmTable: Sendable {
    /// By household, then routine code; first wanted, then not.
    private let rows: [PackedRange]
    /// The routine codes, ascending by scale, step and code.
    private let steps: [ScaleStep]
    /// Where the codes of each scale stand in ``steps``.
    private let ranges: [Range<Int>]
    /// By code index, where the code stands in ``steps``; -1 for a code of another kind.
    private let numbers: [Int]

    init(_ scheme: CompiledPopulation, stepPoints: Int) {
        let vocabulary = scheme.vocabulary
        let steps = vocabulary.steps.enumerated().compactMap { code, step in
            step.map { ScaleStep(scale: $0.scale, step: $0.step, code: code) }
        }.sorted { ($0.scale, $0.step, $0.code) < ($1.scale, $1.step, $1.code) }
        let ranges = vocabulary.scaleSteps.indices.map { scale in
            let first = steps.firstIndex { $0.scale == scale } ?? steps.endIndex
            return first..<(first + steps.count { $0.scale == scale })
        }
        var numbers = [Int](repeating: -1, count: vocabulary.kinds.count)
        for (number, step) in steps.enumerated() { numbers[step.code] = number }
        var rows: [PackedRange] = []
        rows.reserveCapacity(scheme.households.count * steps.count * 2)
        for household in scheme.households {
            for own in steps {
                let scale = steps[ranges[own.scale]]
                rows.append(PackedRange(Self.wanted(own, scale, household.known, stepPoints)))
                rows.append(PackedRange(Self.notWanted(own, scale, household.known)))
            }
        }
        self.rows = rows
        self.steps = steps
        self.ranges = ranges
        self.numbers = numbers
    }

    /// The points of `household` for what a person says on one scale.
    func points(_ household: Int, _ own: CompiledRoutine) -> PointRange {
        rows[(household * steps.count + numbers[own.code]) * 2 + (own.isWanted ? 0 : 1)].range
    }

    /// The codes of one scale, ascending by step.
    func codes(ofScale scale: Int) -> some Sequence<Int> { steps[ranges[scale]].lazy.map(\.code) }

    /// The nearest of the household's steps; where none is known, the least and the most of those it has not denied.
    private static func wanted(
        _ own: ScaleStep, _ scale: ArraySlice<ScaleStep>, _ known: KnownCodes, _ stepPoints: Int
    ) -> PointRange {
        var nearest: Int?
        var open: PointRange?
        for step in scale {
            let points = max(0, 1000 - stepPoints * abs(step.step - own.step))
            switch known.answer(step.code) {
            case true?: nearest = max(nearest ?? 0, points)
            case nil: open = PointRange(min(open?.low ?? points, points), max(open?.high ?? points, points))
            case false?: break
            }
        }
        return nearest.map { PointRange($0) } ?? open ?? .none
    }

    /// A household is somewhere on the scale: at a step it states, or at the one step it has not denied.
    private static func notWanted(_ own: ScaleStep, _ scale: ArraySlice<ScaleStep>, _ known: KnownCodes)
        -> PointRange
    {
        switch known.answer(own.code) {
        case true?: return .none
        case false?: return .full
        case nil:
            if scale.contains(where: { known.answer($0.code) == true }) { return .full }
            return scale.count { known.answer($0.code) == nil } == 1 ? .none : .notKnown
        }
    }
}

/// One step of a routine scale with its code.
private struct ScaleStep: Hashable, Sendable {
    let scale: Int
    let step: Int
    let code: Int
}
