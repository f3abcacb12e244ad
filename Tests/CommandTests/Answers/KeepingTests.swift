import Foundation
import TestSupport
import Testing

/// What the scheme is kept by, run as a coordinator and a manager run it.
struct KeepingTests {
    @Test func `two people erase somebody, and a restore of an older backup erases again`() async throws {
        let trial = try await Trial.empty()
        #expect(try await trial.run("import", try Corner.write(to: trial.folder)).code == 0)
        let id = "P-003"
        #expect(try await trial.run("backup", trial.folder.file("monday")).code == 0)
        let alone = try await trial.run("subject", "erase", id, "--actor", "Asha Patel")
        #expect(alone.code == 1)
        #expect(alone.complaint.contains("record a decision"))
        let asked = try await trial.run(
            "subject", "erase", id, "--decision", "--words", "-", "--actor", "Asha Patel",
            input: "asked to be forgotten, letter of 3 November\n")
        #expect(asked.code == 0)
        #expect(try await trial.run("subject", "erase", id, "--confirm", "--actor", "Asha Patel").code == 1)
        let done = try await trial.run("subject", "erase", id, "--confirm", "--actor", "Grace Lowe")
        #expect(done.code == 0)
        #expect(done.output.contains("is erased"))
        #expect(done.output.contains("monday of"))
        #expect(try await trial.run("audit", "verify").code == 0)
        #expect(try await trial.run("audit", "checkpoint", "-o", trial.folder.file("outside")).code == 0)
        let restored = try await trial.run(
            "restore", trial.folder.file("monday"), "--replace", "--words", "-", "--actor", "Grace Lowe",
            input: "a drill\n")
        #expect(restored.code == 0)
        #expect(restored.output.contains("erased again: 1"))
        #expect(restored.output.contains("ledger/2"))
        #expect(try await trial.run("audit", "verify", "--checkpoint", trial.folder.file("outside")).code == 0)
        #expect(try await trial.run("doctor").output.contains("restored 1 times"))
    }

    @Test func `what is asked wrongly is said plainly, and nothing is changed`() async throws {
        let trial = try await Trial.corner()
        let before = trial.bytes
        let rows: [(arguments: [String], code: Int32, says: String)] = [
            (["subject", "export", "P-001"], 64, "-o FOLDER"),
            (["subject", "export", "nobody", "--format", "json"], 65, "no person or household or member `nobody`"),
            (["subject", "erase", "nobody", "--dry-run"], 65, "nobody"),
            (["subject", "erase"], 64, "--resume"),
            (["subject", "erase", "P-001", "--confirm", "--decline"], 64, "choose one"),
            (["subject", "hold", "P-001", "--words", "nowhere"], 66, "nowhere"),
            (["subject", "erase", "P-001", "--words", "-", "--actor", "A"], 64, "--decision"),
            (["subject", "copies", "--recalled", "1"], 64, "tells of no copy"),
            (["restore", "nowhere", "--words", "-", "--actor", "A"], 64, "no words"),
            (["backup", "nowhere/at/all"], 73, "nowhere/at/all"),
            (["subject", "due", "--as-of", "soon"], 64, "--as-of"),
        ]
        for row in rows {
            let ended = try await trial.run(row.arguments)
            #expect(ended.code == row.code, "\(row.arguments): \(ended.complaint)")
            #expect(ended.complaint.contains(row.says), "\(row.arguments): \(ended.complaint)")
        }
        #expect(trial.bytes == before)
    }
}
