import Testing

struct `Help` {
    static let commands: [[String]] = [
        [], ["init"], ["import"], ["template"], ["people"], ["households"], ["set"], ["answer"], ["match"], ["shortlist"],
        ["explain"], ["compare"], ["policy"], ["policy", "show"], ["policy", "check"], ["policy", "explain"],
        ["policy", "activate"], ["doctor"],
    ]

    /// The subcommands that a help text lists.
    private func listed(_ help: String) -> Set<String> {
        Set(help.matches(of: /(?m)^  ([a-z]+) {2,}\S/).map { String($0.1) })
    }

    @Test(arguments: commands)
    func `it opens with one sentence and has an example that is a command`(command: [String]) async throws {
        let ended = try await Program.run(command + ["--help"], in: ScratchFolder())
        #expect(ended.code == 0)
        let words = ended.output.split(separator: "\n\n")[0].split(separator: "\n").joined(separator: " ")
        #expect(words.hasPrefix("OVERVIEW: "))
        #expect(words.hasSuffix("."))
        let first = words.dropFirst("OVERVIEW: ".count).first
        #expect(first?.isUppercase == true)
        let examples = ended.output.matches(of: /sharedlives ([a-z]+)/).map { String($0.1) }
        #expect(ended.output.contains("Example"))
        let known = Set(Self.commands.compactMap(\.first))
        #expect(!examples.isEmpty)
        #expect(examples.contains { known.contains($0) })
        if let verb = command.first { #expect(examples.contains(verb)) }
    }

    @Test func `every command of the program is among those whose help is read here`() async throws {
        let root = try await Program.run(["--help"], in: ScratchFolder())
        #expect(listed(root.output) == Set(Self.commands.compactMap(\.first)))
        let policy = try await Program.run(["policy", "--help"], in: ScratchFolder())
        #expect(listed(policy.output) == Set(Self.commands.filter { $0.first == "policy" }.compactMap { $0.dropFirst().first }))
    }

    @Test(arguments: commands)
    func `every option of an example is one the command takes`(command: [String]) async throws {
        let help = try await Program.run(command + ["--help"], in: ScratchFolder()).output
        for line in help.split(separator: "\n") {
            guard let start = line.firstRange(of: "sharedlives ")?.upperBound, !line.contains("USAGE"),
                !line.contains("See 'sharedlives")
            else { continue }
            let words = ShellWords(line[start...]).words
            guard let verb = words.first, let match = Self.commands.last(where: { $0.first == verb && words.starts(with: $0) })
            else { continue }
            let ofVerb = try await Program.run(match + ["--help"], in: ScratchFolder()).output
            for option in words where option.hasPrefix("--") {
                #expect(ofVerb.contains(option), "\(words.joined(separator: " ")): no \(option)")
            }
        }
    }
}
