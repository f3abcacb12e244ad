import Matching

/// Stays that come to their agreed end, and emergency stays that something else has followed.
extension TodayList {
    var leavings: [TodayLine] {
        cases.sortedArrangements.compactMap { arrangement in
            switch arrangement.stage {
            case .active, .reviewed: return leaving(arrangement)
            case .draft, .notice, .ended: return nil
            }
        }
    }

    /// The day by which everybody of an arrangement has left, as was agreed; nil for an open end.
    func leavingDay(of arrangement: AgreedArrangement) -> Day? {
        let stays = population.stays.filter { arrangement.stays.contains($0.recordID) }
        guard stays.allSatisfy({ $0.until != nil }) else { return nil }
        return stays.compactMap(\.until).max()
    }

    private func leaving(_ arrangement: AgreedArrangement) -> TodayLine? {
        guard let referral = arrangement.referral else { return nil }
        func line(_ day: Day, _ says: String, _ next: String) -> TodayLine {
            TodayLine(
                .leaving, dueOn: day, about: [referral.text, arrangement.household.text], says: says, next: next,
                coordinator: coordinator(of: arrangement.party))
        }
        // Not the day on which it is typed: the stay would last until then.
        func end(on day: Day) -> String {
            "sharedlives decide \(referral) \(arrangement.household) end person --reason CODE --on \(day)"
        }
        if let next = followed(arrangement), let day = next.state.startOn, day <= today {
            let there = [next.referral?.text, next.household.text].compactMap { $0 }.joined(separator: " ")
            return line(day, "the emergency stay is open still; \(there) began on \(day.words)", end(on: day))
        }
        guard let day = leavingDay(of: arrangement) else { return nil }
        if day <= today {
            return line(day, "the stay was agreed until \(day.words): how did it end?", end(on: day))
        }
        // Whoever came in an emergency has to go somewhere.
        guard arrangement.arrangement == .emergency, day <= today.adding(Self.aheadDays),
            !isHoused(arrangement.party, on: day)
        else { return nil }
        let next =
            seeking(arrangement.party).map { "sharedlives shortlist \($0)" }
            ?? "sharedlives referral add \(members(of: arrangement.party)) --wants live-in --from \(day)"
        return line(day, "the emergency stay ends on \(day.words), and nothing is agreed after it", next)
    }

    /// What began for the same party after an emergency stay had; nil where nothing did, or this is no emergency stay.
    private func followed(_ arrangement: AgreedArrangement) -> AgreedArrangement? {
        guard arrangement.arrangement == .emergency, let began = arrangement.state.startOn else { return nil }
        return cases.sortedArrangements.first {
            $0.party == arrangement.party && $0.arrangement != .emergency && $0.stage.isOpen
                && $0.stage != .draft && $0.state.startOn.map { $0 > began } ?? false
        }
    }

    /// Whether somebody of a party stays somewhere on a day, as far as it is agreed now.
    private func isHoused(_ party: PartyID, on day: Day) -> Bool {
        let members = Set(population.people.filter { $0.party == party }.map(\.id))
        return population.stays.contains { stay in
            stay.kind == .stay && stay.person.map(members.contains) ?? false && stay.from <= day
                && stay.until.map { $0 > day } ?? true
                && stay.arrangement.value.map { $0 != .daySupport && $0 != .outreach } ?? true
        }
    }

    /// The first referral of a party that seeks a home still.
    private func seeking(_ party: PartyID) -> ReferralID? {
        population.referrals.filter { $0.party == party && $0.isOpen }.map(\.id).min()
    }

    private func members(of party: PartyID) -> String {
        population.people.filter { $0.party == party }.map(\.id.text).sorted().joined(separator: " ")
    }
}
