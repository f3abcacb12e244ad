extension Remedies {
    /// Why a barrier stands whatever anybody does; nil where something takes it away.
    func standstill(_ rule: RuleCode, _ barrier: Barrier, _ receipt: Receipt) -> Standstill.Reason? {
        switch rule {
        case .cap:
            switch barrier.code {
            case "cap_nation": policy.cap.isLaw ? .law : .policy
            case "cap_scheme": .policy
            default: nil
            }
        case .separation: .safety
        case .householdLimit, .distance: .ownNo
        case .residents: barrier.code.hasPrefix("resident_") ? .ownNo : nil
        case .age:
            switch barrier.code {
            case "age_too_young": .law
            case "age_too_old": .policy
            default: nil
            }
        case .agreement: .ownNo
        case .answered: barrier.isRestricted ? .safety : mayBeAskedAgain(barrier) ? nil : .ownNo
        case .dates:
            switch barrier.code {
            case "own_break": .sameHome
            case "dates_taken": .ownNo
            case "home_on_break": hasDayWithoutBreak(from: receipt.startOn) ? nil : .ownBreak
            default: nil
            }
        case .home, .personChoice:
            // Who else is supported there is no feature that somebody could change; the must is the person's own.
            barrier.fact == household.id.text + "/" + WellKnownCode.otherSupportedPeople.text ? .ownNo : nil
        case .approval, .checks, .room, .support, .cover: nil
        }
    }

    /// Whether the household is without a break of its own on some day on which a start is looked for.
    private func hasDayWithoutBreak(from start: Day) -> Bool {
        let breaks = stays.filter { $0.kind == .break }
        var day = start
        while day <= max(start, lastStart) {
            guard let pause = breaks.first(where: { $0.from <= day && $0.until.map { $0 > day } ?? true }) else {
                return true
            }
            guard let until = pause.until else { return false }
            day = until
        }
        return false
    }

    /// The household's limit taken back, its others as they stand after `facts`.
    func limit(_ barrier: Barrier, after facts: [Supposition]) -> Remedy {
        guard let code = barrier.codeOfFact else { return Remedy(.wish, []) }
        let strength: Strength = barrier.code == "limit_must" ? .must : .mustNot
        let path = "\(household.id)/\(strength == .must ? "must_have" : "must_not_have")"
        let supposed = facts.last { $0.path == path }.map { Set($0.value.split(separator: ";").map(String.init)) }
        let left = household.wishes.filter { wish in
            wish.strength == strength && !speaks(wish, of: code) && supposed?.contains(wish.code.text) != false
        }.map(\.code.text)
        return Remedy(
            .wish, path, [left.isEmpty ? "?" : Set(left).sorted().joined(separator: ";")], never: .ownNo)
    }

    /// A resident's must taken back to a like or a dislike.
    func resident(_ barrier: Barrier) -> Remedy {
        let parts = barrier.fact.split(separator: "/", maxSplits: 1).map(String.init)
        guard parts.count == 2, let resident = residents.first(where: { $0.id.text == parts[0] }) else {
            return Remedy(.wish, [])
        }
        let facts = resident.wishes.filter { wish in
            (wish.strength == .must || wish.strength == .mustNot) && speaks(wish, of: Code(parts[1]))
        }.map { wish in
            Supposition(
                "\(resident.id)/wishes.\(wish.code).strength", wish.strength == .must ? "like" : "dislike")
        }
        return Remedy(.wish, facts.isEmpty ? [] : [facts], never: .ownNo)
    }

    /// Whether a must or must-not bears on a code: what it asks for has its consequences, what it excludes excludes what implies it.
    private func speaks(_ wish: Wish, of code: Code) -> Bool {
        switch wish.strength {
        case .must, .like: implies(wish.code, code)
        case .mustNot, .dislike: implies(code, wish.code)
        }
    }

    /// An agreement given. Beside a refused search nothing else is said.
    func agreement(_ barrier: Barrier) -> [Remedy] {
        barrier.code == "search_refused" ? [] : [Remedy(.wish, barrier.fact, ["yes"], never: .ownNo)]
    }

    /// The most that they will travel, raised to the home.
    func farther(_ barrier: Barrier, _ receipt: Receipt) -> Remedy {
        let parts = barrier.fact.split(separator: "/", maxSplits: 1).map(String.init)
        guard let person = people.first(where: { $0.id.text == parts.first }), let home = household.place.value,
            parts.count == 2
        else { return Remedy(.wish, []) }
        let words = parts[1].split(separator: ".")
        let place: Place?
        let path: String
        if words.count == 3, let number = Int(words[1]), person.connections.indices.contains(number - 1) {
            place = person.connections[number - 1].place.value
            path = "\(person.id)/connections.\(number).at_most_miles"
        } else {
            place = person.place.value
            path = "\(person.id)/travel_at_most_miles"
        }
        guard let place else { return Remedy(.wish, []) }
        let miles = home.distanceMetres(to: place).upperBound * 1_000 / 1_609_344 + 1
        return Remedy(.wish, path, ["\(miles)", "\(miles + 1)"], never: .ownNo)
    }

    /// Being asked again today: by and by where a day is set, else somebody's own no.
    func askedAgain(_ barrier: Barrier) -> Remedy {
        let parties = [referral.party] + people.map { PartyID($0.id.text) }
        let paths = Set(outcomes.compactMap { $0.party }).filter { parties.contains($0) }.sorted().map(\.text)
        let fields = paths + ["everybody"]
        let choices = fields.map { [Supposition("\(household.id)/outcomes.\($0).ask_again_from", "yes")] }
        let isLater = mayBeAskedAgain(barrier)
        return Remedy(isLater ? .date : .wish, choices, never: isLater ? nil : .ownNo)
    }

    /// Whether there is a day from which they may be asked again.
    private func mayBeAskedAgain(_ barrier: Barrier) -> Bool {
        let meant = outcomes.filter { outcome in
            outcome.on == barrier.evidenceOn
                && (outcome.outcome == .ended) == barrier.code.hasPrefix("ended_")
        }
        return !meant.isEmpty && meant.allSatisfy { $0.reach != .lasting && $0.askAgainFrom != nil }
    }
}
