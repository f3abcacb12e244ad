import Matching
import Populations

/// Values as cells say them; a blank cell is nil.
enum CellWords {
    static func yesNo(_ value: Bool?) -> String? { value.map { $0 ? "yes" : "no" } }

    static func number(_ value: Int?) -> String? { value.map { String($0) } }

    static func day(_ value: Day?) -> String? { value?.description }

    static func days(_ values: [Day]) -> String? { list(values.map(\.description)) }

    static func born(_ value: Born?) -> String? {
        switch value {
        case .day(let day): day.description
        case .year(let year): String(year)
        case nil: nil
        }
    }

    /// Blank where there is none.
    static func list(_ values: [String]) -> String? { values.isEmpty ? nil : values.joined(separator: "; ") }

    static func codes(_ values: [Code]) -> String? { list(values.map(\.text)) }

    /// Blank where it is not known, `none` where it is stated as empty.
    static func codes(_ values: Listed<Code>) -> String? { values.isKnown ? codes(values.elements) ?? "none" : nil }

    static func slots(_ value: SlotMask?) -> String? { value.map { SlotWords($0).rawValue } }

    /// The miles, to a thousandth, that are read back as so many metres.
    static func miles(_ metres: Int?) -> String? {
        guard let metres else { return nil }
        let thousandths = (metres * 1_000_000 + 1_609_343) / 1_609_344
        return thousandths % 1_000 == 0
            ? String(thousandths / 1_000)
            : "\(thousandths / 1_000).\(String(1_000 + thousandths % 1_000).dropFirst())"
    }

    /// The codes that one voice wishes in its own columns with `strength`.
    static func wishes(_ wishes: [Wish], _ strength: Strength, by voice: Voice) -> String? {
        codes(wishes.filter { $0.strength == strength && $0.saidBy == voice }.map(\.code))
    }
}
