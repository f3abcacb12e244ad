import Matching

extension ReferencePair {
    var homeRule: ReferenceFinding {
        var finding = ReferenceFinding()
        judgeMusts(kinds: [.home], &finding)
        return finding
    }

    /// Kinds of code that speak of people: what residents' and households' wishes can be about.
    static let kindsAboutPeople: Set<CodeKind> = [.person, .risk, .characteristic, .task, .need]

    var personChoice: ReferenceFinding {
        var finding = ReferenceFinding()
        judgeMusts(
            kinds: Set(CodeKind.allCases).subtracting([.home, .room]).subtracting(Self.kindsAboutPeople), &finding)
        return finding
    }

    private func judgeMusts(kinds: Set<CodeKind>, _ finding: inout ReferenceFinding) {
        let facts = factsWithCompany
        for person in party {
            var seen: Set<Code> = []
            for wish in scheme.counted(person.wishes) {
                guard let kind = scheme.codes.kind(of: wish.code), kinds.contains(kind), isAsked(wish.code) else {
                    continue
                }
                switch (wish.strength, facts.answer(wish.code)) {
                case (.like, _), (.dislike, _), (.must, true), (.mustNot, false): break
                case (.must, nil), (.mustNot, nil): finding.ask(home, wish.code.text)
                case (.must, false): if seen.insert(wish.code).inserted { finding.bar("must_missing") }
                case (.mustNot, true): if seen.insert(wish.code).inserted { finding.bar("must_not_there") }
                }
            }
        }
        askWhoseWish(kinds: kinds, &finding)
    }

    /// A must that only family or professionals said is asked of the person.
    func askWhoseWish(kinds: Set<CodeKind>, _ finding: inout ReferenceFinding) {
        for person in party {
            let own = scheme.counted(person.wishes).filter { $0.strength == .must || $0.strength == .mustNot }
            for wish in person.wishes {
                guard wish.strength == .must || wish.strength == .mustNot, !wish.saidBy.canMakeMust else {
                    continue
                }
                guard let kind = scheme.codes.kind(of: wish.code), kinds.contains(kind), isAsked(wish.code) else {
                    continue
                }
                if own.contains(where: { $0.code == wish.code }) { continue }
                finding.askParty(person.id.text, "wishes.\(wish.code.text).said_by")
            }
        }
    }

    var householdLimit: ReferenceFinding {
        var finding = ReferenceFinding()
        for wish in scheme.effective(household) where wish.strength == .must || wish.strength == .mustNot {
            for index in party.indices {
                switch (wish.strength, partyFacts[index].answer(wish.code)) {
                case (_, nil): finding.ask(party[index].id.text, wish.code.text)
                case (.must, false): finding.bar("limit_must")
                case (.mustNot, true): finding.bar("limit_must_not")
                case (.must, true), (.mustNot, false), (.like, _), (.dislike, _): break
                }
            }
        }
        return finding
    }

    var residents: ReferenceFinding {
        var finding = ReferenceFinding()
        if terms.place == .ownHome { return finding }
        judgeRisk("risk-to-children", isThere: homeFacts.answer("children-at-home"), "members", &finding)
        let isAnybodyThere: Bool? = !company.isEmpty ? true : scheme.isOccupancyKnown(household) ? false : nil
        judgeRisk("risk-to-others", isThere: isAnybodyThere, "living_there_now", &finding)
        if homeFacts.answer("pets") == true {
            for facts in partyFacts where facts.answer("risk-to-animals") == true { finding.bar("risk_to_animals") }
        }
        for occupant in company {
            guard let resident = scheme.population.people.first(where: { $0.id == occupant.person }) else {
                continue
            }
            let wishes = scheme.counted(resident.wishes)
            if wishes.contains(where: { $0.code.text == "other-supported-people" && $0.strength == .mustNot }) {
                finding.bar("resident_lives_alone")
            }
            for index in party.indices { judge(wishes, of: index, &finding) }
        }
        return finding
    }

    /// What a resident must and must not have of one of the party.
    private func judge(_ wishes: [Wish], of index: Int, _ finding: inout ReferenceFinding) {
        var seen: Set<Code> = []
        for wish in wishes {
            guard let kind = scheme.codes.kind(of: wish.code), Self.kindsAboutPeople.contains(kind) else {
                continue
            }
            switch (wish.strength, partyFacts[index].answer(wish.code)) {
            case (.must, nil), (.mustNot, nil): finding.ask(party[index].id.text, wish.code.text)
            case (.must, false), (.mustNot, true):
                if seen.insert(wish.code).inserted { finding.bar("resident_must") }
            case (.must, true), (.mustNot, false), (.like, _), (.dislike, _): break
            }
        }
    }

    private func judgeRisk(_ risk: String, isThere: Bool?, _ field: String, _ finding: inout ReferenceFinding) {
        for index in party.indices {
            let isRisk = partyFacts[index].answer(risk)
            if isThere == false || isRisk == false { continue }
            if isThere == nil {
                finding.ask(home, field)
            } else if isRisk == nil {
                finding.ask(party[index].id.text, risk)
            } else {
                finding.bar(String(risk.map { $0 == "-" ? "_" : $0 }))
            }
        }
    }
}
