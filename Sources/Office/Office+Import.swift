import Casework
import Intake
import Ledger
import Matching
import Persistence
import Records

/// What an import is told, besides its files.
package struct ImportRequest {
    package var files: [ImportFile]
    package var delimiter: UInt8?
    package var encoding: TextEncoding = .utf8
    package var mapping: ColumnMapping?
    package var complete: Set<FileKind> = []
    package var ends: Int = 0
    package var readmitted: Set<String> = []
    package var isDryRun = false
    package var gazetteer: Gazetteer

    package init(files: [ImportFile], gazetteer: Gazetteer) {
        self.files = files
        self.gazetteer = gazetteer
    }
}

extension Office {
    /// Takes a folder of files in, whole or not at all; a dry run, or files that change nothing, write nothing.
    package func importFiles(_ request: ImportRequest) throws(OfficeError) -> ImportOutcome {
        let (snapshot, erased) = try reading { reader in
            (try reader.snapshot(), try reader.erasedKeys())
        }
        var options = ImportOptions(onDay: desk.today, placeOf: request.gazetteer.remembering())
        options.delimiter = request.delimiter
        options.encoding = request.encoding
        options.mapping = request.mapping
        options.complete = request.complete
        options.ends = request.ends
        options.readmitted = request.readmitted
        options.erased = erased
        let made = snapshot.cases.madeByDecisions
        options.decided = Set(made.flatMap { [RecordKey(.stay, $0), RecordKey(.outcome, $0)] })
        let read = FolderImport(into: snapshot.records, startingTerms: [], options: options)
            .outcome(of: request.files)
        if read.hasErrors { throw .badInput(read.problems) }
        var writer = RecordWriter()
        let outcome = read.sparing { key in
            snapshot.records.bytes(of: key, by: &writer) == read.records.bytes(of: key, by: &writer)
        }
        guard !request.isDryRun, !outcome.isEmpty else { return outcome }
        let changes = Changes(
            keys: outcome.added + outcome.changed, ended: outcome.ended, records: outcome.records,
            reason: "import")
        try append(changes, kind: .import, action: "import", details: outcome.details, expecting: snapshot.head)
        return outcome
    }
}

extension ImportOutcome {
    /// What the ledger's event says of an import: files and numbers; the records speak through their commitments.
    fileprivate var details: [OrderedJSON.Member] {
        [
            .init(
                "files",
                .array(filesRead.map { ["kind": .string($0.kind.rawValue), "rows": .number($0.rows)] })),
            .init("added", .number(added.count)), .init("changed", .number(changed.count)),
            .init("ended", .number(ended.count)), .init("differs", .number(differs.count)),
        ]
    }
}

extension Gazetteer {
    /// Where a postcode lies; each text is looked up once.
    fileprivate func remembering() -> (String) -> PlaceAnswer {
        var known: [String: PlaceAnswer] = [:]
        return { text in
            if let answer = known[text] { return answer }
            let answer = self.answer(for: text)
            known[text] = answer
            return answer
        }
    }
}

extension SchemeReader {
    /// Every erased record's key.
    fileprivate func erasedKeys() throws -> Set<RecordKey> {
        var keys: Set<RecordKey> = []
        for kind in RecordKind.allCases {
            for id in try erasedIDs(kind: kind.rawValue) { keys.insert(RecordKey(kind, id)) }
        }
        return keys
    }
}
