import Matching

extension ReferencePair {
    var support: ReferenceFinding {
        var finding = ReferenceFinding()
        for person in party {
            guard scheme.areNeedsKnown(person) else {
                finding.askParty(person.id.text, "needs")
                continue
            }
            for need in person.needs.elements where need.importance == .essential { judge(need, &finding) }
        }
        return finding
    }

    private func judge(_ need: Need, _ finding: inout ReferenceFinding) {
        var open: [(Member, Skill)] = []
        var hasLapsed = false
        for carer in carers {
            for skill in carer.skills.elements where scheme.codes.consequences(of: skill.need).contains(need.code) {
                if let expires = skill.expiresOn, expires < lastNeeded {
                    hasLapsed = true
                    continue
                }
                if let level = skill.level.value, level < need.level { continue }
                if let certified = skill.certifiedOn, certified > start { continue }
                let isLevelEnough = skill.level.value != nil || need.level == .prompt
                if isLevelEnough, skill.certifiedOn != nil { return }
                open.append((carer, skill))
            }
        }
        if !open.isEmpty {
            for (carer, skill) in open {
                let field = "skills.\(skill.need.text)"
                if skill.level.value == nil, need.level > .prompt { finding.ask(carer.id.text, field + ".level") }
                if skill.certifiedOn == nil { finding.ask(carer.id.text, field + ".certified_on") }
            }
            return
        }
        if carers.isEmpty {
            finding.ask(home, "members")
            return
        }
        let unknown = carers.filter { !$0.skills.isKnown }
        if !unknown.isEmpty {
            for carer in unknown { finding.ask(carer.id.text, "skills") }
            return
        }
        let isRefused =
            scheme.effective(household).contains { $0.code == need.code && $0.strength == .mustNot }
            || homeFacts.answer(need.code) == false || homeFacts.answer("willing-to-train") == false
        if !isRefused, scheme.asOf.days(until: start) >= policy.periods.trainingDays {
            if homeFacts.answer(need.code) != true { finding.ask(home, "training.\(need.code.text)") }
        } else {
            finding.bar(hasLapsed ? "support_lapses" : "support_missing")
        }
    }

    var cover: ReferenceFinding {
        var finding = ReferenceFinding()
        var asksHours = false
        let nights = weekSlots.intersection(.everyNight)
        if terms.takesNight, !nights.isEmpty { judgeNights(nights, &asksHours, &finding) }
        judgeLifting(&asksHours, &finding)
        if terms.place == .theirHome { judgeTimeAlone(&asksHours, &finding) }
        if asksHours {
            if carers.isEmpty {
                finding.ask(home, "members")
            } else {
                for member in helpers where member.usuallyHome.value == nil {
                    finding.ask(member.id.text, "usually_home")
                }
            }
        }
        return finding
    }

    /// Carers and support carers.
    private var helpers: [Member] {
        scheme.members(of: household).filter { $0.role == .carer || $0.role == .supportCarer }
    }

    /// The fewest helpers home in any part of the week among `slots`.
    private func fewest(_ slots: SlotMask) -> (sure: Int, most: Int) {
        var fewest = (sure: Int.max, most: Int.max)
        for (index, isAsked) in ReferenceWeek(slots).parts.enumerated() where isAsked {
            fewest = (min(fewest.sure, helpersHome[index].sure), min(fewest.most, helpersHome[index].most))
        }
        return fewest
    }

    private func judgeNights(_ nights: SlotMask, _ asksHours: inout Bool, _ finding: inout ReferenceFinding) {
        let needs = party.flatMap { person in
            person.needs.elements.filter { $0.importance == .essential }.map { (person, $0) }
        }
        let isNeeded = needs.contains { $0.1.atNight.value == true }
        let open = needs.filter { $0.1.atNight.value == nil }
        let wakes = homeFacts.answer("wakes-at-night")
        let there = fewest(nights)
        if !isNeeded {
            if wakes == true, there.sure >= 1 { return }
            for (person, need) in open { finding.askParty(person.id.text, "needs.\(need.code.text).at_night") }
            for person in party where !scheme.areNeedsKnown(person) { finding.askParty(person.id.text, "needs") }
            return
        }
        if wakes == false { finding.bar("nobody_wakes") }
        if wakes == nil { finding.ask(home, "wakes-at-night") }
        if there.most < 1 {
            finding.bar("nobody_home_at_night")
        } else if there.sure < 1 {
            asksHours = true
        }
    }

    private func judgeLifting(_ asksHours: inout Bool, _ finding: inout ReferenceFinding) {
        let most = party.map { $0.peopleToLift.value ?? 0 }.max() ?? 0
        let there = fewest(weekSlots)
        if most >= 2 {
            if there.most < most {
                finding.bar("too_few_to_lift")
            } else if there.sure < most {
                asksHours = true
            }
        } else if there.sure < 2 {
            for person in party where person.peopleToLift.value == nil && mayNeedSupport(person) {
                finding.askParty(person.id.text, "people_to_lift")
            }
        }
    }

    private func judgeTimeAlone(_ asksHours: inout Bool, _ finding: inout ReferenceFinding) {
        let safe = party.compactMap(\.aloneSafelyHours.value).min()
        let least = longestAlone { helpersHome[$0].most == 0 }
        let most = longestAlone { helpersHome[$0].sure == 0 }
        // 24 hours are safe at all times.
        if let safe, safe < 24 {
            if least > safe {
                finding.bar("alone_too_long")
            } else if most > safe {
                asksHours = true
            }
        }
        if most > 0 {
            for person in party where person.aloneSafelyHours.value == nil && mayNeedSupport(person) {
                finding.askParty(person.id.text, "alone_safely_hours")
            }
        }
    }

    /// The longest run in hours of parts of days in a row that are asked and that `isAlone`; at most a week.
    private func longestAlone(_ isAlone: (Int) -> Bool) -> Int {
        var longest = 0
        var run = 0
        var last = -1
        for index in asked {
            let weekday = scheme.asOf.adding(index / 4).weekday
            if index != last + 1 { run = 0 }
            run = isAlone(weekday * 4 + index % 4) ? run + policy.scales.slotHours[index % 4] : 0
            longest = max(longest, run)
            last = index
        }
        return min(longest, policy.scales.slotHours.reduce(0, +) * 7)
    }

    /// Whether somebody needs support, or it is not known that they need none.
    private func mayNeedSupport(_ person: Person) -> Bool {
        !scheme.areNeedsKnown(person) || !person.needs.elements.isEmpty
    }
}
