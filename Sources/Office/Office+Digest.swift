import Ledger
import Matching
import Persistence
import Records

/// A home that came, went or moved on a list since the last run, with the records that changed and concern the pair.
package struct DigestChange: Sendable {
    package let change: ListChange
    /// Kind and id of each changed record of either side, in the order of keys; empty where only the day or the policy differs.
    package let records: [RecordKey]
}

extension Office {
    /// What differs between the lists that the scheme's last run stored and the lists as they are for `scheme`.
    package func changesSinceRun(in scheme: LiveScheme) async throws(OfficeError) -> [DigestChange] {
        guard let run = scheme.run else { return [] }
        // A run stores the head of each list; what lies below it is no news.
        let length = scheme.shortlistLength
        let now = await scheme.matcher.shortlists(tasks: 2).map { shortlist in
            let seen = SeenList(shortlist, of: scheme.matcher)
            return SeenList(referral: seen.referral, lines: Array(seen.lines.prefix(length)))
        }
        let (was, changed) = try reading { reader in
            var lists: [SeenList] = []
            try reader.forEachShortlist(atRun: run.number) { stored in
                let lines = try stored.lines.compactMap { try PairLine($0.bytes) }
                lists.append(SeenList(referral: stored.referral, lines: lines.map { SeenList.Line($0) }))
            }
            return (lists, try reader.changes(after: run.readUpTo))
        }
        let keys = Set(
            changed.compactMap { change in RecordKind(rawValue: change.kind).map { RecordKey($0, change.id) } })
        return ListChange.changes(from: was, to: now).filter {
            $0.before?.verdict != $0.after?.verdict || $0.movesPoints
        }
        .map { DigestChange(change: $0, records: scheme.concerned(by: $0, among: keys)) }
    }
}

extension SeenList.Line {
    init(_ line: PairLine) {
        let verdict = [Verdict.possible, .askFirst, .notPossibleNow].first { $0.code == line.verdict }
        self.init(
            household: line.household, verdict: verdict ?? .notPossibleNow, open: line.questions,
            points: line.fused?.points,
            low: line.fused?.low, high: line.fused?.high)
    }
}

extension LiveScheme {
    /// The changed records that are of the referral, its people, the household, its members or its stays.
    fileprivate func concerned(by change: ListChange, among keys: Set<RecordKey>) -> [RecordKey] {
        let referral = change.referral.split(separator: "/").first.map(String.init) ?? change.referral
        let party = population.referrals.first { $0.id.text == referral }?.party
        var ids: Set<String> = [referral, change.household]
        ids.formUnion(population.people.filter { $0.party == party }.map(\.id.text))
        ids.formUnion(population.members.filter { $0.household.text == change.household }.map(\.id.text))
        let parties = Set([party?.text].compactMap { $0 })
        return keys.filter { key in
            switch key.kind {
            case .person, .referral, .household, .member: ids.contains(key.id)
            case .stay: key.id.hasPrefix(change.household + "/")
            case .separation, .outcome:
                key.id.split(separator: "/").contains { ids.contains(String($0)) || parties.contains(String($0)) }
            default: false
            }
        }.sorted()
    }
}
