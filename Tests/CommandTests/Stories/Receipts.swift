/// Receipts of seeds/riverside as `explain` gives them, each asked for once.
actor Receipts {
    static let shared = Receipts()

    private var asked: [String: Task<String, any Error>] = [:]

    /// The JSON text of one receipt.
    private func text(_ referral: String, _ household: String) async throws -> String {
        let key = "\(referral) \(household)"
        if let task = asked[key] { return try await task.value }
        let task = Task {
            try await Trial.riverside().run(
                "explain", referral, household, "--as-of", Trial.day, "--format", "json"
            ).output
        }
        asked[key] = task
        return try await task.value
    }

    /// One receipt.
    static func receipt(_ referral: String, _ household: String) async throws -> JSONValue {
        try JSONValue(parsing: try await shared.text(referral, household))
    }
}
