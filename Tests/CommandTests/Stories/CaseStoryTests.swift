import Foundation
import TestSupport
import Testing

struct `From a list to a home, in the terminal` {
    private static let morning = "2026-11-23T10:00:00Z"

    /// Takes steps of R-003 and HH-014 at a time of the test clock; each must be allowed.
    private func take(_ steps: [[String]], on trial: Trial, at clock: String = morning) async throws {
        for step in steps {
            let ended = try await decide(step, on: trial, at: clock)
            #expect(ended.code == 0, "\(step): \(ended.complaint)")
        }
    }

    private func decide(
        _ step: [String], on trial: Trial, at clock: String = morning, role: String = "coordinator"
    ) async throws -> Program.Ended {
        try await trial.run(
            ["decide", "R-003", "HH-014"] + step + ["--clock", clock, "--actor", "Asha Patel", "--role", role],
            input: "Her friend lives in the same street")
    }

    private static let upToAgreement: [[String]] = [
        ["propose"], ["shortlist", "--words", "-"], ["share", "household"], ["interested", "household"],
        ["share", "person"], ["interested", "person"], ["introduce", "tea", "--for", "2026-11-23"], ["met", "tea"],
        ["agree", "person"], ["agree", "household"],
    ]

    @Test func `a phoned no is kept to, and today asks for no reply any more`() async throws {
        let trial = try await Trial.matchedCorner()
        try await take(Array(Self.upToAgreement.prefix(3)), on: trial)
        let waiting = try await trial.json("today", "--clock", "2026-12-01T09:00:00Z")
        #expect(
            waiting["lines"].elements.contains { $0["kind"].text == "reply" && $0["due_on"].text == "2026-11-30" })
        let bare = try await decide(["decline", "household"], on: trial)
        #expect(bare.code == 65)
        #expect(bare.complaint.contains("--reason") && bare.complaint.contains("--reach"))
        try await take(
            [
                [
                    "decline", "household", "--reason", "no-reason-given", "--reach", "pair", "--ask-again",
                    "2027-03-01",
                ]
            ],
            on: trial)
        let after = try await trial.json("today", "--clock", "2026-12-01T09:00:00Z")
        #expect(!after["lines"].elements.contains { $0["kind"].text == "reply" })
        let receipt = try await trial.json("explain", "R-003", "HH-014", "--as-of", "2026-11-24")
        #expect(receipt["verdict"].text == "not_possible_now")
        let history = try await trial.json("history", "R-003")
        #expect(history["entries"].elements.contains { $0["words"].text == "Her friend lives in the same street" })
        #expect(try await trial.run("audit", "verify").code == 0)
    }

    @Test func `what is in hand waits while a home is paused, and goes on from the pause's day by itself`()
        async throws
    {
        let trial = try await Trial.matchedCorner()
        try await take(Array(Self.upToAgreement.prefix(2)), on: trial)
        let paused = try await trial.run(
            "pause", "HH-014", "--until", "2026-12-20", "--reason", "carer-ill", "--no-input", "--clock",
            Self.morning)
        #expect(paused.code == 0, "\(paused.complaint)")
        let stopped = try await decide(["share", "household"], on: trial, at: "2026-12-19T10:00:00Z")
        #expect(stopped.code == 65)
        #expect(stopped.complaint.contains("HH-014 is paused until 20 December 2026"))
        #expect(stopped.complaint.contains("to pass: sharedlives pause HH-014 --over"))
        try await take([["share", "household"]], on: trial, at: "2026-12-20T10:00:00Z")
    }

    @Test func `a confirmed home holds its room, no file ends it, and a start waits for its gates`() async throws {
        let trial = try await Trial.matchedCorner()
        try await take(Self.upToAgreement, on: trial)
        let stopped = try await decide(["confirm"], on: trial)
        if stopped.code != 0 {
            #expect(stopped.complaint.contains("gate"))
            for gate in ["residents", "advocate", "move-agreed"] {
                try await take([["gate", gate, "yes"]], on: trial)
            }
            try await take([["confirm"]], on: trial)
        }
        let folder = try Corner.write(to: trial.folder, named: "again")
        let taken = try await trial.run("import", folder, "--clock", Self.morning)
        #expect(taken.code == 0)
        let moving = "2027-01-18T10:00:00Z"
        let early = try await decide(["start"], on: trial)
        #expect(early.code == 65 && early.complaint.contains("18 January 2027"))
        let shut = try await decide(["start"], on: trial, at: moving)
        #expect(shut.code == 65)
        #expect(shut.complaint.contains("gate `support-plan`") && shut.complaint.contains("gate support-plan yes"))
        for gate in ["funding", "support-plan", "liberty", "licence"] {
            try await take([["gate", gate, "yes"]], on: trial, at: moving)
        }
        try await take([["start"]], on: trial, at: moving)
        let due = try await trial.json("today", "--clock", "2027-02-25T09:00:00Z")
        #expect(due["lines"].elements.contains { $0["kind"].text == "review" && $0["due_on"].text == "2027-03-01" })
        let left = try await decide(
            ["end", "person", "--reason", "wanted-own-place"], on: trial, at: "2027-06-01T10:00:00Z")
        #expect(left.code == 0)
        #expect(left.output.contains("ended"))
    }

    @Test(arguments: [
        (["decide", "R-003", "HH-014", "proposee"], "did you mean `propose`?", Int32(64)),
        (["decide", "R-003", "HH-014", "propose", "--role", "cordinator"], "did you mean `coordinator`?", 64),
        (["decide", "R-003", "HH-014", "propose", "--on", "2026-11-24"], "in the future", 65),
        (["decide", "R-003", "HH-014", "share", "household"], "from here: `propose`", 65),
        (["concern", "complaint", "HH-999", "--words", "-"], "no person or household `HH-999`", 65),
        (["history", "R-0003"], "did you mean", 65),
    ])
    func `what is not allowed says why, and writes nothing`(
        command: [String], says: String, code: Int32
    ) async throws {
        let trial = try await Trial.matchedCorner()
        let before = trial.bytes
        let ended = try await trial.run(command + ["--clock", Self.morning], input: "because")
        #expect(ended.code == code, "\(ended.complaint)")
        #expect(ended.complaint.contains(says), "\(ended.complaint)")
        #expect(trial.bytes == before)
    }

    @Test func `a test clock is for rehearsals alone`() async throws {
        let trial = try await Trial.empty()
        let ended = try await trial.run("today", "--clock", Self.morning)
        #expect(ended.code == 64)
        #expect(ended.complaint.contains("rehearsal"))
    }
}
