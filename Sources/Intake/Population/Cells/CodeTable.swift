import Matching

/// The codes one import may use, found by their bytes, each with what follows from it as words of bits.
struct CodeTable {
    /// A set of codes by their index, one bit each.
    typealias Bits = SIMD8<UInt64>

    let vocabulary: Vocabulary
    /// By index, as is the next: what is asked for every code of a file.
    let codes: [Code]
    let kinds: [CodeKind]
    /// By index: the code itself and everything that follows from it.
    let closures: [Bits]
    /// Open addressing by the hash of a code's bytes; -1 where nothing is.
    private let slots: [Int16]

    init(_ vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        codes = vocabulary.terms.map(\.code)
        kinds = vocabulary.terms.map(\.kind)
        closures = vocabulary.terms.map { term in
            vocabulary.closure(of: term.code).reduce(into: Bits.zero) { Self.insert($1, into: &$0) }
        }
        var slots = [Int16](repeating: -1, count: 4 * Vocabulary.most)
        for (index, term) in vocabulary.terms.enumerated() {
            var slot = Self.hash(term.code.text.utf8) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int16(index)
        }
        self.slots = slots
    }

    /// Where the code of these bytes stands in the vocabulary; nil where it has none such.
    func index(of bytes: ArraySlice<UInt8>) -> Int? {
        var slot = Self.hash(bytes) & (slots.count - 1)
        while slots[slot] >= 0 {
            let index = Int(slots[slot])
            if codes[index].text.utf8.elementsEqual(bytes) { return index }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// The first code of these kinds whose label is the word, capitals aside: `English` is `en`.
    func hint(labelled word: String, kinds: Set<CodeKind>?) -> String? {
        let label = word.lowercased()
        let term = vocabulary.terms.first { term in
            kinds?.contains(term.kind) ?? true && term.label.lowercased() == label
        }
        return term.map { "did you mean `\($0.code)`?" }
    }

    /// Whether `other` is `code` or follows from it.
    func follows(_ other: Code, from code: Code) -> Bool {
        guard let index = vocabulary.index(of: code), let otherIndex = vocabulary.index(of: other) else {
            return code == other
        }
        return Self.contains(otherIndex, in: closures[index])
    }

    /// The codes of these indices and everything that follows from them.
    func closure(of indices: [Int]) -> Bits { indices.reduce(.zero) { $0 | closures[$1] } }

    /// The codes of these indices alone.
    func bits(of indices: [Int]) -> Bits { indices.reduce(into: .zero) { Self.insert($1, into: &$0) } }

    /// Whether `code`, or anything that follows from it, is among `bits`.
    func touches(_ bits: Bits, closureOf code: Code) -> Bool {
        guard bits != .zero, let index = vocabulary.index(of: code) else { return false }
        return closures[index] & bits != .zero
    }

    /// Whether `code` is among `bits`.
    func contains(_ code: Code, in bits: Bits) -> Bool {
        guard bits != .zero, let index = vocabulary.index(of: code) else { return false }
        return Self.contains(index, in: bits)
    }

    static func contains(_ index: Int, in bits: Bits) -> Bool { bits[index >> 6] & (1 << UInt64(index & 63)) != 0 }

    private static func insert(_ index: Int, into bits: inout Bits) { bits[index >> 6] |= 1 << UInt64(index & 63) }

    /// FNV-1a, folded: the order of codes in files does not change what is found.
    private static func hash(_ bytes: some Sequence<UInt8>) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return Int(truncatingIfNeeded: (hash ^ (hash >> 32)) & 0x7FFF_FFFF)
    }
}
