import Testing

struct `The forms of an answer` {
    /// Commands that read, each with its schema.
    static let reading: [(command: String, schema: String)] = [
        ("people", "sharedlives.people"), ("people --names", "sharedlives.people"),
        ("households", "sharedlives.households"),
        ("people --run 1", "sharedlives.people"), ("households --as-of 2027-03-01", "sharedlives.households"),
        ("shortlist R-003 --run 1 --tipping", "sharedlives.tipping"),
        ("shortlist R-004 --as-of 2026-11-23", "sharedlives.shortlist"),
        ("shortlist R-063 --as-of 2026-11-23", "sharedlives.shortlist"),
        ("shortlist R-004 --run 1", "sharedlives.shortlist.stored"),
        ("shortlist --home HH-014 --as-of 2026-11-23", "sharedlives.home"),
        ("explain R-004 HH-020 --as-of 2026-11-23", "sharedlives.receipt"),
        ("compare R-003 HH-012 HH-014 --as-of 2026-11-23", "sharedlives.comparison"),
        ("policy show", "sharedlives.policy"), ("policy explain", "sharedlives.policy.explanation"),
        ("doctor", "sharedlives.doctor"),
    ]

    @Test(arguments: reading)
    func `JSON says its schema and version, the same bytes each time`(command: String, schema: String) async throws
    {
        let trial = try await Trial.matchedCorner()
        let words = ShellWords(command).words + ["--format", "json"]
        let first = try await trial.run(words)
        #expect(first.code == 0, "\(first.complaint)")
        #expect(first.output.hasPrefix("{\n  \"schema\": \"\(schema)\",\n  \"version\": 1,\n"))
        #expect(try JSONValue(parsing: first.output)["schema"].text == schema)
        let second = try await trial.run(words)
        #expect(first.output == second.output)
        #expect(first.complaint.isEmpty)
    }

    @Test(arguments: reading)
    func `CSV has a header and every row its columns`(command: String, schema: String) async throws {
        let said = try await Trial.matchedCorner().run(ShellWords(command).words + ["--format", "csv"])
        #expect(said.code == 0, "\(said.complaint)")
        let rows = CSVText(said.output).rows
        #expect(rows.count > 1)
        let names = rows.first ?? []
        #expect(names.allSatisfy { !$0.isEmpty })
        #expect(Set(names).count == names.count)
        for row in rows { #expect(row.count == names.count) }
        #expect(!rows.joined().contains { $0.first.map { "=+@".contains($0) } ?? false })
    }

    @Test(arguments: reading)
    func `a table ends with a line end and has no trailing colours`(command: String, schema: String) async throws {
        let said = try await Trial.matchedCorner().run(ShellWords(command).words)
        #expect(said.code == 0, "\(said.complaint)")
        #expect(said.output.hasSuffix("\n"))
        #expect(!said.output.contains("\u{1B}"))
        for word in ["ruled out", "scarcity", "best match", "candidate", "placement"] {
            #expect(!said.output.lowercased().contains(word))
        }
    }

    @Test func `commands that write answer in JSON too`() async throws {
        let trial = try await Trial.corner()
        #expect(try await trial.json("match", "--as-of", Trial.day)["schema"].text == "sharedlives.match")
        #expect(try await trial.json("set", "HH-020/own_most", "1")["schema"].text == "sharedlives.fact")
        #expect(try await trial.json("answer", "HH-020/own_most", "2")["schema"].text == "sharedlives.fact")
        #expect(try await trial.json("import", Prepared.seeds("first-day"))["schema"].text == "sharedlives.import")
        for command in ["match --as-of 2026-11-23", "set HH-020/own_most 1", "answer HH-020/own_most 2"] {
            let rows = CSVText(try await trial.run(ShellWords(command).words + ["--format", "csv"]).output).rows
            #expect(Set(rows.map(\.count)).count == 1)
        }
    }

    @Test func `people list their referrals, and names only where asked for`() async throws {
        let trial = try await Trial.riverside()
        let people = try await trial.json("people")["people"].elements
        #expect(
            people.first { $0["id"].text == "P-009" }?["referrals"].elements.map { $0.text } == ["R-008", "R-009"])
        #expect(people.allSatisfy { !$0.keys.contains("known_as") })
        #expect(!(try await trial.run("people").output).contains("Imogen"))
        #expect(try await trial.run("people", "--names").output.contains("Imogen"))
    }

    @Test func `points are shown where they are asked for`() async throws {
        let trial = try await Trial.riverside()
        let words = try await trial.run("explain", "R-004", "HH-008", "--as-of", Trial.day).output
        let points = try await trial.run("explain", "R-004", "HH-008", "--points", "--as-of", Trial.day).output
        #expect(!words.contains("points"))
        #expect(points.contains("871"))
        #expect(points.contains("Points are not percent"))
    }
}
