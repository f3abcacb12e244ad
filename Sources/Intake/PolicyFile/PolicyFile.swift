import Matching

/// A policy as somebody writes it: YAML with comments, every key checked, every problem at its line and column.
package enum PolicyFile {
    /// What a reading of one file found.
    package struct Reading: Sendable {
        /// Nil where there is a problem.
        package let policy: Policy?
        /// All of them, in the order of the file.
        package let problems: [ImportProblem]
        /// The keys the file leaves out, which keep the value of the nation's default, in the order of the default files.
        package let leftOut: [String]
    }

    /// Reads a policy file. It names `name` and `nation`; a key left out keeps the value of the nation's default.
    ///
    /// - Parameter file: as the problems are to name it.
    package static func read(_ bytes: [UInt8], file: String) -> Reading {
        var walk = PolicyWalk(file: file)
        walk.read(bytes)
        if !walk.hasReadRoot { return Reading(policy: nil, problems: walk.problems.sorted(), leftOut: []) }
        for key in ["name", "nation"] where !walk.names(key) {
            let nations = Nation.allCases.map(\.rawValue).joined(separator: ", ")
            walk.report(
                "missing-key", at: .start, "a policy needs `\(key)`",
                hint: key == "nation"
                    ? "one of \(nations)" : "the name of this policy, such as `name: Riverside 2027`")
        }
        guard let nation = walk.entries["nation"]?.value.string.flatMap(Nation.init(rawValue:)) else {
            return Reading(policy: nil, problems: walk.problems.sorted(), leftOut: [])
        }
        let policy = walk.policy(over: DefaultPolicy.policy(for: nation))
        for refusal in PolicyRefusals.all(of: policy) { walk.report(refusal) }
        let leftOut = PolicyField.all.map(\.name).filter { !walk.names($0) }
        return Reading(
            policy: walk.problems.isEmpty ? policy : nil, problems: walk.problems.sorted(), leftOut: leftOut)
    }

    /// Reads a text of the program that must say everything.
    static func readWhole(_ text: String) -> Reading {
        var walk = PolicyWalk(file: "default policy")
        walk.read(Array(text.utf8))
        for field in PolicyField.all where walk.hasReadRoot && !walk.names(field.name) {
            walk.report("missing-key", at: .start, "`\(field.name)` is missing")
        }
        let policy = walk.policy(over: .blank)
        for refusal in PolicyRefusals.all(of: policy) { walk.report(refusal) }
        return Reading(
            policy: walk.problems.isEmpty ? policy : nil, problems: walk.problems.sorted(), leftOut: [])
    }
}
