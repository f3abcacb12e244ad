import Foundation
import Matching
import Office
import Reports
import TestSupport

/// seeds/riverside as a coordinator asks about it, without a run.
enum Riverside {
    static let scheme = Task { try live() }

    /// The same, as packs are made from it.
    static let packs = Task {
        let scheme = try await Self.scheme.value
        return PackScheme(scheme.matcher, policy: scheme.policy, note: scheme.note)
    }

    private static func live() throws -> LiveScheme {
        let folder = try ScratchFolder()
        let desk = Desk(
            secondsSince1970: 1_795_356_900, today: "2026-11-23", account: "tests", actor: nil, happenedAt: nil
        ) { count in
            var source = SystemRandomNumberGenerator()
            return (0..<count).map { _ in UInt8.random(in: 0...255, using: &source) }
        }
        guard let desk else { preconditionFailure("a time and a day that exist") }
        let office = try Office.create(
            NewScheme(name: "Riverside", nation: .england, isRehearsal: true, group: nil),
            at: folder.database, desk: desk)
        let words = ImportWords(
            paths: [checkoutRoot.appendingPathComponent("seeds/riverside").path], file: nil, mapping: nil,
            delimiter: nil, encoding: "utf-8", complete: [], ends: 0, readmit: [], isDryRun: false)
        _ = try office.importFiles(words)
        return try office.scheme()
    }
}

extension LiveScheme {
    var note: RunNote {
        RunNote(asOf: asOf, number: nil, recordedOn: nil, changesSince: 0, isReplayed: false)
    }
}
