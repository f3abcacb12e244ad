import Matching

extension ReferencePair {
    var separation: ReferenceFinding {
        var finding = ReferenceFinding()
        for person in party {
            for row in scheme.population.separations {
                if row.one == person.id {
                    judge(row, row.other, of: person, &finding)
                } else if row.other == .person(person.id) {
                    judge(row, .person(row.one), of: person, &finding)
                }
            }
        }
        return finding
    }

    private func judge(
        _ row: Separation, _ other: SeparatedFrom, of person: Person, _ finding: inout ReferenceFinding
    ) {
        var near: [Known<Place>] = []
        switch other {
        case .person(let id):
            let stays = scheme.population.stays.filter { stay in
                stay.kind == .stay && stay.person == id && (until.map { stay.from < $0 } ?? true)
                    && (stay.until.map { start < $0 } ?? true)
                    && scheme.terms(of: stay.arrangement.value ?? .liveIn).place == .theirHome
            }
            if stays.contains(where: { $0.household == household.id }) {
                finding.bar("separated_person")
            } else {
                askWhoLivesHere(&finding)
            }
            near = stays.map { place(of: $0.household) }
            let livedIn: [Arrangement] = [.liveIn, .parentAndChild, .transition]
            if !stays.contains(where: { livedIn.contains($0.arrangement.value ?? .liveIn) }) {
                near += scheme.population.people.filter { $0.id == id }.map(\.place)
            }
        case .member(let id):
            let member = scheme.population.members.first { $0.id == id }
            if member?.household == household.id { finding.bar("separated_member") }
            near = [member.map { place(of: $0.household) } ?? .notKnown]
        case .household(let id):
            if id == household.id { finding.bar("separated_household") }
            near = [place(of: id)]
        case .area: break
        }
        if row.areaPostcode != nil || row.area.value != nil || other == .area {
            judgeNear([row.area], within: row.areaMetres ?? 0, of: person, &finding)
        } else if let metres = row.areaMetres {
            judgeNear(near, within: metres, of: person, &finding)
        }
    }

    private func askWhoLivesHere(_ finding: inout ReferenceFinding) {
        guard scheme.isOccupancyKnown(household) else {
            finding.ask(home, "living_there_now")
            return
        }
        let members = scheme.members(of: household).count { $0.role == .fromAnotherScheme }
        let living = occupants.filter { $0.person == nil && $0.stay == nil }
        let visiting = occupants.contains { occupant in
            guard occupant.person == nil, let stay = occupant.stay else { return false }
            return (until.map { stay.from < $0 } ?? true) && (stay.until.map { start < $0 } ?? true)
        }
        if living.count > members || visiting { finding.ask(home, "stays.person") }
    }

    private func place(of id: HouseholdID) -> Known<Place> {
        scheme.population.households.first { $0.id == id }?.place ?? .notKnown
    }

    private func judgeNear(
        _ places: [Known<Place>], within metres: Int, of person: Person, _ finding: inout ReferenceFinding
    ) {
        for place in places {
            guard let own = household.place.value else {
                finding.ask(home, "postcode")
                continue
            }
            guard let place = place.value else {
                finding.askParty(person.id.text, "separations")
                continue
            }
            let (least, most) = ReferenceDistance.metres(own, place)
            if most <= metres {
                finding.bar("separated_area")
            } else if least <= metres {
                if own.radiusMetres >= place.radiusMetres {
                    finding.ask(home, "postcode")
                } else {
                    finding.askParty(person.id.text, "separations")
                }
            }
        }
    }

    var age: ReferenceFinding {
        var finding = ReferenceFinding()
        let youngest = max(policy.age.nationYoungest, policy.age.schemeYoungest ?? 0)
        for person in party {
            guard let born = person.born.value else {
                finding.askParty(person.id.text, "born")
                continue
            }
            let ages = ReferenceAge.ages(born, on: start)
            if isChildWithParent(ages, youngest) { continue }
            judge(ages, atLeast: youngest, "age_too_young", person, &finding)
            judge(ages, atMost: policy.age.schemeOldest, "age_too_old", person, &finding)
            for approval in approvalsOnDaysNeeded {
                judge(ages, atMost: approval.oldest, "age_above_approval", person, &finding)
                if let least = approval.youngest {
                    judge(ages, atLeast: least, "age_below_approval", person, &finding)
                } else if ages.allSatisfy({ $0 < policy.age.adultFrom }) {
                    finding.ask(home, "approval.youngest")
                } else if ages.contains(where: { $0 < policy.age.adultFrom }) {
                    finding.askParty(person.id.text, "born")
                }
            }
        }
        return finding
    }

    private func isChildWithParent(_ ages: [Int], _ youngest: Int) -> Bool {
        guard referral.arrangement == .parentAndChild, ages.allSatisfy({ $0 < youngest }) else { return false }
        return party.contains { person in
            person.born.value.map { ReferenceAge.ages($0, on: start).allSatisfy { $0 >= youngest } } ?? false
        }
    }

    private func judge(
        _ ages: [Int], atLeast least: Int, _ code: String, _ person: Person, _ finding: inout ReferenceFinding
    ) {
        if ages.allSatisfy({ $0 < least }) {
            finding.bar(code)
        } else if ages.contains(where: { $0 < least }) {
            finding.askParty(person.id.text, "born")
        }
    }

    private func judge(
        _ ages: [Int], atMost most: Int?, _ code: String, _ person: Person, _ finding: inout ReferenceFinding
    ) {
        guard let most else { return }
        if ages.allSatisfy({ $0 > most }) {
            finding.bar(code)
        } else if ages.contains(where: { $0 > most }) {
            finding.askParty(person.id.text, "born")
        }
    }

    var agreement: ReferenceFinding {
        var finding = ReferenceFinding()
        let id = referral.id.text
        if referral.searchAgreed.value == .no {
            finding.bar("search_refused")
            return finding
        }
        if referral.searchAgreed.value == nil { finding.askParty(id, "search_agreed") }
        if referral.searchAgreed.value == .yes, referral.capacityForThisMove.value == false {
            finding.askParty(id, "search_agreed")
        }
        if referral.shareAgreed.value == .no { finding.bar("share_refused") }
        if referral.shareAgreed.value == nil { finding.askParty(id, "share_agreed") }
        if household.agreedToBeShown.value == false { finding.bar("not_to_be_shown") }
        if household.agreedToBeShown.value == nil { finding.ask(home, "agreed_to_be_shown") }
        return finding
    }

    var distance: ReferenceFinding {
        var finding = ReferenceFinding()
        for person in party {
            if person.homeCounts ?? (person.travelAtMostMetres != nil), let most = person.travelAtMostMetres {
                judge(person.place, most, person, "postcode", "too_far_from_home", &finding)
            }
            for (index, connection) in person.connections.enumerated() where connection.importance == .essential {
                guard let most = connection.atMostMetres else { continue }
                judge(
                    connection.place, most, person, "connections.\(index + 1).postcode", "too_far_from_connection",
                    &finding)
            }
        }
        return finding
    }

    private func judge(
        _ place: Known<Place>, _ most: Int, _ person: Person, _ field: String, _ code: String,
        _ finding: inout ReferenceFinding
    ) {
        guard let own = household.place.value else {
            finding.ask(home, "postcode")
            return
        }
        guard let place = place.value else {
            finding.askParty(person.id.text, field)
            return
        }
        let metres = ReferenceDistance.metres(own, place)
        if metres.least > most {
            finding.bar(code)
        } else if metres.most > most {
            if own.radiusMetres >= place.radiusMetres {
                finding.ask(home, "postcode")
            } else {
                finding.askParty(person.id.text, field)
            }
        }
    }

    var answered: ReferenceFinding {
        var finding = ReferenceFinding()
        let parties = Set([referral.party] + party.map { PartyID($0.id.text) })
        for outcome in scheme.population.outcomes {
            let isOurs = outcome.party.map { parties.contains($0) } ?? false
            let isHere = outcome.household == household.id
            let isOver = outcome.askAgainFrom.map { $0 <= scheme.asOf } ?? false
            switch outcome.outcome {
            case .met: break
            case .saidNo:
                let fromPerson = outcome.by == .person
                let isToUs = isHere && (outcome.party == nil || (outcome.reach == .everybodyUntil && !fromPerson))
                let isByUs =
                    isOurs && (outcome.household == nil || (outcome.reach == .everybodyUntil && fromPerson))
                guard (isHere && isOurs) || isToUs || isByUs else { break }
                switch outcome.reach {
                case .pair: if !isOver { finding.bar("said_no") }
                case .everybodyUntil: if !isOver { finding.bar("said_no_everybody") }
                case .lasting: finding.bar("said_no_lasting")
                }
            case .ended:
                guard isHere, isOurs, !isOver, let party = outcome.party else { break }
                if outcome.reason?.text == "safeguarding" {
                    finding.bar("ended_safeguarding")
                } else if ReferenceScheme.isBad(outcome) {
                    if outcome.reach == .lasting || outcome.askAgainFrom != nil {
                        finding.bar("ended_badly")
                    } else {
                        finding.ask(home, "outcomes.\(party).ask_again_from")
                    }
                }
            }
        }
        return finding
    }
}

extension ReferenceScheme {
    /// Whether a stay ended in a way that is asked about before it is tried again.
    static func isBad(_ outcome: Outcome) -> Bool {
        guard let reason = outcome.reason?.text else { return true }
        return [
            "did-not-get-on", "households-choice", "residents-choice", "persons-choice", "home-not-right",
            "pets-not-right", "no-reason-given", "safeguarding",
        ].contains(reason)
    }
}

/// Straight lines by counting.
enum ReferenceDistance {
    /// The least and the most whole metres between two places, rounded down, with both radii.
    static func metres(_ one: Place, _ other: Place) -> (least: Int, most: Int) {
        let east = Int(one.easting - other.easting)
        let north = Int(one.northing - other.northing)
        let square = east * east + north * north
        var low = 0
        var high = 4_000_000
        while low < high {
            let middle = (low + high + 1) / 2
            if middle * middle <= square { low = middle } else { high = middle - 1 }
        }
        let slack = Int(one.radiusMetres + other.radiusMetres)
        return (max(0, low - slack), low + slack)
    }
}
