/// Nobody on either side's never-together list belongs to the home, lives or stays there, or near.
///
/// An entry binds both people it names. Reasons are restricted. Source: domain.md H8, 2.4.
enum SeparationRule {
    static func judge<S: RuleSink>(_ pair: Pair, _ sink: inout S) {
        var asksWhere = false
        var asksWho = false
        for member in pair.referral.members {
            for index in pair.scheme.people[member].separations {
                let separation = pair.scheme.separations[index]
                switch separation.other {
                case .person(let other):
                    if staysHere(other, pair) {
                        sink.barrier(
                            barrier(
                                pair, separation, "separated_person", "somebody they must never be with stays here")
                        )
                    } else {
                        asksWho = true
                    }
                    if let metres = separation.metres, !separation.isAreaAsked {
                        judgeNear(
                            pair, separation, of: member, homes(of: other, pair), within: metres, &asksWhere, &sink)
                    }
                case .member(let other):
                    if pair.household.members.contains(other) {
                        sink.barrier(
                            barrier(
                                pair, separation, "separated_member", "somebody they must never be with lives here")
                        )
                    }
                    if let metres = separation.metres, !separation.isAreaAsked {
                        let household = pair.scheme.population.members[other].household
                        let home = pair.scheme.population.households.first { $0.id == household }?.place.value
                        judgeNear(pair, separation, of: member, [home], within: metres, &asksWhere, &sink)
                    }
                case .household(let other):
                    if other == pair.householdIndex {
                        sink.barrier(
                            barrier(
                                pair, separation, "separated_household", "this is a home they must never be with"))
                    }
                    if let metres = separation.metres, !separation.isAreaAsked {
                        let home = pair.scheme.households[other].place
                        judgeNear(pair, separation, of: member, [home], within: metres, &asksWhere, &sink)
                    }
                case .area: break
                }
                if separation.isAreaAsked || isAreaAlone(separation) {
                    judgeNear(
                        pair, separation, of: member, [separation.area], within: separation.metres ?? 0, &asksWhere,
                        &sink)
                }
            }
        }
        if asksWhere {
            sink.question(
                .postcode,
                Question(
                    of: pair.householdID, "postcode",
                    asks: "Where exactly is this home?"))
        }
        if asksWho { askWhoLivesHere(pair, &sink) }
    }

    /// Whoever is counted there and not named could be anybody.
    private static func askWhoLivesHere<S: RuleSink>(_ pair: Pair, _ sink: inout S) {
        guard pair.household.isOccupancyKnown else {
            sink.question(.livingThereNow, .livingThereNow(pair))
            return
        }
        let unnamed = pair.household.occupants.count { index in
            let occupant = pair.scheme.occupants[index]
            return occupant.isUnnamed && occupant.pattern.touches(from: pair.window.from, until: pair.window.until)
        }
        guard unnamed > 0 else { return }
        sink.question(
            QuestionKey(.home, .whoStays),
            Question(
                of: pair.householdID, "stays.person",
                asks:
                    "Who lives in this home? \(unnamed == 1 ? "One person is" : "\(unnamed) people are") counted there and not named"
            ))
    }

    private static func isAreaAlone(_ separation: CompiledSeparation) -> Bool {
        switch separation.other {
        case .area: true
        case .person, .member, .household: false
        }
    }

    private static func staysHere(_ person: Int, _ pair: Pair) -> Bool {
        pair.household.occupants.contains { index in
            let occupant = pair.scheme.occupants[index]
            return occupant.person == person && occupant.isInHome
                && occupant.pattern.touches(from: pair.window.from, until: pair.window.until)
        }
    }

    /// Where somebody is on the days asked: every home in which they stay, and their own place unless they live in one of those.
    private static func homes(of person: Int, _ pair: Pair) -> [Place?] {
        let id = pair.scheme.personID(person)
        let stays = (pair.scheme.pastStays[id] ?? []).filter { stay in
            let terms = pair.scheme.policy.arrangements[stay.arrangement.value ?? .liveIn]
            return terms?.place ?? .theirHome == .theirHome && pair.window.until.map { stay.from < $0 } ?? true
                && stay.until.map { $0 > pair.start } ?? true
        }
        let places = stays.map { stay in
            pair.scheme.population.households.first { $0.id == stay.household }?.place.value
        }
        let isLivingInOne = stays.contains { ($0.arrangement.value ?? .liveIn).isLivedIn }
        return isLivingInOne ? places : places + [pair.scheme.people[person].place]
    }

    private static func judgeNear<S: RuleSink>(
        _ pair: Pair, _ separation: CompiledSeparation, of member: Int, _ places: [Place?], within metres: Int,
        _ asksWhere: inout Bool, _ sink: inout S
    ) {
        for place in places {
            guard let home = pair.household.place else {
                asksWhere = true
                continue
            }
            guard let place else {
                sink.partyQuestion(whereFrom(member, pair))
                continue
            }
            let distance = home.distanceMetres(to: place)
            if distance.upperBound <= metres {
                sink.barrier(
                    barrier(
                        pair, separation, "separated_area",
                        "this home is within an area that must be kept away from"))
            } else if distance.lowerBound <= metres {
                // Whichever side is less exactly known is asked.
                if home.radiusMetres >= place.radiusMetres {
                    asksWhere = true
                } else {
                    sink.partyQuestion(whereFrom(member, pair))
                }
            }
        }
    }

    private static func whereFrom(_ member: Int, _ pair: Pair) -> Question {
        Question(
            of: pair.scheme.personID(member).text, "separations",
            asks: "Where exactly are the places this person must be kept away from?", isOfPartyAlone: true)
    }

    private static func barrier(_ pair: Pair, _ separation: CompiledSeparation, _ code: String, _ says: String)
        -> Barrier
    {
        let record = pair.scheme.population.separations[separation.index]
        return Barrier(
            code, says: says, fact: record.one.text + "/separations", evidenceOn: record.reviewOn,
            isRestricted: true)
    }
}
