import Testing

struct `What a coordinator does at the desk` {
    /// Six weekends from a Friday on.
    static let weekends = ["2027-03-05", "2027-03-12", "2027-03-19", "2027-03-26", "2027-04-02", "2027-04-09"]

    @Test func `a referral is taken with its person, and its first list is shown`() async throws {
        let trial = try await Trial.firstDay()
        let list = try await trial.json(
            "referral", "add", "P90", "--wants", "emergency", "--near", "SY1", "--needs", "mobility:assist",
            "--no-input")
        #expect(list["referral"].text == "R-P90")
        #expect(list["arrangement"].text == "emergency")
        let people = try await trial.json("people")["people"].elements
        #expect(people.first { $0["id"].text == "P90" }?["referrals"][0].text == "R-P90")
        #expect(try await trial.json("audit", "log")["entries"].elements.count == 3)
    }

    @Test func `what today says to type next can be typed`() async throws {
        let trial = try await Trial.riverside()
        let clock = ["--clock", "2026-11-24T09:00:00Z", "--actor", "Amira Khan"]
        let lines = try await trial.json(["today"] + clock)["lines"].elements
        #expect(Set(lines.compactMap { $0["kind"].text }).isSuperset(of: ["check", "break", "urgent"]))
        for line in lines {
            let typed = (line["next"].text ?? "").replacing("DAY", with: "2027-12-01").split(separator: " ")
            let writes = typed.dropFirst().first == "set" || typed.dropFirst().first == "referral"
            let words = typed.dropFirst().map(String.init) + (writes ? ["--dry-run", "--no-input"] : []) + clock
            let ended = try await trial.run(words)
            #expect(ended.code == 0, "\(words): \(ended.complaint)")
        }
    }

    @Test func `a referral for cover names the break and leaves its own home out`() async throws {
        let trial = try await Trial.riverside()
        let taken = try await trial.run(
            "referral", "add", "P-101", "--wants", "short-break", "--from", "2026-12-24", "--until", "2027-01-02",
            "--cover-for", "HH-001", "--no-input", "--clock", "2026-11-24T09:00:00Z", "--actor", "Amira Khan")
        #expect(taken.code == 0, "\(taken.complaint)")
        let own = try await trial.json("explain", "R-P-101", "HH-001", "--as-of", "2026-11-24")
        #expect(own["verdict"].text == "not_possible_now")
        let elsewhere = try await trial.run(
            "referral", "add", "P-101", "--wants", "short-break", "--cover-for", "HH-00I", "--no-input",
            "--dry-run",
            "--actor", "Amira Khan", "--clock", "2026-11-24T09:00:00Z")
        #expect(elsewhere.code == 65)
        #expect(elsewhere.complaint.contains("`HH-001`?"))
    }

    @Test func `six weekends are a first day and how many weeks, for somebody who is on record`() async throws {
        let trial = try await Trial.corner()
        let taken = try await trial.run(
            "referral", "add", "P-004", "--wants", "short-break", "--dates", "2027-03-05 x6", "--no-input")
        #expect(taken.code == 0, "\(taken.complaint)")
        let receipt = try await trial.json("explain", "R-P-004", "HH-020", "--as-of", Trial.day)
        #expect(receipt["visits"].elements.map { $0["on"].text } == Self.weekends)
        let again = try await trial.json(
            "referral", "add", "P-004", "--wants", "live-in", "--from", "2027-05-01", "--no-input")
        #expect(again["referral"].text == "R-P-004-2")
    }

    @Test func `a dry run shows the list and writes nothing; a slip changes nothing`() async throws {
        let trial = try await Trial.firstDay()
        let before = trial.bytes
        let shown = try await trial.run(
            "referral", "add", "P90", "--wants", "live-in", "--from", "2027-03-01", "--no-input", "--dry-run")
        #expect(shown.code == 0, "\(shown.complaint)")
        #expect(shown.output.contains("R-P90: live-in for P90"))
        let slip = try await trial.run("referral", "add", "P90", "--wants", "emergncy", "--no-input")
        #expect(slip.code == 65)
        #expect(slip.complaint.contains("did you mean `emergency`?"))
        #expect(try await trial.run("referral", "add", "P90", "--no-input").code == 64)
        #expect(trial.bytes == before)
    }

    @Test func `a pause takes the home off the lists until its day, and names who stays there`() async throws {
        let trial = try await Trial.corner()
        let before = try await trial.json("explain", "R-004", "HH-020")
        let paused = try await trial.json(
            "pause", "HH-020", "--until", "2099-01-01", "--reason", "carer-ill", "--no-input")
        #expect(paused["until"].text == "2099-01-01")
        #expect(!paused["residents"].elements.isEmpty || !paused["lists"].elements.isEmpty)
        let now = try await trial.json("explain", "R-004", "HH-020")
        #expect(now["verdict"].text == "not_possible_now")
        let codes = now["rules"].elements.flatMap { $0["barriers"].elements }.compactMap { $0["code"].text }
        #expect(codes.contains("household_paused"))
        let over = try await trial.run("pause", "HH-020", "--over", "--no-input")
        #expect(over.code == 0, "\(over.complaint)")
        #expect(try await trial.json("explain", "R-004", "HH-020")["verdict"].text == before["verdict"].text)
        #expect(try await trial.run("pause", "HH-020", "--over", "--no-input").code != 0)
        #expect(try await trial.run("pause", "HH-020", "--reason", "carer-il", "--no-input").code == 65)
    }

    @Test func `an approval is the panel's chair's or the registered manager's`() async throws {
        let trial = try await Trial.firstDay()
        let before = trial.bytes
        let terms = ["approve", "H22", "--for", "live-in", "--most", "2", "--until", "2099-03-01", "--no-input"]
        let refused = try await trial.run(terms)
        #expect(refused.code != 0)
        #expect(refused.complaint.contains("registered-manager or panel-chair"))
        #expect(trial.bytes == before)
        let done = try await trial.json(terms + ["--role", "panel-chair"])
        let given = done["approvals"].elements.last
        #expect(given?["until"].text == "2099-03-01" && given?["most_people"].number == 2)
        let stopped = try await trial.json(
            "approve", "H22", "--suspend", "--until", "2098-01-01", "--role", "registered-manager", "--no-input")
        #expect(stopped["approvals"].elements.contains { $0["status"].text == "suspended" })
        #expect(try await trial.json("explain", "R-P01", "H22")["verdict"].text == "not_possible_now")
        let open = try await trial.run(
            "approve", "H22", "--temporary", "--for", "live-in", "--role", "panel-chair", "--no-input")
        #expect(open.code == 64)
    }

    @Test func `a correction keeps what was known then, and names the runs that went by it`() async throws {
        let trial = try await Trial.matchedCorner()
        let then = try await trial.run("explain", "R-004", "HH-014", "--run", "1", "--format", "json").output
        let ended = try await trial.run(
            "correct", "HH-014/own_most", "0", "--since", "2026-09-01", "--words", "-", "--format", "json",
            input: "The form was misread.")
        let done = try JSONValue(parsing: ended.output)
        #expect(done["runs"].elements.map { $0.number } == [1])
        #expect(try await trial.run("explain", "R-004", "HH-014", "--run", "1", "--format", "json").output == then)
        let now = try await trial.json("explain", "R-004", "HH-014", "--as-of", Trial.day)
        #expect(now["verdict"].text == "not_possible_now")
        #expect(try await trial.run("correct", "HH-014/own_most", "1", "--since", "2999-01-01").code == 64)
    }

    @Test func `without a value a question says what it takes`() async throws {
        let trial = try await Trial.corner()
        let asked = try await trial.run("answer", "HH-020/own_most")
        #expect(asked.code == 64)
        #expect(asked.complaint.contains("it takes a whole number from 0 to 20"))
        let unknown = try await trial.run("answer", "HH-020/own_mots")
        #expect(unknown.code == 65)
        #expect(unknown.complaint.contains("did you mean `own_most`?"))
    }
}
