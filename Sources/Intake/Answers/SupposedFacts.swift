import Matching

/// Facts that somebody supposes, in one line: `H-12/dogs=no`, `H-12/dogs no`, or what a panel says, `H-12 approved for 2`.
package enum SupposedFacts {
    /// How a line is written, for those who wrote another.
    package static let grammar =
        "`H-12/dogs=no`, `H-12 approved for 2`, `H-12 approved for 2 live-in; short-break until 2027-12-31`"

    /// The facts of a line, in the order in which they are set; nil where it is none.
    package static func facts(in line: String) -> [Supposition]? {
        let text = String(decoding: ByteText.trimmed(Array(line.utf8)[...]), as: UTF8.self)
        if let slash = text.firstIndex(of: "/"), !text[..<slash].contains(" ") { return fact(text) }
        return approval(text)
    }

    /// `PATH=VALUE` or `PATH VALUE`.
    private static func fact(_ text: String) -> [Supposition]? {
        guard let end = text.firstIndex(where: { $0 == "=" || $0 == " " }) else { return nil }
        let value = ByteText.text(ByteText.trimmed(Array(text[text.index(after: end)...].utf8)[...]))
        return value.isEmpty ? nil : [Supposition(String(text[..<end]), value)]
    }

    /// `ID approved [for [N] [ARRANGEMENTS]] [until DAY]`.
    private static func approval(_ text: String) -> [Supposition]? {
        var words = text.split(separator: " ").map(String.init)
        guard words.count >= 2, words[1] == "approved" else { return nil }
        let home = words[0]
        words.removeFirst(2)
        var until: String?
        if let place = words.firstIndex(of: "until") {
            guard place + 2 == words.count else { return nil }
            until = words[place + 1]
            words.removeSubrange(place...)
        }
        var most: String?
        var arrangements: String?
        if !words.isEmpty {
            guard words.removeFirst() == "for", let first = words.first else { return nil }
            if Int(first) != nil { most = words.removeFirst() }
            if !words.isEmpty { arrangements = words.joined(separator: " ") }
        }
        var facts = [Supposition(home + "/status", "approved")]
        if let arrangements { facts.append(Supposition(home + "/approval.arrangements", arrangements)) }
        facts.append(Supposition(home + "/approval.status", "approved"))
        if let most { facts.append(Supposition(home + "/approval.most_people", most)) }
        if let until { facts.append(Supposition(home + "/approval.until", until)) }
        return facts
    }
}
