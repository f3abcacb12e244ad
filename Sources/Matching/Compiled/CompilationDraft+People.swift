extension CompilationDraft {
    /// Compiles every person, in the order of the population.
    mutating func compilePeople() {
        people.reserveCapacity(population.people.count)
        for person in population.people {
            var compiled = CompiledPerson()
            compiled.known = knownCodes(of: person)
            let wishes = self.compiled(person.wishes, ignoring: .empty)
            compiled.wishSets = wishes.sets
            compiled.wishes = personWishes.count..<(personWishes.count + wishes.wishes.count)
            for wish in wishes.wishes where wish.isSofterThanSaid { compiled.softened.insert(wish.code) }
            personWishes.append(contentsOf: wishes.wishes)
            compiled.place = person.place.value
            compiled.homeCounts = person.homeCounts ?? (person.travelAtMostMetres != nil)
            compiled.travelAtMostMetres = person.travelAtMostMetres
            compiled.areNeedsKnown = person.needs.isKnown || person.needsAssessedOn != nil
            let firstNeed = needs.count
            for need in person.needs.elements {
                guard let code = vocabulary.vocabulary.index(of: need.code) else { continue }
                needs.append(
                    CompiledNeed(
                        code: code, level: need.level, importance: need.importance, atNight: need.atNight.value))
            }
            compiled.needs = firstNeed..<needs.count
            let firstConnection = connections.count
            for connection in person.connections {
                connections.append(
                    CompiledConnection(
                        place: connection.place.value, atMostMetres: connection.atMostMetres,
                        importance: connection.importance))
            }
            compiled.connections = firstConnection..<connections.count
            compiled.born = person.born.value
            compiled.aloneSafelyHours = person.aloneSafelyHours.value
            compiled.peopleToLift = person.peopleToLift.value
            for interest in person.interests.elements {
                if let index = vocabulary.vocabulary.index(of: interest) { compiled.interests.insert(index) }
            }
            compiled.languages = addSpeech(person.languages)
            compiled.communication = addSpeech(person.communication)
            priorityPercents.append(contentsOf: percents(person.priorities))
            let firstRoutine = routines.count
            routines.append(contentsOf: routine(of: person, wishes: wishes.wishes))
            compiled.routine = firstRoutine..<routines.count
            people.append(compiled)
        }
    }

    private func knownCodes(of person: Person) -> KnownCodes {
        var known = known(person.facts)
        if person.needs.isKnown || person.needsAssessedOn != nil {
            for need in person.needs.elements { addYes(need.code, to: &known) }
            addOthersOf(.need, to: &known)
        }
        addComplete(person.interests, of: .interest, to: &known)
        addComplete(person.languages, of: .language, to: &known)
        addComplete(person.communication, of: .communication, to: &known)
        if let gender = person.gender.value {
            addDerived(.woman, gender.text == WellKnownCode.woman.text, to: &known)
            addDerived(.man, gender.text == WellKnownCode.man.text, to: &known)
        }
        return known
    }

    private mutating func addSpeech(_ list: Listed<Code>) -> Range<Int>? {
        guard case .listed(let codes) = list else { return nil }
        let first = speech.count
        speech.append(contentsOf: codes.compactMap { vocabulary.vocabulary.index(of: $0) })
        return first..<speech.count
    }

    /// Percent by strand: what the ranking gives to those ranked, 100 to the others.
    private func percents(_ priorities: [Strand]) -> [Int] {
        var percents = [Int](repeating: 100, count: Strand.allCases.count)
        for (place, strand) in priorities.enumerated() where place < policy.priorityPercents.count {
            percents[strand.rawValue] = policy.priorityPercents[place]
        }
        return percents
    }

    /// The person's own way on each routine scale: facts that hold, likes and musts; and steps they would rather not.
    private func routine(of person: Person, wishes: [CompiledWish]) -> [CompiledRoutine] {
        var routine: [CompiledRoutine] = []
        func add(_ code: Int, isWanted: Bool) {
            guard let step = vocabulary.steps[code] else { return }
            let entry = CompiledRoutine(scale: step.scale, step: step.step, isWanted: isWanted, code: code)
            if !routine.contains(where: { $0.code == code && $0.isWanted == isWanted }) { routine.append(entry) }
        }
        for code in person.facts.yes {
            if let index = vocabulary.vocabulary.index(of: code) { add(index, isWanted: true) }
        }
        for wish in wishes {
            switch wish.strength {
            case .must, .like: add(wish.code, isWanted: true)
            case .mustNot, .dislike: add(wish.code, isWanted: false)
            }
        }
        return routine.sorted { ($0.code, $0.isWanted ? 0 : 1) < ($1.code, $1.isWanted ? 0 : 1) }
    }
}
