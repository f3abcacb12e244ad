import Ledger

/// What an erasure under way still has to look for, in a file of its own: mode 0600, and gone when it is done.
///
/// Once the bodies are deleted nothing else can say the words.
struct ErasureWords: Equatable {
    let words: SubjectWords
    /// Where copies about them were written.
    let copies: [String]

    static func read(_ path: String) throws(OfficeError) -> ErasureWords? {
        guard let bytes = try DurableFile.bytes(at: path) else { return nil }
        let body = CanonicalValue.held(by: bytes)
        return ErasureWords(
            words: SubjectWords(body?.member("words")?.texts ?? []), copies: body?.member("copies")?.texts ?? [])
    }

    func write(to path: String) throws(OfficeError) {
        let bytes: [UInt8]
        do {
            bytes = try CanonicalWriter.bytes(
                of: [
                    "schema": "sharedlives.erasing", "version": 1,
                    "words": .array(words.words.map { .string($0) }), "copies": .array(copies.map { .string($0) }),
                ])
        } catch {
            throw .unreadableRecord("the words of an erasure cannot be written: \(error)")
        }
        try DurableFile.replace(path, with: bytes, mode: 0o600)
    }

    /// Both together, each once.
    func joined(with other: ErasureWords?) -> ErasureWords {
        guard let other else { return self }
        return ErasureWords(
            words: SubjectWords(words.words + other.words.words), copies: Set(copies + other.copies).sorted())
    }
}
