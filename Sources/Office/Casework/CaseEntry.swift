import Ledger
import Persistence
import Records

/// A step of a case ready to be entered, with what is told of it afterwards.
struct CaseEntry<Done: Sendable> {
    let done: Done
    /// The command in the domain's words, `decide share`.
    let action: String
    let changes: Changes
    let details: [OrderedJSON.Member]
    let subjects: [Subject]
}

extension Office {
    /// Looks at the scheme, drafts a step and enters it, or only says what it would do.
    ///
    /// All is done before anybody has to wait, and looked over once nobody else may write. Where somebody else decided in between, the step is
    /// drafted anew; looked again is only where what the engine reads changed.
    func entering<Look, Done>(
        isDryRun: Bool, look: (LiveScheme) throws(OfficeError) -> Look,
        draft: (Look, LiveScheme) throws(OfficeError) -> CaseEntry<Done>
    ) throws(OfficeError) -> Done {
        let scene = try scene()
        let seen = try look(scene)
        let first = try draft(seen, scene)
        if isDryRun { return first.done }
        return try writing { () throws(OfficeError) -> (answer: Done, bundle: NewBundle) in
            let now = try self.scene(after: scene)
            let head = now.scene.snapshot.head
            let entry =
                head == scene.snapshot.head
                ? first : try draft(now.isOfSamePopulation ? seen : try look(now.scene), now.scene)
            let bundle = try bundle(
                entry.changes, kind: .decision, action: entry.action, details: entry.details,
                subjects: entry.subjects, after: head)
            return (entry.done, bundle)
        }
    }
}
