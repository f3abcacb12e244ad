import Casework
import Ledger
import Matching
import Persistence
import Records

/// A referral and a household as a decision looks at them: judged today, with what the records and the cases say of both.
struct CasePair {
    let scheme: LiveScheme
    let referralIndex: Int
    let householdIndex: Int
    let receipt: Receipt

    init(_ referral: String, _ household: String, _ scheme: LiveScheme) throws(OfficeError) {
        self.scheme = scheme
        referralIndex = try scheme.referral(referral)
        householdIndex = try scheme.household(household)
        receipt = scheme.matcher.receipt(referral: referralIndex, household: householdIndex)
    }

    var referral: Referral { scheme.population.referrals[referralIndex] }
    var household: HouseholdID { scheme.population.households[householdIndex].id }
    var cases: CaseRecords { scheme.snapshot.cases }
    var terms: CaseworkTerms { scheme.matcher.scheme.policy.casework }

    /// What the arrangement asked takes.
    var arrangementTerms: ArrangementTerms {
        guard let terms = scheme.matcher.scheme.policy.arrangements[referral.arrangement] else {
            preconditionFailure("a policy has terms for every arrangement")
        }
        return terms
    }

    /// The visits that can be served here; nil where one stay is asked.
    var served: [Day]? {
        referral.dates.isEmpty ? nil : receipt.visits.filter { $0.answer == .met }.map(\.on)
    }

    /// Adds to a sight what the judging showed.
    func see(_ sight: inout Sight) {
        sight.verdict = receipt.verdict.code
        do {
            let bytes = try CanonicalWriter.bytes(of: receipt.json(policy: scheme.policy).canonical())
            sight.receiptDigest = Digest(of: bytes).hexadecimal
        } catch {
            preconditionFailure("a receipt has plain keys only")
        }
    }

    /// What a move is looked at with.
    var sight: PairSight {
        PairSight(
            receipt, of: referral, residents: residents, takesRoom: arrangementTerms.takesRoom, pause: pause,
            agreedElsewhere: agreedElsewhere)
    }

    /// How many supported people live there today beside the party; nil where nobody said.
    private var residents: Int? {
        let party = Set(scheme.population.people.filter { $0.party == referral.party }.map(\.id))
        let staying = scheme.population.stays.count { stay in
            stay.household == household && stay.kind == .stay && stay.from <= scheme.asOf
                && (stay.until.map { $0 > scheme.asOf } ?? true) && !(stay.person.map(party.contains) ?? false)
        }
        guard let said = scheme.population.households[householdIndex].livingThereNow.value else {
            return staying > 0 ? staying : nil
        }
        return max(said, staying)
    }

    /// Why nothing goes on there today; a pause that has a day is over on it, without anybody doing anything.
    private var pause: PairSight.Pause? {
        let open = cases.sortedConcerns.first {
            $0.kind == .safeguarding && $0.household == household && !$0.isSettled
        }
        if let open {
            return PairSight.Pause(
                says: "\(household) is paused (\(open.id)): nothing goes on there until it is settled",
                pass: "sharedlives concern settle \(open.id)")
        }
        let home = scheme.population.households[householdIndex]
        switch home.status.value {
        case .paused:
            if let until = home.pausedUntil, until <= scheme.asOf { return nil }
            return PairSight.Pause(
                says: "\(household) is paused" + (home.pausedUntil.map { " until \($0.words)" } ?? ""),
                pass: "sharedlives pause \(household) --over, when it is")
        case .suspended:
            return PairSight.Pause(
                says: "\(household) is suspended",
                pass: "sharedlives set \(household)/status approved, when that is lifted")
        case .ended: return PairSight.Pause(says: "\(household) has ended", pass: nil)
        case .enquiring, .applying, .approved, .notice, nil: return nil
        }
    }

    private var agreedElsewhere: HouseholdID? {
        cases.proposals(of: referral.id).first {
            $0.household != household && ($0.stage == .agreed || $0.stage == .started)
                && (cases.arrangements[$0.recordID]?.stage.isOpen ?? false)
        }?.household
    }

    /// Whom a decision is about, for histories and erasure, each once and ascending.
    func subjects(changed: [RecordKey]) -> [Subject] {
        var keys = Set(changed)
        keys.insert(RecordKey(.referral, referral.id.text))
        keys.insert(RecordKey(.household, household.text))
        for person in scheme.population.people where person.party == referral.party {
            keys.insert(RecordKey(.person, person.id.text))
        }
        return keys.sorted().map { Subject(kind: $0.kind.rawValue, id: $0.id) }
    }
}

extension CasePair {
    /// The pair judged for a start on `day` and no other; as it is where no day was named, or where visits have their own days.
    func judged(from day: Day?) -> CasePair {
        guard let day, day != receipt.startOn, referral.dates.isEmpty else { return self }
        var records = scheme.snapshot.records
        guard var asked = records.referrals[referral.id] else { return self }
        asked.earliestStart = .known(day)
        asked.latestStart = nil
        records.referrals[asked.id] = asked
        let matcher = Matcher(
            CompiledPopulation(
                records.population(startingTerms: []), policy: scheme.matcher.scheme.policy, asOf: scheme.asOf))
        return CasePair(
            LiveScheme(matcher: matcher, snapshot: scheme.snapshot, run: scheme.run, changesSince: 0),
            referralIndex, householdIndex)
    }

    /// The same pair beside the cases of another snapshot, of the same population.
    func amid(_ snapshot: Snapshot) -> CasePair {
        CasePair(
            scheme: LiveScheme(
                matcher: scheme.matcher, snapshot: snapshot, run: scheme.run, changesSince: scheme.changesSince),
            referralIndex: referralIndex, householdIndex: householdIndex, receipt: receipt)
    }

    private init(scheme: LiveScheme, referralIndex: Int, householdIndex: Int, receipt: Receipt) {
        self.scheme = scheme
        self.referralIndex = referralIndex
        self.householdIndex = householdIndex
        self.receipt = receipt
    }

    private init(_ scheme: LiveScheme, _ referral: Int, _ household: Int) {
        self.scheme = scheme
        referralIndex = referral
        householdIndex = household
        receipt = scheme.matcher.receipt(referral: referral, household: household)
    }
}
