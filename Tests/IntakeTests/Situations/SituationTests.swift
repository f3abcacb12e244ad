import Testing

/// Hundreds of situations as files would tell them, each with the answer of every rule and the code of every barrier and question. The
/// tables were written from what the rules ask, not from what the program said.
struct `Situations with a known answer` {
    /// Which scheme a situation lives in.
    private struct Kind: Hashable {
        let nation: String
        let policy: [String]

        var name: String { nation + " " + policy.joined(separator: " ") }
    }

    @Test func `are answered by every rule as their table says, with those codes`() throws {
        let rows = Situation.all.map { (situation: $0, rows: SituationRows($0)) }
        let kinds = Dictionary(grouping: rows) { Kind(nation: $0.rows.nation, policy: $0.rows.policy) }
        var differences: [String] = []
        for (kind, rows) in kinds.sorted(by: { $0.key.name < $1.key.name }) {
            differences += try SituationScheme(rows, nation: kind.nation, policy: kind.policy).differences()
        }
        #expect(differences == [])
    }

    @Test func `are several hundred, and every rule is not met in some and not known in some`() {
        let all = Situation.all
        #expect(all.count > 600)
        let stated = Set(all.flatMap { situation in situation.answers.map { "\($0.key) \($0.value.answer)" } })
        let tables = Set(all.map { $0.table })
        #expect(tables.count == 16)
        for table in tables {
            let rule = table.split(separator: ".")[0].drop { $0.isNumber || $0 == "-" }
            #expect(stated.contains("\(rule) not_met"), "\(rule)")
            #expect(stated.contains("\(rule) not_known"), "\(rule)")
        }
    }
}
