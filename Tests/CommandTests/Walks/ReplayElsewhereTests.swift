import Foundation
import Testing

/// A run made in one place is replayed to the same bytes in others: fresh processes with other hash seeds, time zones and languages.
struct ReplayElsewhereTests {
    static let places: [[String: String?]] = [
        ["SWIFT_DETERMINISTIC_HASHING": "1", "TZ": "UTC", "LANG": "C"],
        [
            "SWIFT_DETERMINISTIC_HASHING": nil, "TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8",
            "LC_ALL": "tr_TR.UTF-8",
        ],
        ["SWIFT_DETERMINISTIC_HASHING": nil, "TZ": "America/St_Johns", "LANG": "ja_JP.UTF-8"],
    ]

    private func run(_ trial: Trial, _ arguments: [String], in place: [String: String?]) async throws
        -> Program.Ended
    {
        try await Program.run(
            arguments + ["--database", trial.database], in: trial.folder, surroundings: place)
    }

    @Test func `a run made in one place is exact in every other`() async throws {
        let trial = try await Trial.corner()
        for place in Self.places {
            let made = try await run(trial, ["match", "--as-of", Trial.day], in: place)
            #expect(made.code == 0)
        }
        for place in Self.places {
            let replayed = try await run(trial, ["audit", "replay", "--all", "--format", "json"], in: place)
            #expect(replayed.code == 0)
            let runs = try JSONValue(parsing: replayed.output)["runs"].elements
            #expect(runs.map { $0["outcome"].text } == Array(repeating: "exact", count: Self.places.count))
            #expect(Set(runs.map { $0["answers_digest"].text }).count == 1)
        }
    }

    @Test func `rows in another order give the same run`() async throws {
        var digests: Set<String?> = []
        for isReversed in [false, true] {
            let trial = try Trial()
            let corner = try Corner.write(to: trial.folder)
            for name in try FileManager.default.contentsOfDirectory(atPath: corner) where isReversed {
                let path = corner + "/" + name
                let rows = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
                let turned = [rows[0]] + rows.dropFirst().reversed()
                try Data((turned.joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: path))
            }
            for arguments in [
                ["init", "--name", "Trial", "--nation", "england"], ["import", corner],
                ["match", "--as-of", Trial.day],
            ] { #expect(try await trial.run(arguments).code == 0) }
            let replay = try await trial.json("audit", "replay", "--all")
            digests.insert(replay["runs"][0]["answers_digest"].text)
        }
        #expect(digests.count == 1)
        #expect(!digests.contains(nil))
    }
}
