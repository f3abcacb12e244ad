import Testing

@testable import Matching

extension StrandScheme {
    /// The schemes in which the question with this code is answered, one for each answer worth trying.
    func answered(_ code: String) -> [StrandScheme] {
        guard let slash = code.firstIndex(of: "/") else { return [] }
        let id = String(code[..<slash])
        let field = String(code[code.index(after: slash)...])
        if id == household.id.text { return householdAnswered(field) }
        if let place = members.firstIndex(where: { $0.id.text == id }) { return memberAnswered(place, field) }
        if let place = people.firstIndex(where: { $0.id.text == id }) { return personAnswered(place, field) }
        return [.everyDay, .everyNight].map { mask in changed { $0.referral.slots = .known(mask) } }
    }

    private func changed(_ change: (inout StrandScheme) -> Void) -> StrandScheme {
        var scheme = self
        change(&scheme)
        return scheme
    }

    private static let placesTried: [Known<Place>] = [place(0), place(20_000), place(90_000)]

    private func householdAnswered(_ field: String) -> [StrandScheme] {
        switch field {
        case "postcode": Self.placesTried.map { place in changed { $0.household.place = place } }
        case "interests":
            [[], ["choir"], ["gardening", "choir", "trains", "swimming", "baking"]].map { codes in
                changed { $0.household.interests = .listed(codes.map { Code($0) }) }
            }
        case "languages":
            [[], ["en"], ["pl", "ur"]].map { codes in
                changed { $0.household.languages = .listed(codes.map { Code($0) }) }
            }
        case "living_there_now": [0, 1, 3].map { count in changed { $0.household.livingThereNow = .known(count) } }
        case "own_most": [0, 1, 2, 5].map { count in changed { $0.household.ownMost = .known(count) } }
        case "approval.most_people":
            [1, 2, 4].map { count in
                changed { scheme in
                    for place in scheme.household.approvals.indices
                    where scheme.household.approvals[place].mostPeople == .notKnown {
                        scheme.household.approvals[place].mostPeople = .known(count)
                    }
                }
            }
        case "members":
            [
                changed { $0.addCarer(skills: nil) }, changed { $0.addCarer(skills: []) },
                changed { $0.addCarer(skills: [Skill("epilepsy-rescue", .full, years: 9)]) },
                changed { $0.members = [Member(id: MemberID("M-3"), household: $0.household.id, role: .child)] },
            ]
        case "offers":
            [[], [Offer(arrangement: referral.arrangement)]].map { offers in
                changed { $0.household.offers = .listed(offers) }
            }
        default:
            if field.hasPrefix("offers.") {
                offerAnswered(field)
            } else if strandVocabulary.scales.contains(field) {
                scaleAnswered(field)
            } else {
                factAnswered(\.household.facts, Code(field))
            }
        }
    }

    /// At each step of a scale that the household has not denied.
    private func scaleAnswered(_ scale: String) -> [StrandScheme] {
        let known = household.facts
        let open = strandVocabulary.steps(ofScale: scale).map(\.code).filter { !known.no.contains($0) }
        return open.map { step in changed { $0.household.facts = Facts(yes: known.yes + [step], no: known.no) } }
    }

    private func factAnswered(_ facts: WritableKeyPath<StrandScheme, Facts>, _ code: Code) -> [StrandScheme] {
        let known = self[keyPath: facts]
        return [
            changed { $0[keyPath: facts] = Facts(yes: known.yes + [code], no: known.no) },
            changed { $0[keyPath: facts] = Facts(yes: known.yes, no: known.no + [code]) },
        ]
    }

    private func offerAnswered(_ field: String) -> [StrandScheme] {
        let words = field.split(separator: ".").map(String.init)
        guard let arrangement = Arrangement(rawValue: words[1]) else { return [] }
        func withOffer(_ change: (inout Offer) -> Void) -> StrandScheme {
            var offers = household.offers.elements
            if !household.offers.isKnown { offers = [Offer(arrangement: arrangement)] }
            for place in offers.indices where offers[place].arrangement == arrangement { change(&offers[place]) }
            return changed { $0.household.offers = .listed(offers) }
        }
        switch words[2] {
        case "notice_days": return [0, 25, 60].map { days in withOffer { $0.noticeDays = .known(days) } }
        case "slots": return [.everyDay, .allWeek, []].map { mask in withOffer { $0.slots = .known(mask) } }
        default: return [1, 10, 1000].map { days in withOffer { $0.longestDays = .known(days) } }
        }
    }

    private func memberAnswered(_ place: Int, _ field: String) -> [StrandScheme] {
        if field == "skills" { return skillsAnswered(place) }
        let words = field.split(separator: ".").map(String.init)
        let code = words[1]
        func withSkill(_ level: Level?, _ years: Int?) -> StrandScheme {
            changed { scheme in
                guard scheme.members[place].skills.isKnown else {
                    scheme.members[place].skills = .listed([Skill(code, level, years: years)])
                    return
                }
                scheme.members[place].skills = .listed(
                    scheme.members[place].skills.elements.map { skill in
                        skill.need.text != code
                            ? skill : Skill(code, level ?? skill.level.value, years: years ?? skill.years.value)
                    })
            }
        }
        if words[2] == "years" { return [0, 2, 20].map { withSkill(nil, $0) } }
        let levels = Level.allCases.map { withSkill($0, nil) }
        return members[place].skills.isKnown
            ? levels : levels + [changed { $0.members[place].skills = .listed([]) }]
    }

    /// Of a member whose skills nobody has named: none, or every need of the party at one level.
    private func skillsAnswered(_ place: Int) -> [StrandScheme] {
        let needs = Set(people.flatMap { $0.needs.elements.map(\.code.text) }).sorted()
        let levels: [Level?] = [nil] + Level.allCases
        return [changed { $0.members[place].skills = .listed([]) }]
            + levels.flatMap { level in
                [nil, 0, 20].map { years in
                    changed { $0.members[place].skills = .listed(needs.map { Skill($0, level, years: years) }) }
                }
            }
    }

    private func personAnswered(_ place: Int, _ field: String) -> [StrandScheme] {
        switch field {
        case "postcode": Self.placesTried.map { home in changed { $0.people[place].place = home } }
        case "languages":
            [["en"], ["pl", "en"]].map { codes in
                changed { $0.people[place].languages = .listed(codes.map { Code($0) }) }
            }
        case "communication":
            [["bsl"], ["speech", "makaton"]].map { codes in
                changed { $0.people[place].communication = .listed(codes.map { Code($0) }) }
            }
        case "needs":
            [[], [Need("epilepsy")], [Need("mobility", .full), Need("medication", .prompt, .nice)]].map { needs in
                // Nobody says a need that they have said is not so.
                let denied = people[place].facts.no
                return changed { $0.people[place].needs = .listed(needs.filter { !denied.contains($0.code) }) }
            }
        default:
            field.hasPrefix("connections.")
                ? connectionAnswered(place, field) : factAnswered(\.people[place].facts, Code(field))
        }
    }

    private func connectionAnswered(_ place: Int, _ field: String) -> [StrandScheme] {
        guard let number = Int(field.split(separator: ".")[1]) else { return [] }
        let old = people[place].connections[number - 1]
        return Self.placesTried.map { found in
            changed {
                $0.people[place].connections[number - 1] = Connection(
                    label: old.label, postcode: old.postcode, place: found, atMostMetres: old.atMostMetres,
                    importance: old.importance)
            }
        }
    }
}
