import Testing

/// Contrast, supposing, tipping points, questions and policies side by side, as they are typed.
struct `Explanations` {
    @Test func `a pair that is not possible says what would have to differ, and supposing it makes it so`()
        async throws
    {
        let trial = try await Trial.matchedCorner()
        var found = 0
        for referral in ["R-001", "R-004"] {
            for household in ["HH-007", "HH-010", "HH-020"] {
                let receipt = try await trial.json("explain", referral, household, "--as-of", Trial.day)
                #expect((receipt["verdict"].text == "not_possible_now") == !receipt["contrast"].isNull)
                guard let set = receipt["contrast"]["sets"].elements.first else { continue }
                found += 1
                let facts = set.elements.flatMap { $0["facts"].elements }.flatMap {
                    ["--suppose", "\($0["path"].text ?? "")=\($0["value"].text ?? "")"]
                }
                let supposed = try await trial.json(["explain", referral, household, "--as-of", Trial.day] + facts)
                #expect(supposed["verdict"].text == "possible")
                let again = try await trial.json("explain", referral, household, "--as-of", Trial.day)
                #expect(again == receipt, "supposing saves nothing")
            }
        }
        #expect(found > 0)
    }

    @Test(arguments: [("2026-11-23", "can start on the earliest day asked"), ("2027-05-10", "can start at once")])
    func `nothing can start on an earliest day that has passed`(day: String, says: String) async throws {
        let trial = try await Trial.matchedCorner()
        #expect(try await trial.run("explain", "R-001", "HH-007", "--as-of", day).output.contains(says))
    }

    @Test(arguments: ["closed", "withdrawn", "ready"])
    func `a referral that has ended is explained as one`(status: String) async throws {
        let trial = try await Trial.matchedCorner()
        #expect(try await trial.run("set", "R-004/status", status).code == 0)
        let said = try await trial.run("explain", "R-004", "HH-007", "--as-of", Trial.day)
        #expect(
            said.output.contains("The referral is \(status), so no household is looked for") == (status != "ready"))
        for command in [["explain", "R-004", "HH-007"], ["shortlist", "R-004"]] {
            #expect(try await trial.json(command + ["--as-of", Trial.day])["referral_status"].text == status)
        }
    }

    @Test func `supposing an approval says who gains`() async throws {
        let trial = try await Trial.matchedCorner()
        let supposed = try await trial.json("suppose", "HH-020 approved for 3", "--as-of", Trial.day)
        let paths = supposed["facts"].elements.compactMap { $0["path"].text }
        #expect(paths == ["HH-020/status", "HH-020/approval.status", "HH-020/approval.most_people"])
    }

    @Test(arguments: [["suppose", "HH-020"], ["suppose", "approved for 2"], ["suppose", "HH-020/own_most="]])
    func `what is no fact is refused in words`(words: [String]) async throws {
        let trial = try await Trial.matchedCorner()
        let refused = try await trial.run(words)
        #expect(refused.code == 64)
        #expect(refused.complaint.contains("H-12 approved for 2"))
    }

    @Test func `a list says how firmly its first place stands`() async throws {
        let trial = try await Trial.matchedCorner()
        let list = try await trial.json("shortlist", "R-004", "--as-of", Trial.day)
        let tipping = try await trial.json("shortlist", "R-004", "--tipping", "--as-of", Trial.day)
        #expect(tipping["first"].text == list["households"][0]["household"].text)
        #expect(tipping["strands"].elements.count == 14)
    }

    @Test func `questions are ranked by whom they could affect`() async throws {
        let trial = try await Trial.matchedCorner()
        let questions = try await trial.json("questions", "--as-of", Trial.day)["questions"].elements
        let firsts = questions.map { $0["could_change_first"].elements.count }
        #expect(!firsts.isEmpty && firsts == firsts.sorted(by: >))
    }

    @Test func `a question names each home on each list once`() async throws {
        let trial = try await Trial.riverside()
        let questions = try await trial.json("questions", "--all", "--as-of", Trial.day)["questions"].elements
        let named = questions.map { $0["pairs"].elements.compactMap(\.text) }
        for pairs in named { #expect(Set(pairs).count == pairs.count, "\(pairs)") }
        // Friends who would prefer to live together have a list together and one each apart.
        #expect(named.joined().contains { $0.hasPrefix("R-063/P-") })
        #expect(named.joined().contains { $0.hasPrefix("R-063/HH-") })
    }

    @Test func `a policy beside itself changes nothing, and a heavier weight is named`() async throws {
        let trial = try await Trial.matchedCorner()
        let same = try await trial.json("policy", "diff", "1", "current", "--as-of", Trial.day)
        #expect(same["settings"].elements.isEmpty && same["lists"].elements.isEmpty)
    }
}
