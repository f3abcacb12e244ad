import Testing

struct `Recorded runs` {
    @Test func `a run shows what was seen then, whatever came after`() async throws {
        let trial = try await Trial.matchedCorner()
        let then = try await trial.run("shortlist", "R-004", "--run", "1", "--format", "csv").output
        let receipt = try await trial.json("explain", "R-004", "HH-020", "--run", "1")
        let points = receipt["fusion"]["points"].number
        #expect(try await trial.run("set", "HH-020/garden", "no").code == 0)
        #expect(try await trial.run("set", "HH-014/status", "paused").code == 0)
        let now = try await trial.json("explain", "R-004", "HH-020", "--as-of", Trial.day)
        #expect(now["fusion"]["points"].number != points)
        let replayed = try await trial.json("explain", "R-004", "HH-020", "--run", "1")
        #expect(replayed["fusion"]["points"].number == points)
        #expect(try await trial.run("shortlist", "R-004", "--run", "1", "--format", "csv").output == then)
        #expect(try await trial.run("match", "--as-of", Trial.day).code == 0)
        #expect(try await trial.run("shortlist", "R-004", "--run", "1", "--format", "csv").output == then)
        #expect(try await trial.run("shortlist", "R-004", "--run", "2", "--format", "csv").output != then)
        let whole = try await trial.json("explain", "R-004", "HH-014", "--run", "2")
        #expect(whole["verdict"].text == "not_possible_now")
    }

    @Test func `lists and receipts name the run and how much changed since`() async throws {
        let trial = try await Trial.corner()
        let none = try await trial.json("shortlist", "R-004", "--as-of", Trial.day)
        #expect(none["run"].isNull)
        #expect(try await trial.run("shortlist", "R-004").output.contains("No run is recorded yet"))
        #expect(try await trial.run("match", "--as-of", Trial.day).code == 0)
        let fresh = try await trial.json("shortlist", "R-004", "--as-of", Trial.day)
        #expect(fresh["run"].number == 1)
        #expect(fresh["records_changed_since_run"].number == 0)
        #expect(
            try await trial.run("explain", "R-004", "HH-020").output.contains("Nothing has changed since run 1"))
        #expect(try await trial.run("set", "HH-020/garden", "no").code == 0)
        let later = try await trial.json("shortlist", "R-004", "--as-of", Trial.day)
        #expect(later["records_changed_since_run"].number == 1)
        #expect(try await trial.run("shortlist", "R-004", "--run", "1").output.contains("As run 1 saw it"))
    }

    @Test func `a run knows a person by their own id too`() async throws {
        let trial = try await Trial.riverside()
        let byReferral = try await trial.run("shortlist", "R-004", "--run", "1", "--format", "json").output
        let byPerson = try await trial.run("shortlist", "P-004", "--run", "1", "--format", "json").output
        #expect(byReferral == byPerson)
    }

    @Test func `the stored list is the list that stood on screen`() async throws {
        let trial = try await Trial.riverside()
        for referral in ["R-004", "R-003", "R-022"] {
            let live = try await trial.json("shortlist", referral, "--as-of", Trial.day)["households"].elements
            let stored = try await trial.json("shortlist", referral, "--run", "1")["households"].elements
            #expect(!stored.isEmpty)
            for (line, seen) in zip(stored, live) {
                #expect(line["household"].text == seen["household"].text)
                #expect(line["verdict"].text == seen["verdict"].text)
                #expect(line["fused"]["points"].number == seen["fused"]["points"].number)
                #expect(line["fused"]["low"].number == seen["fused"]["low"].number)
                #expect(line["fused"]["high"].number == seen["fused"]["high"].number)
            }
        }
    }

    @Test func `a run on another day sees that day`() async throws {
        let trial = try await Trial.corner()
        let run = try await trial.json("match", "--as-of", "2027-02-01")
        #expect(run["as_of"].text == "2027-02-01")
        #expect(try await trial.json("explain", "R-004", "HH-020", "--run", "1")["as_of"].text == "2027-02-01")
    }

    @Test func `what was known before the first import was nobody`() async throws {
        let trial = try await Trial.corner()
        let early = try await trial.run("shortlist", "R-004", "--known-at", "2020-01-01T00:00:00Z")
        #expect(early.code != 0)
        let now = try await trial.run("shortlist", "R-004", "--known-at", "2999-01-01T00:00:00Z")
        #expect(now.code == 0)
    }
}
