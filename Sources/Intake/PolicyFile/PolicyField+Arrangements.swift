import Matching

extension PolicyField {
    static let arrangements: [PolicyField] = Arrangement.allCases.flatMap { arrangement in
        [
            term(arrangement, "place", .word(SupportPlace.allCases.map(\.rawValue))) {
                .string($0.place.rawValue)
            } put: {
                if let place = $0.string.flatMap(SupportPlace.init(rawValue:)) { $1.place = place }
            },
            flag(arrangement, "takes_room", \.takesRoom),
            flag(arrangement, "takes_night", \.takesNight),
            flag(arrangement, "takes_day", \.takesDay),
            flag(arrangement, "counts_in_cap", \.countsInCap),
            term(arrangement, "usual_slots", .slotsOrNone) {
                .string($0.usualSlots.map(SlotText.words(for:)) ?? "none")
            } put: {
                $1.usualSlots = slots($0.string ?? "none")
            },
            term(arrangement, "rules_not_asked", .words(RuleCode.allCases.map(\.code))) { terms in
                PolicyTree(words: RuleCode.allCases.filter { !terms.rules.contains($0) }.map(\.code))
            } put: { tree, terms in
                terms.rules = Set(RuleCode.allCases).subtracting(tree.words.compactMap { RuleCode(code: $0) })
            },
        ]
    }

    static let notAsked: [PolicyField] = SupportPlace.allCases.map { place in
        PolicyField(
            "not_asked", place.rawValue, shape: .words(CodeKind.allCases.map(\.rawValue)),
            value: { policy in
                PolicyTree(
                    words: CodeKind.allCases.filter { policy.notAskedKinds[place]?.contains($0) ?? false }
                        .map(\.rawValue))
            },
            put: { $1.notAskedKinds[place] = Set($0.words.compactMap(CodeKind.init(rawValue:))) })
    }

    /// The slots `words` name; nil where they say `none` or nothing that is known.
    private static func slots(_ words: String) -> SlotMask? {
        do {
            let mask = try SlotText.mask(Array(words.utf8)[...])
            return mask.isEmpty ? nil : mask
        } catch {
            // Not of the shape, which the caller has reported.
            return nil
        }
    }

    private static func term(
        _ arrangement: Arrangement, _ key: String, _ shape: PolicyShape,
        value: @escaping @Sendable (ArrangementTerms) -> PolicyTree,
        put: @escaping @Sendable (PolicyTree, inout ArrangementTerms) -> Void
    ) -> PolicyField {
        PolicyField(
            "arrangements", arrangement.rawValue, key, shape: shape,
            value: { value($0.arrangements[arrangement] ?? .nothingTaken) },
            put: { put($0, &$1.arrangements[arrangement, default: .nothingTaken]) })
    }

    private static func flag(
        _ arrangement: Arrangement, _ key: String,
        _ place: any WritableKeyPath<ArrangementTerms, Bool> & Sendable
    ) -> PolicyField {
        term(arrangement, key, .flag) {
            .bool($0[keyPath: place])
        } put: {
            if let isYes = $0.bool { $1[keyPath: place] = isYes }
        }
    }
}

extension ArrangementTerms {
    /// Support elsewhere that takes nothing of the home and asks every rule: what a file's keys are put into.
    static let nothingTaken = ArrangementTerms(
        place: .ownHome, takesRoom: false, takesNight: false, takesDay: false, countsInCap: false, usualSlots: nil,
        rules: Set(RuleCode.allCases))
}
