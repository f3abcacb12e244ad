import Casework
import Matching
import Records

/// Steps and stages as they are said on screen.
enum CaseWords {
    /// A stage in words.
    static func stage(_ stage: String) -> String { stage == "both-agree" ? "agreed by both" : stage }

    /// What was done, as a sentence.
    static func did(_ step: CaseStep) -> String {
        let side = step.side.map { "the \($0.rawValue)" } ?? "one side"
        let kind = step.introduction.map { "\($0.rawValue)" } ?? "introduction"
        let planned = step.plannedOn.map { " for \($0.words)" } ?? ""
        let reason = step.reason.map { ": \(spelled($0.text))" } ?? ""
        let gate = step.gate?.code ?? "gate"
        return switch step.move {
        case .generate: "The overnight plan proposed it."
        case .flag: "Flagged by the overnight run."
        case .propose: "Proposed."
        case .shortlist: "Shortlisted."
        case .share: "The profile was shown to \(side)."
        case .interested: "\(capital(side)) would like to go on."
        case .decline: "\(capital(side)) said no\(reason)\(reach(step))."
        case .introduce: "Arranged: \(kind)\(planned)."
        case .met: "Took place: \(kind)."
        case .trial: "A stay on trial is arranged\(planned)."
        case .agree: "\(capital(side)) agreed."
        case .meeting: "The matching meeting was held."
        case .confirm: "Confirmed\(planned)."
        case .start: "Started."
        case .withdraw: "Taken back by \(side)\(reason)."
        case .supersede: "Another household was agreed."
        case .close: "Closed\(reason)."
        case .gate: "Gate \(gate): \(step.gateAnswer.map { spelled($0.rawValue) } ?? "answered")."
        case .deferGate: "Gate \(gate) put off."
        case .review: "Reviewed."
        case .notice: "Notice given by \(side)\(planned)."
        case .end: "Ended by \(side)\(reason)."
        case .raise: "Raised."
        case .acknowledge: "Acknowledged."
        case .settle: "Settled."
        }
    }

    /// A code as words: `no-reason-given` as no reason given.
    static func spelled(_ code: String) -> String { code.replacing("-", with: " ") }

    private static func reach(_ step: CaseStep) -> String {
        let again = step.askAgainFrom.map { ", to be asked again from \($0.words)" } ?? ""
        return switch step.reach {
        case .pair: " (this pair\(again))"
        case .everybodyUntil: " (everybody\(again))"
        case .lasting: " (for good)"
        case nil: again
        }
    }

    private static func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    /// A step for programs, every key there.
    static func json(_ step: CaseStep) -> OrderedJSON {
        let sight = step.sight
        return [
            "move": .string(step.move.rawValue), "by": .string(step.by), "role": .string(step.role.rawValue),
            "on": .string(step.on.description), "at": .text(step.at), "recorded_at": .string(step.recordedAt),
            "side": .text(step.side?.rawValue), "reason": .text(step.reason?.text), "words": .text(step.words),
            "reach": .text(step.reach?.rawValue), "ask_again_from": .text(step.askAgainFrom?.description),
            "gate": .text(step.gate?.code), "gate_answer": .text(step.gateAnswer?.rawValue),
            "introduction": .text(step.introduction?.rawValue), "planned_on": .text(step.plannedOn?.description),
            "planned_until": .text(step.plannedUntil?.description), "due_on": .text(step.dueOn?.description),
            "rooms": .texts(step.rooms.map(\.text)), "made": .texts(step.made),
            "seen": [
                "run": .number(sight.run), "policy_version": .number(sight.policyVersion),
                "read_up_to": .number(sight.readUpTo), "engine": .string(sight.engine),
                "as_of": .string(sight.asOf.description), "verdict": .text(sight.verdict),
                "place": .number(sight.place), "receipt_digest": .text(sight.receiptDigest),
            ],
        ]
    }
}
