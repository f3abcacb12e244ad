import Foundation
import TestSupport
import Testing

/// The rules of the house that a machine can hold.
struct TidyTests {
    /// Which module may import which: the table of the README, "The house in one picture".
    static let allowed: [String: Set<String>] = [
        "Matching": [],
        "Casework": ["Matching"],
        "Ledger": ["Crypto", "Foundation"],
        "Records": ["Matching", "Casework", "Ledger"],
        "Intake": ["Matching", "Yams", "Foundation"],
        "Persistence": ["Ledger", "Migrations", "CSQLiteShim", "GRDB", "Foundation"],
        "Reports": ["Matching", "Casework", "Intake", "Ledger", "Records", "Mustache", "Foundation"],
        "Office": ["Matching", "Casework", "Ledger", "Records", "Intake", "Persistence", "Foundation"],
        "sharedlives": ["Office", "Reports", "ArgumentParser", "Logging", "Foundation"],
    ]

    @Test(arguments: allowed.keys.sorted())
    func `a module imports only what the house allows`(module: String) throws {
        let allowed = try #require(Self.allowed[module])
        for file in try Checkout.files(below: "Sources/\(module)", ending: ".swift") {
            let refused = Checkout.imports(file.text).subtracting(allowed)
            #expect(refused.isEmpty, "\(file.path) imports \(refused.sorted())")
        }
    }

    @Test func `every module has its row in the table of imports`() throws {
        let sources = checkoutRoot.appendingPathComponent("Sources")
        let modules = try FileManager.default.contentsOfDirectory(atPath: sources.path)
            .filter { !$0.hasPrefix(".") && $0 != "CSQLiteShim" }
        #expect(Set(modules) == Set(Self.allowed.keys))
    }

    @Test func `the core knows no clock, no chance and no floating point figures in its answers`() throws {
        let words = [
            "Date(", "random", "ProcessInfo", "FileManager", "SystemRandomNumberGenerator", "clock_gettime",
        ]
        for file in try Checkout.files(below: "Sources/Matching", ending: ".swift") {
            for word in words { #expect(!file.text.contains(word), "\(file.path) has `\(word)`") }
            // The one square root is exact by IEEE 754 and corrected to the whole number below.
            if file.path.hasSuffix("Place.swift") { continue }
            #expect(!file.text.contains("Double"), "\(file.path) has `Double`")
        }
    }

    @Test func `no file is longer than 450 lines, and nine in ten are below 300`() throws {
        let generated = "Centroids/"
        let lengths = try Checkout.swiftFiles().filter { !$0.path.contains(generated) }.map { file in
            (path: file.path, lines: file.text.split(separator: "\n", omittingEmptySubsequences: false).count - 1)
        }
        for file in lengths { #expect(file.lines <= 450, "\(file.path) has \(file.lines) lines") }
        let long = lengths.count { $0.lines >= 300 }
        #expect(long * 10 <= lengths.count, "\(long) of \(lengths.count) files have 300 lines or more")
    }

    @Test func `nothing is swallowed, forced or left for later`() throws {
        let banned = [" try?", "fatalError(", "@unchecked Sendable", "nonisolated(unsafe)", "TODO", "FIXME"]
        for file in try Checkout.files(below: "Sources", ending: ".swift") {
            for word in banned { #expect(!file.text.contains(word), "\(file.path) has `\(word)`") }
        }
    }

    @Test func `the sector's words are used, and the words it does not use are not`() throws {
        let banned = ["candidate", "placement", "service user", "best match", "recipe", "near miss"]
        var files = try Checkout.files(below: "Sources", ending: ".swift")
        files += try Checkout.files(below: "migrations", ending: ".sql")
        files += try Checkout.files(below: "seeds", ending: ".csv")
        if FileManager.default.fileExists(atPath: checkoutRoot.appendingPathComponent("docs").path) {
            files += try Checkout.files(below: "docs", ending: ".md")
        }
        for file in files {
            let text = file.text.lowercased()
            for word in banned { #expect(!text.contains(word), "\(file.path) has `\(word)`") }
        }
    }

    @Test func `what is shown on screen never rules anybody out`() throws {
        let banned = ["ruled out", "scarcity", "worst-off", "breakdown"]
        for folder in ["Sources/Reports", "Sources/sharedlives"] {
            for file in try Checkout.files(below: folder, ending: ".swift") {
                let text = file.text.lowercased()
                for word in banned { #expect(!text.contains(word), "\(file.path) has `\(word)`") }
            }
        }
    }

    @Test func `a command file stays under 90 lines`() throws {
        for file in try Checkout.files(below: "Sources/sharedlives/Commands", ending: ".swift") {
            let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false).count
            #expect(lines < 90, "\(file.path) has \(lines) lines")
        }
    }

    @Test func `every command is in the README`() throws {
        let readme = try String(contentsOf: checkoutRoot.appendingPathComponent("README.md"), encoding: .utf8)
        let names = try Checkout.files(below: "Sources/sharedlives/Commands", ending: ".swift").flatMap { file in
            file.text.matches(of: /commandName: "([a-z-]+)"/).map { String($0.1) }
        }
        #expect(names.count > 10)
        for name in names { #expect(readme.contains(name), "README.md does not name `\(name)`") }
    }
}
