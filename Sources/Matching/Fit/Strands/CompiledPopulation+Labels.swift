extension CompiledPopulation {
    /// The labels of `codes` in a row, `gardening, choir and trains`.
    func labels(_ codes: CodeSet) -> String {
        var labels: [String] = []
        codes.forEach { labels.append(label($0)) }
        guard let last = labels.popLast() else { return "none" }
        return labels.isEmpty ? last : labels.joined(separator: ", ") + " and " + last
    }
}
