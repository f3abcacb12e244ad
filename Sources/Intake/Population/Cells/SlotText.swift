import Matching

/// Slots of the week in words: `mon-night`, `tue-day`, `fri`, `weekdays-evening`, `weekends`, `every-night`, `all-week`, joined
/// by `;`.
package enum SlotText {
    private static let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    private static let parts = ["morning", "afternoon", "evening", "night", "day"]

    /// Every word there is and the slots it stands for.
    private static let masks: [String: SlotMask] = {
        var masks = ["all-week": SlotMask.allWeek]
        let groups =
            days.enumerated().map { ($1, [$0]) } + [
                ("weekdays", Array(0..<5)), ("weekends", [5, 6]), ("every", Array(0..<7)),
            ]
        for (name, weekdays) in groups {
            if name != "every" { masks[name] = mask(weekdays, PartOfDay.allCases) }
            for part in parts { masks[name + "-" + part] = mask(weekdays, partsOfDay(part)) }
        }
        return masks
    }()

    private static func mask(_ weekdays: [Int], _ parts: [PartOfDay]) -> SlotMask {
        weekdays.reduce(into: []) { mask, weekday in
            for part in parts { mask.insert(SlotMask(weekday: weekday, part: part)) }
        }
    }

    private static func partsOfDay(_ word: String) -> [PartOfDay] {
        word == "day" ? [.morning, .afternoon] : PartOfDay.allCases.filter { $0.code == word }
    }

    /// The slots a cell names; `none` where it names none of them.
    static func mask(_ bytes: ArraySlice<UInt8>) throws(CellFault) -> SlotMask {
        if ByteText.equals(bytes, ignoringCase: "none") { return [] }
        var found: SlotMask = []
        for piece in ByteText.pieces(of: bytes) {
            let word = ByteText.text(piece).lowercased()
            guard let slots = masks[word] else {
                throw CellFault(
                    "bad-slots", expected: "slots like `mon-night; weekends`", found: piece,
                    hint: Suggestion.hint(for: word, among: masks.keys)
                        ?? "a day or `weekdays`, `weekends`, `every`, then `-morning`, `-afternoon`, `-evening`, `-night` or `-day`"
                )
            }
            found.formUnion(slots)
        }
        return found
    }

    /// The fewest words that name `slots`, in the order of the week; reads back to the same slots.
    package static func words(for slots: SlotMask) -> String {
        if slots == .allWeek { return "all-week" }
        var left = slots
        var words: [String] = []
        let groups = ["every", "weekdays", "weekends"] + days
        let names =
            groups + groups.flatMap { group in ["day"].map { "\(group)-\($0)" } }
            + groups.flatMap { group in parts.dropLast().map { "\(group)-\($0)" } }
        for name in names {
            guard let mask = masks[name], slots.isSuperset(of: mask), !left.isDisjoint(with: mask) else { continue }
            words.append(name)
            left.subtract(mask)
        }
        return words.isEmpty ? "none" : words.joined(separator: ";")
    }
}
