import Foundation
import Intake
import Ledger
import Matching
import Office
import Persistence
import TestSupport

/// An office with a database in a folder of its own, at a stated time.
struct TrialOffice: Sendable {
    /// The day the seeds are asked about.
    static let day = Day.on("2026-11-23")

    let folder: ScratchFolder
    let office: Office

    /// An empty scheme in England.
    init() throws {
        folder = try ScratchFolder()
        office = try Office.create(
            NewScheme(name: "Trial", nation: .england, isRehearsal: true, group: nil), at: folder.database,
            desk: try Self.desk(0))
    }

    /// A copy of a database made before; `seconds` later than it was made.
    init(_ bytes: Data, seconds: Int64 = 60) throws {
        folder = try ScratchFolder()
        try bytes.write(to: URL(fileURLWithPath: folder.database))
        office = try Office.open(folder.database, for: .writing, desk: try Self.desk(seconds))
    }

    /// A desk whose clock stands so many seconds after the trial began.
    static func desk(_ seconds: Int64, of actor: String = "Asha Patel") throws -> Desk {
        let made = Desk(
            secondsSince1970: 1_795_356_900 + seconds, today: "2026-11-22", account: "tests", actor: actor,
            happenedAt: nil, random: CountedBytes(seed: UInt64(seconds)).random)
        guard let made else { preconditionFailure("a time and a day that exist") }
        return made
    }

    /// The same database with the clock on.
    func later(_ seconds: Int64) throws -> Office {
        try Office.open(folder.database, for: .writing, desk: try Self.desk(seconds))
    }

    /// What the database holds, read past the office.
    func read<Answer>(_ body: (SchemeReader) throws -> Answer) throws -> Answer {
        try SchemeFile.open(folder.database, for: .reading).read(body)
    }

    /// Takes in files of the import by name.
    @discardableResult
    func take(_ files: [String: String]) throws -> ImportOutcome {
        let files = files.sorted { $0.key < $1.key }.map { name, text in
            ImportFile(ByteSource(text, name: name + ".csv"), kind: FileKind(rawValue: name) ?? .people)
        }
        return try office.importFiles(ImportRequest(files: files, gazetteer: office.gazetteer()))
    }

    /// Takes in a folder of the seeds.
    @discardableResult
    func takeSeeds(_ name: String) throws -> ImportOutcome {
        let path = checkoutRoot.appendingPathComponent("seeds/" + name).path
        return try office.importFiles(
            ImportRequest(files: try ImportFile.files(at: path, kind: nil), gazetteer: office.gazetteer()))
    }
}

/// Databases that several tests begin with, kept as bytes.
enum Prepared {
    /// seeds/first-day taken in.
    static let firstDay = Task {
        let trial = try TrialOffice()
        try trial.takeSeeds("first-day")
        return try Data(contentsOf: URL(fileURLWithPath: trial.folder.database))
    }

    /// seeds/riverside taken in, and run 1 recorded.
    static let riverside = Task {
        let trial = try TrialOffice()
        try trial.takeSeeds("riverside")
        _ = try await trial.office.match(asOf: TrialOffice.day, tasks: 2)
        return try Data(contentsOf: URL(fileURLWithPath: trial.folder.database))
    }
}
