import Foundation

/// Who on this machine may open a scheme's database.
package enum FileSharing: Hashable, Sendable {
    /// The account that made it, mode 0600.
    case owner
    /// A group of accounts, mode 0660, in a folder of that group with mode 2770, so that everything made beside the
    /// database (journal, lock) is the group's as well.
    case group(name: String)

    /// The mode of the database and of its lock file.
    var fileMode: mode_t {
        switch self {
        case .owner: 0o600
        case .group: 0o660
        }
    }

    /// Sees to it that the folder of a database to be made fits, and makes it where it is absent and shared.
    ///
    /// A folder that is there already is only looked at: its rights are its owner's business.
    func prepareFolder(_ folder: String) throws(PersistenceError) {
        guard case .group(let name) = self else { return }
        let group = try Self.number(ofGroup: name)
        if mkdir(folder, 0o770) == 0 {
            guard chown(folder, uid_t.max, group) == 0, chmod(folder, 0o2770) == 0 else {
                throw .cannotWrite(lastSystemError())
            }
            return
        }
        guard let status = FileStatus(of: folder) else { throw .cannotWrite(lastSystemError()) }
        guard status.isFolder, status.group == group, status.permissions == 0o2770 else {
            throw .folderNotShared(String(status.permissions, radix: 8))
        }
    }

    /// Gives an open new file its mode, and its group where it is shared.
    func apply(to descriptor: Int32) throws(PersistenceError) {
        if case .group(let name) = self {
            let group = try Self.number(ofGroup: name)
            guard fchown(descriptor, uid_t.max, group) == 0 else { throw .cannotWrite(lastSystemError()) }
        }
        guard fchmod(descriptor, fileMode) == 0 else { throw .cannotWrite(lastSystemError()) }
    }

    private static func number(ofGroup name: String) throws(PersistenceError) -> gid_t {
        guard let entry = getgrnam(name) else { throw .noSuchGroup(name) }
        return entry.pointee.gr_gid
    }
}

/// What the system says of the last call that failed.
func lastSystemError() -> String { String(cString: strerror(errno)) }
