import Matching

extension PolicyShape {
    /// Everything in which `tree` is not of this shape; empty where it is.
    func faults(in tree: PolicyTree) -> [PolicyFault] {
        switch self {
        case .integer(let range): Self.faults(ofNumber: tree, in: range)
        case .integerOrNone(let range):
            tree == .none ? [] : Self.faults(ofNumber: tree, in: range, orNone: true)
        case .flag: tree.bool == nil ? [Self.wrong("yes or no", found: tree)] : []
        case .word(let allowed): Self.faults(ofWord: tree, among: allowed)
        case .words(let allowed): Self.faults(ofList: tree, of: "words") { Self.faults(ofWord: $0, among: allowed) }
        case .roles: Self.faults(ofList: tree, of: "roles", atMost: Self.listMost, Self.faults(ofRole:))
        case .integers(let count, let each): Self.faults(ofNumbers: tree, count: count, each: each)
        case .range(let range): Self.faults(ofRange: tree, in: range)
        case .text: Self.faults(ofText: tree)
        case .slotsOrNone: Self.faults(ofSlots: tree)
        case .retention: Self.faults(ofRetention: tree)
        }
    }

    private static func wrong(_ expected: String, found tree: PolicyTree) -> PolicyFault {
        let text = tree.text
        let short = text.count > 40 ? text.prefix(40) + "…" : text[...]
        return PolicyFault(code: "wrong-type", says: "must be \(expected), found `\(short)`")
    }

    private static func faults(
        ofNumber tree: PolicyTree, in range: ClosedRange<Int>, orNone: Bool = false
    ) -> [PolicyFault] {
        let expected =
            "a whole number from \(range.lowerBound) to \(range.upperBound)" + (orNone ? ", or none" : "")
        guard let number = tree.integer else { return [wrong(expected, found: tree)] }
        if range.contains(number) { return [] }
        return [PolicyFault(code: "out-of-range", says: "must be \(expected), found \(number)")]
    }

    private static func faults(ofWord tree: PolicyTree, among allowed: [String]) -> [PolicyFault] {
        let expected =
            allowed.count == 1 ? "`\(allowed[0])`" : "one of \(allowed.map { "`\($0)`" }.joined(separator: ", "))"
        guard let word = tree.string else { return [wrong(expected, found: tree)] }
        if allowed.contains(word) { return [] }
        var fault = PolicyFault(code: "unknown-code", says: "must be \(expected), found `\(word.prefix(40))`")
        fault.hint = Suggestion.hint(for: word, among: allowed)
        return [fault]
    }

    private static func faults(ofRole tree: PolicyTree) -> [PolicyFault] {
        let expected = "a role such as `registered-manager`"
        guard let role = tree.string else { return [wrong(expected, found: tree)] }
        return isRole(role) ? [] : [wrong(expected, found: tree)]
    }

    /// Whether `text` is of `a-z`, `0-9` and inner hyphens, 1 to 64 of them.
    private static func isRole(_ text: String) -> Bool {
        Code.isWellFormed(text) && text.utf8.allSatisfy { $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: ".") }
            && text == text.lowercased()
    }

    private static func faults(ofText tree: PolicyTree) -> [PolicyFault] {
        guard let text = tree.string, !text.isEmpty, text.count <= textMost, !text.contains(where: \.isNewline)
        else {
            return [wrong("a text of 1 to \(textMost) characters on one line", found: tree)]
        }
        return []
    }

    /// Faults of a list and of each of its elements; an element that comes twice is one of them.
    private static func faults(
        ofList tree: PolicyTree, of what: String, atMost most: Int = Int.max,
        _ faultsOfElement: (PolicyTree) -> [PolicyFault]
    ) -> [PolicyFault] {
        guard case .array(let elements) = tree else {
            return [wrong("a list of \(what) such as `[a, b]`, or `[]`", found: tree)]
        }
        guard elements.count <= most else {
            return [PolicyFault(code: "out-of-range", says: "must list at most \(most) \(what)")]
        }
        var faults: [PolicyFault] = []
        var seen: Set<PolicyTree> = []
        for (index, element) in elements.enumerated() {
            var found = faultsOfElement(element)
            if found.isEmpty, !seen.insert(element).inserted {
                found = [PolicyFault(code: "duplicate-code", says: "lists `\(element.text)` twice")]
            }
            for var fault in found {
                fault.element = index
                faults.append(fault)
            }
        }
        return faults
    }

    private static func faults(
        ofNumbers tree: PolicyTree, count: ClosedRange<Int>, each: ClosedRange<Int>
    ) -> [PolicyFault] {
        let expected = "a list of \(count.lowerBound) to \(count.upperBound) whole numbers such as `[300, 200]`"
        let exactly = "a list of \(count.lowerBound) whole numbers"
        guard case .array(let elements) = tree else {
            return [wrong(count.count == 1 ? exactly : expected, found: tree)]
        }
        guard count.contains(elements.count) else {
            return [
                PolicyFault(
                    code: "out-of-range",
                    says: "must be \(count.count == 1 ? exactly : expected), found \(elements.count) of them")
            ]
        }
        return elements.enumerated().flatMap { index, element in
            faults(ofNumber: element, in: each).map { fault in
                var placed = fault
                placed.element = index
                return placed
            }
        }
    }

    private static func faults(ofRange tree: PolicyTree, in range: ClosedRange<Int>) -> [PolicyFault] {
        let faultsOfNumbers = faults(ofNumbers: tree, count: 2...2, each: range)
        guard faultsOfNumbers.isEmpty else { return faultsOfNumbers }
        let ends = tree.elements.compactMap(\.integer)
        if ends[0] <= ends[1] { return [] }
        return [PolicyFault(code: "out-of-range", says: "must be the least and the most, found \(tree.text)")]
    }

    private static func faults(ofSlots tree: PolicyTree) -> [PolicyFault] {
        if tree == .none { return [] }
        let expected = "slots such as `all-week` or `weekdays-evening; sat`, or none"
        guard let words = tree.string else { return [wrong(expected, found: tree)] }
        do {
            let mask = try SlotText.mask(Array(words.utf8)[...])
            return mask.isEmpty ? [wrong(expected, found: tree)] : []
        } catch {
            return [
                PolicyFault(
                    code: "wrong-type", says: "must be \(expected), found \(error.found)", hint: error.hint)
            ]
        }
    }

    private static func faults(ofRetention tree: PolicyTree) -> [PolicyFault] {
        let faultsOfShape = faults(ofList: tree, of: "records", atMost: listMost, faults(ofRecordClass:))
        guard faultsOfShape.isEmpty else { return faultsOfShape }
        let names = tree.elements.map { $0[["record"]]?.string ?? "" }
        return names.indices.filter { names[..<$0].contains(names[$0]) }.map {
            PolicyFault(element: $0, key: "record", code: "duplicate-code", says: "lists `\(names[$0])` twice")
        }
    }

    private static func faults(ofRecordClass tree: PolicyTree) -> [PolicyFault] {
        guard case .object(let members) = tree else {
            return [wrong("`record`, `trigger`, `years` and `source`", found: tree)]
        }
        var faults: [PolicyFault] = []
        for key in members.keys.sorted() where !retentionKeys.contains(key) {
            faults.append(
                PolicyFault(
                    key: key, code: "unknown-key", says: "has an unknown key `\(key.prefix(40))`",
                    hint: Suggestion.hint(for: key, among: retentionKeys)))
        }
        for key in retentionKeys {
            guard let value = members[key] else {
                faults.append(PolicyFault(code: "missing-key", says: "needs `\(key)`"))
                continue
            }
            for var fault in (key == "years" ? PolicyShape.integer(1...100) : .text).faults(in: value) {
                fault.key = key
                faults.append(fault)
            }
        }
        return faults
    }
}
