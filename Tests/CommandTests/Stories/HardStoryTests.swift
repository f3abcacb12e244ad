import Testing

struct `The hard stories of riverside` {
    @Test(arguments: HardStory.all)
    func `a pair comes to what its story says`(story: HardStory) async throws {
        let receipt = try await Receipts.receipt(story.referral, story.household)
        #expect(receipt["referral"].text == story.referral)
        #expect(receipt["household"].text == story.household)
        #expect(receipt["verdict"].text == story.verdict)
        guard let expected = story.finding else { return }
        let finding = try #require(receipt["rules"].elements.first { $0["rule"].text == expected.rule })
        #expect(finding["answer"].text == expected.answer)
        if let code = story.code {
            let codes = (finding["barriers"].elements + finding["questions"].elements).map { $0["code"].text }
            #expect(codes.contains(code))
        }
    }

    /// The whole list of a referral, those not possible now too.
    private func list(_ referral: String) async throws -> [JSONValue] {
        let list = try await Trial.riverside().json("shortlist", referral, "--all", "--as-of", Trial.day)
        return list["households"].elements
    }

    private func ids(_ lines: [JSONValue], _ verdict: String) -> [String] {
        lines.filter { $0["verdict"].text == verdict }.compactMap { $0["household"].text }.sorted()
    }

    @Test func `nobody is possible, and one home alone is one thing away`() async throws {
        let lines = try await list("R-001")
        #expect(lines.allSatisfy { $0["verdict"].text == "not_possible_now" })
        #expect(lines.filter { $0["barriers"].number == 1 }.map { $0["household"].text } == ["HH-007"])
        #expect(lines.first?["household"].text == "HH-007")
    }

    static let only: [(says: String, referral: String, verdict: String, households: [String]?)] = [
        ("only ask first", "R-002", "possible", []),
        ("certificates that hold", "R-003", "possible", ["HH-007", "HH-013", "HH-014"]),
        ("two rooms", "R-005", "possible", ["HH-003", "HH-015", "HH-029"]),
        ("from 16", "R-006", "possible", ["HH-016", "HH-017"]),
        ("who signs", "R-008", "possible", ["HH-021", "HH-022"]),
        ("near his daughter", "R-013", "possible", ["HH-035", "HH-052"]),
        ("a room for two", "R-015", "possible", ["HH-029"]),
        ("a parent and child", "R-016", "possible", ["HH-030", "HH-031"]),
        ("today", "R-017", "possible", ["HH-010", "HH-055"]),
        ("outreach", "R-018", "possible", ["HH-053", "HH-054", "HH-065"]),
        ("her dog", "R-029", "possible", ["HH-012", "HH-029"]),
    ]

    @Test(arguments: only)
    func `these homes are possible and no others`(
        says: String, referral: String, verdict: String, households: [String]?
    ) async throws {
        let lines = try await list(referral)
        #expect(ids(lines, verdict) == households, "\(says)")
        #expect(lines.count == 66)
    }

    @Test func `weekends are answered one by one, and the taken one says why`() async throws {
        let receipt = try await Receipts.receipt("R-004", "HH-020")
        let visits = receipt["visits"].elements
        #expect(visits.map { $0["answer"].text } == ["met", "met", "met", "met", "not_met", "met"])
        #expect(visits[4]["on"].text == "2027-03-05")
        #expect(visits[4]["says"].text?.isEmpty == false)
    }

    @Test func `a no to a search is in no run and on no list`() async throws {
        let trial = try await Trial.riverside()
        let list = try await trial.json("shortlist", "R-019", "--as-of", Trial.day)
        #expect(list["households"].elements.isEmpty)
        let receipt = try await trial.json("explain", "R-019", "HH-007", "--as-of", Trial.day)
        #expect(receipt["rules"].elements.map { $0["rule"].text } == ["agreement"])
        #expect(receipt["fusion"]["points"].isNull)
        let home = try await trial.json("shortlist", "--home", "HH-007", "--all", "--as-of", Trial.day)
        #expect(!home["referrals"].elements.contains { $0["referral"].text == "R-019" })
    }

    @Test func `a question about the party alone is asked once, above the list`() async throws {
        let list = try await Trial.riverside().json("shortlist", "R-022", "--as-of", Trial.day)
        #expect(list["questions"].elements.contains { $0["code"].text == "P-024/born" })
        let table = try await Trial.riverside().run("shortlist", "R-022", "--as-of", Trial.day).output
        #expect(table.ranges(of: "[P-024/born]").count == 1)
    }

    @Test func `friends who would prefer to live together have a list together and one each apart`() async throws {
        let list = try await Trial.riverside().json("shortlist", "R-063", "--as-of", Trial.day)
        let apart = list["members_apart"].elements.compactMap { $0["apart"].text }
        #expect(list["apart"].isNull)
        #expect(apart.count == 2)
        let receipt = try await Trial.riverside().json(
            "explain", "R-063", "HH-015", "--person", apart[0], "--as-of", Trial.day)
        #expect(receipt["apart"].text == apart[0])
        #expect(receipt["sides"]["people"].elements.map { $0["person"].text } == [apart[0]])
    }

    @Test func `a limit about a protected group is named and has no effect`() async throws {
        let receipt = try await Receipts.receipt("R-011", "HH-024")
        #expect(receipt["limits_without_effect"].elements.map { $0.text } == ["man"])
    }

    @Test func `why two are kept apart is never said`() async throws {
        let trial = try await Trial.riverside()
        for (referral, household) in [("R-007", "HH-019"), ("R-045", "HH-047"), ("R-049", "HH-009")] {
            for form in ["table", "json", "csv"] {
                let said = try await trial.run(
                    "explain", referral, household, "--format", form, "--as-of", Trial.day)
                #expect(said.output.contains("restricted"))
                #expect(!said.output.contains("P-108"))
                #expect(!said.output.contains("M14"))
            }
        }
    }

    static let strands: [(referral: String, household: String, strand: String, least: Int)] = [
        ("R-053", "HH-066", "continuity", 1000), ("R-057", "HH-017", "continuity", 700),
        ("R-024", "HH-035", "communication", 1000), ("R-008", "HH-021", "communication", 1000),
        ("R-021", "HH-037", "interests", 1000), ("R-021", "HH-037", "culture", 1000),
    ]

    @Test(arguments: strands)
    func `what two know and share of each other shows in the fit`(
        referral: String, household: String, strand: String, least: Int
    ) async throws {
        let receipt = try await Receipts.receipt(referral, household)
        let lines = receipt["sides"]["people"][0]["lines"].elements
        let line = try #require(lines.first { $0["strand"].text == strand })
        #expect((line["low"].number ?? 0) >= least)
    }
}
