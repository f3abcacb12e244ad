import Matching

/// Facts of one person, home or room while they are being made: nothing is both so and not so, implied codes included.
struct FactDraft {
    /// Of a hundred fact cells so many are blank.
    static let blankPercent = 20

    private var yes: [Code] = []
    private var no: [Code] = []
    private var closed: Set<Code> = []

    var facts: Facts { Facts(yes: yes, no: no) }

    /// Adds that `code` is so or not so, unless something said before is against it.
    mutating func add(_ code: String, _ isSo: Bool) {
        let code = Code(code)
        if isSo {
            let closure = SeededVocabulary.closures[code] ?? []
            guard closure.isDisjoint(with: no) else { return }
            yes.append(code)
            closed.formUnion(closure)
        } else if !closed.contains(code) {
            no.append(code)
        }
    }

    /// Adds each of `codes`: a fifth are left not known, the others are so by their percent.
    mutating func add(_ codes: [(code: String, percent: Int)], _ generator: inout SplitMix64) {
        for (code, percent) in codes {
            let isBlank = generator.happens(Self.blankPercent)
            let isSo = generator.happens(percent)
            if !isBlank { add(code, isSo) }
        }
    }

    /// Adds one step of each routine scale, a fifth of them left not known.
    mutating func addRoutine(_ generator: inout SplitMix64) {
        for scale in CodeTables.scales {
            let isBlank = generator.happens(Self.blankPercent)
            let step = generator.pick(scale)
            if !isBlank { add(step, true) }
        }
    }
}

/// Wishes of one side while they are being made: nothing is wanted and not wanted at once.
struct WishDraft {
    private(set) var wishes: [Wish] = []
    private var named: Set<Code> = []

    /// Adds up to `count` of `codes` that are in no way about what was wished before.
    ///
    /// - Parameter codes: With weights.
    mutating func add(
        _ strength: Strength, _ count: Int, of codes: [(value: String, weight: Int)], by voice: Voice,
        _ generator: inout SplitMix64
    ) {
        for text in generator.several(count, of: codes) {
            let code = Code(text)
            let closure = SeededVocabulary.closures[code] ?? []
            guard closure.isDisjoint(with: named) else { continue }
            named.formUnion(closure)
            // Said in the owner's own columns: helpful. Said by another, in the file of wishes, where a day stands too.
            let isOwn = voice == .person || voice == .household
            wishes.append(
                Wish(
                    code: code, strength: strength, importance: isOwn ? .helpful : .essential, saidBy: voice,
                    saidOn: isOwn ? nil : Day(number: SchemeDraft.asOf.number - Int32(generator.whole(10...300)))))
        }
    }
}
