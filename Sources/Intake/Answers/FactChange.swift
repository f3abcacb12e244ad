import Matching

/// One fact that somebody states: a path such as `H-12/own_most` or `P-03/needs.epilepsy.at_night`, and a value as a cell has it.
///
/// `?` says that it is known no longer. What it makes of the records equals what importing the same cell would.
package struct FactChange: Hashable, Sendable {
    /// The name of the file in problems.
    static let file = "set"

    package let path: String
    package let value: String

    package init(path: String, value: String) {
        self.path = path
        self.value = value
    }

    /// What the fact does to `records`.
    ///
    /// - Parameters:
    ///   - day: the day the answer is given, against which births and approvals in force are judged.
    ///   - saidBy: who answered.
    ///   - placeOf: where a postcode lies.
    package func outcome(
        in records: SchemeRecords, startingTerms: [Term], on day: Day, saidBy: String?,
        placeOf: @escaping (String) -> PlaceAnswer
    ) -> FactOutcome {
        guard let path = FactPath(path) else { return refused(records, notAPath) }
        let value = ByteText.text(ByteText.trimmed(Array(value.utf8)[...]))
        guard !value.isEmpty else {
            let fault = FactFault(
                part: .value, code: "missing", message: "there is no value",
                hint: "`?` says that it is known no longer")
            return refused(records, fault.problem(in: path))
        }
        let ofScheme = records.vocabulary
        let terms = FactTerms(
            starting: startingTerms, options: ImportOptions(onDay: day, placeOf: placeOf),
            vocabulary: Vocabulary(startingTerms.filter { ofScheme[$0.code] == nil } + ofScheme.values))
        do throws(FactFault) {
            var path = path
            var value = value
            var (owner, field) = try FactField.find(path, in: records, terms.vocabulary)
            if case .scale(let name) = field {
                let step = try ScaleAnswer(name, value, terms.vocabulary).step(of: owner, in: records)
                (path, value, field) = (path.of(step), "yes", .fact(step))
            }
            let setting = FactSetting(owner: owner, path: path, value: value, day: day, terms: terms)
            let changed = try setting.applied(field, to: records)
            let held = HeldAnswer(
                path: owner.heldPath(field.heldField), value: setting.valueSet(field, in: records), on: day,
                saidBy: saidBy)
            return taken(changed, held: held, path.text, owner: owner, before: records)
        } catch {
            return refused(records, error.problem(in: path))
        }
    }

    /// The problem that the path is none.
    var notAPath: ImportProblem {
        ImportProblem(
            file: Self.file, line: 1, column: 1, code: "bad-path",
            message: "a fact is named by an id, a slash and a field, such as `H-12/own_most`")
    }

    private func refused(_ records: SchemeRecords, _ problem: ImportProblem) -> FactOutcome {
        FactOutcome(records: records, changed: [], fact: self, answer: nil, problems: [problem])
    }

    /// The records with the answer held. Earlier answers about the owner that the new fact contradicts are dropped.
    private func taken(
        _ changed: SchemeRecords, held: HeldAnswer, _ path: String, owner: FactOwner, before: SchemeRecords
    ) -> FactOutcome {
        var records = changed
        var keys = owner.changedKeys(from: before, to: changed)
        for path in owner.contradictedAnswers(from: before, to: changed) where path != held.path {
            records.answers[path] = nil
            keys.insert(RecordKey(.answer, path))
        }
        records.answers[held.path] = held
        if before.answers[held.path] != held { keys.insert(RecordKey(.answer, held.path)) }
        return FactOutcome(
            records: records, changed: keys.sorted(), fact: FactChange(path: path, value: held.value), answer: held,
            problems: [])
    }
}
