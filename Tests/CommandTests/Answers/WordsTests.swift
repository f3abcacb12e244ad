import TestSupport
import Testing

/// Words that are asked for: in a terminal alone. A command that a clock starts must not wait for what nobody writes, nor take what was
/// written for another.
struct WordsTests {
    /// A command without the words it needs, and what it says.
    static let wordless: [(arguments: [String], says: String)] = [
        (["subject", "hold", "P-003"], "no words were given; name a file with `--words FILE`, or -"),
        (["subject", "hold", "P-001", "--lift"], "no words were given"),
        (["subject", "erase", "P-003", "--decision"], "no words were given"),
        (["subject", "erase", "P-002", "--decline"], "no words were given"),
        (["restore", "kept.backup", "--replace"], "no words were given"),
        (["answer", "HH-020/own_most"], "it takes a whole number"),
        (["answer", "HH-020/own_most", "--no-input"], "it takes a whole number"),
        (["referral", "add", "P-90"], "--wants"),
        (["decide", "R-003", "HH-014", "shortlist"], "words"),
        (["decide", "R-003", "HH-014", "decline", "household"], "reason"),
    ]

    @Test
    func
        `without a terminal nothing is asked, and what stands on standard input is not taken unless a dash says so`()
        async throws
    {
        let trial = try await Trial.corner()
        #expect(try await trial.run("backup", trial.folder.file("kept.backup")).code == 0)
        for words in [
            ["decide", "R-003", "HH-014", "propose", "--given"], ["subject", "hold", "P-001", "--words", "-"],
            ["subject", "erase", "P-002", "--decision", "--words", "-"],
        ] {
            #expect(try await trial.run(words + ["--actor", "Asha Patel"], input: "a claim").code == 0, "\(words)")
        }
        let before = trial.bytes
        for row in Self.wordless {
            for more in [[], ["--no-input"]] where !row.arguments.contains("--no-input") || more.isEmpty {
                let words = row.arguments + more + ["--actor", "Grace Lowe"]
                let ended = try await trial.run(words, input: "2\nwords for somebody else\n")
                #expect([64, 65].contains(ended.code), "\(words): \(ended.code)")
                #expect(ended.complaint.contains(row.says), "\(words): \(ended.complaint)")
                // Not even the question.
                #expect(ended.complaint.hasPrefix("error: "), "\(words): \(ended.complaint)")
            }
        }
        #expect(trial.bytes == before)
    }
}
