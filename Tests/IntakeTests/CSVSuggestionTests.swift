import Intake
import Testing

struct `Suggestions` {
    static let columns = ["id", "born", "known_as", "postcode", "must_have", "must_not_have", "step-free"]
    static let cases: [(word: String, nearest: String?)] = [
        ("bron", "born"), ("Born", "born"), ("knownas", "known_as"), ("known as", "known_as"),
        ("post code", "postcode"), ("postcoed", "postcode"), ("must_hav", "must_have"), ("steps-free", "step-free"),
        ("ix", "id"), ("colour", nil), ("", nil), ("must_not_hvae", "must_not_have"),
    ]

    @Test(arguments: cases)
    func `the nearest known word is suggested, if one is near`(word: String, nearest: String?) {
        #expect(Suggestion.nearest(to: word, among: Self.columns) == nearest)
        #expect(Suggestion.hint(for: word, among: Self.columns) == nearest.map { "did you mean `\($0)`?" })
    }

    @Test func `of words equally near the first bytewise is taken`() {
        #expect(Suggestion.nearest(to: "cat", among: ["hat", "bat", "rat"]) == "bat")
        #expect(Suggestion.nearest(to: "cat", among: ["bat", "rat", "hat"]) == "bat")
        #expect(Suggestion.nearest(to: "cat", among: [String]()) == nil)
    }
}
