import Foundation
import TestSupport
import Testing

struct `Giving packs` {
    /// What is recorded of R-001, which pack is asked, and what is said.
    static let refused: [(set: String, format: String, says: String)] = [
        ("search_agreed=no", "person", "they have said no to a search"),
        ("search_agreed=no", "panel", "they have said no to a search"),
        ("search_agreed=?", "easy-read", "it is not recorded that they agree to a search"),
        ("share_agreed=no", "household", "they have said no to households being told about them"),
        ("share_agreed=?", "household", "it is not recorded that they agree to households being told"),
        ("capacity_for_this_move=no", "panel", "unable to decide this move"),
        ("status=closed", "large-print", "the referral is withdrawn or closed"),
    ]

    @Test(arguments: refused)
    func `a pack that the agreement does not cover is refused and nothing is written`(
        set: String, format: String, says: String
    ) async throws {
        let trial = try await Trial.corner()
        let parts = set.split(separator: "=").map(String.init)
        if parts[0] == "capacity_for_this_move" {
            for said in ["capacity_for_this_move=yes", "search_agreed=yes"] {
                #expect(try await trial.run("set", "R-001", said).code == 0)
            }
        }
        #expect(try await trial.run("set", "R-001/\(parts[0])", parts[1]).code == 0)
        let before = trial.bytes
        let ended = try await trial.run(
            "pack", "R-001", "--format", format, "--home", "HH-007", "-o", "packs", "--as-of", Trial.day)
        #expect(ended.code == 1)
        #expect(ended.complaint.contains(says), "\(ended.complaint)")
        #expect(ended.output.isEmpty)
        #expect(trial.bytes == before)
        #expect(!FileManager.default.fileExists(atPath: trial.folder.file("packs")))
    }

    @Test func `a pack is written and entered with whom it was given to`() async throws {
        let trial = try await Trial.corner()
        let ended = try await trial.run(
            "pack", "R-003", "--format", "easy-read", "-o", "packs", "--as-of", Trial.day, "--actor", "Amira Khan",
            "--list", "json")
        #expect(ended.code == 0)
        let json = try JSONValue(parsing: ended.output)
        #expect(json["given_to"].text == "person P-003")
        #expect(json["files"].elements.count == 1)
        let page = String(decoding: trial.folder.bytes("packs/R-003-P-003-easy-read.html"), as: UTF8.self)
        #expect(page.contains("<h2>Who decides</h2>"))
        #expect(page.contains("<h2>How to say no</h2>"))
        #expect(page.contains("<h2>Who can help you</h2>"))
        #expect(page.contains("You can ask about any home."))
        let own = try #require(page.range(of: "What you told us"))
        let homes = try #require(page.range(of: "Homes that could work"))
        #expect(own.lowerBound < homes.lowerBound)
        let log = try await trial.json("audit", "log")
        #expect(log["entries"].elements.last?["kind"].text == "export")
    }

    @Test func `a household is told nothing where it is not possible, and a pack of no such kind is named`()
        async throws
    {
        let trial = try await Trial.corner()
        let barred = try await trial.run(
            "pack", "R-001", "--format", "household", "--home", "HH-007", "-o", "packs", "--as-of", Trial.day)
        #expect(barred.code == 1)
        #expect(barred.complaint.contains("not possible now"))
        let none = try await trial.run("pack", "R-001", "--format", "household", "-o", "packs")
        #expect(none.code == 64)
        let typo = try await trial.run("pack", "R-001", "--format", "easyread", "-o", "packs")
        #expect(typo.code == 64)
        #expect(typo.complaint.contains("did you mean `easy-read`?"))
    }
}
