/// Words broken into lines of at most so many words, for people who read one idea at a time. Nothing is left out.
enum ShortLines {
    /// The most words of a line in Easy Read.
    static let mostWords = 15

    /// The sentences of `text`, each on a line of its own; a longer one breaks after a comma or before a joining word where there is one.
    static func lines(of text: String) -> [String] {
        var lines: [String] = []
        for paragraph in text.split(whereSeparator: \.isNewline) {
            var words: [Substring] = []
            for word in paragraph.split(separator: " ") {
                words.append(word)
                if let last = word.last, ".!?".contains(last) {
                    lines += broken(words)
                    words = []
                }
            }
            lines += broken(words)
        }
        return lines
    }

    private static func broken(_ words: [Substring]) -> [String] {
        var rest = words[...]
        var lines: [String] = []
        while rest.count > mostWords {
            let end = breakPoint(rest)
            lines.append(rest[..<end].joined(separator: " "))
            rest = rest[end...]
        }
        if !rest.isEmpty { lines.append(rest.joined(separator: " ")) }
        return lines
    }

    /// The place of the last good break among the first words, at least three in; the most words where there is none.
    private static func breakPoint(_ words: ArraySlice<Substring>) -> Int {
        let first = words.startIndex
        for index in stride(from: first + mostWords, to: first + 3, by: -1) {
            if words[index - 1].hasSuffix(",") || words[index - 1].hasSuffix(";") { return index }
            if ["and", "but", "because", "when", "so", "or"].contains(words[index]) { return index }
        }
        return first + mostWords
    }
}
