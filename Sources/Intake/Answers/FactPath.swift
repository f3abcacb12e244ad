import Matching

/// What a fact is about, as it was typed: an id, a slash, and the words of a field joined by dots.
struct FactPath {
    let text: String
    let owner: String
    /// `approval.most_people` is two words.
    let words: [String]

    /// The path `text` names; nil where it has no id or no field.
    init?(_ text: String) {
        guard let slash = text.firstIndex(of: "/") else { return nil }
        let owner = text[..<slash]
        let field = text[text.index(after: slash)...]
        let words = field.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard !owner.isEmpty, words.allSatisfy({ !$0.isEmpty }) else { return nil }
        self.text = text
        self.owner = String(owner)
        self.words = words
    }

    private init(owner: String, words: [String]) {
        text = "\(owner)/\(words.joined(separator: "."))"
        self.owner = owner
        self.words = words
    }

    /// The path of a code of the same owner.
    func of(_ code: Code) -> FactPath {
        FactPath(owner: owner, words: code.text.split(separator: ".").map(String.init))
    }

    /// The field as it was typed. A code may have dots of its own, such as `sleep.1-early`.
    var field: String { words.joined(separator: ".") }

    /// The column of a word of the field, from 1, in characters.
    func column(ofWord index: Int) -> Int {
        let before = words.prefix(index).reduce(0) { $0 + $1.unicodeScalars.count + 1 }
        return owner.unicodeScalars.count + 2 + before
    }

    /// The column at which the value begins, after a space.
    var columnOfValue: Int { text.unicodeScalars.count + 2 }
}
