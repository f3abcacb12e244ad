import Matching

/// Reads the files of an import folder into records. All or nothing: what is wrong is collected from all files, and nothing is taken
/// while there is an error.
package struct FolderImport {
    /// The terms a vocabulary starts with, and the records held so far.
    let startingTerms: [Term]
    let before: SchemeRecords
    let options: ImportOptions

    package init(into before: SchemeRecords, startingTerms: [Term], options: ImportOptions) {
        self.before = before
        self.startingTerms = startingTerms
        self.options = options
    }

    /// What these files would do to the records.
    package func outcome(of files: [ImportFile]) -> ImportOutcome {
        var folder = FolderSheets(mapping: options.mapping)
        for file in files { folder.add(file, options: options) }
        if folder.isEmpty { folder.reportNothing() }
        let reading = Reading(before: before, startingTerms: startingTerms, options: options)
        read(folder, into: reading)
        if !options.complete.isEmpty { Completeness(reading, folder).end() }
        reportLeftBehind(reading, folder)
        for path in reading.supersededAnswers { reading.records.answers[path] = nil }
        let change = RecordChange(from: before, to: reading.records, named: reading.named)
        return ImportOutcome(
            problems: folder.sorted(folder.problems + reading.problems), records: reading.records,
            added: change.added, changed: change.changed, ended: change.ended, unchanged: change.unchanged,
            differs: Array(Set(reading.differs)).sorted(), filesRead: folder.filesRead)
    }

    /// Reports records that would refer to what ends, or to a party that nobody is of any longer.
    private func reportLeftBehind(_ reading: Reading, _ folder: FolderSheets) {
        for (kind, what, count) in LeftBehind(reading.records).counts {
            reading.report(
                ImportProblem(
                    file: folder.name(of: kind), line: 1, column: 1, code: "left-behind",
                    message: "of the \(what), \(count) would refer to something that is no longer there",
                    hint: "end them too with --complete \(kind.rawValue), or keep what they refer to"))
        }
    }

    private func read(_ folder: FolderSheets, into reading: Reading) {
        reading.countParties()
        let sheets = folder.sheets
        VocabularyFile.read(sheets[.vocabulary], into: reading)
        folder.checkCodes(of: reading)
        for kind in FileKind.readingOrder {
            let sheet = sheets[kind]
            switch (kind, sheet) {
            case (.referrals, _): ReferralsFile.read(sheet, people: sheets[.people], into: reading)
            case (_, nil), (.vocabulary, _): continue
            case (.people, let sheet?): PeopleFile.read(sheet, into: reading)
            case (.households, let sheet?): HouseholdsFile.read(sheet, into: reading)
            case (.members, let sheet?): MembersFile.read(sheet, into: reading)
            case (.rooms, let sheet?): RoomsFile.read(sheet, into: reading)
            case (.needs, let sheet?): NeedsFile.read(sheet, people: sheets[.people], into: reading)
            case (.wishes, let sheet?): WishesFile.read(sheet, into: reading)
            case (.connections, let sheet?): ConnectionsFile.read(sheet, into: reading)
            case (.checks, let sheet?): ChecksFile.read(sheet, into: reading)
            case (.skills, let sheet?): SkillsFile.read(sheet, into: reading)
            case (.approvals, let sheet?):
                ApprovalsFile.read(sheet, households: sheets[.households], into: reading)
            case (.offers, let sheet?): OffersFile.read(sheet, into: reading)
            case (.stays, let sheet?): StaysFile.read(sheet, into: reading)
            case (.separations, let sheet?): SeparationsFile.read(sheet, into: reading)
            case (.outcomes, let sheet?): OutcomesFile.read(sheet, into: reading)
            case (.staff, let sheet?): StaffFile.read(sheet, into: reading)
            }
        }
    }
}
