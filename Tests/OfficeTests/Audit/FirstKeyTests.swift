import Foundation
import Matching
import TestSupport
import Testing

@testable import Office

/// The key that a scheme begins with, whatever interrupted its beginning.
struct FirstKeyTests {
    private let scheme: AuditScheme
    private var paths: EvidencePaths { EvidencePaths(database: scheme.database) }

    init() throws { scheme = try AuditScheme() }

    private func begin() throws {
        let new = NewScheme(name: "Begun Twice", nation: .wales, isRehearsal: true, group: nil)
        _ = try Office.create(new, at: scheme.database, desk: scheme.desk)
    }

    private func isThere(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

    @Test func `the key of a beginning that came to nothing is the next one's to overwrite`() throws {
        try scheme.write(Data("half a key".utf8), to: paths.nextKey)
        try begin()
        #expect(isThere(paths.key) && !isThere(paths.nextKey))
        _ = try scheme.office().checkpoint(to: scheme.file("first"))
        #expect(try scheme.office().verify(checkpoints: [scheme.file("first")], key: nil).isWell)
    }

    @Test func `a database whose key was not yet in its place signs all the same`() throws {
        try begin()
        let verifier = try scheme.bytes(paths.verifier)
        try FileManager.default.moveItem(atPath: paths.key, toPath: paths.nextKey)
        try FileManager.default.removeItem(atPath: paths.verifier)
        _ = try scheme.office().checkpoint(to: scheme.file("first"))
        #expect(isThere(paths.key) && !isThere(paths.nextKey))
        #expect(try scheme.bytes(paths.verifier) == verifier)
    }

    @Test func `a key of a database that is elsewhere is never overwritten`() throws {
        let key = Data("another's".utf8)
        try scheme.write(key, to: paths.key)
        #expect(throws: OfficeError.self) { try begin() }
        #expect(try scheme.bytes(paths.key) == key)
        #expect(!isThere(scheme.database) && !isThere(paths.nextKey))
    }

    @Test func `every kind of finding is explained to auditors`() throws {
        let guide = checkoutRoot.appendingPathComponent("docs/auditors.md")
        let text = try String(contentsOf: guide, encoding: .utf8)
        for code in FindingCode.allCases { #expect(text.contains("| `\(code.rawValue)` |"), "\(code)") }
    }
}
