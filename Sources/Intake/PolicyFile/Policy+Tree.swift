import Matching

extension PolicyTree {
    /// `policy` with every key there is, whether its file names it or not.
    package init(_ policy: Policy) {
        self = .object([:])
        for field in PolicyField.all { set(field.value(policy), at: field.treePath[...]) }
    }

    /// The policy this is the tree of.
    ///
    /// - Throws: the first key that is missing, not of its shape, or unknown.
    package func policy() throws(PolicyTreeFault) -> Policy { try Policy(tree: self) }

    /// The keys in which two policies differ, in the order of the default files.
    package static func differences(from earlier: Policy, to later: Policy) -> [PolicyDifference] {
        PolicyField.all.compactMap { field in
            let (before, after) = (field.value(earlier), field.value(later))
            return before == after ? nil : PolicyDifference(key: field.name, before: before, after: after)
        }
    }
}

extension Policy {
    /// The policy that `tree` was made from: every key of its shape, and no other. A key that a later version of the program brought is the
    /// nation's default.
    ///
    /// Whether a scheme may use it was decided when it was taken in; a replay does not decide it anew.
    fileprivate init(tree: PolicyTree) throws(PolicyTreeFault) {
        self = .blank
        lazy var defaults = PolicyTree.defaults(for: tree)
        for field in PolicyField.all {
            guard let value = tree[field.treePath] ?? defaults?[field.treePath] else {
                throw PolicyTreeFault(key: field.name, says: "is missing")
            }
            if let fault = field.shape.faults(in: value).first {
                throw PolicyTreeFault(key: field.name, says: fault.says)
            }
            field.put(value, &self)
        }
        // A key that no field knows belongs to a later version of the program.
        let known = PolicyTree(self)
        if let unknown = tree.firstLeaf(notIn: known) {
            throw PolicyTreeFault(key: unknown, says: "is not a key of a policy")
        }
    }

    /// The policy that a whole file or tree is put into: no value of it stays.
    static let blank = Policy(
        name: "", nation: .england,
        cap: CapTerms(nationMost: nil, isLaw: false, schemeMost: nil, awayCounts: true),
        age: AgeTerms(nationYoungest: 0, schemeYoungest: nil, schemeOldest: nil, adultFrom: 0),
        periods: PeriodTerms(horizonDays: 0, trainingDays: 0, confirmAfterDays: 0),
        checks: CheckTerms(ofMembers: [:], ofHome: []), arrangements: [:], notAskedKinds: [:], rules: [:],
        weights: [:], priorityPercents: [], importanceWeights: [:],
        scales: Scales(
            nearMetres: 0, farMetres: 0, homeImportance: .helpful, enoughInterests: 0, rhythmStepPoints: 0,
            enoughYears: 0, lateStartDays: 0, breathingDays: 0, slotHours: []),
        reading: .neutral, fusion: .harmonic, bands: Bands(well: 0, partly: 0), shortlistLength: 0,
        allowedWeights: 0...0,
        plan: PlanTerms(
            ifQuestionsMost: 0, objectives: [], worstOffBands: [], changePoints: 0, searchSteps: 0),
        retention: [])
}

extension PolicyTree {
    /// What the nation that `tree` names begins with; nil where it names none.
    fileprivate static func defaults(for tree: PolicyTree) -> PolicyTree? {
        guard case .string(let word)? = tree[["nation"]], let nation = Nation(rawValue: word) else { return nil }
        return PolicyTree(DefaultPolicy.policy(for: nation))
    }

    /// The path, joined by dots, of the first leaf that `other` has none for; nil where there is none.
    fileprivate func firstLeaf(notIn other: PolicyTree) -> String? {
        guard case .object(let members) = self, case .object(let others) = other else { return nil }
        for (key, value) in members.sorted(by: { $0.key < $1.key }) {
            guard let beside = others[key] else { return key }
            if let below = value.firstLeaf(notIn: beside) { return key + "." + below }
        }
        return nil
    }
}
