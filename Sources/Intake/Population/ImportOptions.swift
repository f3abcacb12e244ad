import Matching

/// How an import is to be done: everything that does not stand in the files themselves.
package struct ImportOptions {
    /// The byte between fields; nil to find it in each file.
    package var delimiter: UInt8?
    package var encoding: TextEncoding = .utf8
    /// Local headers, local yes/no columns and constant columns.
    package var mapping: ColumnMapping?
    /// Files that are complete: what they do not name ends. How many that are in all must be said in ``ImportOptions/ends``.
    package var complete: Set<FileKind> = []
    package var ends: Int = 0
    /// Records that were erased: a row that brings one back is refused, unless its id is among ``ImportOptions/readmitted``.
    package var erased: Set<RecordKey> = []
    package var readmitted: Set<String> = []
    /// Records that came from decisions, which no file can end.
    package var decided: Set<RecordKey> = []
    /// The day asked about: nobody is born after it.
    package var onDay: Day
    /// Where a postcode lies.
    package var placeOf: (String) -> PlaceAnswer

    /// An ordinary import on `onDay` with the places `placeOf` knows.
    package init(onDay: Day, placeOf: @escaping (String) -> PlaceAnswer) {
        self.onDay = onDay
        self.placeOf = placeOf
    }
}
