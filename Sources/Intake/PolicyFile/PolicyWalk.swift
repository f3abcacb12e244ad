import Matching
import Yams

/// One walk over the nodes of a policy's YAML, collecting values and problems.
struct PolicyWalk {
    /// Where something stands, both counted from 1.
    struct Mark: Hashable {
        let line: Int
        let column: Int

        static let start = Mark(line: 1, column: 1)
    }

    /// A key the file names, with a value of its shape.
    struct Entry {
        let field: PolicyField
        let value: PolicyTree
        let mark: Mark
    }

    let file: String
    private(set) var problems: [ImportProblem] = []
    /// By ``PolicyField/name``.
    private(set) var entries: [String: Entry] = [:]
    /// The keys whose values were refused.
    private var faulty: Set<String> = []
    /// Whether there was a mapping to walk over at all.
    private(set) var hasReadRoot = false

    init(file: String) { self.file = file }

    /// Whether the file names this key, with a value in order or not.
    func names(_ key: String) -> Bool { entries[key] != nil || faulty.contains(key) }

    /// `base` with every value of the file in its place.
    func policy(over base: Policy) -> Policy {
        var policy = base
        for field in PolicyField.all {
            if let entry = entries[field.name] { field.put(entry.value, &policy) }
        }
        return policy
    }

    mutating func report(_ code: String, at mark: Mark, _ message: String, hint: String? = nil) {
        problems.append(
            ImportProblem(
                file: file, line: mark.line, column: mark.column, code: code, message: message, hint: hint))
    }

    /// Takes over problems found elsewhere in the file.
    mutating func add(_ found: [ImportProblem]) { problems += found }

    /// Reports a refusal where the file names one of the keys it is about, unless one of these was refused already.
    mutating func report(_ refusal: PolicyRefusal) {
        guard faulty.isDisjoint(with: refusal.concerns) else { return }
        let mark = refusal.concerns.lazy.compactMap { [entries] in entries[$0]?.mark }.first ?? .start
        report(refusal.code, at: mark, refusal.says, hint: refusal.hint)
    }

    /// Reads the text and walks over what it says.
    mutating func read(_ bytes: [UInt8]) {
        guard let root = compose(bytes) else { return }
        guard let mapping = root.mapping else {
            report(
                "wrong-type", at: mark(of: root), "a policy is a list of keys with values, such as `nation: wales`")
            return
        }
        hasReadRoot = true
        walk(mapping, path: [])
    }

    private mutating func walk(_ mapping: Node.Mapping, path: [String]) {
        let known = PolicyKeys.below(path)
        for (keyNode, valueNode) in mapping {
            let place = mark(of: keyNode)
            guard let key = keyNode.scalar?.string else {
                report("wrong-type", at: place, "a key must be a word")
                continue
            }
            let below = path + [key]
            if let field = PolicyKeys.field(at: below) {
                take(valueNode, as: field, keyMark: place)
            } else if !known.contains(key) {
                let name = below.joined(separator: ".").prefix(60)
                report(
                    "unknown-key", at: place, "unknown key `\(name)`",
                    hint: Suggestion.hint(for: key, among: known) ?? PolicyKeys.elsewhere(key))
            } else if let section = valueNode.mapping {
                walk(section, path: below)
            } else {
                let keys = PolicyKeys.below(below).prefix(4).map { "`\($0)`" }.joined(separator: ", ")
                report(
                    "wrong-type", at: mark(of: valueNode),
                    "`\(below.joined(separator: "."))` must be a section with keys such as \(keys)")
            }
        }
    }

    private mutating func take(_ node: Node, as field: PolicyField, keyMark: Mark) {
        if let scalar = node.scalar, scalar.style == .plain, ["", "~", "null"].contains(scalar.string) {
            faulty.insert(field.name)
            report(
                "missing-value", at: keyMark, "`\(field.name)` has no value",
                hint: "leave the key out to keep the nation's default")
            return
        }
        let value = PolicyTree(node, as: field.shape)
        let faults = field.shape.faults(in: value)
        guard !faults.isEmpty else {
            entries[field.name] = Entry(field: field, value: value, mark: mark(of: node))
            return
        }
        faulty.insert(field.name)
        for fault in faults {
            let place = mark(of: self.node(of: fault, in: node))
            let key = fault.key.map { "." + $0.prefix(40) } ?? ""
            let name = fault.code == "unknown-key" ? field.name : field.name + key
            report(fault.code, at: place, "`\(name)` \(fault.says)", hint: fault.hint)
        }
    }

    /// The node of a list's element, or of its key, that a fault is about.
    private func node(of fault: PolicyFault, in node: Node) -> Node {
        guard let element = fault.element, let sequence = node.sequence, sequence.indices.contains(element) else {
            return node
        }
        let found = sequence[element]
        guard let key = fault.key, let mapping = found.mapping else { return found }
        let pair = mapping.first { $0.key.scalar?.string == key }
        return (fault.code == "unknown-key" ? pair?.key : pair?.value) ?? found
    }

    private func mark(of node: Node) -> Mark {
        node.mark.map { Mark(line: $0.line, column: $0.column) } ?? .start
    }
}
