import Populations

/// What the command line asks.
struct Request {
    enum Command: String {
        case generate, match, judge, plan, assign, help
    }

    let command: Command
    /// Where `generate` writes, or the file that `assign` reads.
    private(set) var folder: String?
    private(set) var people = 60
    private(set) var households = 300
    private(set) var territory = Territory.county
    private(set) var seed: UInt64 = 1
    private(set) var tasks = 2
    private(set) var runs = 5

    var size: SchemeSize { SchemeSize(people: people, households: households, territory: territory, seed: seed) }

    /// Reads the words after the program's name.
    init(_ words: [String]) throws(UsageError) {
        let asked = words.first.map { $0 == "--help" || $0 == "-h" ? "help" : $0 } ?? "help"
        guard let command = Command(rawValue: asked) else { throw UsageError("there is no command `\(asked)`") }
        self.command = command
        var left = words.dropFirst()
        while let word = left.popFirst() {
            switch word {
            case "--people": people = try Self.number(&left, of: word, least: 1)
            case "--households": households = try Self.number(&left, of: word, least: 1)
            case "--seed": seed = UInt64(try Self.number(&left, of: word, least: 0))
            case "--tasks": tasks = try Self.number(&left, of: word, least: 1)
            case "--runs": runs = try Self.number(&left, of: word, least: 1)
            case "--county": territory = .county
            case "--uk": territory = .unitedKingdom
            case _ where (command == .generate || command == .assign) && folder == nil && !word.hasPrefix("-"):
                folder = word
            case _: throw UsageError("`\(word)` is not understood")
            }
        }
        if command == .assign, folder == nil { throw UsageError("`assign` needs the file to solve") }
        if command == .generate, folder == nil { throw UsageError("`generate` needs the folder to write") }
    }

    private static func number(
        _ words: inout ArraySlice<String>, of option: String, least: Int
    ) throws(UsageError) -> Int {
        guard let word = words.popFirst(), let number = Int(word), number >= least else {
            throw UsageError("\(option) must be a whole number from \(least) on")
        }
        return number
    }
}

/// What is wrong with the command line.
struct UsageError: Error {
    let says: String

    init(_ says: String) { self.says = says }
}
