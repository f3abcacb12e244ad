import Ledger
import Matching

/// Who works, when, and where chance comes from: everything that enters from above, once, as arguments.
package struct Desk: Sendable {
    /// The clock's time, read once.
    package let now: EntryTime
    /// Today in Europe/London.
    package let today: Day
    /// The account of the system.
    package let account: String
    /// Who says they act; nil where nobody was named.
    package let actor: String?
    /// When the thing happened, where that was said; the time recorded stays the clock's.
    package let happenedAt: String?
    package let random: RandomBytes

    package init(
        now: EntryTime, today: Day, account: String, actor: String?, happenedAt: String? = nil,
        random: @escaping RandomBytes
    ) {
        self.now = now
        self.today = today
        self.account = account
        self.actor = actor
        self.happenedAt = happenedAt
        self.random = random
    }
}
