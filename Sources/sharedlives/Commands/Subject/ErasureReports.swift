import Office
import Reports

extension ErasureReport.Done {
    init(_ done: ErasureDone) {
        self.init(
            subject: done.subjectText, entry: done.entry, doneEntry: done.doneEntry, versions: done.versions,
            entries: done.entries, lists: done.lists, wordsSought: done.wordsSought, remaining: done.remaining)
    }
}

extension ErasurePreviewReport {
    init(_ preview: ErasurePreview) {
        self.init(
            subject: preview.subject.description, records: preview.records, versions: preview.versions,
            entries: preview.entries, runs: preview.runs, lists: preview.lists,
            sharedReferrals: preview.sharedReferrals, keptWithOthers: preview.keptWithOthers,
            copies: preview.copies.map { "\($0.what), ledger entry \($0.entry), of \($0.recordedAt)" },
            backups: preview.backups.map { "\($0.path) of \($0.recordedAt)" },
            obstacles: preview.obstacles.map { ($0.code, $0.says) }, request: preview.request?.entry)
    }
}

extension DoneReport {
    init(asked request: ErasureRequest) {
        self.init(
            schema: "sharedlives.subject.erase.asked",
            says: [
                "asked, as ledger entry \(request.entry): \(request.subjectText)",
                "Next: somebody else agrees: sharedlives subject erase \(request.subjectID) --confirm --actor NAME",
            ],
            facts: [
                ("request", .number(request.entry)), ("subject", .text(request.subjectText)),
                ("basis", .text(request.isDecided ? "decision" : "period")),
                ("asked_by", .text(request.askedBy)),
            ])
    }

    init(declined request: ErasureRequest) {
        self.init(
            schema: "sharedlives.subject.erase.declined",
            says: ["declined: \(request.subjectText) is kept"],
            facts: [("request", .number(request.entry)), ("subject", .text(request.subjectText))])
    }
}
