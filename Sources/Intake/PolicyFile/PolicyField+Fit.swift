import Matching

extension PolicyField {
    static let weights: [PolicyField] =
        Strand.allCases.map { strand in
            PolicyField(
                "weights", strand.side.rawValue, strand.code, shape: .integer(0...1000),
                value: { .integer($0.weights[strand] ?? 0) },
                put: { if let weight = $0.integer { $1.weights[strand] = weight } })
        } + [
            PolicyField(
                "allowed_weights", shape: .range(0...1000),
                value: {
                    .array([.integer($0.allowedWeights.lowerBound), .integer($0.allowedWeights.upperBound)])
                },
                put: {
                    let ends = $0.elements.compactMap(\.integer)
                    if let least = ends.first, let most = ends.last, least <= most {
                        $1.allowedWeights = least...most
                    }
                }),
            PolicyField(
                "priority_percents", shape: .integers(count: 1...14, each: 100...1000),
                value: { .array($0.priorityPercents.map { .integer($0) }) },
                put: { $1.priorityPercents = $0.elements.compactMap(\.integer) }),
        ]
        + Importance.allCases.map { importance in
            PolicyField(
                "importance", importance.rawValue, shape: .integer(1...100),
                value: { .integer($0.importanceWeights[importance] ?? 1) },
                put: { if let weight = $0.integer { $1.importanceWeights[importance] = weight } })
        }

    static let scales: [PolicyField] = [
        .integer("scales", "near_metres", from: 0...2_000_000, at: \.scales.nearMetres),
        .integer("scales", "far_metres", from: 1...2_000_000, at: \.scales.farMetres),
        .word("scales", "home_importance", at: \.scales.homeImportance),
        .integer("scales", "enough_interests", from: 1...100, at: \.scales.enoughInterests),
        .integer("scales", "rhythm_step_points", from: 1...1000, at: \.scales.rhythmStepPoints),
        .integer("scales", "enough_years", from: 1...60, at: \.scales.enoughYears),
        .integer("scales", "late_start_days", from: 1...3650, at: \.scales.lateStartDays),
        .integer("scales", "breathing_days", from: 1...3650, at: \.scales.breathingDays),
        PolicyField(
            "scales", "slot_hours", shape: .integers(count: 4...4, each: 1...24),
            value: { .array($0.scales.slotHours.map { .integer($0) }) },
            put: { $1.scales.slotHours = $0.elements.compactMap(\.integer) }),
    ]

    static let fit: [PolicyField] = [
        .word("reading", at: \.reading),
        .word("fusion", at: \.fusion),
        .integer("bands", "well", from: 1...1000, at: \.bands.well),
        .integer("bands", "partly", from: 1...1000, at: \.bands.partly),
        .integer("shortlist_length", from: 1...1000, at: \.shortlistLength),
    ]

    static let plan: [PolicyField] = [
        .integer("plan", "if_questions_most", from: 0...100, at: \.plan.ifQuestionsMost),
        PolicyField(
            "plan", "objectives", shape: .words(PlanObjective.allCases.map(\.rawValue)),
            value: { PolicyTree(words: $0.plan.objectives.map(\.rawValue)) },
            put: { $1.plan.objectives = $0.words.compactMap(PlanObjective.init(rawValue:)) }),
        PolicyField(
            "plan", "worst_off_bands", shape: .integers(count: 1...3, each: 1...1000),
            value: { .array($0.plan.worstOffBands.map { .integer($0) }) },
            put: { $1.plan.worstOffBands = $0.elements.compactMap(\.integer) }),
        .integer("plan", "change_points", from: 0...1000, at: \.plan.changePoints),
        .integer("plan", "search_steps", from: 1...1_000_000_000, at: \.plan.searchSteps),
    ]

    static let retention: [PolicyField] = [
        PolicyField(
            "retention", shape: .retention,
            value: { policy in
                .array(
                    policy.retention.map { terms in
                        .object([
                            "record": .string(terms.recordClass), "trigger": .string(terms.trigger),
                            "years": .integer(terms.years), "source": .string(terms.source),
                        ])
                    })
            },
            put: { tree, policy in
                policy.retention = tree.elements.map { element in
                    RetentionTerms(
                        recordClass: element[["record"]]?.string ?? "",
                        trigger: element[["trigger"]]?.string ?? "", years: element[["years"]]?.integer ?? 0,
                        source: element[["source"]]?.string ?? "")
                }
            })
    ]
}
