import GRDB
import Ledger

extension SchemeReader {
    /// The record versions, ledger entries and runs whose bodies are not there, each in order.
    package func withoutBodies() throws(PersistenceError) -> (
        versions: [RecordEvidence], entries: [Int], runs: [Int]
    ) {
        let versions = try PreparedStatement(
            """
            SELECT sequence, ledger_sequence, commitment FROM record_version
            WHERE NOT EXISTS (SELECT 1 FROM record_body WHERE record_body.sequence = record_version.sequence)
            ORDER BY sequence
            """, on: database)
        var gone: [RecordEvidence] = []
        while try versions.step() { gone.append(try RecordEvidence(versions)) }
        return (
            gone,
            try numbers(
                """
                SELECT sequence FROM ledger_entry
                WHERE NOT EXISTS (SELECT 1 FROM ledger_body WHERE ledger_body.sequence = ledger_entry.sequence)
                ORDER BY sequence
                """),
            try numbers(
                """
                SELECT number FROM run WHERE NOT EXISTS (SELECT 1 FROM run_body WHERE run_body.run = run.number)
                ORDER BY number
                """)
        )
    }

    private func numbers(_ sql: String) throws(PersistenceError) -> [Int] {
        let statement = try PreparedStatement(sql, on: database)
        var numbers: [Int] = []
        while try statement.step() { numbers.append(statement.integer(0)) }
        return numbers
    }
}
