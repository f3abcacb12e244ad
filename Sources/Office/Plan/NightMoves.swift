import Matching
import Records

/// Why proposals are other than the night before: what changed about their own homes, else which other referral's proposal took or freed a
/// place, and why that one moved.
struct NightMoves {
    /// One referral's proposal, before and now; at least one is there, and they differ.
    struct Move: Hashable {
        let referral: String
        let was: String?
        let now: String?

        var homes: [HouseholdID] { [was, now].compactMap { $0.map { HouseholdID($0) } } }
    }

    private let moves: [Move]
    private let byReferral: [String: Move]
    private let reasons: NightReasons
    /// Where places were taken and freed, by home.
    private let cameTo: [String: [Move]]
    private let wentFrom: [String: [Move]]
    /// What is sure of a move by itself, and what may be, by referral.
    private let own: [String: [NightReason]]
    private let likely: [String: [NightReason]]

    /// - Parameter moves: Every proposal that is another, by referral.
    init(_ moves: [Move], _ reasons: NightReasons) {
        self.moves = moves
        self.reasons = reasons
        byReferral = Dictionary(uniqueKeysWithValues: moves.map { ($0.referral, $0) })
        cameTo = Dictionary(grouping: moves.filter { $0.now != nil }) { $0.now ?? "" }
        wentFrom = Dictionary(grouping: moves.filter { $0.was != nil }) { $0.was ?? "" }
        var own: [String: [NightReason]] = [:]
        var likely: [String: [NightReason]] = [:]
        for move in moves {
            own[move.referral] = Self.own(move, reasons)
            likely[move.referral] = Self.likely(move, reasons)
        }
        self.own = own
        self.likely = likely
    }

    /// Why a move was made. Never empty.
    func reasons(of move: Move) -> [NightReason] {
        if reasons.isPlanErased { return [.planErased] }
        return chain(move, own) ?? chain(move, likely) ?? reasons.elsewhere
    }

    /// What changed about a move's own pairs: by a record or the policy, or so that the answer is another on this day.
    private static func own(_ move: Move, _ reasons: NightReasons) -> [NightReason] {
        let referral = ReferralID(move.referral)
        var found: Set<NightReason> = []
        for home in move.homes {
            let isOtherwise = reasons.answersOtherwise(referral, home)
            for reason in reasons.reasons(referral, home, list: move.referral) {
                if case .day = reason, !isOtherwise { continue }
                found.insert(reason)
            }
            found.formUnion(reasons.records.stays(of: home).map { .record($0) })
        }
        return found.inOrder
    }

    /// What else was stored about a move's referral and homes, and the day, where figures alone differ by it.
    private static func likely(_ move: Move, _ reasons: NightReasons) -> [NightReason] {
        let referral = ReferralID(move.referral)
        let records = move.homes.reduce(into: Set<RecordKey>()) { $0.formUnion(reasons.records.of(referral, $1)) }
        if !records.isEmpty { return Set(records.map { .record($0) }).inOrder }
        return Set(move.homes.flatMap { reasons.reasons(referral, $0, list: move.referral) }).inOrder
    }

    /// The reasons of the nearest move that has some, told along the places that were taken and freed on the way; nil where none has.
    private func chain(_ move: Move, _ known: [String: [NightReason]]) -> [NightReason]? {
        var from: [String: (move: Move, household: String, isTaken: Bool)] = [:]
        var seen: Set<String> = [move.referral]
        var waiting = [move]
        var place = 0
        while place < waiting.count {
            let here = waiting[place]
            place += 1
            if var told = known[here.referral], !told.isEmpty {
                var at = here
                while let step = from[at.referral] {
                    told = [
                        .place(
                            household: step.household, referral: at.referral, isTaken: step.isTaken, because: told)
                    ]
                    at = step.move
                }
                return told
            }
            for (next, household, isTaken) in neighbours(of: here) where seen.insert(next.referral).inserted {
                from[next.referral] = (here, household, isTaken)
                waiting.append(next)
            }
        }
        return nil
    }

    /// Moves that took the place this one had, then those that freed the one it has; by referral.
    private func neighbours(of move: Move) -> [(move: Move, household: String, isTaken: Bool)] {
        let taken = move.was.map { home in (cameTo[home] ?? []).map { ($0, home, true) } } ?? []
        let freed = move.now.map { home in (wentFrom[home] ?? []).map { ($0, home, false) } } ?? []
        return taken + freed
    }
}

extension Set<NightReason> {
    /// Records by their keys, then the policy, then the day, then everything else.
    fileprivate var inOrder: [NightReason] {
        func rank(_ reason: NightReason) -> (Int, RecordKey?) {
            switch reason {
            case .record(let key): (0, key)
            case .policy: (1, nil)
            case .day: (2, nil)
            case .place, .list, .search, .planErased: (3, nil)
            }
        }
        return sorted { first, second in
            let (one, other) = (rank(first), rank(second))
            guard one.0 == other.0, let key = one.1, let otherKey = other.1 else { return one.0 < other.0 }
            return key < otherKey
        }
    }
}
