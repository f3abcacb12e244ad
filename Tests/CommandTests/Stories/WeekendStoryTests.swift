import TestSupport
import Testing

struct `Six weekends, from the telephone to the last one` {
    private static let pair = ["decide", "R-P-004", "HH-007"]

    /// Runs a command on a day of the test clock; it must do.
    private func take(_ command: [String], on day: String, _ trial: Trial) async throws -> String {
        let ended = try await trial.run(
            command + ["--clock", "\(day)T10:00:00Z", "--actor", "Amira Khan", "--no-input"])
        #expect(ended.code == 0, "\(command): \(ended.complaint)")
        return ended.output
    }

    @Test
    func
        `visits that were confirmed begin on their first day, each a whole weekend, and today asks how they ended`()
        async throws
    {
        let trial = try await Trial.corner()
        let phoned = "2026-11-25"
        _ = try await take(
            [
                "referral", "add", "P-004", "--wants", "short-break", "--dates", "2026-12-11 x6", "--slots",
                "fri-night; sat", "--search-agreed", "yes", "--share-agreed", "yes",
            ], on: phoned, trial)
        _ = try await take(Self.pair + ["propose", "--given"], on: phoned, trial)
        for gate in ["residents", "advocate", "move-agreed", "funding", "support-plan", "liberty", "licence"] {
            _ = try await take(Self.pair + ["gate", gate, "yes"], on: phoned, trial)
        }
        for step in [["agree", "person"], ["agree", "household"], ["confirm"]] {
            _ = try await take(Self.pair + step, on: phoned, trial)
        }
        // The first is this evening: its notice was given when it was confirmed.
        let begun = try await take(Self.pair + ["start"], on: "2026-12-11", trial)
        #expect(begun.contains("Started.") && !begun.contains("review"))
        // From Friday night to Saturday night, and not on the Monday between two weekends.
        for (day, isHere) in [
            ("2026-12-11", true), ("2026-12-12", true), ("2026-12-14", false), ("2027-01-16", true),
            ("2027-01-17", false),
        ] {
            let register = try await take(["report", "register", "--on", day, "--format", "csv"], on: day, trial)
            #expect(register.contains("P-004") == isHere, "\(day)")
        }
        let asked = try await trial.json("today", "--clock", "2027-01-18T10:00:00Z")["lines"].elements
        #expect(
            asked.filter { $0["kind"].text == "leaving" }.map { $0["next"].text } == [
                "sharedlives decide R-P-004 HH-007 end person --reason CODE --on 2027-01-17"
            ])
    }
}
