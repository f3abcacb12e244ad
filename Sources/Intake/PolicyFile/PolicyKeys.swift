/// The keys of a policy, found by their path.
enum PolicyKeys {
    private static let fields = Dictionary(uniqueKeysWithValues: PolicyField.all.map { ($0.path, $0) })

    private static let keysBelow: [[String]: [String]] = {
        var keys: [[String]: [String]] = [:]
        for field in PolicyField.all {
            for depth in field.path.indices {
                let above = Array(field.path[..<depth])
                if !(keys[above]?.contains(field.path[depth]) ?? false) {
                    keys[above, default: []].append(field.path[depth])
                }
            }
        }
        return keys
    }()

    /// The field at `path`; nil where none ends there.
    static func field(at path: [String]) -> PolicyField? { fields[path] }

    /// The keys of the section at `path`, in the order of the default files; none where it is no section.
    static func below(_ path: [String]) -> [String] { keysBelow[path] ?? [] }

    /// A hint where a key that is unknown in its place stands elsewhere.
    static func elsewhere(_ key: String) -> String? {
        guard let field = PolicyField.all.first(where: { $0.path.dropFirst().contains(key) }) else { return nil }
        let section = field.path.prefix { $0 != key }.joined(separator: ".")
        return "it belongs under `\(section)`"
    }
}
