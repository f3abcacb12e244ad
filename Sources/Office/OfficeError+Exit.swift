import Intake
import Persistence

extension OfficeError {
    /// The number a program ends with: 2 the database contradicts what was signed of it, 64 usage, 65 bad data, 66 no input, 73 cannot write, 75 busy, 78 bad policy, else 1.
    package var exitNumber: Int32 {
        switch self {
        case .persistence(let error), .opening(_, let error): error.exitNumber
        case .badInput(let problems) where problems.contains { $0.code == ImportProblem.nothingToRead }: 66
        case .badInput, .endsDiffer, .noSuch, .seeksNothing, .noSuchRun, .unreadableRecord, .badEvidence,
            .moveRefused:
            65
        case .badPolicy, .noPolicy: 78
        case .noInput: 66
        case .refused: 1
        case .usage: 64
        case .rolledBack: 2
        }
    }
}

extension PersistenceError {
    fileprivate var exitNumber: Int32 {
        switch self {
        case .missing, .unreadable: 66
        case .notADatabase, .ofAnotherProgram, .newerThanProgram, .needsUpgrade, .migrationChanged, .damaged: 65
        case .alreadyExists, .readOnly, .interruptedWrite, .cannotWrite, .folderNotShared: 73
        case .busy, .staleHead: 75
        case .noSuchGroup: 64
        case .settingRefused, .refusedBySchema, .unexpected: 1
        }
    }
}
