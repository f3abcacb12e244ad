import Matching

/// What an import needs beside the row.
struct FactTerms {
    let starting: [Term]
    let options: ImportOptions
    let vocabulary: Vocabulary
}
