import Ledger
import Matching
import Persistence
import Records

extension AuditFolder {
    /// What each run stored: its body, the lists and the plan that hold from it on, and its pairs' leaves.
    mutating func addRuns(_ runs: [StoredRun], _ reader: SchemeReader) throws {
        var index = CSVLines([
            "run", "kind", "as_of", "engine", "policy_version", "read_up_to", "entry", "recorded_at",
        ])
        for run in runs {
            index.add([
                "\(run.number)", run.kind.rawValue, run.asOf, run.engine, "\(run.policySequence)",
                "\(run.readUpTo)", "\(run.ledgerSequence)", run.recordedAt.text,
            ])
            if let body = try reader.body(ofRun: run.number) {
                files.add("runs/\(run.number)/run.json", body.bytes)
                if pseudonyms == nil {
                    files.add("runs/\(run.number)/key.txt", Hexadecimal.text(of: body.key.bytes) + "\n")
                    try addPlan(of: run.number, body.bytes, reader)
                }
            }
            try addLists(of: run.number, reader)
        }
        files.add("runs/runs.csv", index.text)
    }

    /// The plan a run's body states; none where it states none, or an erasure took it.
    private mutating func addPlan(of run: Int, _ body: [UInt8], _ reader: SchemeReader) throws {
        guard let stated = CanonicalValue.held(by: body)?.member("plan_digest")?.text,
            let plan = try reader.plan(atRun: run), Digest(of: plan.bytes).hexadecimal == stated
        else { return }
        files.add("runs/\(run)/plan.json", plan.bytes)
    }

    private mutating func addLists(of run: Int, _ reader: SchemeReader) throws {
        var lists: [[UInt8]] = []
        var leaves = CSVLines(["list", "stored_by_run", "leaf"])
        try reader.forEachShortlist(atRun: run) { list in
            let name = pseudonyms?.list(list.referral) ?? list.referral
            for line in list.lines {
                guard let value = CanonicalValue.held(by: line.bytes) else {
                    throw OfficeError.unreadableRecord("run \(run), \(list.referral), rank \(line.rank)")
                }
                lists.append(
                    try CanonicalWriter.bytes(
                        of: [
                            "line": pseudonyms.map { value.replacingIDs(by: $0) } ?? value,
                            "list": .string(name), "rank": .integer(Int64(line.rank)),
                            "stored_by_run": .integer(Int64(list.run)),
                        ]))
            }
            guard !list.lines.isEmpty, let stored = try reader.pairs(of: list.referral, atRun: run) else { return }
            for start in stride(from: 0, to: stored.pairs.bytes.count, by: Digest.count) {
                let leaf = stored.pairs.bytes[start..<min(start + Digest.count, stored.pairs.bytes.count)]
                leaves.add([name, "\(stored.run)", Hexadecimal.text(of: leaf)])
            }
        }
        files.add("runs/\(run)/lists.jsonl", lines: lists)
        files.add("runs/\(run)/leaves.csv", leaves.text)
    }

    /// The receipt of every line a run stored anew, judged again from what the run read; none where an engine of another version judged.
    mutating func addReceipts(of run: StoredRun, _ scheme: LiveScheme, lists: [StoredShortlist]) throws(OfficeError)
    {
        for list in lists where list.run == run.number {
            let parts = list.referral.split(separator: "/", maxSplits: 1).map(String.init)
            for line in list.lines {
                let receipt = try scheme.receipt(
                    of: parts[0], line.household, person: parts.count == 2 ? parts[1] : nil)
                let json = receipt.json(policy: scheme.policy)
                let name = [list.referral.replacing("/", with: "."), line.household]
                guard let pseudonyms else {
                    files.add(
                        "receipts/\(run.number)/\(name.joined(separator: ".")).json", JSONText.text(of: json) + "\n"
                    )
                    continue
                }
                do {
                    let figures = try json.canonical().withoutWords().replacingIDs(by: pseudonyms)
                    let file = [
                        pseudonyms.list(list.referral).replacing("/", with: "."),
                        pseudonyms.name("household", line.household),
                    ]
                    files.add(
                        "receipts/\(run.number)/\(file.joined(separator: ".")).json",
                        JSONText.text(of: OrderedJSON(showing: figures)) + "\n")
                } catch {
                    throw .unreadableRecord("run \(run.number), \(list.referral): \(error)")
                }
            }
        }
    }
}

extension CanonicalValue {
    /// The same value with stand-ins for the ids of referrals, people and households.
    fileprivate func replacingIDs(by names: Pseudonyms) -> CanonicalValue {
        mapMembers { key, value in
            switch (key, value) {
            case ("referral", .string(let id)): .string(names.list(id))
            case ("household", .string(let id)): .string(names.name("household", id))
            case ("person", .string(let id)), ("apart", .string(let id)): .string(names.name("person", id))
            default: value.replacingIDs(by: names)
            }
        }
    }

    /// The same value without what tells of facts in words: figures and codes are left.
    fileprivate func withoutWords() -> CanonicalValue {
        let words: Set<String> = [
            "says", "fact", "facts", "asks", "of", "evidence_on", "limits_without_effect", "fit_questions", "code",
        ]
        return mapMembers { key, value in words.contains(key) ? .null : value.withoutWords() }
    }

    private func mapMembers(_ change: (String, CanonicalValue) -> CanonicalValue) -> CanonicalValue {
        switch self {
        case .null, .bool, .integer, .string: return self
        case .array(let elements): return .array(elements.map { $0.mapMembers(change) })
        case .object(let object):
            do {
                return .object(try CanonicalObject(object.members.map { ($0.key, change($0.key, $0.value)) }))
            } catch {
                preconditionFailure("keys of an object stay plain")
            }
        }
    }
}
