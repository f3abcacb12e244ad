import TestSupport
import Testing

struct `The first day of a scheme` {
    @Test func `the short form alone says something useful about every person`() async throws {
        let trial = try await Trial.firstDay()
        let people = try await trial.json("people")["people"].elements
        #expect(people.count == 18)
        let run = try await trial.json("match", "--as-of", Trial.day)
        let lists = run["lists"].elements
        #expect(Set(lists.compactMap { $0["referral"].text }) == Set(people.compactMap { $0["referrals"][0].text }))
        for list in lists {
            #expect((list["possible"].number ?? 0) + (list["ask_first"].number ?? 0) >= 3)
            #expect((list["not_possible_now"].number ?? 0) > 0)
        }
    }

    @Test func `fewest questions come first, and each is one that can be asked`() async throws {
        let list = try await Trial.firstDay().json("shortlist", "R-P01", "--as-of", Trial.day)
        let lines = list["households"].elements
        #expect(!list["questions"].elements.isEmpty)
        #expect(lines.allSatisfy { $0["verdict"].text == "ask_first" })
        let counts = lines.compactMap { $0["open_questions"].number }
        #expect(counts == counts.sorted())
    }

    @Test func `a plan into which no home comes says what is open, and what to ask first`() async throws {
        let trial = try await Trial.firstDay()
        let plan = try await trial.run("plan", "--as-of", Trial.day)
        #expect(plan.code == 0)
        let list = try await trial.json("shortlist", "R-P01", "--as-of", Trial.day)["households"].elements
        let nearest = try #require(list.first)
        let household = try #require(nearest["household"].text)
        let open = try #require(nearest["open_questions"].number)
        #expect(open > 2)
        #expect(plan.output.contains("at \(household), the nearest, \(open) questions are open"))
        #expect(plan.output.contains("sharedlives questions"))
    }

    static let barred: [(household: String, rule: String)] = [
        ("H13", "approval"), ("H34", "checks"), ("H41", "approval"),
    ]

    @Test(arguments: barred)
    func `a home the file says enough of is not possible now`(household: String, rule: String) async throws {
        let receipt = try await Trial.firstDay().json("explain", "R-P01", household, "--as-of", Trial.day)
        #expect(receipt["verdict"].text == "not_possible_now")
        #expect(receipt["rules"].elements.first { $0["rule"].text == rule }?["answer"].text == "not_met")
    }

    @Test func `from empty template files to a first list`() async throws {
        let trial = try await Trial.empty()
        let made = try await trial.runAlone("template", "mine")
        #expect(made.code == 0, "\(made.complaint)")
        let empty = try await trial.run("import", "mine", "--dry-run")
        #expect(empty.code == 0, "\(empty.complaint)")
        try trial.folder.write(
            """
            id,born,wants,from,near,needs,musts
            A,1990,live-in,2027-02-01,SY1 1AA,epilepsy:full,step-free; no dogs
            """, to: "mine/people.csv")
        try trial.folder.write(
            """
            id,near,approved_for,approved_most,approved_until,living_there_now,home,checks_due
            B,SY1,live-in,2,2028-03-01,0,step-free; no dogs,2028-01-01
            C,SY2,live-in,2,2028-03-01,0,no step-free,2028-01-01
            """, to: "mine/households.csv")
        let taken = try await trial.run("import", "mine")
        #expect(taken.code == 0, "\(taken.complaint)")
        let list = try await trial.json("shortlist", "R-A", "--all", "--as-of", Trial.day)
        #expect(list["households"].elements.map { $0["household"].text } == ["B", "C"])
        #expect(list["households"][0]["verdict"].text == "ask_first")
        #expect(list["households"][1]["verdict"].text == "not_possible_now")
    }

    @Test func `template never overwrites what is there`() async throws {
        let trial = try Trial()
        try trial.folder.write("mine", to: "scheme/people.csv")
        let refused = try await trial.runAlone("template", "scheme")
        #expect(refused.code == 73)
        #expect(refused.complaint.contains("people.csv"))
        #expect(trial.folder.bytes("scheme/people.csv").elementsEqual("mine".utf8))
        let full = try await trial.runAlone("template", "all", "--full")
        #expect(full.code == 0)
        #expect(!trial.folder.bytes("all/separations.csv").isEmpty)
    }
}
