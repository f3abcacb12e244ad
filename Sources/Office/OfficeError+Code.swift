import Persistence

extension OfficeError {
    /// What kind of refusal it is, for programs: words joined by `-`, such as `no-such-run`. A code is never given another meaning.
    package var code: String {
        switch self {
        case .persistence(let error), .opening(_, let error): error.code
        case .badInput: "bad-input"
        case .badPolicy: "bad-policy"
        case .noSuch: "no-such-record"
        case .seeksNothing: "seeks-nothing"
        case .noSuchRun: "no-such-run"
        case .noPolicy: "no-policy"
        case .endsDiffer: "ends-differ"
        case .unreadableRecord: "unreadable-record"
        case .noInput: "no-input"
        case .badEvidence: "bad-evidence"
        case .rolledBack: "rolled-back"
        case .refused: "refused"
        case .moveRefused: "move-refused"
        case .usage: "usage"
        }
    }
}

extension PersistenceError {
    fileprivate var code: String {
        switch self {
        case .missing: "no-database"
        case .alreadyExists: "already-exists"
        case .notADatabase: "not-a-database"
        case .ofAnotherProgram: "of-another-program"
        case .newerThanProgram: "newer-than-program"
        case .needsUpgrade: "needs-upgrade"
        case .migrationChanged: "migration-changed"
        case .settingRefused: "setting-refused"
        case .unreadable: "unreadable"
        case .readOnly: "read-only"
        case .interruptedWrite: "interrupted-write"
        case .busy: "busy"
        case .damaged: "damaged"
        case .staleHead: "stale-head"
        case .cannotWrite: "cannot-write"
        case .refusedBySchema: "refused-by-schema"
        case .noSuchGroup: "no-such-group"
        case .folderNotShared: "folder-not-shared"
        case .unexpected: "unexpected"
        }
    }
}
