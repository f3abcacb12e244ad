import ArgumentParser
import Office
import Reports

struct AuditKeyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key", abstract: "Show the keys the ledger signs with, or exchange the one in force.",
        discussion: "Example: sharedlives audit key show",
        subcommands: [AuditKeyShowCommand.self, AuditKeyRotateCommand.self])

    func run() throws {
        throw ValidationError("say what to do: audit key show or rotate")
    }
}

struct AuditKeyShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "List the keys the ledger names, each with the entry from which it signs.",
        discussion: "Example: sharedlives audit key show --format json")

    @OptionGroup var common: CommonOptions

    func run() throws {
        Console.show(KeysReport(try common.office().keys().map { .init($0) }), as: common.format)
    }
}

struct AuditKeyRotateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rotate",
        abstract: "Exchange the signing key: the old and the new one both sign that the new one takes over.",
        discussion: "Example: sharedlives audit key rotate --actor \"Asha Patel\"")

    @OptionGroup var common: CommonOptions

    func run() throws {
        let key = try common.office(writing: true).rotateKey()
        Console.show(KeysReport([.init(key)]), as: common.format)
    }
}

extension KeysReport.Key {
    fileprivate init(_ key: LedgerKey) {
        self.init(id: key.id, verifier: key.verifier, from: key.from, isInForce: key.isInForce)
    }
}
