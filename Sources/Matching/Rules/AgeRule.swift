/// Everybody's age on arrival is within nation, scheme and approval; 16 and 17 have to be named. Growing older never ends a stay.
///
/// Source: domain.md H12: 16 in England and Scotland, 18 in Wales and Northern Ireland.
enum AgeRule {
    static func judge<S: RuleSink>(_ pair: Pair, _ sink: inout S) {
        let terms = pair.scheme.policy.age
        let youngest = max(terms.nationYoungest, terms.schemeYoungest ?? terms.nationYoungest)
        var asksYoungest = false
        for member in pair.referral.members {
            var id: String { pair.scheme.personID(member).text }
            guard let born = pair.scheme.people[member].born else {
                sink.partyQuestion(bornQuestion(id))
                continue
            }
            let age = born.age(on: pair.start)
            if isChildOfParty(age, youngest, pair) { continue }
            var isOpen = false
            if age.upperBound < youngest {
                sink.barrier(
                    Barrier(
                        "age_too_young", says: "\(id) is \(years(age)) on arrival; the youngest is \(youngest)",
                        fact: id + "/born"))
            } else if age.lowerBound < youngest {
                isOpen = true
            }
            if let oldest = terms.schemeOldest {
                if age.lowerBound > oldest {
                    sink.barrier(
                        Barrier(
                            "age_too_old", says: "\(id) is \(years(age)) on arrival; the oldest is \(oldest)",
                            fact: id + "/born"))
                } else if age.upperBound > oldest {
                    isOpen = true
                }
            }
            if judgeApproval(age, of: member, pair, &asksYoungest, &sink) { isOpen = true }
            if isOpen { sink.partyQuestion(bornQuestion(id)) }
        }
        if asksYoungest {
            sink.question(
                QuestionKey(.home, .approvalYoungest),
                Question(
                    of: pair.householdID, "approval.youngest",
                    asks: "From which age is this home approved? 16 and 17 have to be named"))
        }
    }

    /// In a parent-and-child arrangement the child is not an adult who is supported.
    private static func isChildOfParty(_ age: ClosedRange<Int>, _ youngest: Int, _ pair: Pair) -> Bool {
        pair.referral.arrangement == .parentAndChild && pair.partySize > 1 && age.upperBound < youngest
            && pair.referral.members.contains { member in
                guard let born = pair.scheme.people[member].born else { return false }
                return born.age(on: pair.start).lowerBound >= youngest
            }
    }

    /// - Returns: Whether the exact day of birth decides.
    private static func judgeApproval<S: RuleSink>(
        _ age: ClosedRange<Int>, of member: Int, _ pair: Pair, _ asksYoungest: inout Bool, _ sink: inout S
    ) -> Bool {
        let adult = pair.scheme.policy.age.adultFrom
        var id: String { pair.scheme.personID(member).text }
        var isOpen = false
        for index in pair.household.approvals where pair.isInForceOnDaysNeeded(index) {
            let approval = pair.scheme.approvals[index]
            if let youngest = approval.youngest {
                if age.upperBound < youngest {
                    sink.barrier(
                        Barrier(
                            "age_below_approval",
                            says: "\(id) is \(years(age)) on arrival; this home is approved from \(youngest)",
                            fact: pair.householdID + "/approval.youngest"))
                } else if age.lowerBound < youngest {
                    isOpen = true
                }
            } else if age.upperBound < adult {
                asksYoungest = true
            } else if age.lowerBound < adult {
                isOpen = true
            }
            if let oldest = approval.oldest {
                if age.lowerBound > oldest {
                    sink.barrier(
                        Barrier(
                            "age_above_approval",
                            says: "\(id) is \(years(age)) on arrival; this home is approved to \(oldest)",
                            fact: pair.householdID + "/approval.oldest"))
                } else if age.upperBound > oldest {
                    isOpen = true
                }
            }
        }
        return isOpen
    }

    private static func years(_ age: ClosedRange<Int>) -> String {
        age.lowerBound == age.upperBound ? "\(age.lowerBound)" : "\(age.lowerBound) or \(age.upperBound)"
    }

    private static func bornQuestion(_ id: String) -> Question {
        Question(of: id, "born", asks: "When was this person born?", isOfPartyAlone: true)
    }
}
