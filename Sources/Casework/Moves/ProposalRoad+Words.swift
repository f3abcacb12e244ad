import Matching

/// What a move has to say of itself.
extension ProposalRoad {
    func words() -> [MoveRefusal] {
        switch step.move {
        case .shortlist:
            return step.words == nil
                ? [
                    .needs(
                        "say it at the prompt, in a file or on standard input (--words)",
                        "a shortlist has a reason in a person's own words")
                ]
                : []
        case .share: return side(among: [.person, .household], "whom is the profile shown to?")
        case .interested, .agree: return side(among: [.person, .household], "who said so?")
        case .decline: return side(among: OutcomeSide.allCases, "who said no?") + decline()
        case .withdraw:
            return side(among: OutcomeSide.allCases, "who takes it back?")
        case .introduce:
            return introduction()
                + (step.plannedOn == nil ? [.needs("--for DAY", "for which day is it arranged?")] : [])
        case .met: return introduction()
        case .trial: return interval()
        case .gate: return gate()
        case .deferGate: return deferral()
        case .flag: return step.words == nil ? [.needs("words", "a flag says why")] : []
        case .confirm:
            return step.plannedOn == nil ? [.needs("--for DAY", "on which day does it start?")] : []
        case .generate, .propose, .meeting, .start, .supersede, .close, .review, .notice, .end, .raise,
            .acknowledge,
            .settle:
            return []
        }
    }

    private func side(among sides: [OutcomeSide], _ asks: String) -> [MoveRefusal] {
        if let side = step.side, sides.contains(side) { return [] }
        return [.needs("\(step.move.rawValue) \(sides.map(\.rawValue).joined(separator: " or "))", asks)]
    }

    private func decline() -> [MoveRefusal] {
        var refusals: [MoveRefusal] = []
        if step.reason == nil {
            refusals.append(.needs("--reason CODE; no-reason-given is one", "a no has a coded reason"))
        }
        guard let reach = step.reach else {
            return refusals + [
                .needs("--reach pair, everybody-until or lasting", "how far does the no reach?")
            ]
        }
        switch reach {
        case .pair: break
        case .everybodyUntil where step.askAgainFrom == nil:
            refusals.append(.needs("--ask-again DAY", "until which day does the no to everybody hold?"))
        case .everybodyUntil: break
        case .lasting where step.askAgainFrom != nil:
            refusals.append(
                MoveRefusal("needs", "a lasting no has no day to ask again", pass: "leave --ask-again out"))
        case .lasting: break
        }
        if let again = step.askAgainFrom, again <= step.on {
            refusals.append(
                MoveRefusal("needs", "the day to ask again lies after the day of the no", pass: "--ask-again DAY"))
        }
        return refusals
    }

    private func introduction() -> [MoveRefusal] {
        step.introduction == nil
            ? [
                .needs(
                    "\(step.move.rawValue) \(IntroductionKind.allCases.map(\.rawValue).joined(separator: ", "))",
                    "what kind of introduction?")
            ]
            : []
    }

    private func interval() -> [MoveRefusal] {
        guard let from = step.plannedOn, let until = step.plannedUntil else {
            return [.needs("--for DAY --until DAY", "from which day to which leaving day is the trial?")]
        }
        return until > from ? [] : [MoveRefusal("needs", "the trial ends before it begins", pass: "--until DAY")]
    }

    private func gate() -> [MoveRefusal] {
        guard let gate = step.gate else { return [Self.whichGate] }
        if case .rule(let rule) = gate { return self.rule(rule) }
        guard let answer = step.gateAnswer else {
            return [
                .needs("\(GateAnswer.allCases.map(\.rawValue).joined(separator: ", "))", gate.asks)
            ]
        }
        switch answer {
        case .yes: return []
        case .notNeeded, .no:
            return step.words == nil ? [.needs("--words", "`\(gate.code)` \(answer.rawValue): why?")] : []
        }
    }

    /// The gate of a rule is passed once its questions are answered on the records they ask about.
    private func rule(_ rule: RuleCode) -> [MoveRefusal] {
        let open = sight.questions.filter { $0.rule == rule }.map {
            MoveRefusal("question", "not known: \($0.code)", pass: "sharedlives answer \($0.code) VALUE")
        }
        if open.isEmpty, step.gateAnswer != .yes {
            return [.needs("gate rule-\(rule.code) yes", "are the questions of `\(rule.code)` answered?")]
        }
        return open
    }

    private static let whichGate = MoveRefusal.needs(
        Gate.ofCasework.map(\.code).joined(separator: ", "), "which gate?")

    private func deferral() -> [MoveRefusal] {
        guard let gate = step.gate else { return [Self.whichGate] }
        var refusals: [MoveRefusal] = []
        if !sight.isEmergency {
            refusals.append(
                MoveRefusal("emergency", "only an emergency puts a gate off", pass: typed("gate \(gate.code) yes")))
        }
        if !gate.mayBeDeferred {
            refusals.append(
                MoveRefusal(
                    "never-deferred", "approval, checks, the number of people and separation are never put off"))
        }
        if step.words == nil { refusals.append(.needs("--words", "why is it put off?")) }
        let latest = step.on.addingWorkingDays(terms.deferWorkingDays)
        if let due = step.dueOn, due > latest || due < step.on {
            refusals.append(
                MoveRefusal(
                    "too-late", "it may be put off to \(latest.words) at most", pass: "--due DAY, or leave it out"))
        }
        return refusals
    }
}
