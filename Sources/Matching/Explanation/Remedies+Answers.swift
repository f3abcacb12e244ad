extension Remedies {
    /// The answers to a question that could be the good one.
    func answers(to code: String, _ receipt: Receipt) -> [Remedy] {
        guard let slash = code.firstIndex(of: "/") else { return [] }
        let field = String(code[code.index(after: slash)...])
        let word = field.split(separator: ".").last.map(String.init) ?? field
        switch word {
        case "rooms": return [Remedy(.answer, room(receipt).choices)]
        case "offers": return [Remedy(.answer, code, [referral.arrangement.rawValue])]
        case "skills": return [Remedy(.answer, code, [skillsNeeded])]
        case "rooms_taken":
            return [Remedy(.answer, code, ["none"] + household.rooms.elements.map(\.id.text))]
        default: break
        }
        return [Remedy(.answer, code, values(of: word, receipt))]
    }

    private func values(of word: String, _ receipt: Receipt) -> [String] {
        switch word {
        case "status": ["approved"]
        case "arrangements": [referral.arrangement.rawValue]
        case "most_people", "own_most": (1...20).map(String.init)
        case "living_there_now": (0...3).map(String.init)
        case "notice_days": ["0"]
        case "youngest": ["18", "16", "0"]
        case "sleeps": ["\(max(2, people.count))"]
        case "done_on", "certified_on": [asOf.description]
        case "due_on": [lastNeeded(receipt).adding(Self.daysHeld).description]
        case "level": ["full"]
        case "usually_home", "slots": ["all-week"]
        case "longest_days": ["none", "3650"]
        case "members": ["carer", "\(household.id)-carer carer"]
        case "person": ["none"]
        case "postcode": postcodes
        default: ["yes", "no"]
        }
    }

    /// Every need of the party that counts, at the level that covers any.
    private var skillsNeeded: String {
        let codes = people.flatMap(\.needs.elements).map(\.code.text)
        return codes.isEmpty ? "none" : Set(codes).sorted().map { $0 + ":full" }.joined(separator: ";")
    }

    /// A carer with the skill, certified to the last day needed and longer; where there is no carer, one more.
    func training(_ barrier: Barrier, _ receipt: Receipt) -> [Remedy] {
        guard let code = barrier.codeOfFact else { return [] }
        let until = lastNeeded(receipt).adding(Self.daysHeld).description
        func certified(_ member: String) -> [Supposition] {
            let path = "\(member)/skills.\(code)"
            // The later day first: a certificate that expires before its day is refused.
            return [
                Supposition(path + ".level", "full"), Supposition(path + ".expires_on", until),
                Supposition(path + ".certified_on", asOf.description),
            ]
        }
        let carers = members.filter { $0.role == .carer }
        if carers.isEmpty {
            let id = household.id.text + "-carer"
            let first = [
                Supposition(household.id.text + "/members", id + " carer"), Supposition(id + "/skills", "none"),
            ]
            return [Remedy(.training, [first + certified(id)])]
        }
        let choices = carers.map { carer in
            (carer.skills.isKnown ? [] : [Supposition("\(carer.id)/skills", "none")]) + certified(carer.id.text)
        }
        return [Remedy(.training, choices)]
    }

    /// Everybody who helps at home whenever it is asked; where that is not enough, others who help.
    func presence() -> Remedy {
        let helpers = members.filter { $0.role == .carer || $0.role == .supportCarer }
        let atHome = helpers.map { Supposition("\($0.id)/usually_home", "all-week") }
        let more = (1...3).map { count in
            (1...count).flatMap { number in
                let id = "\(household.id)-help\(number)"
                return [
                    Supposition(household.id.text + "/members", id + " support-carer"),
                    Supposition(id + "/usually_home", "all-week"),
                ]
            }
        }
        return Remedy(.presence, (atHome.isEmpty ? [] : [atHome]) + more.map { atHome + $0 })
    }
}
