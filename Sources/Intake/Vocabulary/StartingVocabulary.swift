/// The vocabulary every scheme starts with: one code for each thing that can be true of a person or a home.
///
/// A scheme adds its own codes in a `vocabulary.csv`; nothing here needs to be built anew for that.
/// The words follow research/domain.md, section 2.
package enum StartingVocabulary {
    /// The text of a `vocabulary.csv` with one row for each code, kind by kind, each kind in the order of its codes.
    ///
    /// `plain` continues "This person: " or "This home: " in easy words. `implies` lists the codes of which a code is a
    /// special case, all of its own kind. `protected` is yes where a code names a characteristic of the Equality Act
    /// 2010: a household's wish about such a code waits for the recorded reason of whoever may give one.
    package static let csv: String = header + support + homes + people + speaking + life + endings

    /// The one header line.
    static let header = "code,kind,label,plain,implies,protected\n"
}
