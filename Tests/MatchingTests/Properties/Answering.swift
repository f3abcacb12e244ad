import Matching
import TestSupport

/// Answers a receipt's questions in a scheme: takes a question's code, finds the record and the field, and states one of the values it could
/// have. Everything else stays as it was.
struct Answering {
    private var people: [Person]
    private var referrals: [Referral]
    private var households: [Household]
    private var members: [Member]
    private var chance: Chance
    private let scheme: GeneratedScheme

    init(_ scheme: GeneratedScheme, chance: Chance) {
        self.scheme = scheme
        self.chance = chance
        people = scheme.population.people
        referrals = scheme.population.referrals
        households = scheme.population.households
        members = scheme.population.members
    }

    /// The scheme with the question at `code` answered; nil where it is none that has an answer in the records.
    mutating func answered(_ code: String) -> GeneratedScheme? {
        guard let slash = code.firstIndex(of: "/") else { return nil }
        let id = String(code[..<slash])
        let field = code[code.index(after: slash)...].split(separator: ".", omittingEmptySubsequences: false).map(
            String.init)
        let path = String(code[code.index(after: slash)...])
        var isAnswered = false
        if let index = people.firstIndex(where: { $0.id.text == id }) {
            isAnswered = answer(person: index, path, field)
        } else if let index = referrals.firstIndex(where: { $0.id.text == id }) {
            isAnswered = answer(referral: index, path)
        } else if let index = households.firstIndex(where: { $0.id.text == id }) {
            isAnswered = answer(household: index, path, field)
        } else if let index = members.firstIndex(where: { $0.id.text == id }) {
            isAnswered = answer(member: index, field)
        } else {
            isAnswered = answer(room: id, path)
        }
        guard isAnswered else { return nil }
        return scheme.with(
            Population(
                vocabulary: scheme.population.vocabulary, people: people, referrals: referrals,
                households: households,
                members: members, stays: scheme.population.stays, separations: scheme.population.separations,
                outcomes: scheme.population.outcomes, overrides: scheme.population.overrides))
    }

    private func isCode(_ path: String) -> Bool { scheme.population.vocabulary[Code(path)] != nil }

    private mutating func fact(_ facts: Facts, _ code: String) -> Facts {
        chance.percent(50) ? facts.adding(yes: code) : facts.adding(no: code)
    }

    /// An exact place within the radius of one that is not exact; anywhere near where nothing is known.
    private mutating func place(_ held: Known<Place>) -> Known<Place> {
        let centre =
            held.value ?? Place(easting: 400_000, northing: 400_000, radiusMetres: 14_000, precision: .outcode)
        // Half the radius each way stays within it.
        let most = Int(centre.radiusMetres) * 7 / 10
        let (east, north) = (chance.number(in: -most...most), chance.number(in: -most...most))
        return .known(
            Place(
                easting: centre.easting + Int32(east), northing: centre.northing + Int32(north), radiusMetres: 0,
                precision: .exact))
    }

    private mutating func answer(person index: Int, _ path: String, _ field: [String]) -> Bool {
        var person = people[index]
        switch field[0] {
        case "born": person.born = .known(.day(Day.on("2006-05-05").adding(chance.number(in: -9_000...1_500))))
        case "needs" where field.count == 1: person.needs = .listed([])
        case "needs":
            person.needs = .listed(
                person.needs.elements.map { need in
                    guard need.code.text == field[1], need.atNight.value == nil else { return need }
                    return Need(
                        code: need.code, level: need.level, importance: need.importance,
                        atNight: .known(chance.percent(50)))
                })
        case "people_to_lift": person.peopleToLift = .known(chance.number(in: 0...3))
        case "alone_safely_hours": person.aloneSafelyHours = .known(chance.pick([0, 4, 8, 16, 24]))
        case "postcode": person.place = place(person.place)
        case "connections":
            guard let number = Int(field[1]) else { return false }
            let held = person.connections[number - 1]
            person.connections[number - 1] = Connection(
                label: held.label, postcode: nil, place: place(held.place), atMostMetres: held.atMostMetres,
                importance: held.importance)
        case "languages": person.languages = .listed([Code(chance.pick(["en", "pl", "ur"]))])
        case "communication": person.communication = .listed([Code(chance.pick(["speech", "makaton", "bsl"]))])
        default:
            guard isCode(path) else { return false }
            person.facts = fact(person.facts, path)
        }
        people[index] = person
        return true
    }

    private mutating func answer(referral index: Int, _ path: String) -> Bool {
        switch path {
        case "search_agreed": referrals[index].searchAgreed = .known(.bestInterests)
        case "share_agreed": referrals[index].shareAgreed = .known(chance.pick([.yes, .no]))
        case "slots": referrals[index].slots = .known(.on([chance.number(in: 0...6)], [.morning, .afternoon]))
        default: return answer(referral: index, ofHome: path)
        }
        return true
    }

    /// `conditions.K-1.2`: the panel's answer about one home.
    private mutating func answer(referral index: Int, ofHome path: String) -> Bool {
        let words = path.split(separator: ".").map(String.init)
        guard words.count == 3, words[0] == "conditions", let number = Int(words[2]),
            let household = households.first(where: { $0.id.text == words[1] })
        else { return false }
        let conditions = household.approvals.flatMap(\.conditions).compactMap { condition in
            if case .words(let said) = condition { said } else { nil }
        }
        referrals[index].homeAnswers.append(
            HomeAnswer(
                household: household.id, about: .condition(conditions[number - 1]), isYes: chance.percent(50)))
        return true
    }

    private mutating func answer(member index: Int, _ field: [String]) -> Bool {
        var member = members[index]
        switch field[0] {
        case "usually_home": member.usuallyHome = .known(chance.pick([.allWeek, .everyNight, .everyDay, []]))
        case "skills" where field.count == 1:
            guard !member.skills.isKnown else { return false }
            let codes = scheme.population.vocabulary.terms.filter { $0.kind == .need }.map(\.code)
            member.skills = .listed(
                chance.some(of: codes, most: 3).map { code in
                    Skill(
                        need: code, level: chance.known { $0.pick(Level.allCases) }, certifiedOn: nil,
                        expiresOn: nil,
                        years: .notKnown)
                })
        case "skills": member.skills = skills(member.skills, Code(field[1]), field[2])
        case "checks": member.checks = checks(member.checks, field)
        default: return false
        }
        members[index] = member
        return true
    }

    private mutating func skills(_ held: Listed<Skill>, _ code: Code, _ what: String) -> Listed<Skill> {
        let level = chance.pick(Level.allCases)
        let years = chance.number(in: 0...8)
        let certified = Day.on("2026-11-23").adding(chance.pick([-300, 20]))
        var skills = held.elements
        if !skills.contains(where: { $0.need == code }) {
            skills.append(Skill(need: code, level: .notKnown, certifiedOn: nil, expiresOn: nil, years: .notKnown))
        }
        return .listed(
            skills.map { skill in
                guard skill.need == code else { return skill }
                return Skill(
                    need: code, level: what == "level" ? .known(level) : skill.level,
                    certifiedOn: what == "certified_on" ? certified : skill.certifiedOn, expiresOn: skill.expiresOn,
                    years: what == "years" ? .known(years) : skill.years)
            })
    }

    private mutating func checks(_ held: Listed<Check>, _ field: [String]) -> Listed<Check> {
        guard let kind = CheckKind(rawValue: field[1]) else { return held }
        let rows = held.elements.filter { $0.kind == kind }
        let row = rows.max { ($0.doneOn?.number ?? Int32.min) < ($1.doneOn?.number ?? Int32.min) }
        let isDone = field[2] == "done_on"
        let check = Check(
            kind: kind, doneOn: isDone ? Day.on("2026-11-01") : row?.doneOn,
            dueOn: isDone ? row?.dueOn : Day.on("2026-11-23").adding(chance.pick([20, 900])))
        return .listed(held.elements.filter { $0.kind != kind } + [check])
    }

    private mutating func answer(room id: String, _ path: String) -> Bool {
        for index in households.indices {
            guard case .listed(var rooms) = households[index].rooms,
                let place = rooms.firstIndex(where: { $0.id.text == id })
            else { continue }
            if path == "sleeps" {
                rooms[place].sleeps = .known(chance.number(in: 1...2))
            } else {
                rooms[place].facts = fact(rooms[place].facts, path)
            }
            households[index].rooms = .listed(rooms)
            return true
        }
        return false
    }

    private mutating func answer(household index: Int, _ path: String, _ field: [String]) -> Bool {
        var household = households[index]
        switch field[0] {
        case "approval": return answer(approvalOf: index, field)
        case "offers": return answer(offerOf: index, field)
        case "checks": household.checks = checks(household.checks, field)
        case "living_there_now": household.livingThereNow = .known(chance.number(in: 0...2))
        case "own_most": household.ownMost = .known(chance.number(in: 1...4))
        case "agreed_to_be_shown": household.agreedToBeShown = .known(chance.percent(50))
        case "postcode": household.place = place(household.place)
        case "rooms":
            household.rooms = .listed((0..<chance.number(in: 0...2)).map { Room(id: RoomID("K-new\($0)")) })
        case "languages":
            guard !household.languages.isKnown else { return false }
            household.languages = .listed([Code(chance.pick(["en", "pl", "ur"]))])
        case "interests":
            guard !household.interests.isKnown else { return false }
            household.interests = .listed([Code(chance.pick(["choir", "trains", "swimming"]))])
        case "members":
            members.append(Member(id: MemberID("M-new"), household: household.id, role: .carer))
        default:
            let steps = scheme.population.vocabulary.steps(ofScale: path).map(\.code)
            let open = steps.filter { !household.facts.no.contains($0) }
            guard isCode(path) || !open.isEmpty else { return false }
            household.facts =
                open.isEmpty ? fact(household.facts, path) : household.facts.adding(yes: chance.pick(open).text)
        }
        households[index] = household
        return true
    }

    private mutating func answer(approvalOf index: Int, _ field: [String]) -> Bool {
        for place in households[index].approvals.indices {
            var approval = households[index].approvals[place]
            switch field[1] {
            case "status":
                if approval.status.value == nil { approval.status = .known(chance.pick([.approved, .suspended])) }
            case "arrangements":
                if !approval.arrangements.isKnown {
                    approval.arrangements = .listed(chance.pick([Arrangement.allCases, [.daySupport]]))
                }
            case "most_people":
                if approval.mostPeople.value == nil { approval.mostPeople = .known(chance.number(in: 1...4)) }
            case "youngest": if approval.youngest == nil { approval.youngest = chance.pick([16, 18]) }
            default: return false
            }
            households[index].approvals[place] = approval
        }
        return true
    }

    private mutating func answer(offerOf index: Int, _ field: [String]) -> Bool {
        if field.count == 1 {
            guard !households[index].offers.isKnown else { return false }
            let all = chance.some(of: Arrangement.allCases, most: 3)
            households[index].offers = .listed(all.map { Offer(arrangement: $0) })
            return true
        }
        guard let arrangement = Arrangement(rawValue: field[1]) else { return false }
        var offers = households[index].offers.elements
        if offers.isEmpty { offers = [Offer(arrangement: arrangement)] }
        for place in offers.indices where offers[place].arrangement == arrangement {
            switch field[2] {
            case "slots":
                if offers[place].slots.value == nil {
                    offers[place].slots = .known(chance.pick([.allWeek, .everyDay]))
                }
            case "notice_days":
                if offers[place].noticeDays.value == nil {
                    offers[place].noticeDays = .known(chance.pick([0, 20, 90]))
                }
            case "longest_days":
                if offers[place].longestDays.value == nil {
                    offers[place].longestDays = .known(chance.pick([3, 30, Offer.daysWithoutEnd]))
                }
            case "takes_emergencies":
                if offers[place].takesEmergencies.value == nil {
                    offers[place].takesEmergencies = .known(chance.percent(50))
                }
            default: return false
            }
        }
        households[index].offers = .listed(offers)
        return true
    }
}
