/// The right to run the overnight batch, held by at most one process on this machine; given back when this value goes, however the process
/// ends. Coordinators write meanwhile: the batch takes the write lock for its one commit only.
package final class BatchLock: Sendable {
    private let lock: WriteLock

    fileprivate init(_ lock: consuming WriteLock) { self.lock = lock }
}

extension SchemeFile {
    /// Takes the batch's lock at once; `.busy` where another batch runs.
    package func batchLock() throws(PersistenceError) -> BatchLock {
        if access == .reading { throw .readOnly }
        guard let status = FileStatus(of: path) else { throw .missing }
        return BatchLock(
            try WriteLock(beside: path + ".rematch", mode: status.permissions, waitingAtMost: 0))
    }
}
