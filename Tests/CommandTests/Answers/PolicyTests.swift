import TestSupport
import Testing

struct `The policy on the command line` {
    /// The policy in force as text, changed.
    private func policy(_ trial: Trial, _ change: (String) -> String = { $0 }) async throws -> String {
        let shown = try await trial.run("policy", "show")
        #expect(shown.code == 0)
        return try trial.folder.write(change(shown.output), to: "policy.yaml")
    }

    static let refused: [(says: String, change: @Sendable (String) -> String, message: String)] = [
        ("an unknown key", { $0 + "\nwieghts: {}\n" }, "unknown key `wieghts`; did you mean `weights`?"),
        ("a key twice", { $0 + "\nname: other\n" }, "there twice"),
        ("a wrong type", { $0.replacing("horizon_days: 42", with: "horizon_days: six weeks") }, "horizon_days"),
        (
            "an unknown nation", { $0.replacing("nation: england", with: "nation: engalnd") },
            "did you mean `england`?"
        ),
        ("nothing", { _ in "" }, "the file says nothing"),
        ("a tab", { _ in "\tname: x\n" }, "spaces"),
        ("not YAML", { _ in "name: [x\n" }, "error: "),
    ]

    @Test(arguments: refused)
    func `a wrong file is refused at line and column with 78, and the policy stays`(
        says: String, change: @Sendable (String) -> String, message: String
    ) async throws {
        let trial = try await Trial.corner()
        let path = try await policy(trial, change)
        let before = trial.bytes
        let checked = try await trial.runAlone("policy", "check", path)
        let activated = try await trial.run("policy", "activate", path)
        for ended in [checked, activated] {
            #expect(ended.code == 78)
            #expect(ended.complaint.contains(message), "\(ended.complaint)")
            #expect(ended.complaint.firstMatch(of: #/policy\.yaml:\d+:\d+: error: /#) != nil, "\(ended.complaint)")
        }
        #expect(trial.bytes == before)
    }

    @Test func `no file is 66`() async throws {
        #expect(try await Trial().runAlone("policy", "check", "nowhere.yaml").code == 66)
        #expect(try await Trial().runAlone("policy", "explain", "nowhere.yaml", "--database", "x").code == 66)
    }

    @Test func `the policy in force checks well, and activating it again changes nothing`() async throws {
        let trial = try await Trial.corner()
        let path = try await policy(trial)
        let checked = try await trial.runAlone("policy", "check", path)
        #expect(checked.code == 0)
        #expect(checked.output.contains("no problem found"))
        let before = trial.bytes
        let again = try await trial.run("policy", "activate", path)
        #expect(again.code == 0)
        #expect(again.output.contains("nothing changed"))
        #expect(trial.bytes == before)
    }

    @Test func `a new policy is the next version, and every receipt names it`() async throws {
        let trial = try await Trial.corner()
        #expect(try await trial.run("match", "--as-of", Trial.day).code == 0)
        let path = try await policy(trial) { $0.replacing("fusion: harmonic", with: "fusion: lower") }
        let activated = try await trial.json("policy", "activate", path, "--actor", "Asha Patel")
        #expect(activated["new"].isTrue)
        let now = try await trial.json("explain", "R-004", "HH-020", "--as-of", Trial.day)
        #expect(now["policy"]["version"].number == 2)
        #expect(now["fusion"]["rule"].text == "lower")
        let then = try await trial.json("explain", "R-004", "HH-020", "--run", "1")
        #expect(then["policy"]["version"].number == 1)
        #expect(then["fusion"]["rule"].text == "harmonic")
        let first = try await trial.run("policy", "show", "--number", "1")
        #expect(first.output.contains("fusion: harmonic"))
    }

    @Test func `standard input is a policy file too`() async throws {
        let trial = try await Trial.corner()
        let text = try await trial.run("policy", "show").output
        let checked = try await trial.runAlone("policy", "check", "-", input: text + "\nwieghts: {}\n")
        #expect(checked.code == 78)
        #expect(checked.complaint.hasPrefix("stdin:"))
    }
}
