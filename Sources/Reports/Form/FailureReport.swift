import Records

/// Why a command did nothing, where there is one reason and no file to point into.
package struct FailureReport: Report {
    private let code: String
    private let says: String
    private let exitCode: Int32

    /// - Parameters:
    ///   - code: What kind of refusal it is, for programs: words joined by `-`.
    ///   - says: The reason in words, with what to do.
    ///   - exitCode: The number the program ends with.
    package init(code: String, says: String, exitCode: Int32) {
        self.code = code
        self.says = says
        self.exitCode = exitCode
    }

    package var text: String { "error: \(says)" }

    package var json: OrderedJSON {
        .document(
            schema: "sharedlives.failure", version: 1,
            [
                .init("code", .string(code)), .init("says", .string(says)),
                .init("exit_code", .number(Int(exitCode))),
            ])
    }

    package var rows: [[String]] { [["code", "says", "exit_code"], [code, says, "\(exitCode)"]] }
}
