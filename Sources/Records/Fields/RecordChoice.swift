import Ledger

/// A value that is one of a few words.
package protocol RecordChoice: RecordValue, CaseIterable {
    /// The word in files and records.
    var word: String { get }
    /// The choices there are, in order.
    static var choices: [Self] { get }
}

extension RecordChoice where Self: RawRepresentable, RawValue == String {
    package var word: String { rawValue }
}

extension RecordChoice where AllCases == [Self] {
    package static var choices: [Self] { allCases }
}

extension RecordChoice {
    package func write(to writer: inout RecordWriter) { writer.json.string(word) }

    package static func read(from reader: inout RecordReader) throws(RecordError) -> Self {
        let text = try reader.code()
        let choices = choices
        let index = text.withBytes { letters in choices.firstIndex { isSame(letters, $0.word) } }
        guard let index else { throw reader.fault(.expected(.oneOf(choices.map(\.word))), at: text.offset) }
        return choices[index]
    }
}

extension CanonicalText {
    /// Whether the letters are those of `word`.
    func spells(_ word: String) -> Bool { withBytes { isSame($0, word) } }
}

/// Whether some letters are those of `word`.
private func isSame(_ letters: UnsafeRawBufferPointer, _ word: String) -> Bool {
    var word = word
    return word.withUTF8 { $0.count == letters.count && $0.elementsEqual(letters) }
}
