import Ledger
import Persistence

/// One ledger entry as the log tells it: what a stranger may know, and from the body what was done and who did it.
package struct LogLine: Sendable {
    package let sequence: Int
    package let kind: String
    package let recordedAt: String
    /// Nil where the body was erased.
    package let action: String?
    /// The account of the system; nil where the body was erased.
    package let account: String?
    /// Who said they act; nil where nobody did or the body was erased.
    package let actor: String?
    package let isErased: Bool
}

extension Office {
    /// The ledger's entries in order.
    package func log() throws(OfficeError) -> [LogLine] {
        try reading { reader in
            var lines: [LogLine] = []
            try reader.forEachEntry { entry in
                let stored = try reader.body(ofEntry: entry.sequence)
                let body = stored.flatMap { CanonicalValue.held(by: $0.bytes) }
                lines.append(
                    LogLine(
                        sequence: entry.sequence, kind: entry.kind, recordedAt: entry.recordedAt,
                        action: body?.member("action")?.text, account: body?.member("account")?.text,
                        actor: body?.member("actor")?.text, isErased: stored == nil))
            }
            return lines
        }
    }
}
