import Ledger
import Persistence

extension FolderCheck {
    /// Every run's body opens the commitment of its entry, and its lists, leaves and plan have the digests it states.
    mutating func checkRuns() throws(OfficeError) {
        for (run, commitment) in runCommitments.sorted(by: { $0.key < $1.key }) {
            guard let body = try bytes("runs/\(run)/run.json") else {
                withheld += 1
                continue
            }
            let name = "run \(run)"
            let key = try bytes("runs/\(run)/key.txt").flatMap { Self.key($0.filter { $0 != 0x0A }) }
            if key?.commitment(to: body, tag: .run).hexadecimal != commitment {
                fault(name, .bodyReplaced, "its body is not the one its ledger entry commits to")
            }
            let stated = CanonicalValue.held(by: body)
            try checkLists(of: run, stated, name)
            try checkLeaves(of: run, stated, name)
            try checkPlan(of: run, stated, name)
        }
    }

    private mutating func checkLists(of run: Int, _ stated: CanonicalValue?, _ name: String) throws(OfficeError) {
        var lists: [String: [NewShortlist.Line]] = [:]
        for line in try lines("runs/\(run)/lists.jsonl") where !line.isEmpty {
            guard let value = CanonicalValue.held(by: line), let list = value.member("list")?.text,
                let pair = value.member("line"), let household = pair.member("household")?.text
            else {
                fault(name, .fileMissing, "a line of its lists is cut off")
                continue
            }
            do {
                lists[list, default: []].append(
                    NewShortlist.Line(household: household, bytes: try CanonicalWriter.bytes(of: pair)))
            } catch {
                fault(name, .bodyForm, "\(error)")
            }
        }
        let digest = NewShortlist.digest(
            of: lists.map { ($0.key, NewShortlist(referral: $0.key, lines: $0.value).digest) })
        if stated?.member("lists_digest")?.text != digest.hexadecimal {
            fault(name, .listsChanged, "its lists are not those its body states")
        }
    }

    /// The leaves of the pairs of all lists, in the order in which they were judged.
    private mutating func checkLeaves(of run: Int, _ stated: CanonicalValue?, _ name: String) throws(OfficeError) {
        guard let said = stated?.member("leaves_digest")?.text else { return }
        var leaves: [String: [UInt8]] = [:]
        for row in try lines("runs/\(run)/leaves.csv").dropFirst() {
            let cells = String(decoding: row, as: UTF8.self).split(separator: ",").map(String.init)
            guard cells.count == 3, let leaf = Hexadecimal.bytes(of: cells[2]), leaf.count == Digest.count else {
                fault(name, .fileMissing, "a line of its leaves is cut off")
                continue
            }
            leaves[cells[0], default: []] += leaf
        }
        if RunPairs.digest(of: leaves.map { RunPairs(referral: $0.key, bytes: $0.value) }).hexadecimal != said {
            fault(name, .leavesChanged, "the leaves of its pairs are not those its body states")
        }
    }

    /// The plan that a run made or left as it was, where it made one.
    private mutating func checkPlan(of run: Int, _ stated: CanonicalValue?, _ name: String) throws(OfficeError) {
        guard let said = stated?.member("plan_digest")?.text else { return }
        if let plan = try bytes("runs/\(run)/plan.json") {
            if Digest(of: plan).hexadecimal != said {
                fault(name, .planChanged, "its plan is not the one its body states")
            }
        } else {
            fault(name, .fileMissing, "its plan is missing")
        }
    }
}
