import Ledger
import Matching
import Persistence

extension Verification {
    /// Every run is the one its entry tells of, its body there opens the commitment in that entry, and the lists and leaves that hold
    /// from it on have the digests its body states. Whether the lists follow from the records is what `audit replay` shows.
    mutating func checkRuns(_ reader: SchemeReader) throws {
        let policies = try reader.changes(after: 0).filter { $0.kind == RecordKind.policy.rawValue }.map(\.sequence)
        for run in try reader.runs() {
            runs += 1
            let name = "run \(run.number)"
            let details = runDetails[run.ledgerSequence]
            if let details {
                let isSame =
                    details.member("run")?.number == run.number && details.member("as_of")?.text == run.asOf
                    && details.member("engine")?.text == run.engine
                    && details.member("read_up_to")?.number == run.readUpTo
                    && runActions[run.ledgerSequence] == run.kind.rawValue
                if !isSame {
                    fault(name, .runChanged, "is not the one ledger entry \(run.ledgerSequence) tells of")
                }
            }
            if policies.last(where: { $0 <= run.readUpTo }) != run.policySequence {
                fault(name, .runChanged, "its policy is not the one in force when it read the records")
            }
            guard let stored = try reader.body(ofRun: run.number) else {
                erased += 1
                // A plan that named nobody who is gone is there still, and its digest in the entry.
                if let said = details?.member("plan_digest")?.text, let plan = try reader.plan(atRun: run.number),
                    plan.run == run.number, Digest(of: plan.bytes).hexadecimal != said
                {
                    fault(name, .planChanged, "its plan is not the one ledger entry \(run.ledgerSequence) states")
                }
                continue
            }
            guard let body = CanonicalValue.held(by: stored.bytes) else {
                fault(name, .bodyForm, "its body is not canonical JSON")
                continue
            }
            if let said = details?.member("commitment")?.text,
                said != stored.key.commitment(to: stored.bytes, tag: .run).hexadecimal
            {
                fault(name, .bodyReplaced, "its body is not the one its ledger entry commits to")
            }
            let policy = try reader.policyDigest(ofVersion: run.policySequence)
            if body.member("kind")?.text != run.kind.rawValue
                || policy != nil && body.member("policy_digest")?.text != policy
            {
                fault(name, .runChanged, "its kind or its policy is not the one its body states")
            }
            try checkAnswers(of: run.number, body, name, reader)
        }
        try checkLists(reader)
    }

    /// The lists and leaves that hold from a run on, against the digests in its body. An erasure takes the body of every run that read
    /// something of what goes, so that whatever a body is over is there as long as the body is.
    private mutating func checkAnswers(
        of run: Int, _ body: CanonicalValue, _ name: String, _ reader: SchemeReader
    ) throws {
        let digests = try reader.shortlistDigests(atRun: run)
        let lists = NewShortlist.digest(of: digests.map { ($0.key, $0.value) })
        if let stated = body.member("lists_digest")?.text, stated != lists.hexadecimal {
            fault(name, .listsChanged, "its lists are not those its body states")
        }
        if let stated = body.member("plan_digest")?.text {
            let plan = try reader.plan(atRun: run)
            if plan.map({ Digest(of: $0.bytes).hexadecimal }) != stated {
                fault(name, .planChanged, "its plan is not the one its body states")
            }
        }
        var pairs: [RunPairs] = []
        try reader.forEachShortlist(atRun: run) { list in
            listsWithABody.insert(StoredListName(run: list.run, referral: list.referral))
            guard !list.lines.isEmpty else { return }
            if let leaves = try reader.pairs(of: list.referral, atRun: run) { pairs.append(leaves.pairs) }
        }
        if let stated = body.member("leaves_digest")?.text, stated != RunPairs.digest(of: pairs).hexadecimal {
            fault(name, .leavesChanged, "the leaves of its pairs are not those its body states")
        }
    }

    /// Every stored list has the digest stated beside it, and its ranks count from 1; where an erasure took a home, the lists of runs that
    /// read of it may lack that line.
    private mutating func checkLists(_ reader: SchemeReader) throws {
        let ofHomes = try reader.erasureIntents().filter { !$0.households.isEmpty }
        var shortened = 0
        try reader.forEachStoredShortlist { list in
            let lines = list.lines.map { NewShortlist.Line(household: $0.household, bytes: $0.bytes) }
            let isWhole = list.lines.enumerated().allSatisfy { $0 + 1 == $1.rank }
            if isWhole, NewShortlist(referral: list.referral, lines: lines).digest == list.digest { return }
            let mayLackLines =
                !listsWithABody.contains(StoredListName(run: list.run, referral: list.referral))
                && ofHomes.contains { $0.upToRun >= list.run }
            if mayLackLines {
                shortened += 1
            } else {
                fault(
                    "run \(list.run)", .listsChanged, "the list of \(list.referral) is not the one its digest is of"
                )
            }
        }
        // An erased home's line leaves no trace in its list; replay compares the lines that are left.
        if shortened > 0 {
            well("runs", "\(shortened) lists lack lines since an erasure: `audit replay --all` checks what is left")
        }
    }
}

/// A list as one run stored it.
struct StoredListName: Hashable {
    let run: Int
    let referral: String
}

extension SchemeReader {
    /// The digest that a stored version of the policy states; nil where it is gone or is none.
    fileprivate func policyDigest(ofVersion sequence: Int) throws -> String? {
        guard let record = try record(ofVersion: sequence) else { return nil }
        return CanonicalValue.held(by: record.bytes)?.member("digest")?.text
    }
}
