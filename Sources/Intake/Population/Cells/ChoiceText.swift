import Matching

/// One of the few words a column may hold.
enum ChoiceText {
    /// The value whose word a cell is, capitals aside.
    static func choice<Choice: FileWord>(_ bytes: ArraySlice<UInt8>) throws(CellFault) -> Choice {
        for choice in Choice.allCases where bytes.elementsEqual(choice.word.utf8) { return choice }
        let text = ByteText.text(bytes)
        let folded = text.lowercased()
        for choice in Choice.allCases where choice.word == folded { return choice }
        let words = Choice.allCases.map(\.word)
        throw CellFault(
            "unknown-word", expected: "one of " + words.joined(separator: ", "), found: bytes,
            hint: Suggestion.hint(for: text, among: words) ?? listHint(bytes))
    }

    /// What to do about several words where one is read.
    private static func listHint(_ bytes: ArraySlice<UInt8>) -> String? {
        if bytes.contains(UInt8(ascii: ",")) { return "several stand with `;` between them" }
        return bytes.contains(UInt8(ascii: ";")) ? "only one stands here" : nil
    }

    /// The arrangements of a list, in their own order, each once.
    static func arrangements(_ bytes: ArraySlice<UInt8>) throws(CellFault) -> [Arrangement] {
        var found: Set<Arrangement> = []
        for piece in ByteText.pieces(of: bytes) {
            let arrangement: Arrangement = try choice(piece)
            found.insert(arrangement)
        }
        return Arrangement.allCases.filter(found.contains)
    }

    /// The most people for each arrangement, `short-break:2; live-in:1`, in the order of arrangements.
    static func mostByArrangement(_ bytes: ArraySlice<UInt8>) throws(CellFault) -> [ArrangementMost] {
        var found: [Arrangement: Int] = [:]
        for piece in ByteText.pieces(of: bytes) {
            let sides = piece.split(separator: UInt8(ascii: ":"), maxSplits: 1).map(ByteText.trimmed)
            guard sides.count == 2 else {
                throw CellFault(
                    "bad-most", expected: "arrangements with a number, like `short-break:2`", found: piece)
            }
            let arrangement: Arrangement = try choice(sides[0])
            let most = try NumberText.whole(sides[1], in: 0...20)
            if let earlier = found.updateValue(most, forKey: arrangement), earlier != most {
                throw CellFault("twice", expected: "one number for each arrangement", found: piece)
            }
        }
        return Arrangement.allCases.compactMap { arrangement in
            found[arrangement].map { ArrangementMost(arrangement: arrangement, most: $0) }
        }
    }

    /// The strands a person ranked, first first.
    static func priorities(_ bytes: ArraySlice<UInt8>) throws(CellFault) -> [Strand] {
        var strands: [Strand] = []
        for piece in ByteText.pieces(of: bytes) {
            let text = ByteText.text(piece)
            guard let strand = Strand(code: text.lowercased(), side: .person) else {
                let words = Strand.strands(of: .person).map(\.code)
                throw CellFault(
                    "unknown-word", expected: "strands joined by `;`: " + words.joined(separator: ", "),
                    found: piece,
                    hint: Suggestion.hint(for: text, among: words))
            }
            if strands.contains(strand) {
                throw CellFault("twice", expected: "strands joined by `;`, each once", found: piece)
            }
            strands.append(strand)
        }
        return strands
    }
}
