import Foundation
import Testing

struct `Reports on a scheme` {
    @Test func `a report over days without a run says so, and one whose days are turned round too`() async throws {
        let trial = try await Trial.corner()
        let none = try await trial.run("report", "fairness", "--from", "2026-01-01", "--until", "2026-12-31")
        #expect(none.code == 66)
        #expect(none.complaint.contains("none is recorded yet"))
        let digest = try await trial.run("report", "digest")
        #expect(digest.code == 66)
        let matched = try await Trial.matchedCorner()
        let other = try await matched.run("report", "fairness", "--from", "2025-01-01", "--until", "2025-12-31")
        #expect(other.code == 66)
        #expect(other.complaint.contains("run 1, was asked about 2026-11-23"))
        let turned = try await matched.run("report", "foi", "--from", "2026-12-31", "--until", "2026-01-01")
        #expect(turned.code == 64)
    }

    @Test func `a digest of a scheme in which nothing has changed since the run is empty`() async throws {
        let trial = try await Trial.riverside()
        let told = try await trial.json("report", "digest", "--as-of", Trial.day)
        #expect(told["changes"].elements.isEmpty)
        #expect(told["run"].number == 1)
    }

    @Test func `a digest tells what an answer changed, and whose record it was`() async throws {
        let trial = try await Trial.matchedCorner()
        let quiet = try await trial.json("report", "digest", "--as-of", Trial.day)
        #expect(quiet["changes"].elements.isEmpty)
        #expect(try await trial.run("set", "HH-014/agreed_to_be_shown", "no").code == 0)
        let told = try await trial.json("report", "digest", "--as-of", Trial.day)
        let gone = told["changes"].elements.filter { $0["news"].text == "gone" && $0["household"].text == "HH-014" }
        #expect(!gone.isEmpty)
        #expect(gone.allSatisfy { $0["because"].text?.contains("household HH-014") ?? false })
        let somebody = try await trial.json(
            "report", "digest", "--as-of", Trial.day, "--coordinator", "Nobody of this name")
        #expect(somebody["changes"].elements.isEmpty)
    }

    @Test(arguments: [
        ["register", "--on", "2026-11-23"], ["breaks", "--from", "2026-11-23"], ["gaps", "--as-of", "2026-11-23"],
        ["inspection", "--from", "2026-01-01", "--until", "2026-12-31"],
        ["foi", "--from", "2026-01-01", "--until", "2026-12-31"], ["transparency"],
        ["fairness", "--from", "2026-01-01", "--until", "2026-12-31"],
    ])
    func `a report has every form`(words: [String]) async throws {
        let trial = try await Trial.matchedCorner()
        let command = ["report"] + words
        let json = try await trial.json(command)
        #expect(json["schema"].text == "sharedlives." + words[0])
        #expect(json["version"].number == 1)
        let csv = try await trial.run(command + ["--format", "csv"])
        #expect(csv.code == 0)
        #expect(csv.output.split(separator: "\n").count >= 1)
        let html = try await trial.run(command + ["--format", "html"])
        #expect(html.output.hasPrefix("<!DOCTYPE html>"))
        #expect(html.output.contains("<h1>"))
        #expect(!html.output.contains("http:") && !html.output.contains("https:"))
    }
}
