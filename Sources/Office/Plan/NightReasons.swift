import Matching
import Records

/// Why pairs stand otherwise than the night before, asked one by one.
///
/// What a record, the policy or the day did is told apart by judging a pair anew as of the night before's day, with the records of today.
struct NightReasons {
    let records: NightRecords
    /// The policy's version where it is another.
    let policy: NightReason?
    /// The day asked about where it is another.
    let day: NightReason?
    /// Whether last night's plan was erased.
    let isPlanErased: Bool
    /// The lists that differ, by name, as they were stored then and as they are.
    private let lists: (before: [String: [String: PairStanding]], after: [String: [String: PairStanding]])
    private let now: PairLook
    /// As of the day before, with the records of today.
    private let between: PairLook

    /// - Parameters:
    ///   - policy: The policy's version where it is another.
    ///   - days: The day asked about before, and now.
    ///   - lists: The lists that differ, by name, as they were stored then and as they are.
    init(
        _ matcher: Matcher, records: NightRecords, policy: Int?, days: (from: Day, to: Day),
        lists: (before: [String: [PairLine]], after: [String: [PairLine]]), isPlanErased: Bool
    ) {
        self.records = records
        self.policy = policy.map { .policy($0) }
        self.isPlanErased = isPlanErased
        day = days.from == days.to ? nil : .day(from: days.from.description, to: days.to.description)
        func standings(_ lists: [String: [PairLine]]) -> [String: [String: PairStanding]] {
            lists.mapValues { lines in
                Dictionary(lines.map { ($0.household, PairStanding($0)) }, uniquingKeysWith: { first, _ in first })
            }
        }
        self.lists = (standings(lists.before), standings(lists.after))
        now = PairLook(matcher)
        between = days.from == days.to ? now : now.on(days.from)
    }

    /// What a pair's answer, figures or start differ by; empty where they do not, or only others on the list do.
    ///
    /// - Parameter list: The list it is on, the referral's own or a member's.
    func reasons(_ referral: ReferralID, _ household: HouseholdID, list: String) -> [NightReason] {
        guard let listed = lists.before[list] else { return [] }
        let own = records.of(referral, household).sorted().map { NightReason.record($0) }
        let then = listed[household.text]
        let listedNow = lists.after[list]?[household.text]
        let isListed = then != nil && listedNow != nil
        // Members looked at one by one are not judged anew.
        guard list == referral.text, !own.isEmpty || !isListed else {
            let known = own + [policy].compactMap { $0 }
            return isListed && then == listedNow ? [] : known.isEmpty ? [day].compactMap { $0 } : known
        }
        let today = listedNow ?? now.standing(referral, household)
        if then == today { return [] }
        let onOldDay = between.standing(referral, household)
        var reasons = onOldDay == then ? [] : own
        if let policy { reasons.append(policy) }
        if let day, today != onOldDay { reasons.append(day) }
        return reasons
    }

    /// Whether a pair's answer differs, or what is to be asked; else at most its figures and its start do.
    func answersOtherwise(_ referral: ReferralID, _ household: HouseholdID) -> Bool {
        guard let listed = lists.before[referral.text] else { return false }
        let then = listed[household.text]
        guard
            let today = lists.after[referral.text]?[household.text] ?? now.standing(referral, household)
        else { return then != nil }
        return !today.answersAs(then)
    }

    /// Why a home is on a list's head that was not, or no longer, or stands otherwise there. Never empty.
    func reasons(ofLine household: String, list: String) -> [NightReason] {
        let referral = ReferralID(list.split(separator: "/").first.map(String.init) ?? list)
        let own = reasons(referral, HouseholdID(household), list: list)
        if !own.isEmpty { return own }
        let (then, today) = (lists.before[list] ?? [:], lists.after[list] ?? [:])
        let others =
            then[household] == nil
            ? then.keys.filter { today[$0] == nil } : today.keys.filter { then[$0] == nil }
        if (then[household] == nil) != (today[household] == nil), !others.isEmpty {
            return [.list(households: others.sorted(), areGone: then[household] == nil)]
        }
        let stored = records.all.prefix(Self.recordsShown).map { NightReason.record($0) }
        return stored.isEmpty ? elsewhere : stored
    }

    private static let recordsShown = 5

    /// Why a list or a plan differs where no pair's own reason says it. Never empty.
    var elsewhere: [NightReason] {
        let known = [policy, day].compactMap { $0 }
        return known.isEmpty ? [.search] : known
    }
}
