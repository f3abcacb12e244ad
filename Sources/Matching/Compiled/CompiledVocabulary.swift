/// The vocabulary with what follows from what as bit sets. A class, so that whoever asks it copies no table.
final class CompiledVocabulary: Sendable {
    let vocabulary: Vocabulary
    /// By code index.
    let kinds: [CodeKind]
    /// Each code with all it implies.
    let implied: [CodeSet]
    /// Each code with all that imply it: where it does not hold, none of them does.
    let implying: [CodeSet]
    /// By kind.
    private let ofKind: [CodeKind: CodeSet]
    let protected: CodeSet
    /// Codes of the building, and of one room.
    let ofHome: CodeSet
    let ofRoom: CodeSet
    /// Codes that are facts about a person who comes: what residents' and households' wishes can be about.
    let aboutPeople: CodeSet
    /// Codes that can follow, or not, from who is in a home on the days asked.
    let ofCompany: CodeSet
    /// By ``WellKnownCode/rawValue``; nil where the scheme's vocabulary lacks it.
    private let wellKnown: [Int?]
    /// The routine codes' scale and step, by code index.
    let steps: [CompiledStep?]
    /// The least and greatest step of each scale.
    let scaleSteps: [ClosedRange<Int>]

    init(_ vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        kinds = vocabulary.terms.map(\.kind)
        implied = vocabulary.terms.map { term in
            vocabulary.closure(of: term.code).reduce(into: CodeSet()) { $0.insert($1) }
        }
        var implying = [CodeSet](repeating: .empty, count: vocabulary.terms.count)
        for (index, codes) in implied.enumerated() { codes.forEach { implying[$0].insert(index) } }
        self.implying = implying
        var ofKind: [CodeKind: CodeSet] = [:]
        var protected = CodeSet.empty
        for (index, term) in vocabulary.terms.enumerated() {
            ofKind[term.kind, default: .empty].insert(index)
            if term.isProtected { protected.insert(index) }
        }
        self.ofKind = ofKind
        self.protected = protected
        ofHome = ofKind[.home] ?? .empty
        ofRoom = ofKind[.room] ?? .empty
        aboutPeople = [.person, .risk, .characteristic, .task, .need].reduce(CodeSet.empty) { codes, kind in
            codes | (ofKind[kind] ?? .empty)
        }
        wellKnown = WellKnownCode.allCases.map { vocabulary.index(of: $0.code) }
        ofCompany = WellKnownCode.ofCompany.compactMap { vocabulary.index(of: $0.code) }
            .reduce(into: CodeSet.empty) { [implied] codes, index in
                codes = codes | implied[index] | implying[index]
            }
        var scales: [String: Int] = [:]
        var scaleSteps: [ClosedRange<Int>] = []
        steps = vocabulary.terms.map { term in
            guard term.kind == .routine, let step = RoutineStep(term.code) else { return nil }
            let scale = scales[step.scale] ?? scaleSteps.count
            if scale == scaleSteps.count {
                scales[step.scale] = scale
                scaleSteps.append(step.step...step.step)
            } else {
                let range = scaleSteps[scale]
                scaleSteps[scale] = min(range.lowerBound, step.step)...max(range.upperBound, step.step)
            }
            return CompiledStep(scale: scale, step: step.step)
        }
        self.scaleSteps = scaleSteps
    }

    /// The codes of `kind`.
    func codes(of kind: CodeKind) -> CodeSet { ofKind[kind] ?? .empty }

    /// What a skill covers: its code and everything that follows from it.
    func covered(by skill: CompiledSkill) -> CodeSet { implied[skill.code] }

    /// The index of a code the engine itself asks about; nil where the scheme's vocabulary lacks it, and then nothing is known of it.
    func index(_ code: WellKnownCode) -> Int? { wellKnown[code.rawValue] }
}

/// A step of a scale, by the scale's number.
struct CompiledStep: Hashable, Sendable {
    let scale: Int
    let step: Int
}
