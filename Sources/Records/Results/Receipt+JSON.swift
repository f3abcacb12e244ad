import Matching

extension Receipt {
    /// The receipt as JSON, `sharedlives.receipt` version 1; docs/receipt.md says how it can be checked by hand.
    ///
    /// - Parameters:
    ///   - policy: The policy it was judged under.
    ///   - showsRestricted: Whether restricted reasons are said; otherwise they read `restricted`.
    package func json(policy: PolicyReference, showsRestricted: Bool = false) -> OrderedJSON {
        .document(
            schema: "sharedlives.receipt", version: 1,
            [
                .init("referral", .string(referral.text)), .init("household", .string(household.text)),
                .init("apart", .text(apart?.text)), .init("as_of", .string(asOf.description)),
                .init("start_on", .string(startOn.description)), .init("engine", .string(Engine.version)),
                .init("policy", policy.json), .init("verdict", .string(verdict.code)),
                .init("rules", .array(rules.map { $0.json(showsRestricted: showsRestricted) })),
                .init("visits", .array(visits.map { $0.json(showsRestricted: showsRestricted) })),
                .init(
                    "sides",
                    ["people": .array(people.map { $0.personJSON }), "household": householdSide.householdJSON]),
                .init("people_total", peopleTotal.json), .init("reading_rule", .string(reading.rawValue)),
                .init("fusion", fusionJSON), .init("lower_side", .text(lowerSide?.rawValue)),
                .init("distance_metres", distanceJSON),
                .init("last_arrangement_on", .text(lastArrangementOn?.description)),
                .init("limits_without_effect", .texts(heldLimits.map(\.text))),
                .init("fit_questions", .array(fitQuestions.map(\.json))),
            ])
    }

    private var fusionJSON: OrderedJSON {
        [
            "rule": .string(fusion.rawValue), "low": .number(fused?.low), "high": .number(fused?.high),
            "points": .number(fused?.points),
        ]
    }

    private var distanceJSON: OrderedJSON {
        guard let distance else { return .null }
        return [
            "low": .number(distance.metres.lowerBound), "high": .number(distance.metres.upperBound),
            "precision": .string(distance.precision.rawValue),
        ]
    }
}

extension SideTotal? {
    /// Low, high and points, or null where there is no total.
    package var json: OrderedJSON {
        guard let self else { return .null }
        return ["low": .number(self.low), "high": .number(self.high), "points": .number(self.points)]
    }
}

extension ReceiptSide {
    fileprivate var personJSON: OrderedJSON {
        .object([.init("person", .text(person?.text))] + members)
    }

    fileprivate var householdJSON: OrderedJSON { .object(members) }

    private var members: [OrderedJSON.Member] {
        [
            .init("lines", .array(lines.map(\.json))), .init("low", .number(total?.low)),
            .init("high", .number(total?.high)), .init("points", .number(total?.points)),
        ]
    }
}

extension ReceiptLine {
    /// One line with everything its share can be recomputed from.
    package var json: OrderedJSON {
        [
            "strand": .string(strand.code), "weight": .number(weight), "priority_percent": .number(priorityPercent),
            "low": .number(low), "high": .number(high), "reading": .number(reading), "points": .number(points),
            "facts": .texts(facts),
        ]
    }
}

extension RuleFinding {
    /// One rule's answer; restricted barriers read `restricted` where they may not be seen.
    package func json(showsRestricted: Bool) -> OrderedJSON {
        [
            "rule": .string(rule.code), "answer": .string(answer.rawValue),
            "overridden": overridden.map { $0.json(showsRestricted: showsRestricted) } ?? .null,
            "barriers": .array(barriers.map { $0.json(showsRestricted: showsRestricted) }),
            "questions": .array(questions.map(\.json)),
        ]
    }
}

extension Overridden {
    /// In which role, to which day, and what was stepped over.
    fileprivate func json(showsRestricted: Bool) -> OrderedJSON {
        [
            "role": .string(role), "until": .string(until.description),
            "barriers": .array(barriers.map { $0.json(showsRestricted: showsRestricted) }),
            "questions": .array(questions.map(\.json)),
        ]
    }
}

extension Barrier {
    /// The barrier, or the one word `restricted` in place of what it says.
    package func json(showsRestricted: Bool) -> OrderedJSON {
        let isHidden = isRestricted && !showsRestricted
        return [
            "code": .string(isHidden ? "restricted" : code), "says": .string(isHidden ? "restricted" : says),
            "fact": .text(isHidden ? nil : fact), "evidence_on": .text(isHidden ? nil : evidenceOn?.description),
            "overridable": .bool(isOverridable),
        ]
    }
}

extension Question {
    /// The question with whom it is of and which strands its answer could move.
    package var json: OrderedJSON {
        [
            "code": .string(code), "asks": .string(asks), "of": .string(of),
            "of_party_alone": .bool(isOfPartyAlone), "strands": .texts(strands.map(\.code)),
        ]
    }
}

extension VisitFinding {
    /// What happens to one date.
    fileprivate func json(showsRestricted: Bool) -> OrderedJSON {
        ["on": .string(on.description), "answer": .string(answer.rawValue), "says": .string(says)]
    }
}
