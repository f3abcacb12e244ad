import Matching

/// The codes that imply themselves in the end.
struct ImplicationCycles {
    /// Each cycle once, from its least code on, in the order of what implies what.
    let cycles: [[Code]]

    /// Looks along every chain of implied codes.
    init(_ terms: [Term]) {
        let implies = Dictionary(uniqueKeysWithValues: terms.map { ($0.code, $0.implies) })
        var done: Set<Code> = []
        var found: Set<[Code]> = []
        var path: [Code] = []
        func follow(_ code: Code) {
            if let start = path.firstIndex(of: code) {
                found.insert(Self.fromLeast(Array(path[start...])))
                return
            }
            guard !done.contains(code) else { return }
            path.append(code)
            for next in implies[code] ?? [] { follow(next) }
            path.removeLast()
            done.insert(code)
        }
        for term in terms.sorted(by: { $0.code < $1.code }) { follow(term.code) }
        cycles = found.sorted { $0.lexicographicallyPrecedes($1) }
    }

    private static func fromLeast(_ cycle: [Code]) -> [Code] {
        guard let least = cycle.min(), let start = cycle.firstIndex(of: least) else { return cycle }
        return Array(cycle[start...] + cycle[..<start])
    }
}
