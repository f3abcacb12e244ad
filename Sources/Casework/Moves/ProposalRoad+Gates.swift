import Matching

/// What the scheme, the gates and the rules say of a move.
extension ProposalRoad {
    /// Moves that bring the two nearer to each other; the others only say what happened.
    private var goesOn: Bool {
        switch step.move {
        case .share, .introduce, .trial, .agree, .confirm, .start: true
        case .generate, .flag, .propose, .shortlist, .interested, .decline, .met, .meeting, .withdraw, .supersede,
            .close, .gate, .deferGate, .review, .notice, .end, .raise, .acknowledge, .settle:
            false
        }
    }

    /// A paused household, a closed referral, an agreement elsewhere, a scheme that takes no emergencies.
    func surroundings() -> [MoveRefusal] {
        let begins = step.move == .propose || step.move == .shortlist || step.move == .generate
        guard goesOn || begins else { return [] }
        var refusals: [MoveRefusal] = []
        if let pause = sight.pause { refusals.append(MoveRefusal("paused", pause.says, pass: pause.pass)) }
        if sight.isEmergency, !terms.acceptsEmergencies {
            refusals.append(
                MoveRefusal(
                    "emergency", "this scheme's policy takes no emergencies", pass: "policy: casework.emergencies"))
        }
        let mayBeMatched = step.move == .start || step.move == .confirm
        switch sight.referral.status.value {
        case .withdrawn, .closed, .paused:
            refusals.append(
                MoveRefusal(
                    "closed", "the referral is \(sight.referral.status.value?.rawValue ?? "closed")",
                    pass: "sharedlives set \(sight.referral.id)/status matching"))
        case .matched where !mayBeMatched && sight.agreedElsewhere == nil:
            refusals.append(
                MoveRefusal(
                    "closed", "the referral is matched",
                    pass: "sharedlives set \(sight.referral.id)/status matching"))
        case .received, .assessing, .ready, .matching, .matched, nil: break
        }
        // Stages and gates that one arrangement leaves out, an emergency above all, are not left out for another.
        if let proposal, proposal.stage.isOpen, proposal.arrangement != sight.referral.arrangement {
            refusals.append(
                MoveRefusal(
                    "arrangement",
                    "\(sight.referral.id) is for \(sight.referral.arrangement.rawValue) now, and the two were proposed for \(proposal.arrangement.rawValue)",
                    pass: typed("withdraw scheme") + ", then " + typed("propose") + ": the road begins anew"))
        }
        if let elsewhere = sight.agreedElsewhere {
            refusals.append(
                MoveRefusal(
                    "agreed-elsewhere", "\(sight.referral.id) is agreed with \(elsewhere)",
                    pass: "sharedlives decide \(sight.referral.id) \(elsewhere) withdraw SIDE, if that is to change"
                ))
        }
        return refusals
    }

    /// Whose turn it is to read or to say so.
    func order() -> [MoveRefusal] {
        guard let state, let side = step.side else { return meetingFirst() }
        switch step.move {
        case .share where !isShortRoad:
            let first: OutcomeSide? =
                switch terms.sharingOrder {
                case .householdFirst: .household
                case .personFirst: .person
                case .either: nil
                }
            guard let first, side != first, !state.interested.contains(first) else { return [] }
            return [
                MoveRefusal(
                    "order", "by the policy the \(first.rawValue) reads and replies first",
                    pass: shownAndInterested(first))
            ]
        case .interested:
            if state.shared.contains(where: { $0.side == side }) { return [] }
            return [
                MoveRefusal(
                    "order", "nothing was shown to the \(side.rawValue) yet", pass: typed("share \(side.rawValue)"))
            ]
        case .agree where state.agreed.contains(side):
            return [MoveRefusal("order", "the \(side.rawValue) agreed already")]
        case .agree where !isShortRoad: return bothInterested(state)
        default: return []
        }
    }

    private func bothInterested(_ state: ProposalState) -> [MoveRefusal] {
        [OutcomeSide.person, .household].filter { !state.interested.contains($0) }.map {
            MoveRefusal(
                "order", "the \($0.rawValue) has not said that they would like to go on",
                pass: shownAndInterested($0))
        }
    }

    private func meetingFirst() -> [MoveRefusal] {
        guard let state else { return [] }
        switch step.move {
        case .introduce where !isShortRoad, .trial where !isShortRoad: return bothInterested(state)
        case .start where state.startOn.map { step.on < $0 } ?? false:
            let day = state.startOn?.words ?? ""
            return [
                MoveRefusal(
                    "order", "the start is agreed for \(day)",
                    pass: typed("confirm --for DAY") + " for another day, then start"
                )
            ]
        case .confirm where terms.holdsMatchingMeeting && state.meetingHeldOn == nil:
            return [MoveRefusal("order", "by the policy a matching meeting is held first", pass: typed("meeting"))]
        default: return []
        }
    }

    /// Gates that stop this move: those that belong to it or to one before it, and are not passed.
    func gates() -> [MoveRefusal] {
        guard goesOn else { return [] }
        return Gate.ofCasework.compactMap { gate in
            guard stops(gate) else { return nil }
            if let said = state?.said(of: gate) {
                switch said.answer {
                case .yes, .notNeeded: return nil
                case nil where sight.isEmergency: return nil
                case .no, nil: break
                }
            } else if let recorded = gate.recorded(sight), recorded != .no {
                return nil
            }
            return MoveRefusal("gate", "gate `\(gate.code)`: \(gate.asks)", pass: way(through: gate))
        }
    }

    /// Whether a gate belongs to this move or to one that comes before it.
    private func stops(_ gate: Gate) -> Bool {
        if proposal?.origin == .given, gate == .shareAgreed { return false }
        return Self.order(of: gate.stops) <= Self.order(of: step.move)
    }

    private static func order(of move: CaseMove) -> Int {
        switch move {
        case .share: 1
        case .introduce: 2
        case .trial: 3
        case .agree: 4
        case .confirm: 5
        case .start: 6
        case .generate, .flag, .propose, .shortlist, .interested, .decline, .met, .meeting, .withdraw, .supersede,
            .close, .gate, .deferGate, .review, .notice, .end, .raise, .acknowledge, .settle:
            0
        }
    }

    /// A profile is shown to a side and they would like to go on, as it is typed.
    private func shownAndInterested(_ side: OutcomeSide) -> String {
        typed("share \(side.rawValue)") + ", then " + typed("interested \(side.rawValue)")
    }

    private func way(through gate: Gate) -> String {
        let answer = typed("gate \(gate.code) yes") + " (or not-needed, with the reason)"
        switch gate {
        case .shareAgreed: return answer + ", or sharedlives set \(sight.referral.id)/share_agreed yes"
        case .funding:
            let set = answer + ", or sharedlives set \(sight.referral.id)/funding_status agreed"
            return sight.isEmergency ? set + "; or " + typed("defer funding") : set
        case .residents, .advocate, .moveAgreed, .supportPlan, .liberty, .licence:
            return sight.isEmergency ? answer + "; or " + typed("defer \(gate.code)") : answer
        case .rule: return answer
        }
    }

    /// Rules that stop this move: a no that is in force from the beginning; what is not met, from the first reading on; what is not known,
    /// when somebody is to stay.
    func rules() -> [MoveRefusal] {
        // Taking a pair up again that said no would be asking again.
        if step.move == .propose || step.move == .shortlist {
            return refusals(of: sight.stops.filter { $0.rule == .answered })
        }
        guard goesOn else { return [] }
        // A confirmed start had its notice, and visits their days, when both sides agreed to them.
        let isConfirmed = step.move == .start && state?.startOn != nil
        let stops = refusals(of: sight.stops.filter { !($0.isOfNotice && isConfirmed) })
        let asksAll = step.move == .confirm || step.move == .start || step.move == .trial
        guard asksAll || step.move == .share else { return stops }
        var asked: Set<String> = []
        let questions = sight.questions.compactMap { question -> MoveRefusal? in
            guard asksAll || question.isOfPartyAlone, asked.insert(question.code).inserted else { return nil }
            if isConfirmed, question.rule == .dates, question.code.hasPrefix("\(sight.referral.id)/") { return nil }
            let gate = Gate.rule(question.rule)
            if sight.isEmergency, state?.said(of: gate) != nil { return nil }
            let put = sight.isEmergency && gate.mayBeDeferred ? "; or " + typed("defer \(gate.code)") : ""
            return MoveRefusal(
                "question", "not known: \(question.code)", pass: "sharedlives answer \(question.code) VALUE\(put)")
        }
        return stops + questions
    }

    private func refusals(of stops: [PairSight.Stop]) -> [MoveRefusal] {
        stops.map { stop in
            let (referral, household) = (sight.referral.id, sight.household)
            let override =
                "; sharedlives override \(household) \(stop.rule.code) --referral \(referral) --role ROLE --until DAY --reason FILE, in a role the policy lets"
            return MoveRefusal(
                "rule", "rule `\(stop.rule.code)`: \(stop.says ?? "restricted")",
                pass: "sharedlives explain \(referral) \(household) shows it" + (stop.isOverridable ? override : "")
            )
        }
    }
}
