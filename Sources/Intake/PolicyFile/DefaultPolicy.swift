import Matching

/// The policy a scheme begins with, one for each nation: a commented file in which every number names its source.
package enum DefaultPolicy {
    /// The file, ready to be edited: complete, so that a scheme sees all there is to decide.
    package static func text(for nation: Nation) -> String {
        opening(nation) + limits(nation) + arrangements + rules(nation) + weights + scales + casework
            + retention(nation)
    }

    /// What the file says.
    package static func policy(for nation: Nation) -> Policy {
        switch nation {
        case .england: england
        case .wales: wales
        case .scotland: scotland
        case .northernIreland: northernIreland
        }
    }

    private static let england = read(.england)
    private static let wales = read(.wales)
    private static let scotland = read(.scotland)
    private static let northernIreland = read(.northernIreland)

    private static func read(_ nation: Nation) -> Policy {
        let reading = PolicyFile.readWhole(text(for: nation))
        guard let policy = reading.policy else {
            let problems = reading.problems.map(\.description).joined(separator: "\n")
            preconditionFailure("the default policy of \(nation.rawValue) is not in order:\n\(problems)")
        }
        return policy
    }

    static func optional(_ number: Int?) -> String { number.map(String.init) ?? "none" }
}
