import Casework
import Matching

extension Snapshot {
    /// The people whose death is recorded.
    package var deceased: Set<PersonID> {
        Set(cases.concerns.values.filter { $0.kind == .death }.compactMap(\.person))
    }
}
