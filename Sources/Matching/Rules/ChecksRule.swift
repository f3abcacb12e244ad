/// The checks of carers, of household members and of the home are done, and in date for as long as they are needed.
///
/// Source: domain.md H3; which checks are asked of whom is the policy's.
enum ChecksRule {
    static func judge<S: RuleSink>(_ pair: Pair, _ sink: inout S) {
        let checks = pair.household.checks
        if !pair.household.hasChecksDue, !pair.household.areMembersKnown {
            sink.question(.members, .members(pair))
        }
        // The short form says one day for all checks: ask or refuse once.
        var isShortFormJudged = false
        for index in checks {
            let check = pair.scheme.checks[index]
            if check.isFromShortForm {
                if !isShortFormJudged { judgeShortForm(check, pair, &sink) }
                isShortFormJudged = true
            } else {
                judge(check, pair, &sink)
            }
        }
    }

    private static func judgeShortForm<S: RuleSink>(_ check: CompiledCheck, _ pair: Pair, _ sink: inout S) {
        guard let dueOn = check.dueOn, dueOn < pair.lastNeededDay.number else { return }
        let due = Day(number: dueOn)
        sink.barrier(
            Barrier(
                "checks_due",
                says:
                    "The checks of this home fall due on \(due.words), and are needed to \(pair.lastNeededDay.words)",
                fact: pair.householdID + "/checks_due", evidenceOn: due))
    }

    private static func judge<S: RuleSink>(_ check: CompiledCheck, _ pair: Pair, _ sink: inout S) {
        func key(_ field: QuestionKey.Field) -> QuestionKey {
            QuestionKey(check.member.map { .member($0) } ?? .home, field, check.kind.number)
        }
        // Words are made where they are asked for alone.
        var of: String { check.member.map { pair.scheme.memberID($0).text } ?? pair.householdID }
        var field: String { "checks.\(check.kind.rawValue)" }
        var name: String { check.kind.words }
        if check.isNeverDone {
            sink.barrier(
                Barrier(
                    "check_never", says: "The \(name) of \(of): it is stated that none is done",
                    fact: of + "/" + field))
            return
        }
        if let doneOn = check.doneOn, doneOn > pair.start.number {
            let done = Day(number: doneOn)
            sink.barrier(
                Barrier(
                    "check_after_start", says: "The \(name) of \(of) is only planned for \(done.words)",
                    fact: of + "/" + field, evidenceOn: done))
            return
        }
        if let dueOn = check.dueOn, dueOn < pair.lastNeededDay.number {
            let due = Day(number: dueOn)
            sink.barrier(
                Barrier(
                    dueOn < pair.start.number ? "check_lapsed" : "check_lapses",
                    says:
                        "The \(name) of \(of) is good only to \(due.words), and is needed to \(pair.lastNeededDay.words)",
                    fact: of + "/" + field, evidenceOn: due))
        }
        guard let doneOn = check.doneOn else {
            sink.question(
                key(.checkDone),
                Question(
                    of: of, field + ".done_on", asks: "\(check.kind.isOrAre) the \(name) of \(of) done, and when?"))
            return
        }
        if doneOn > pair.scheme.asOf.number {
            sink.question(
                key(.checkDone),
                Question(
                    of: of, field + ".done_on",
                    asks: "The \(name) of \(of) is planned for \(Day(number: doneOn).words): was it done?"))
        }
        if check.dueOn == nil {
            sink.question(
                key(.checkDue),
                Question(
                    of: of, field + ".due_on",
                    asks: "When \(check.kind.isOrAre.lowercased()) the \(name) of \(of) due again?"))
        }
    }
}

extension CheckKind {
    /// Which one it is, in the order of ``CheckKind/allCases``.
    fileprivate var number: Int {
        switch self {
        case .dbs: 0
        case .references: 1
        case .health: 2
        case .homeSafety: 3
        case .insurance: 4
        case .agreement: 5
        }
    }

    /// References are several.
    fileprivate var isOrAre: String { self == .references ? "Are" : "Is" }

    /// The check in plain words.
    var words: String {
        switch self {
        case .dbs: "DBS check"
        case .references: "references"
        case .health: "health check"
        case .homeSafety: "home safety check"
        case .insurance: "insurance"
        case .agreement: "carer agreement"
        }
    }
}

extension Question {
    /// Who belongs to the household.
    static func members(_ pair: Pair) -> Question {
        Question(of: pair.householdID, "members", asks: "Who lives in this home, and who is the carer?")
    }
}
