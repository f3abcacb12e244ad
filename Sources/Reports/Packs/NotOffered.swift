import Matching

/// Why homes are not offered, as it is told to the person: their own wish, the house, the dates; for all else one same sentence.
struct NotOffered {
    private let person: Person
    private let vocabulary: Vocabulary

    init(_ person: Person, _ vocabulary: Vocabulary) {
        self.person = person
        self.vocabulary = vocabulary
    }

    /// One line per reason, over all of these homes; none is named and none is counted.
    func lines(of homes: [PackHome]) -> [PackLine] {
        var seen: Set<String> = []
        return homes.flatMap { reasons($0.receipt, "Some homes") }.filter { seen.insert($0.words).inserted }
            .sorted { $0.words.utf8.lexicographicallyPrecedes($1.words.utf8) }
    }

    /// A home that was asked about. A household that has not agreed to be shown is not named.
    func part(of home: PackHome, isShown: Bool) -> PackPart {
        guard isShown else {
            return PackPart("A home you asked about", [PackLine(SayableReason.notOffered, .home)])
        }
        var lines = reasons(home.receipt, "This home")
        if lines.isEmpty || SayableReason.barriers(home.receipt).contains(SayableReason.notOffered) {
            lines.append(PackLine(SayableReason.notOffered, .home))
        }
        return PackPart(home.name, lines + [PackLine("You can ask us to look again.", .question)])
    }

    private func reasons(_ receipt: Receipt, _ subject: String) -> [PackLine] {
        let isOne = subject == "This home"
        return receipt.rules.filter { SayableReason.rules.contains($0.rule) }.flatMap { finding in
            finding.barriers.filter { !$0.isRestricted }.map { barrier in
                switch finding.rule {
                case .distance: PackLine("\(subject) \(isOne ? "is" : "are") too far away.", .map)
                case .dates: PackLine("\(subject) cannot do your dates.", .calendar)
                case .room where barrier.code == "no_room_free":
                    PackLine("\(subject) \(isOne ? "has" : "have") no room free then.", .home)
                default: wish(barrier, subject, isOne)
                }
            }
        }
    }

    private func wish(_ barrier: Barrier, _ subject: String, _ isOne: Bool) -> PackLine {
        let code = barrier.fact.split(separator: "/", maxSplits: 1).last.map { Code(String($0)) }
        guard let code, let term = vocabulary[code] else {
            return PackLine("\(subject) \(isOne ? "has" : "have") no room that suits you.", .home)
        }
        return barrier.code == "must_not_there"
            ? PackLine(
                "You do not want it, and \(subject.lowercased()) \(isOne ? "has" : "have") it: \(term.label).", .no)
            : PackLine(
                "You must have it, and \(subject.lowercased()) \(isOne ? "does" : "do") not: \(term.label).", .no)
    }
}
