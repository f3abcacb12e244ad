import Ledger
import Persistence

extension Office {
    /// Enters an event that brings no records and no run.
    ///
    /// - Returns: The entry, on the medium when this returns.
    @discardableResult
    func append(_ event: Event, expecting head: Head) throws(OfficeError) -> LedgerEntry {
        let new = try event.entry(after: head, desk: desk)
        do {
            try file.append(new, expecting: head)
        } catch {
            throw .persistence(error)
        }
        return new.entry
    }
}
