import ArgumentParser
import Foundation
import Office
import Reports

extension ReportForm: ExpressibleByArgument {}

/// Options that every command on a database takes, with the form of its answer.
struct CommonOptions: ParsableArguments {
    @OptionGroup var base: DatabaseOptions

    @Option(help: "How to answer: table, json, csv or html.")
    var format: ReportForm = .table

    /// The path of the database.
    var path: String { base.path }

    /// Whether nothing but the answer is said.
    var quiet: Bool { base.quiet }
    var isDatabaseNamed: Bool { base.isDatabaseNamed }
    var isDatabaseThere: Bool { base.isDatabaseThere }
    /// Whether somebody sits at a terminal and may be asked.
    var asksInTerminal: Bool { base.asksInTerminal }

    /// The desk: the clock, today in Europe/London and chance are read here and nowhere below.
    func desk() throws -> Desk { try base.desk() }

    /// Opens the database to read it, or to write.
    func office(writing: Bool = false) throws -> Office { try base.office(writing: writing) }
}

/// Which database, who acts and when: what a command takes whose answer is no table.
struct DatabaseOptions: ParsableArguments {
    @Option(
        name: .customLong("database"),
        help: "The scheme's database (default: $SHAREDLIVES_DATABASE, else sharedlives.sqlite).")
    var databasePath: String?

    @Option(name: .customLong("actor"), help: "Who acts, by name.")
    var actor: String?

    @Option(
        name: .customLong("at"),
        help: "When it happened, as 2027-03-01T09:30:00Z; what is recorded is the clock's time.")
    var happenedAt: String?

    @Option(
        name: .customLong("clock"),
        help: "A test clock, as 2027-03-01T09:30:00Z; only in a database made with init --rehearsal.")
    var testClock: String?

    @Flag(help: "Say nothing but the answer.")
    var quiet = false

    @Flag(name: .customLong("no-input"), help: "Ask nothing in the terminal.")
    var asksNothing = false

    /// Whether somebody sits at a terminal and may be asked.
    var asksInTerminal: Bool { !asksNothing && isatty(0) == 1 }

    /// The path of the database.
    var path: String {
        databasePath ?? ProcessInfo.processInfo.environment["SHAREDLIVES_DATABASE"] ?? "sharedlives.sqlite"
    }

    /// Whether somebody said which database is meant.
    var isDatabaseNamed: Bool {
        databasePath != nil || ProcessInfo.processInfo.environment["SHAREDLIVES_DATABASE"] != nil
    }

    /// Whether there is anything at its path.
    var isDatabaseThere: Bool { FileManager.default.fileExists(atPath: path) }

    /// The desk: the clock, today in Europe/London and chance are read here and nowhere below.
    func desk() throws -> Desk {
        let now = try testClock.map { try Typed.date($0, option: "--clock") } ?? Date()
        var calendar = Calendar(identifier: .gregorian)
        guard let london = TimeZone(identifier: "Europe/London") else {
            throw OfficeError.usage("this machine does not know the time zone Europe/London; install tzdata")
        }
        calendar.timeZone = london
        let parts = calendar.dateComponents([.year, .month, .day], from: now)
        let today = String(format: "%04d-%02d-%02d", parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
        if let happenedAt { _ = try Typed.time(happenedAt, option: "--at") }
        guard
            let desk = Desk(
                secondsSince1970: Int64(now.timeIntervalSince1970), today: today, account: NSUserName(),
                actor: actor,
                happenedAt: happenedAt, random: Self.randomBytes)
        else { throw OfficeError.usage("this machine's clock is out of range") }
        return desk
    }

    /// Opens the database to read it, or to write.
    func office(writing: Bool = false) throws -> Office {
        let office = try Office.open(path, writing: writing, desk: desk())
        if testClock != nil { try office.checkTestClock() }
        return office
    }

    private static let randomBytes: @Sendable (Int) -> [UInt8] = { count in
        var source = SystemRandomNumberGenerator()
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count + 8)
        while bytes.count < count {
            withUnsafeBytes(of: source.next()) { bytes.append(contentsOf: $0) }
        }
        return Array(bytes.prefix(count))
    }
}
