import Matching
import Records

/// What the night's batch found: a line where nothing differs, else what is new, better or gone, by coordinator, and why.
package struct NightReport: Report {
    private let number: Int
    private let asOf: Day
    private let policy: PolicyReference
    private let plan: Plan
    private let previous: Int?
    private let counts: Counts
    private let flagged: [FlaggedProposal]
    private let digest: NightDigest
    private let isDryRun: Bool

    /// What a rematch did, in figures.
    package struct Counts: Sendable {
        package let lists: Int
        package let changedLists: Int
        package let generated: Int
        package let takenBack: Int

        package init(lists: Int, changedLists: Int, generated: Int, takenBack: Int) {
            self.lists = lists
            self.changedLists = changedLists
            self.generated = generated
            self.takenBack = takenBack
        }
    }

    package init(
        number: Int, asOf: Day, policy: PolicyReference, plan: Plan, previous: Int?, counts: Counts,
        flagged: [FlaggedProposal], digest: NightDigest, isDryRun: Bool
    ) {
        self.number = number
        self.asOf = asOf
        self.policy = policy
        self.plan = plan
        self.previous = previous
        self.counts = counts
        self.flagged = flagged
        self.digest = digest
        self.isDryRun = isDryRun
    }

    package var text: String {
        var lines = [isDryRun ? "Nothing was written: this is what a rematch would do." : nil, heading].compactMap {
            $0
        }
        guard let previous else {
            lines.append("It is the first rematch: \(counts.generated) proposals made.")
            lines += parts { $0.lapses.isEmpty }
            return (lines + [next]).joined(separator: "\n")
        }
        if digest.isEmpty, counts.changedLists == 0, counts.generated == 0, counts.takenBack == 0, flagged.isEmpty {
            lines.append("Nothing differs from the night before (run \(previous)).")
            return lines.joined(separator: "\n")
        }
        lines.append(
            "Since run \(previous): \(counts.changedLists) lists differ, \(digest.proposals.count) proposals are other; \(counts.generated) made, \(counts.takenBack) taken back, \(flagged.count) flagged."
        )
        lines += flagged.map { "To look at: \($0.referral) and \($0.household), in hand, \($0.words)." }
        lines += parts { $0.isEmpty && $0.questions.isEmpty && $0.lapses.isEmpty }
        return (lines + [next]).joined(separator: "\n")
    }

    private let next = "It proposes; people decide. Next: sharedlives plan, sharedlives today"

    private var heading: String {
        let ifs = plan.choice.count { plan.market.parties[$0.party].options[$0.option].isIf }
        return
            "Rematch \(number), as of \(asOf.words), under \(policy.name) version \(policy.version): \(counts.lists) lists, \(plan.choice.count) proposals, \(ifs) of them \"if\". \(plan.status.words)"
    }

    /// The digest of each coordinator that has something in it, and of what nobody is named for.
    private func parts(isEmpty: (NightDigest) -> Bool) -> [String] {
        (digest.names.map { $0 as String? } + [nil]).flatMap { name -> [String] in
            let part = digest.part(of: name)
            if isEmpty(part) { return [] }
            return ["", name ?? "Nobody named"] + NightLines(part).lines.map { "  \($0)" }
        }
    }

    /// Coordinators that anybody is named for, ascending.
    package var coordinators: [String] { digest.names }

    /// One coordinator's digest as a page of its own.
    package func page(of name: String?) -> String {
        ([heading, "", name ?? "Nobody named"] + NightLines(digest.part(of: name)).lines).joined(separator: "\n")
            + "\n"
    }

    package var json: OrderedJSON {
        .document(
            schema: "sharedlives.rematch", version: 1,
            [
                .init("run", .number(number)), .init("as_of", .string(asOf.description)),
                .init("engine", .string(Engine.version)), .init("policy", policy.json),
                .init("previous_rematch", .number(previous)), .init("dry_run", .bool(isDryRun)),
                .init("lists", .number(counts.lists)), .init("lists_changed", .number(counts.changedLists)),
                .init("proposals", .number(plan.choice.count)), .init("status", .string(plan.status.rawValue)),
                .init("steps", .number(plan.steps)), .init("proposals_made", .number(counts.generated)),
                .init("proposals_taken_back", .number(counts.takenBack)),
                .init(
                    "flagged",
                    .array(
                        flagged.map {
                            .object([
                                .init("referral", .string($0.referral)), .init("household", .string($0.household)),
                                .init("words", .string($0.words)),
                            ])
                        })),
                .init(
                    "coordinators",
                    .array(
                        (digest.names.map { $0 as String? } + [nil]).map { name in
                            .object([.init("coordinator", .text(name))] + NightLines(digest.part(of: name)).members)
                        })),
            ])
    }

    package var rows: [[String]] {
        [["coordinator", "referral", "household", "what", "why"]]
            + (digest.names.map { $0 as String? } + [nil]).flatMap { name in
                NightLines(digest.part(of: name)).rows.map { [name ?? ""] + $0 }
            }
    }
}
