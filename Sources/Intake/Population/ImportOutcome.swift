import Matching

/// What an import would do, or what keeps it from being done.
package struct ImportOutcome: Sendable {
    /// A file that was read.
    package struct FileRead: Hashable, Sendable {
        package let name: String
        package let kind: FileKind
        /// Rows under the header.
        package let rows: Int
    }

    /// Errors and warnings of all files, by file in the order of ``FileKind``, then line and column.
    package let problems: [ImportProblem]
    /// Every record as it would be. Only to be used where there is no error.
    package let records: SchemeRecords
    /// Ascending by kind and id, as are the next three.
    package let added: [RecordKey]
    package let changed: [RecordKey]
    package let ended: [RecordKey]
    /// Records the files named and did not change.
    package let unchanged: [RecordKey]
    /// Answers given in the program that the files contradict; they are kept.
    package let differs: [Difference]
    package let filesRead: [FileRead]

    /// Whether anything keeps the import from being done.
    package var hasErrors: Bool { problems.contains { $0.severity == .error } }
    /// Whether it would change anything.
    package var isEmpty: Bool { added.isEmpty && changed.isEmpty && ended.isEmpty }
}

extension ImportOutcome {
    /// The same, where changed records that `isSame` knows to be stored alike are told as unchanged: the same rows in another order
    /// change nothing.
    package func sparing(where isSame: (RecordKey) -> Bool) -> ImportOutcome {
        let same = changed.filter(isSame)
        if same.isEmpty { return self }
        let spared = Set(same)
        return ImportOutcome(
            problems: problems, records: records, added: added, changed: changed.filter { !spared.contains($0) },
            ended: ended, unchanged: (unchanged + same).sorted(), differs: differs, filesRead: filesRead)
    }
}
