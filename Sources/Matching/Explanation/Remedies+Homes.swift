extension Remedies {
    /// A feature of the home as the person must have it, with what follows from it. Who else is supported there is not the home's to say.
    func feature(_ barrier: Barrier) -> Remedy {
        guard let text = barrier.fact.split(separator: "/").last, text != WellKnownCode.otherSupportedPeople.text
        else {
            return Remedy(.home, [])
        }
        let code = Code(String(text))
        let isWanted = barrier.code == "must_missing"
        // What the contrary was recorded of goes first: a home with a dog has pets.
        let others =
            isWanted
            ? household.facts.no.filter { implies(code, $0) } : household.facts.yes.filter { implies($0, code) }
        let all = others.filter { $0 != code } + [code]
        let value = isWanted ? "yes" : "no"
        let facts = all.map { Supposition("\(household.id)/\($0)", value) }
        return Remedy(.home, [facts, facts.reversed()])
    }

    func implies(_ code: Code, _ other: Code) -> Bool {
        vocabulary.closure(of: code).contains { vocabulary.terms[$0].code == other }
    }

    /// What the party must have in a room.
    private var roomWishes: [(code: Code, value: String)] {
        people.flatMap(\.wishes).filter { wish in
            wish.saidBy.canMakeMust && vocabulary[wish.code]?.kind == .room
        }.compactMap { wish in
            switch wish.strength {
            case .must: (wish.code, "yes")
            case .mustNot: (wish.code, "no")
            case .like, .dislike: nil
            }
        }
    }

    private func facts(of room: String) -> [Supposition] {
        [Supposition(room + "/sleeps", "\(max(1, people.count))")]
            + roomWishes.map { Supposition("\(room)/\($0.code)", $0.value) }
    }

    /// One room that is there made to suit, or all of them.
    func changedRoom(_ barrier: Barrier, _ receipt: Receipt) -> Remedy {
        guard barrier.code == "no_suitable_room" else { return Remedy(.room, []) }
        let rooms = household.rooms.elements.map(\.id.text)
        return Remedy(.room, rooms.map(facts) + (rooms.count > 1 ? [rooms.flatMap(facts)] : []))
    }

    /// A room more for each who comes, with everything they must have in it; where somebody's room is not known, more than that.
    func room(_ receipt: Receipt) -> Remedy {
        let held = household.rooms.elements.map(\.id.text)
        let choices = (1...4).flatMap { more -> [[Supposition]] in
            let fresh = (1...more).map { "\(household.id)-new\($0)" }
            let list = Supposition(household.id.text + "/rooms", (held + fresh).joined(separator: ";"))
            return more < people.count && more > 1 ? [] : [[list] + fresh.flatMap(facts)]
        }
        return Remedy(.room, choices)
    }
}
