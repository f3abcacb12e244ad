import Casework
import Intake
import Matching
import Persistence

/// Why a job was not done. Nothing was changed.
package enum OfficeError: Error, Sendable {
    /// The database said no.
    case persistence(PersistenceError)
    /// The database at a path cannot be opened.
    case opening(path: String, PersistenceError)
    /// What came in is not right: every problem, in order.
    case badInput([ImportProblem])
    /// The policy is not right: every problem, in order.
    case badPolicy([ImportProblem])
    /// There is no such record; with the nearest that there is.
    case noSuch(kind: String, id: String, nearest: String?)
    /// Somebody on record who has no referral.
    case seeksNothing(person: String)
    /// There is no such run.
    case noSuchRun(Int)
    /// No policy is stored: the database was not made by `init`.
    case noPolicy
    /// `--ends N` was not what would end.
    case endsDiffer(stated: Int, found: Int)
    /// A stored body could not be read.
    case unreadableRecord(String)
    /// A file cannot be read.
    case noInput(path: String, why: String)
    /// A file of evidence (checkpoint, key, high-water mark) is not one.
    case badEvidence(path: String, why: String)
    /// The database is behind what was signed of it, or contradicts it.
    case rolledBack(String)
    /// Something may not be done, and why.
    case refused(String)
    /// A move is not allowed: everything in its way.
    case moveRefused([MoveRefusal])
    /// Something was asked that does not go together.
    case usage(String)
}

extension OfficeError: CustomStringConvertible {
    /// The error in words, lower case, with what to do; ids and lines, never what people said.
    package var description: String {
        switch self {
        case .persistence(.readOnly): "the database \(PersistenceError.readOnly)"
        case .persistence(let error): error.description
        case .opening(let path, let error): "\(path): \(error.description)"
        case .badInput(let problems), .badPolicy(let problems):
            problems.map(\.description).joined(separator: "\n")
        case .noSuch(let kind, let id, let nearest):
            "no \(kind) `\(id)`" + (nearest.map { "; did you mean `\($0)`?" } ?? "")
        case .seeksNothing(let person):
            "nothing says what `\(person)` seeks; say it with `sharedlives referral add \(person)`"
        case .noSuchRun(let number): "no run \(number)"
        case .noPolicy: "no policy is stored here; make a database with `sharedlives init`"
        case .endsDiffer(let stated, let found):
            "`--ends` says \(stated), and \(found) would end; nothing was changed"
        case .unreadableRecord(let what): "a stored record cannot be read: \(what); run `sharedlives doctor`"
        case .noInput(let path, let why): "\(path): \(why)"
        case .badEvidence(let path, let why): "\(path): \(why)"
        case .rolledBack(let why): "rolled back or tampered: \(why); nothing was signed"
        case .refused(let words): words
        case .moveRefused(let refusals): refusals.map(\.says).joined(separator: "\n")
        case .usage(let words): words
        }
    }
}
