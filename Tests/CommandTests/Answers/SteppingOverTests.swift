import TestSupport
import Testing

struct `Stepping over a rule` {
    private static func asked(
        _ rule: String, until: String = "2026-12-28", role: String = "registered-manager",
        actor: String = "Grace Lowe"
    ) -> [String] {
        [
            "override", "HH-007", rule, "--referral", "R-001", "--role", role, "--from", "2026-12-01", "--until",
            until, "--reason", "-", "--actor", actor,
        ]
    }

    @Test func `it is on the record, and the receipt shows what was stepped over`() async throws {
        let trial = try await Trial.matchedCorner()
        func home() async throws -> JSONValue {
            let receipt = try await trial.json("explain", "R-001", "HH-007", "--as-of", Trial.day)
            return try #require(receipt["rules"].elements.first { $0["rule"].text == "home" })
        }
        let before = try await home()
        #expect(before["answer"].text == "not_met" && before["overridden"].isNull)
        let tried = try await trial.run(Self.asked("home") + ["--dry-run"], input: "a shower chair is agreed")
        #expect(tried.code == 0, "\(tried.complaint)")
        #expect(try await home() == before)
        let done = try await trial.run(Self.asked("home"), input: "a shower chair is agreed")
        #expect(done.code == 0, "\(done.complaint)")
        let after = try await home()
        #expect(after["answer"].text == "met")
        #expect(after["overridden"]["role"].text == "registered-manager")
        #expect(after["overridden"]["until"].text == "2026-12-28")
        #expect(after["overridden"]["barriers"].elements.count == before["barriers"].elements.count)
        let replayed = try await trial.run("audit", "verify")
        #expect(replayed.code == 0, "\(replayed.output)")
    }

    @Test(arguments: [
        (asked("approval"), 1, "nobody may step over"), (asked("separation"), 1, "nobody may step over"),
        (asked("home", until: "2026-12-29"), 1, "28 at most"), (asked("checks"), 1, "--risk-assessment"),
        (asked("home", role: "coordinator", actor: "Amira Khan"), 1, "registered-manager alone"),
        (asked("homme"), 65, "`home`"), (asked("home", until: "soon"), 64, "--until"),
    ])
    func `what the policy does not let is refused in words`(words: [String], code: Int32, says: String) async throws
    {
        let trial = try await Trial.matchedCorner()
        let refused = try await trial.run(words, input: "because")
        #expect(refused.code == code)
        #expect(refused.complaint.contains(says), "\(refused.complaint)")
    }

    @Test func `somebody of the staff acts in a role of their own alone`() async throws {
        let trial = try await Trial.matchedCorner()
        let staff = "name,account,role,from,until\nAmira Khan,akhan,coordinator,2021-04-06,\n"
        let file = try trial.folder.write(staff, to: "staff.csv")
        #expect(try await trial.run("import", file).code == 0)
        let refused = try await trial.run(Self.asked("home", actor: "Amira Khan"), input: "because")
        #expect(refused.code == 64)
        #expect(refused.complaint.contains("is not registered-manager on"), "\(refused.complaint)")
    }
}
