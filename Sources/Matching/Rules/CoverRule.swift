/// Somebody is there: awake at night where a need asks it, enough people to lift, nobody alone for longer than is safe.
///
/// A presence is counted by carers and support carers usually at home in the slots asked. Source: domain.md H7.
enum CoverRule {
    static func judge<S: RuleSink>(_ pair: Pair, _ sink: inout S) {
        let slots = pair.slotsAsked
        var asksWhoIsHome = false
        if pair.referral.terms.takesNight, slots.hasNight { judgeNight(pair, slots, &asksWhoIsHome, &sink) }
        judgeLifting(pair, slots, &asksWhoIsHome, &sink)
        if pair.referral.terms.place == .theirHome { judgeTimeAlone(pair, slots, &asksWhoIsHome, &sink) }
        if asksWhoIsHome { Presence.askWhoIsHome(pair, &sink) }
    }

    private static func judgeNight<S: RuleSink>(
        _ pair: Pair, _ slots: SlotMask, _ asksWhoIsHome: inout Bool, _ sink: inout S
    ) {
        var isAsked = false
        var isOpen = false
        for member in pair.referral.members {
            if !pair.scheme.people[member].areNeedsKnown { isOpen = true }
            // Help at night that is welcome and not needed keeps no home away.
            for index in pair.scheme.people[member].needs where pair.scheme.needs[index].importance == .essential {
                switch pair.scheme.needs[index].atNight {
                case .some(true): isAsked = true
                case .some(false): break
                case nil: isOpen = true
                }
            }
        }
        guard isAsked || isOpen else { return }
        let code = pair.scheme.vocabulary.index(.wakesAtNight)
        let wakes = code.flatMap { pair.household.known.answer($0) }
        let presence = pair.presence(in: slots.intersection(.everyNight))
        if wakes == true, presence.least >= 1 { return }
        guard isAsked else {
            askAboutNights(pair, &sink)
            return
        }
        if wakes == false {
            sink.barrier(
                Barrier(
                    "nobody_wakes", says: "They need somebody who wakes at night, and nobody here does",
                    fact: pair.householdID + "/wakes-at-night", evidenceOn: pair.householdRecord.lastConfirmedOn))
        } else if wakes == nil {
            sink.question(
                .home(.wakesAtNight, pair),
                Question(
                    of: pair.householdID, "wakes-at-night",
                    asks: "Does somebody in this home wake at night to help?"))
        }
        if presence.most < 1 {
            sink.barrier(
                Barrier(
                    "nobody_home_at_night", says: "No carer is usually at home on every night asked",
                    fact: pair.householdID + "/members"))
        } else if presence.least < 1 {
            asksWhoIsHome = true
        }
    }

    private static func askAboutNights<S: RuleSink>(_ pair: Pair, _ sink: inout S) {
        for member in pair.referral.members {
            if !pair.scheme.people[member].areNeedsKnown { sink.partyQuestion(.needs(of: member, pair)) }
            for index in pair.scheme.people[member].needs
            where pair.scheme.needs[index].atNight == nil && pair.scheme.needs[index].importance == .essential {
                let need = pair.scheme.needs[index].code
                sink.partyQuestion(
                    Question(
                        of: pair.scheme.personID(member).text, "needs.\(pair.scheme.code(need).text).at_night",
                        asks: "Does somebody have to wake at night for it: \(pair.scheme.label(need))?",
                        isOfPartyAlone: true))
            }
        }
    }

    private static func judgeLifting<S: RuleSink>(
        _ pair: Pair, _ slots: SlotMask, _ asksWhoIsHome: inout Bool, _ sink: inout S
    ) {
        var asked = 0
        for member in pair.referral.members { asked = max(asked, pair.scheme.people[member].peopleToLift ?? 0) }
        if asked >= 2 {
            let presence = pair.presence(in: slots)
            if presence.most < asked {
                sink.barrier(
                    Barrier(
                        "too_few_to_lift",
                        says:
                            "They need \(asked) people to lift, and there are not so many at home at all times asked",
                        fact: pair.householdID + "/members"))
            } else if presence.least < asked {
                asksWhoIsHome = true
            }
            return
        }
        guard pair.presence(in: slots).least < 2 else { return }
        for member in pair.referral.members
        where pair.scheme.people[member].peopleToLift == nil && needsSupport(member, pair) {
            sink.partyQuestion(
                Question(
                    of: pair.scheme.personID(member).text, "people_to_lift",
                    asks: "How many people does it take to help this person move (0 for none)?",
                    isOfPartyAlone: true))
        }
    }

    private static func judgeTimeAlone<S: RuleSink>(
        _ pair: Pair, _ slots: SlotMask, _ asksWhoIsHome: inout Bool, _ sink: inout S
    ) {
        var hours = 24
        var isUnknown = false
        for member in pair.referral.members {
            if let safe = pair.scheme.people[member].aloneSafelyHours {
                hours = min(hours, safe)
            } else if needsSupport(member, pair) {
                isUnknown = true
            }
        }
        guard hours < 24 || isUnknown else { return }
        let presence = pair.presence(in: slots)
        let least = presence.longestAloneHours(pair, whenUnknownIsHome: true)
        let most = presence.longestAloneHours(pair, whenUnknownIsHome: false)
        // 24 hours are safe at all times.
        if least > hours, hours < 24 {
            sink.barrier(
                Barrier(
                    "alone_too_long",
                    says:
                        "They are safe alone for \(hours) hours; here nobody is usually at home for \(least) hours at a time",
                    fact: pair.householdID + "/members"))
        } else if most > hours, hours < 24 {
            asksWhoIsHome = true
        }
        guard most > 0 else { return }
        for member in pair.referral.members
        where pair.scheme.people[member].aloneSafelyHours == nil && needsSupport(member, pair) {
            sink.partyQuestion(
                Question(
                    of: pair.scheme.personID(member).text, "alone_safely_hours",
                    asks: "For how many hours is this person safe alone?", isOfPartyAlone: true))
        }
    }

    /// Whether the person needs any support, or it is not known that they need none.
    private static func needsSupport(_ member: Int, _ pair: Pair) -> Bool {
        !pair.scheme.people[member].areNeedsKnown || !pair.scheme.people[member].needs.isEmpty
    }
}
