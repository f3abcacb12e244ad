import Testing

struct `Words typed wrong` {
    /// Typed words, the exit code and what is said.
    static let typed: [(words: [String], code: Int32, says: String)] = [
        (["shortlits"], 64, "did you mean `shortlist`?"),
        (["policy", "chek"], 64, "no command `policy chek`; did you mean `policy check`?"),
        (["audit", "key", "sho"], 64, "no command `audit key sho`; did you mean `audit key show`?"),
        (["report", "weather"], 64, "`sharedlives report --help` lists them all"),
        (["shortlist", "HH-001"], 64, "`sharedlives shortlist --home HH-001` shows people for it"),
        (["explain", "HH-001", "R-001"], 64, "`HH-001` is a household and no referral"),
        (
            ["shortlist", "R-001", "--known-at", "2001-01-01T00:00:00Z"], 64,
            "nothing was known here yet at 2001-01-01"
        ),
        (["compare", "R-001", "HH-001", "HH-001"], 64, "each once"),
        (["shortlist"], 64, "name a referral"),
        (["shortlist", "R-001", "--home", "HH-001"], 64, "name a referral, or a home"),
        (["shortlist", "R-0O1"], 65, "no referral `R-0O1`; did you mean `R-001`?"),
        (["shortlist", "R-0O1", "--run", "1"], 65, "no referral `R-0O1`; did you mean `R-001`?"),
        (["shortlist", "--home", "HH-0O7"], 65, "no household `HH-0O7`; did you mean `HH-007`?"),
        (["shortlist", "R-001", "--run", "7"], 65, "no run 7"),
        (["shortlist", "R-001", "--as-of", "2026-02-30"], 64, "`--as-of` must be a day"),
        (["shortlist", "R-001", "--as-of", "tomorrow"], 64, "`--as-of` must be a day"),
        (["shortlist", "R-001", "--known-at", "2026-11-23"], 64, "`--known-at` must be a time"),
        (["shortlist", "R-001", "--run", "1", "--as-of", "2026-11-23"], 64, "leave `--as-of`"),
        (["shortlist", "R-001", "--fromat", "json"], 64, "--format"),
        (["shortlist", "R-001", "--format", "jsn"], 64, "json"),
        (["shortlist", "--home", "HH-007", "--tipping"], 64, "leave `--home` out"),
        (["people", "--as-of", "2026-13-01"], 64, "`--as-of` must be a day"),
        (["households", "--run", "1", "--as-of", "2026-11-23"], 64, "leave `--as-of`"),
        (["people", "--run", "7"], 65, "no run 7"),
        (["explain", "R-001"], 64, "household"),
        (["explain", "R-001", "HH-0077"], 65, "no household `HH-0077`; did you mean `HH-007`?"),
        (["explain", "R-001", "HH-007", "--person", "P-001"], 64, "not looked at alone"),
        (["shortlist", "P-101"], 65, "nothing says what `P-101` seeks"),
        (["compare", "R-001", "HH-001"], 64, "two households or more"),
        (["compare", "R-001", "HH-001", "HH-01O"], 65, "did you mean `HH-010`?"),
        (["match", "--as-of", "31/12/2026"], 64, "`--as-of` must be a day"),
        (["set", "HH-020", "dogs"], 64, "HH-020/FIELD VALUE"),
        (["set", "HH-020/dgos", "yes"], 65, "did you mean `dogs`?"),
        (["set", "HH-02O/dogs", "yes"], 65, "did you mean `HH-020`?"),
        (["set", "HH-020/dogs", "maybe"], 65, "yes, no"),
        (["set", "HH-020/own_most", "many"], 65, "whole number"),
        (["set", "HH-020/dogs", "yes", "--at", "yesterday"], 64, "`--at` must be a time"),
        (["set", "P-001/born", "30/02/1990"], 65, "no such day"),
        (["answer", "HH-020/dogs"], 64, "no answer was given"),
        (["policy", "show", "--number", "9"], 64, "no policy version 9; there are 1"),
        (["import", "nowhere"], 66, "nowhere: there is no such file or folder"),
        (["import", "-"], 65, "say which it is"),
        (["import", "x.csv", "--delimiter", "dash"], 66, "x.csv"),
        (["import", "x.csv", "--file", "peple"], 64, "did you mean `people`?"),
    ]

    @Test(arguments: typed)
    func `they are named with what was meant, and nothing is changed`(
        words: [String], code: Int32, says: String
    ) async throws {
        let trial = try await Trial.matchedCorner()
        let before = trial.bytes
        let ended = try await trial.run(words)
        #expect(ended.code == code, "\(ended.complaint)")
        #expect(ended.complaint.contains(says), "\(ended.complaint)")
        #expect(ended.output.isEmpty)
        #expect(trial.bytes == before)
    }

    @Test func `a person with several referrals is asked which`() async throws {
        let ended = try await Trial.riverside().run("shortlist", "P-009")
        #expect(ended.code == 64)
        #expect(ended.complaint.contains("R-008, R-009"))
    }

    @Test func `a command that the policy has not is named`() async throws {
        let ended = try await Trial().runAlone("policy", "nonsense")
        #expect(ended.code == 64)
        #expect(ended.complaint.contains("nonsense"))
    }

    @Test func `the bare command is a usage error`() async throws {
        let ended = try await Trial().runAlone()
        #expect(ended.code == 64)
        #expect(ended.complaint.contains("--help"))
    }

    @Test(arguments: typed)
    func `for a program they are one object with a code and the number it ends with`(
        words: [String], code: Int32, says: String
    ) async throws {
        guard !words.contains("--format") else { return }
        let trial = try await Trial.matchedCorner()
        let ended = try await trial.run(words + ["--format", "json"])
        #expect(ended.code == code, "\(ended.complaint)")
        #expect(ended.output.isEmpty)
        let said = try JSONValue(parsing: ended.complaint)
        #expect(said["version"].number == 1)
        if said["schema"].text == "sharedlives.failure" {
            #expect(said["code"].text?.isEmpty == false)
            #expect(said["exit_code"].number == Int(code))
            #expect(said["says"].text?.contains(says) == true, "\(ended.complaint)")
        } else {
            #expect(said["schema"].text == "sharedlives.problems")
            #expect(said["problems"][0]["code"].text?.isEmpty == false)
        }
    }

    @Test func `what is refused for JSON is refused in JSON`() async throws {
        let trial = try await Trial.firstDay()
        let ended = try await trial.run("set", "H01/dgos", "yes", "--format", "json")
        #expect(ended.code == 65)
        let problem = try JSONValue(parsing: ended.complaint)["problems"][0]
        #expect(problem["code"].text == "unknown-field" || problem["code"].text == "unknown-code")
        #expect(problem["hint"].text?.contains("dogs") == true)
    }
}
