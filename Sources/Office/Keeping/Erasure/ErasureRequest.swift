import Ledger
import Persistence

/// That somebody asked for an erasure, and how far it has got.
package struct ErasureRequest: Sendable {
    /// The ledger entry that asked.
    package let entry: Int
    package let subject: Subject
    package let askedBy: String
    package let askedAt: String
    /// Whether it rests on a decision of somebody, and not on a period that is over.
    package let isDecided: Bool
    package fileprivate(set) var state: State

    /// `person/P-003`.
    package var subjectText: String { subject.text }
    package var subjectID: String { subject.id }

    package enum State: String, Sendable {
        /// A second person has to agree.
        case asked
        case declined
        /// Agreed; what was interrupted goes on from here.
        case confirmed
        case done
    }
}

extension SchemeReader {
    /// Every request, in the order they were made.
    func erasureRequests() throws -> [ErasureRequest] {
        var requests: [ErasureRequest] = []
        for event in try events(of: .erasure) {
            if event.action == ErasureActions.asked {
                guard let subject = event.details?.member("subject")?.subject else { continue }
                requests.append(
                    ErasureRequest(
                        entry: event.sequence, subject: subject, askedBy: event.actor ?? "",
                        askedAt: event.recordedAt, isDecided: event.details?.member("basis")?.text == "decision",
                        state: .asked))
                continue
            }
            guard let number = event.details?.member("request")?.number,
                let place = requests.firstIndex(where: { $0.entry == number })
            else { continue }
            switch event.action {
            case ErasureActions.declined: requests[place].state = .declined
            case ErasureActions.confirmed: requests[place].state = .confirmed
            case ErasureActions.done: requests[place].state = .done
            default: break
            }
        }
        return requests
    }

    /// Every erasure that was agreed, done or not, and those a restore did again, in order: the register.
    func erasureIntents() throws -> [ErasureIntent] {
        let again = try events(of: .restore).flatMap { event in
            (event.details?.member("erased_again")?.elements ?? []).compactMap {
                ErasureIntent(registered: $0, doneAgainBy: event.sequence)
            }
        }
        return (try events(of: .erasure).compactMap { ErasureIntent($0) } + again).sorted { $0.entry < $1.entry }
    }

    /// How many pairs a run said it had before an erasure took its body; nil where none did.
    func pairsBeforeErasure(ofRun number: Int) throws -> Int? {
        try erasureIntents().lazy.compactMap { intent in intent.runs.first { $0.run == number }?.pairs }.first
    }

    /// Those agreed and not done: something stopped them.
    func unfinishedErasures() throws -> [ErasureIntent] {
        let open = Set(try erasureRequests().filter { $0.state == .confirmed }.map(\.entry))
        return try erasureIntents().filter { open.contains($0.request) }
    }
}
