import Foundation
import TestSupport
import Testing

/// Databases with runs of each version of the engine, kept for ever as SQL text in `Tests/Goldens`: every run is replayed to the byte, in
/// fresh processes, wherever the tests run.
///
/// `scripts/record-golden` writes the one of this version anew; from 1.0.0 on that is never done for a version that was released.
struct GoldenRunTests {
    private static let folder = checkoutRoot.appendingPathComponent("Tests/Goldens")

    /// The files, by the version of the engine that judged.
    private static func files() throws -> [String] {
        guard FileManager.default.fileExists(atPath: folder.path) else { return [] }
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".sql") }
            .sorted()
    }

    @Test func `this version of the engine has golden runs`() async throws {
        let version = try await Trial().runAlone("--version").output.trimmingCharacters(in: .whitespacesAndNewlines)
        #expect(try Self.files().contains("engine-\(version).sql"), "no runs of engine \(version)")
    }

    @Test(arguments: try files(), ReplayElsewhereTests.places)
    func `golden runs are replayed to the byte`(file: String, place: [String: String?]) async throws {
        let trial = try Trial()
        let sqlite = Process()
        sqlite.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        sqlite.arguments = ["sqlite3", trial.database, ".read '\(Self.folder.path)/\(file)'"]
        try sqlite.run()
        sqlite.waitUntilExit()
        try #require(sqlite.terminationStatus == 0)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: trial.database)
        // A database of an earlier form is brought to this program's first.
        _ = try await trial.run("upgrade")
        let replayed = try await Program.run(
            ["audit", "replay", "--all", "--format", "json", "--database", trial.database], in: trial.folder,
            surroundings: place)
        #expect(replayed.code == 0, "\(replayed.output.prefix(2_000)) \(replayed.complaint)")
        let runs = try JSONValue(parsing: replayed.output)["runs"].elements
        #expect(runs.count == 2)
        for run in runs {
            #expect(run["outcome"].text == "exact")
            #expect((run["pairs"].number ?? 0) > 5)
        }
    }
}
