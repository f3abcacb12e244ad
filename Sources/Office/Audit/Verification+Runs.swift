import Ledger
import Persistence

extension Verification {
    /// Every run is the one its entry tells of, its body there opens the commitment in that entry, and every stored list has the digest
    /// stated beside it. Whether the lists follow from the records is what `audit replay` shows.
    mutating func checkRuns(_ reader: SchemeReader) throws {
        for run in try reader.runs() {
            runs += 1
            let name = "run \(run.number)"
            let details = runDetails[run.ledgerSequence]
            if let details {
                let isSame =
                    details.member("run")?.number == run.number && details.member("as_of")?.text == run.asOf
                    && details.member("engine")?.text == run.engine
                    && details.member("read_up_to")?.number == run.readUpTo
                if !isSame { fault(name, "is not the one ledger entry \(run.ledgerSequence) tells of") }
            }
            guard let body = try reader.body(ofRun: run.number) else {
                erased += 1
                continue
            }
            if CanonicalValue.held(by: body.bytes) == nil { fault(name, "its body is not canonical JSON") }
            if let said = details?.member("commitment")?.text,
                said != body.key.commitment(to: body.bytes, tag: .run).hexadecimal
            {
                fault(name, "its body is not the one its ledger entry commits to")
            }
        }
        var shortened = 0
        try reader.forEachStoredShortlist { list in
            let lines = list.lines.map { NewShortlist.Line(household: $0.household, bytes: $0.bytes) }
            if NewShortlist(referral: list.referral, lines: lines).digest == list.digest { return }
            if hasErasureEntry {
                shortened += 1
            } else {
                fault("run \(list.run)", "the list of \(list.referral) is not the one its digest is of")
            }
        }
        // An erased home's line leaves no trace in its list; replay compares the lines that are left.
        if shortened > 0 {
            well("runs", "\(shortened) lists have other lines since an erasure: `audit replay --all` checks them")
        }
    }
}
