import Foundation
import Ledger
import Matching
import Testing

@testable import Office

struct ExportFolderTests {
    /// A scheme with a run, a checkpoint kept outside and the folder of an export, made once.
    private static let prepared = Task {
        let scheme = try await AuditScheme.withARun()
        _ = try scheme.office().checkpoint(to: scheme.file("outside"))
        _ = try scheme.office().rotateKey()
        _ = try scheme.office().exportFolder(
            to: scheme.file("folder"), isPseudonymous: false, for: "Internal audit")
        return scheme
    }

    private let scheme: AuditScheme
    /// A copy of the folder for one test.
    private let folder: String

    init() async throws {
        scheme = try await Self.prepared.value
        folder = scheme.file("copy-" + UUID().uuidString)
        try FileManager.default.copyItem(atPath: scheme.file("folder"), toPath: folder)
    }

    private func faults(key: String? = nil) throws -> [String] {
        try Office.checkFolder(folder, key: key, checkpoints: [scheme.file("outside")])
            .findings.filter { !$0.isWell }.map(\.about)
    }

    private func change(_ path: String, _ body: (inout Data) -> Void) throws {
        var bytes = try scheme.bytes(folder + "/" + path)
        body(&bytes)
        try scheme.write(bytes, to: folder + "/" + path)
    }

    @Test func `a folder as it was written is whole, under each key of the ledger`() throws {
        for key in try scheme.office().keys() { #expect(try faults(key: key.verifier) == []) }
        let other = try SigningKey(name: "elsewhere", seed: [UInt8](repeating: 7, count: 32)).verifier.text
        #expect(try faults(key: other) == ["key"])
    }

    @Test func `that it left is the last entry it covers`() throws {
        let log = try scheme.office().log()
        #expect(log.last?.kind == "export" && log.last?.action == "audit export")
        #expect(try Office.checkFolder(folder, key: nil, checkpoints: []).entries == log.count)
        #expect(try scheme.office().copies().map(\.recipient) == ["Internal audit"])
    }

    @Test(arguments: [
        "SHA256SUMS", "checkpoint", "ledger/entries.jsonl", "ledger/bodies.jsonl", "ledger/proofs/2.tlog-proof",
        "records/commitments.txt", "records/bodies.jsonl", "runs/1/run.json", "policies/1.yaml",
    ])
    func `a file that is cut off, changed or gone is found`(path: String) throws {
        try change(path) { $0 = $0.dropLast(7) }
        #expect(try !faults().isEmpty, "cut off")
        try change(path) { $0[$0.startIndex + 5] ^= 1 }
        #expect(try !faults().isEmpty, "changed")
        try FileManager.default.removeItem(atPath: folder + "/" + path)
        #expect(try !faults().isEmpty, "gone")
    }

    /// Changes whose digests were put right in the list by whoever made them.
    @Test(arguments: [
        ("ledger/bodies.jsonl", "ledger entry 1"), ("records/bodies.jsonl", "record version 1"),
        ("runs/1/run.json", "run 1"), ("ledger/entries.jsonl", "ledger entry 1"),
        ("ledger/proofs/1.tlog-proof", "ledger/proofs/1.tlog-proof"), ("checkpoint", "checkpoint"),
    ])
    func `a change is found even where the list of digests was written anew`(path: String, about: String) throws {
        let before = Digest(of: [UInt8](try scheme.bytes(folder + "/" + path))).hexadecimal
        try change(path) { bytes in
            let place = bytes.firstIndex(of: UInt8(ascii: "a")) ?? bytes.startIndex
            bytes[place] = UInt8(ascii: "b")
        }
        let after = Digest(of: [UInt8](try scheme.bytes(folder + "/" + path))).hexadecimal
        try change("SHA256SUMS") { sums in
            sums = Data(String(decoding: sums, as: UTF8.self).replacing(before, with: after).utf8)
        }
        let faults = try faults()
        #expect(faults.contains(about) && !faults.contains(path) || path == about, "\(faults)")
        #expect(!faults.isEmpty)
    }

    @Test func `a leaf that was changed is found even where the list of digests was written anew`() throws {
        let path = "runs/1/leaves.csv"
        let before = Digest(of: [UInt8](try scheme.bytes(folder + "/" + path))).hexadecimal
        try change(path) { bytes in
            let last = bytes.index(bytes.endIndex, offsetBy: -2)
            bytes[last] = bytes[last] == UInt8(ascii: "0") ? UInt8(ascii: "1") : UInt8(ascii: "0")
        }
        let after = Digest(of: [UInt8](try scheme.bytes(folder + "/" + path))).hexadecimal
        try change("SHA256SUMS") { sums in
            sums = Data(String(decoding: sums, as: UTF8.self).replacing(before, with: after).utf8)
        }
        let found = try Office.checkFolder(folder, key: nil, checkpoints: []).findings.filter { !$0.isWell }
        #expect(found.map(\.about) == ["run 1"] && found.map(\.code) == [.leavesChanged], "\(found)")
    }

    @Test func `the plan of a night leaves with it, and one that was changed or taken out is found`() async throws {
        let scheme = try await AuditScheme.withARun()
        let policy = try scheme.office().policy().text.replacing("search_steps: 20000", with: "search_steps: 600")
        _ = try scheme.office().activatePolicy(Array(policy.utf8), file: "policy.yaml")
        let night = try await scheme.office().rematch(asOf: TrialOffice.day, tasks: 2, isDryRun: false) { _ in }
        let folder = scheme.file("night")
        _ = try scheme.office().exportFolder(to: folder, isPseudonymous: false, for: nil)
        func codes() throws -> [FindingCode?] {
            try Office.checkFolder(folder, key: nil, checkpoints: []).findings
                .filter { $0.about == "run \(night.run.number)" }.map(\.code)
        }
        #expect(try Office.checkFolder(folder, key: nil, checkpoints: []).isWell)
        let plan = folder + "/runs/\(night.run.number)/plan.json"
        try scheme.write(try scheme.bytes(plan).dropLast(), to: plan)
        #expect(try codes() == [.planChanged])
        try FileManager.default.removeItem(atPath: plan)
        #expect(try codes() == [.fileMissing])
    }

    @Test func `a file put there afterwards is found, and a place that is taken is not written to`() throws {
        try scheme.write(Data("x".utf8), to: folder + "/receipts/more.json")
        #expect(try faults() == ["receipts/more.json"])
        let before = try scheme.bytes(scheme.database)
        let error = #expect(throws: OfficeError.self) {
            try scheme.office().exportFolder(to: folder, isPseudonymous: false, for: nil)
        }
        #expect(error?.exitNumber == 73)
        #expect(try scheme.bytes(scheme.database) == before)
    }

    @Test func `something else is no export`() throws {
        try FileManager.default.removeItem(atPath: folder + "/export.json")
        let error = #expect(throws: OfficeError.self) { try faults() }
        #expect(error?.exitNumber == 66)
    }

    @Test func `a pseudonymous folder holds no id, name or word, and still fits`() async throws {
        let scheme = try await AuditScheme.withARun()
        let folder = scheme.file("pseudonymous")
        _ = try scheme.office().exportFolder(to: folder, isPseudonymous: true, for: nil)
        let found = try Office.checkFolder(folder, key: nil, checkpoints: [])
        #expect(found.isWell && found.withheld > 0)
        let snapshot = try scheme.office().snapshot()
        let told = Set(
            snapshot.population.households.map(\.id.text) + snapshot.population.people.map(\.id.text)
                + snapshot.population.referrals.map(\.id.text) + ["Amira Khan", "auditor-tests"])
        for path in FileManager.default.subpaths(atPath: folder) ?? [] where !path.hasPrefix("policies/") {
            for word in told { #expect(!path.contains(word)) }
            guard FileManager.default.contents(atPath: folder + "/" + path) != nil else { continue }
            let text = String(decoding: try scheme.bytes(folder + "/" + path), as: UTF8.self)
            for id in text.matches(of: /[A-Z]{1,2}-[0-9]{3}/).map({ String($0.0) }) {
                #expect(!told.contains(id), "\(path) has \(id)")
            }
            #expect(!text.contains("Amira") && !text.contains("auditor-tests"), "\(path)")
        }
    }

    @Test func `restricted records never leave`() throws {
        let index = String(decoding: try scheme.bytes(folder + "/records/index.csv"), as: UTF8.self)
        let versions = index.split(separator: "\n").filter { $0.contains(",separation,") }
            .compactMap { Int($0.split(separator: ",")[0]) }
        #expect(!versions.isEmpty)
        let bodies = String(decoding: try scheme.bytes(folder + "/records/bodies.jsonl"), as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false)
        for version in versions { #expect(bodies[version - 1].isEmpty) }
        #expect(!bodies[0].isEmpty)
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/openssl")))
    func `the commands in its README give what it says, with openssl and sha256sum alone`() throws {
        let readme = String(decoding: try scheme.bytes(folder + "/README.md"), as: UTF8.self)
        let script = readme.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.hasPrefix("    ") ? String($0.dropFirst(4)) : "" }.joined(separator: "\n")
        let said = try Self.bash(script, in: folder).split(separator: "\n").map(String.init)
        #expect(said.first == "whole")
        #expect(said.contains("Signature Verified Successfully"))
        let digests = said.filter { $0.contains("(stdin)= ") }.map { $0.suffix(64) }
        #expect(digests.count == 3)
        for digest in digests {
            #expect(said.contains { $0.contains(digest) && !$0.contains("(stdin)= ") }, "no line repeats \(digest)")
        }
        let root = try Checkpoint(text: SignedNote([UInt8](scheme.bytes(folder + "/checkpoint"))).text).root
        let spelt = Data(root.bytes).base64EncodedString()
        #expect(said.count { $0.hasSuffix(spelt) } == 2)
        let leaves = try #require(said.firstIndex { $0.hasPrefix("\"leaves_digest\":") })
        #expect(said[leaves] == "\"leaves_digest\":\"\(said[leaves - 1].prefix(64))\"")
    }

    private static func bash(_ script: String, in folder: String) throws -> String {
        let shell = Process()
        let pipe = Pipe()
        shell.executableURL = URL(fileURLWithPath: "/bin/bash")
        shell.arguments = ["-c", script]
        shell.currentDirectoryURL = URL(fileURLWithPath: folder)
        shell.standardOutput = pipe
        try shell.run()
        let said = try pipe.fileHandleForReading.readToEnd() ?? Data()
        shell.waitUntilExit()
        return String(decoding: said, as: UTF8.self)
    }
}
