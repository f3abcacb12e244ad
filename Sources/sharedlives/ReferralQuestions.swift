import Foundation
import Office
import Reports

/// Asks in the terminal what was not said of a referral, one question at a time; a wrong answer is asked again.
struct ReferralQuestions {
    private let office: Office
    /// Whether somebody sits at a terminal to be asked.
    private let asks: Bool

    init(_ office: Office, asks: Bool) {
        self.office = office
        self.asks = asks
    }

    /// The referral with every question answered that can be asked.
    func answered(_ typed: NewReferral) throws -> NewReferral {
        guard asks else {
            guard typed.isAnswered(.wants) else {
                throw OfficeError.usage("say what they seek, with `--wants` (nothing is asked without a terminal)")
            }
            return typed
        }
        let snapshot = try office.snapshot()
        var new = typed
        for field in new.asked(of: snapshot.records) where !new.isAnswered(field) {
            if new.isNeedless(field) { continue }
            repeat {
                Console.complain(field.asks + ":")
                guard let line = readLine() else {
                    throw OfficeError.usage("the answers ended; nothing was written")
                }
                let trial = new.answering(field, line.trimmingCharacters(in: .whitespaces))
                let problems = office.problems(of: trial, on: snapshot)
                if problems.isEmpty {
                    new = trial
                    break
                }
                Console.complain(.badInput(problems))
            } while true
        }
        return new
    }
}
