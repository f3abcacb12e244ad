import Casework
import Intake
import Ledger
import Matching

/// A decision as it was typed: words that `CaseStep` is made of.
package struct DecisionRequest: Sendable {
    package var referral: String
    package var household: String
    package var move: String
    /// Whom it is about or of what kind: a side, an introduction, a gate; as the move needs it.
    package var what: String?
    /// The answer to a gate.
    package var answer: String?
    package var reason: String?
    package var reach: String?
    package var askAgain: String?
    package var on: String?
    package var plannedOn: String?
    package var plannedUntil: String?
    package var due: String?
    package var rooms: [String] = []
    package var words: String?
    package var role: String?
    /// Nobody searched for the pair: they know each other.
    package var isGiven = false
    package var isDryRun = false

    package init(referral: String, household: String, move: String) {
        self.referral = referral
        self.household = household
        self.move = move
    }

    /// The moves a person may type, as they are typed.
    package static let moves: [String] = CaseMove.allCases.filter {
        switch $0 {
        case .generate, .flag, .supersede, .close, .raise, .acknowledge, .settle: false
        case .propose, .shortlist, .share, .interested, .decline, .introduce, .met, .trial, .agree, .meeting,
            .confirm,
            .start, .withdraw, .gate, .deferGate, .review, .notice, .end:
            true
        }
    }.map(\.rawValue)

    /// Whether this move says nothing without words in somebody's own words.
    package var needsWords: Bool {
        switch CaseMove(rawValue: move) {
        case .shortlist, .deferGate: true
        case .gate: answer == GateAnswer.notNeeded.rawValue || answer == GateAnswer.no.rawValue
        default: false
        }
    }
}

extension DecisionRequest {
    /// What a no still has to say, and how it is asked, one after the other: why, how far it reaches, and until when where everybody is meant.
    package var nextQuestion: (asks: String, of: WritableKeyPath<DecisionRequest, String?>)? {
        guard CaseMove(rawValue: move) == .decline else { return nil }
        if reason == nil { return ("Why? A code; no-reason-given is one", \.reason) }
        if reach == nil { return ("How far does the no reach? pair, everybody-until or lasting", \.reach) }
        if reach == Reach.everybodyUntil.rawValue, askAgain == nil {
            return ("From which day may they be asked again? As 2027-03-01", \.askAgain)
        }
        return nil
    }

    /// The move that was typed.
    func typedMove() throws(OfficeError) -> CaseMove {
        if let move = CaseMove(rawValue: move), Self.moves.contains(move.rawValue) { return move }
        let hint = DidYouMean.nearest(to: move, among: Self.moves).map { "; did you mean `\($0)`?" } ?? ""
        throw .usage("no move `\(move)`; one of \(Self.moves.joined(separator: ", "))\(hint)")
    }

    /// The step that was typed, by `acting` at the desk; the sight is filled in where the pair was judged.
    func step(_ acting: Acting, _ desk: Desk, _ vocabulary: Vocabulary, _ sight: Sight) throws(OfficeError)
        -> CaseStep
    {
        let move = try typedMove()
        var step = CaseStep(
            move, by: acting.name, role: acting.role, on: try day(on, "--on") ?? desk.happenedOn,
            recordedAt: desk.now.text, sight: sight)
        step.at = desk.happenedAt
        if let at = desk.happenedAt.flatMap({ EntryTime($0) }), at > desk.now {
            throw .moveRefused([
                MoveRefusal(
                    "future", "a decision cannot be dated in the future (\(at))", pass: "record it when it happened"
                )
            ])
        }
        step.words = words
        step.reason = try reasonCode(vocabulary)
        step.reach = try reach.map { (word) throws(OfficeError) in try Self.choice(word, "reach") }
        step.askAgainFrom = try day(askAgain, "--ask-again")
        step.plannedOn = try day(plannedOn, "--for")
        step.plannedUntil = try day(plannedUntil, "--until")
        step.dueOn = try day(due, "--due")
        step.rooms = rooms.map { RoomID($0) }
        switch move {
        case .introduce, .met:
            step.introduction = try what.map { (word) throws(OfficeError) in
                try Self.choice(word, "kind of introduction")
            }
        case .gate, .deferGate:
            step.gate = try what.map { (word) throws(OfficeError) in try Self.gate(word) }
            step.gateAnswer = try answer.map { (word) throws(OfficeError) in
                try Self.choice(word, "answer to a gate")
            }
        case .share, .interested, .decline, .agree, .withdraw, .notice, .end:
            step.side = try what.map { (word) throws(OfficeError) in try Self.choice(word, "side") }
        case .generate, .flag, .propose, .shortlist, .trial, .meeting, .confirm, .start, .supersede, .close,
            .review,
            .raise, .acknowledge, .settle:
            if let what { throw .usage("`\(move.rawValue)` takes nothing behind it, found `\(what)`") }
        }
        if move != .gate, let answer {
            throw .usage("`\(move.rawValue)` takes one word behind it, found `\(answer)` too")
        }
        return step
    }

    private func day(_ text: String?, _ option: String) throws(OfficeError) -> Day? {
        try text.map { (text) throws(OfficeError) in try Typed.day(text, option: option) }
    }

    private func reasonCode(_ vocabulary: Vocabulary) throws(OfficeError) -> Code? {
        guard let reason else { return nil }
        let endings = vocabulary.terms.filter { $0.kind == .ending }.map(\.code.text)
        if endings.contains(reason) { return Code(reason) }
        if let nearest = Suggestion.nearest(to: reason, among: endings) {
            throw .noSuch(kind: "reason", id: reason, nearest: nearest)
        }
        throw .moveRefused([
            MoveRefusal(
                "needs", "no reason `\(reason)`",
                pass: "--reason CODE; sharedlives vocabulary --kind ending lists them")
        ])
    }

    private static func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ word: String, _ what: String, as type: Choice.Type = Choice.self
    ) throws(OfficeError) -> Choice {
        try choice(word, what, among: Choice.allCases.map(\.rawValue))
    }

    private static func choice<Choice: RawRepresentable<String>>(
        _ word: String, _ what: String, among words: [String]
    ) throws(OfficeError) -> Choice {
        if words.contains(word), let choice = Choice(rawValue: word) { return choice }
        let hint = DidYouMean.nearest(to: word, among: words).map { "; did you mean `\($0)`?" } ?? ""
        throw .usage("no \(what) `\(word)`; one of \(words.joined(separator: ", "))\(hint)")
    }

    private static func gate(_ word: String) throws(OfficeError) -> Gate {
        if let gate = Gate(code: word) { return gate }
        let hint = DidYouMean.nearest(to: word, among: Gate.all.map(\.code)).map { "; did you mean `\($0)`?" } ?? ""
        throw .usage("no gate `\(word)`; one of \(Gate.ofCasework.map(\.code).joined(separator: ", "))\(hint)")
    }
}

extension Desk {
    /// The day the thing happened: of the time that was said, else today.
    var happenedOn: Day { happenedAt.flatMap { Day(iso: $0.prefix(10)) } ?? today }
}

extension DecisionRequest {
    /// The day a stay would begin by this move; nil where it is for the engine to find, or where nobody comes to stay.
    func judgedFrom() throws(OfficeError) -> Day? {
        switch try typedMove() {
        case .confirm, .trial: try day(plannedOn, "--for")
        case .start: try day(on, "--on")
        default: nil
        }
    }
}
