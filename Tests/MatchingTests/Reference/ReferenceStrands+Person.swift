import Matching

extension ReferencePair {
    func weight(_ importance: Importance) -> Int { policy.importanceWeights[importance] ?? 1 }

    func closeness(of person: Person) -> ReferenceRange? {
        var parts: [(range: ReferenceRange, weight: Int)] = []
        if person.homeCounts ?? (person.travelAtMostMetres != nil) {
            parts.append((nearness(person.place), weight(policy.scales.homeImportance)))
        }
        for connection in person.connections {
            parts.append((nearness(connection.place), weight(connection.importance)))
        }
        return .mean(parts)
    }

    private func nearness(_ place: Known<Place>) -> ReferenceRange {
        guard let own = household.place.value, let place = place.value else { return .open }
        let metres = ReferenceDistance.metres(own, place)
        func points(_ metres: Int) -> Int {
            let (near, far) = (policy.scales.nearMetres, policy.scales.farMetres)
            if metres <= near { return 1000 }
            return metres >= far ? 0 : ReferenceRange.share(1000 * (far - metres), of: far - near)
        }
        return ReferenceRange(low: points(metres.most), high: points(metres.least))
    }

    func homeLife(of person: Person) -> ReferenceRange? {
        liked(person, [.home, .household, .pets, .room]) { wish in
            scheme.codes.kind(of: wish.code) == .room
                ? inBestRoom(wish.code, isWanted: wish.strength == .like) : homeFacts.answer(wish.code)
        }
    }

    /// The mean over likes and dislikes of some kinds.
    private func liked(_ person: Person, _ kinds: [CodeKind], _ answer: (Wish) -> Bool?) -> ReferenceRange? {
        var parts: [(range: ReferenceRange, weight: Int)] = []
        for wish in scheme.counted(person.wishes) where wish.strength == .like || wish.strength == .dislike {
            guard let kind = scheme.codes.kind(of: wish.code), kinds.contains(kind), isAsked(wish.code) else {
                continue
            }
            parts.append((.of(answer(wish).map { $0 == (wish.strength == .like) }), weight(wish.importance)))
        }
        return .mean(parts)
    }

    /// The answer of the room that meets a wish best, of those nobody else is known to have.
    private func inBestRoom(_ code: Code, isWanted: Bool) -> Bool? {
        let free = household.rooms.elements.filter { room in
            !company.contains { $0.room == room.id && $0.takesRoom }
        }
        let answers = free.map { ReferenceFacts($0.facts, scheme.codes).answer(code) ?? homeFacts.answer(code) }
        if answers.isEmpty { return homeFacts.answer(code) }
        if answers.contains(isWanted) { return isWanted }
        return answers.contains(nil) ? nil : !isWanted
    }

    func interests(of person: Person) -> ReferenceRange? {
        let theirs = Set(person.interests.elements).filter { isAsked($0) }
        guard !theirs.isEmpty else { return nil }
        let shared = theirs.count { homeFacts.answer($0) == true }
        let open = theirs.count { homeFacts.answer($0) == nil }
        let enough = max(1, min(policy.scales.enoughInterests, theirs.count))
        func points(_ count: Int) -> Int { ReferenceRange.share(1000 * min(count, enough), of: enough) }
        return ReferenceRange(low: points(shared), high: points(shared + open))
    }

    func rhythm(of person: Person) -> ReferenceRange? {
        var own: [Code: Set<Bool>] = [:]
        for code in person.facts.yes { own[code, default: []].insert(true) }
        for wish in scheme.counted(person.wishes) {
            own[wish.code, default: []].insert(wish.strength == .must || wish.strength == .like)
        }
        var parts: [(range: ReferenceRange, weight: Int)] = []
        for (code, ways) in own where scheme.codes.kind(of: code) == .routine && isAsked(code) {
            guard let step = ReferenceCodes.step(code) else { continue }
            for isWanted in ways { parts.append((isWanted ? nearest(step) : far(code, step), 1)) }
        }
        return .mean(parts)
    }

    private func scale(_ name: String) -> [(code: Code, step: Int)] {
        scheme.codes.all(of: .routine).compactMap { code in
            ReferenceCodes.step(code).flatMap { $0.scale == name ? (code, $0.step) : nil }
        }
    }

    private func nearest(_ own: (scale: String, step: Int)) -> ReferenceRange {
        func points(_ step: Int) -> Int { max(0, 1000 - policy.scales.rhythmStepPoints * abs(step - own.step)) }
        let steps = scale(own.scale)
        let held = steps.filter { homeFacts.answer($0.code) == true }.map { points($0.step) }
        if let best = held.max() { return .sure(best) }
        let open = steps.filter { homeFacts.answer($0.code) == nil }.map { points($0.step) }
        guard let low = open.min(), let high = open.max() else { return .sure(0) }
        return ReferenceRange(low: low, high: high)
    }

    /// A step they would rather not live at.
    private func far(_ code: Code, _ own: (scale: String, step: Int)) -> ReferenceRange {
        if let isSo = homeFacts.answer(code) { return .sure(isSo ? 0 : 1000) }
        let steps = scale(own.scale)
        if steps.contains(where: { homeFacts.answer($0.code) == true }) { return .sure(1000) }
        // A household is somewhere on the scale.
        return steps.count { homeFacts.answer($0.code) == nil } == 1 ? .sure(0) : .open
    }

    func communication(of person: Person) -> ReferenceRange? {
        let learnsALanguage =
            scheme.population.vocabulary[Code("learning-a-language")] == nil
            ? "learning-to-sign" : "learning-a-language"
        var parts: [(range: ReferenceRange, weight: Int)] = []
        if !person.languages.elements.isEmpty {
            parts.append((shared(person.languages.elements, learnsALanguage), 1))
        }
        if !person.communication.elements.isEmpty {
            parts.append((shared(person.communication.elements, "learning-to-sign"), 1))
        }
        return .mean(parts) ?? .open
    }

    /// 1000 for the first, 600 for another, 300 for somebody glad to learn: the least and the most over every way the open facts may turn out.
    private func shared(_ theirs: [Code], _ learner: String) -> ReferenceRange {
        let facts = theirs + [Code(learner)]
        var ways: [[Bool]] = [[]]
        for fact in facts {
            let answers: [Bool] = homeFacts.answer(fact).map { [$0] } ?? [false, true]
            ways = ways.flatMap { way in answers.map { way + [$0] } }
        }
        let points = ways.map { way -> Int in
            if way[0] { return 1000 }
            if way.dropFirst().dropLast().contains(true) { return 600 }
            return way[theirs.count] ? 300 : 0
        }
        return ReferenceRange(low: points.min() ?? 0, high: points.max() ?? 0)
    }

    func culture(of person: Person) -> ReferenceRange? {
        let respects: [CodeKind: String] = [
            .faith: "respects-faith", .diet: "respects-diet", .culture: "respects-culture",
            .value: "respects-values",
        ]
        var parts: [(range: ReferenceRange, weight: Int)] = []
        for wish in scheme.counted(person.wishes) {
            guard let kind = scheme.codes.kind(of: wish.code), let respect = respects[kind], isAsked(wish.code)
            else {
                continue
            }
            let isSo = homeFacts.answer(wish.code)
            let range: ReferenceRange
            switch wish.strength {
            case .mustNot, .dislike: range = .of(isSo.map { !$0 })
            case .must, .like:
                let isRespected = homeFacts.answer(respect)
                let low = isSo == true ? 1000 : isRespected == true ? 600 : 0
                let high = isSo != false ? 1000 : isRespected != false ? 600 : 0
                range = ReferenceRange(low: low, high: high)
            }
            parts.append((range, weight(wish.importance)))
        }
        return .mean(parts)
    }

    func company(of person: Person) -> ReferenceRange? {
        liked(person, [.company]) { wish in
            if let stated = homeFacts.answer(wish.code) { return stated }
            let isCounted = scheme.isOccupancyKnown(household)
            switch wish.code.text {
            case "other-supported-people": return !company.isEmpty ? true : isCounted ? false : nil
            case "several-supported-people": return company.count > 1 ? true : isCounted ? false : nil
            case "woman-at-home": return isAnybody("woman")
            case "man-at-home": return isAnybody("man")
            case "under-fives-at-home": return scheme.anyChild(of: household, 0...4, on: start)
            case "teenagers-at-home": return scheme.anyChild(of: household, 13...19, on: start)
            default: return nil
            }
        }
    }

    func continuity(of person: Person) -> ReferenceRange? {
        let outcomes = scheme.population.outcomes.filter { $0.party == person.party }
        let stays = scheme.population.stays.filter { $0.kind == .stay && $0.person == person.id }
        guard !stays.isEmpty || outcomes.contains(where: { $0.household != nil && $0.outcome != .saidNo }) else {
            return nil
        }
        let here = outcomes.filter { $0.household == household.id }
        var last: Outcome?
        for ending in here where ending.outcome == .ended {
            if (ending.on?.number ?? Int32.min) >= (last?.on?.number ?? Int32.min) { last = ending }
        }
        let staysHere = stays.filter { $0.household == household.id && $0.from <= scheme.asOf }
        if let last, ReferenceScheme.isBad(last) {
            let isBackSince = staysHere.contains { stay in last.on.map { stay.from > $0 } ?? false }
            return .sure(isBackSince ? 1000 : 0)
        }
        if last != nil || !staysHere.isEmpty { return .sure(1000) }
        let meetings = here.filter { $0.outcome == .met }
        if meetings.contains(where: { $0.reason?.text == "liked" }) { return .sure(700) }
        return .sure(meetings.isEmpty ? 0 : 500)
    }
}
