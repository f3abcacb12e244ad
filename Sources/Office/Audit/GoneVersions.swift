import Ledger
import Persistence

/// What a run read that has been erased since, as the ledger tells of erasures and their marks.
struct GoneVersions {
    /// How many versions were erased after the run that it may have read.
    let count: Int
    /// Homes that are gone, or of which a stay or a member is.
    private let households: Set<String>
    /// The ids of lists whose people or referral are gone, or that read something of somebody who is.
    private let lists: Set<String>

    var isEmpty: Bool { count == 0 }

    /// What is gone that a run read: what was erased before it was recorded it never saw.
    init(of run: StoredRun, _ reader: SchemeReader) throws {
        let intents = try reader.erasureIntents().filter {
            $0.entry > run.ledgerSequence && $0.upToRun >= run.number
        }
        count = intents.reduce(0) { $0 + $1.commitments.count }
        if count == 0 {
            households = []
            lists = []
            return
        }
        households = Set(
            try intents.flatMap(\.households) + reader.erasedIDs(kind: TouchedKind.home))
        let ids = intents.flatMap(\.ids).filter { $0.kind == "person" || $0.kind == "referral" }.map(\.id)
        lists = Set(try ids + reader.erasedIDs(kind: TouchedKind.list))
    }

    /// Whether a pair of a list and a household may have read something that is gone.
    func mayTouch(_ list: String, _ household: String) -> Bool {
        guard !isEmpty else { return false }
        return households.contains(household) || list.split(separator: "/").contains { lists.contains(String($0)) }
    }
}
