import TestSupport
import Testing

@testable import Matching

@Suite struct VocabularyTests {
    private func words(_ code: String) -> Set<String> {
        let vocabulary = SchemeBuilder.testVocabulary
        return Set(vocabulary.closure(of: Code(code)).map { vocabulary.terms[$0].code.text })
    }

    @Test func `a code comes with all that follows from it`() {
        #expect(words("large-dogs") == ["large-dogs", "dogs", "pets"])
        #expect(words("pets") == ["pets"])
        #expect(words("no-such-code") == [])
    }

    @Test func `implications close both ways`() {
        let vocabulary = CompiledVocabulary(SchemeBuilder.testVocabulary)
        for (index, term) in vocabulary.vocabulary.terms.enumerated() {
            for other in vocabulary.vocabulary.terms.indices {
                #expect(vocabulary.implied[index].contains(other) == vocabulary.implying[other].contains(index))
            }
            #expect(vocabulary.implied[index].contains(index), "\(term.code)")
        }
    }

    @Test func `terms stand in order and are found`() {
        let vocabulary = SchemeBuilder.testVocabulary
        #expect(vocabulary.terms.map(\.code) == vocabulary.terms.map(\.code).sorted())
        #expect(vocabulary[Code("dogs")]?.kind == .pets)
        #expect(vocabulary.label(Code("no-such-code")) == "no-such-code")
    }

    @Test(arguments: [
        ("sleep.1-early", "sleep", 1), ("sleep.12", "sleep", 12), ("a-b.3-c-d", "a-b", 3),
    ])
    func `a routine code is a step of a scale`(code: String, scale: String, step: Int) {
        #expect(RoutineStep(Code(code))?.scale == scale)
        #expect(RoutineStep(Code(code))?.step == step)
    }

    @Test(arguments: ["sleep", "sleep.", "sleep.early", ".1-early", "sleep.0", "sleep.1early", "sleep.x1"])
    func `other codes are none`(code: String) { #expect(RoutineStep(Code(code)) == nil) }

    @Test func `identifiers are letters, digits and three marks`() {
        for text in ["P-1", "a", "A_b.c-9", String(repeating: "x", count: 64)] {
            #expect(PersonID.isWellFormed(text))
        }
        for text in ["", "a b", "ä", "a/b", String(repeating: "x", count: 65)] {
            #expect(!PersonID.isWellFormed(text))
        }
        #expect(PersonID("B") < PersonID("a"))
        #expect(PersonID("P-10") < PersonID("P-9"))
    }

    @Test func `a set of codes is as a set of numbers`() {
        var chance = Chance(seed: 4)
        var codes = CodeSet.empty
        var numbers: Set<Int> = []
        for _ in 0..<60 {
            let number = chance.number(in: 0...511)
            codes.insert(number)
            numbers.insert(number)
        }
        var found: [Int] = []
        codes.forEach { found.append($0) }
        #expect(found == numbers.sorted())
        #expect(codes.count == numbers.count)
        #expect(
            (codes - codes).isEmpty && codes.meets(codes) && (codes & codes) == codes && (codes | .empty) == codes)
    }
}
