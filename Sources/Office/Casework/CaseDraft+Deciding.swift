import Casework
import Matching
import Records

/// What a step did to its case.
struct Moved {
    let id: String
    let step: CaseStep
    let before: String?
    let after: String
    let details: [OrderedJSON.Member]

    init(id: String, _ step: CaseStep, before: String?, after: String) {
        self.id = id
        self.step = step
        self.before = before
        self.after = after
        details = [
            .init("case", .string(id)), .init("move", .string(step.move.rawValue)),
            .init("role", .string(step.role.rawValue)), .init("on", .string(step.on.description)),
            .init("before", .text(before)), .init("after", .string(after)),
            .init("side", .text(step.side?.rawValue)), .init("reason", .text(step.reason?.text)),
            .init("gate", .text(step.gate?.code)), .init("words", .text(step.words)),
            .init("run", .number(step.sight.run)), .init("policy_version", .number(step.sight.policyVersion)),
            .init("read_up_to", .number(step.sight.readUpTo)), .init("verdict", .text(step.sight.verdict)),
            .init("receipt_digest", .text(step.sight.receiptDigest)),
        ]
    }
}

extension CaseDraft {
    /// Takes a step of the pair's proposal, where the rules, the gates and the policy allow it.
    mutating func move(_ step: CaseStep, on pair: CasePair, isGiven: Bool, _ today: Day) throws(OfficeError)
        -> Moved
    {
        let latest = cases.latest(pair.referral.id, pair.household)
        var step = step
        if step.move == .confirm, step.plannedOn == nil { step.plannedOn = pair.receipt.startOn }
        var proposal = latest.flatMap { $0.stage > .started && step.move == .propose ? nil : $0 }
        switch Proposal.move(step, on: latest, seeing: pair.sight, under: pair.terms, today: today) {
        case .refused(let refusals):
            throw .moveRefused(refusals + HeldBy.told(refusals, at: pair.household, cases, by: pair.referral.id))
        case .allowed(let allowed): step = allowed
        }
        try checkRooms(step, pair)
        if proposal == nil {
            var new = Proposal(
                referral: pair.referral.id, household: pair.household, number: (latest?.number ?? 0) + 1,
                party: pair.referral.party, arrangement: pair.referral.arrangement, steps: [])
            new.origin = isGiven ? .given : .searched
            proposal = new
        } else if isGiven {
            proposal?.origin = .given
        }
        guard let proposal else { preconditionFailure("a proposal was found or made") }
        take(step, on: proposal, terms: pair.arrangementTerms, served: pair.served)
        guard let after = cases.proposals[proposal.recordID], let taken = after.steps.last else {
            preconditionFailure("a step that was taken is there")
        }
        return Moved(
            id: proposal.recordID, taken, before: proposal.steps.isEmpty ? nil : proposal.stage.rawValue,
            after: after.stage.rawValue)
    }

    /// Takes a step of the pair's arrangement that has begun.
    mutating func move(_ step: CaseStep, ofArrangementOf pair: CasePair, _ today: Day) throws(OfficeError) -> Moved
    {
        let found = cases.sortedArrangements.last {
            $0.referral == pair.referral.id && $0.household == pair.household
        }
        guard let arrangement = found else {
            throw .moveRefused([
                MoveRefusal(
                    "stage", "nothing was agreed between \(pair.referral.id) and \(pair.household)",
                    pass: "a stay that was there before the program: sharedlives set, on the stay")
            ])
        }
        switch arrangement.move(step, under: pair.terms, today: today) {
        case .refused(let refusals): throw .moveRefused(refusals)
        case .allowed(let allowed):
            take(allowed, on: arrangement)
            guard let after = cases.arrangements[arrangement.id], let taken = after.steps.last else {
                preconditionFailure("a step that was taken is there")
            }
            return Moved(
                id: arrangement.id, taken, before: arrangement.stage.rawValue, after: after.stage.rawValue)
        }
    }

    /// Rooms that were named are the household's and free; where several are free, one is named.
    private func checkRooms(_ step: CaseStep, _ pair: CasePair) throws(OfficeError) {
        switch step.move {
        case .confirm, .start, .trial: break
        default: return
        }
        guard pair.arrangementTerms.takesRoom,
            let free = pair.scheme.matcher.freeRooms(
                referral: pair.referralIndex, household: pair.householdIndex, from: step.plannedOn ?? step.on)
        else { return }
        let own = pair.scheme.population.households[pair.householdIndex].rooms.elements.map(\.id)
        for room in step.rooms where !own.contains(room) {
            throw .noSuch(
                kind: "room of \(pair.household)", id: room.text,
                nearest: DidYouMean.nearest(to: room.text, among: own.map(\.text)))
        }
        for room in step.rooms where !free.contains(room) {
            throw .moveRefused([
                MoveRefusal(
                    "room", "room \(room) is taken for that time",
                    pass: free.isEmpty ? nil : "free: \(free.map(\.text).joined(separator: ", "))")
            ])
        }
    }
}
