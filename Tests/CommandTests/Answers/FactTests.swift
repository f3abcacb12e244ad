import Testing

struct `Setting and answering` {
    @Test func `an answer says what it changes, and the question is gone`() async throws {
        let trial = try await Trial.corner()
        let before = try await trial.json("explain", "R-002", "HH-010", "--as-of", Trial.day)
        #expect(before["verdict"].text == "ask_first")
        let answered = try await trial.json("answer", "HH-010/sensory-space", "yes", "--as-of", Trial.day)
        #expect(answered["changed"].elements.contains { $0["id"].text == "HH-010" })
        let list = try #require(answered["lists"].elements.first { $0["referral"].text == "R-002" })
        #expect(list["household"].text == "HH-010")
        #expect(list["before"]["verdict"].text == "ask_first")
        #expect(list["after"]["verdict"].text == "possible")
        let after = try await trial.json("explain", "R-002", "HH-010", "--as-of", Trial.day)
        #expect(after["verdict"].text == "possible")
    }

    @Test func `in words it names the list, the home, before and after`() async throws {
        let trial = try await Trial.corner()
        let said = try await trial.run("answer", "HH-010/sensory-space", "yes", "--as-of", Trial.day).output
        #expect(said.contains("HH-010/sensory-space is now yes."))
        #expect(said.contains("R-002"))
        #expect(said.contains("ask first"))
        #expect(said.contains("possible"))
        let again = try await trial.run("answer", "HH-010/sensory-space", "yes", "--as-of", Trial.day).output
        #expect(again.contains("nothing changed"))
    }

    @Test func `a dry run says the same and writes nothing`() async throws {
        let trial = try await Trial.corner()
        let before = trial.bytes
        let shown = try await trial.json("answer", "HH-010/sensory-space", "yes", "--as-of", Trial.day, "--dry-run")
        #expect(shown["dry_run"].isTrue)
        #expect(!shown["lists"].elements.isEmpty)
        #expect(trial.bytes == before)
        let done = try await trial.json("answer", "HH-010/sensory-space", "yes", "--as-of", Trial.day)
        #expect(done["lists"].elements.count == shown["lists"].elements.count)
        #expect(trial.bytes != before)
    }

    @Test func `both spellings of set do the same`() async throws {
        let one = try await Trial.corner().run("set", "HH-020/own_most", "1", "--dry-run", "--as-of", Trial.day)
        let two = try await Trial.corner().run("set", "HH-020", "own_most=1", "--dry-run", "--as-of", Trial.day)
        #expect(one.output == two.output)
        #expect(one.code == 0)
    }

    @Test func `a question mark makes a fact not known again`() async throws {
        let trial = try await Trial.corner()
        #expect(try await trial.run("answer", "HH-010/sensory-space", "yes").code == 0)
        #expect(try await trial.run("set", "HH-010/sensory-space", "?").code == 0)
        let after = try await trial.json("explain", "R-002", "HH-010", "--as-of", Trial.day)
        #expect(after["verdict"].text == "ask_first")
    }

    @Test func `an answer comes from standard input where a dash asks for it, and is waited for nowhere else`()
        async throws
    {
        let trial = try await Trial.corner()
        let untyped = try await trial.run("answer", "HH-010/sensory-space", "--as-of", Trial.day, input: "yes\n")
        #expect(untyped.code == 64)
        #expect(untyped.complaint.contains("it takes yes or no"))
        let dash = try await trial.run("answer", "HH-010/sensory-space", "-", "--as-of", Trial.day, input: "no\n")
        #expect(dash.output.contains("is now no"))
    }

    @Test func `what is set of one home changes no other receipt`() async throws {
        let trial = try await Trial.corner()
        let before = try await trial.run("explain", "R-004", "HH-010", "--format", "csv", "--as-of", Trial.day)
            .output
        #expect(try await trial.run("set", "HH-020/garden", "no").code == 0)
        let after = try await trial.run("explain", "R-004", "HH-010", "--format", "csv", "--as-of", Trial.day)
            .output
        #expect(before == after)
    }
}
