import Matching

extension Day {
    /// The day of an ISO date that is known to be one.
    package static func on(_ iso: String) -> Day {
        guard let day = Day(iso: iso) else { preconditionFailure("\(iso) is no day") }
        return day
    }
}

extension Known where Value == Place {
    /// A place so many metres east of where the tests take place.
    package static func at(east metres: Int32, radius: Int32 = 0) -> Known<Place> {
        .known(
            Place(
                easting: 400_000 + metres, northing: 400_000, radiusMetres: radius,
                precision: radius == 0 ? .exact : .sector))
    }
}

extension Facts {
    /// Facts by the words of their codes.
    package static func of(yes: [String] = [], no: [String] = []) -> Facts {
        Facts(yes: yes.map { Code($0) }, no: no.map { Code($0) })
    }

    /// These facts and `code` as well.
    package func adding(yes code: String) -> Facts {
        Facts(yes: yes + [Code(code)], no: no.filter { $0.text != code })
    }

    /// These facts and that `code` does not hold.
    package func adding(no code: String) -> Facts {
        Facts(yes: yes.filter { $0.text != code }, no: no + [Code(code)])
    }

    /// These facts with nothing said about `code`.
    package func forgetting(_ code: String) -> Facts {
        Facts(yes: yes.filter { $0.text != code }, no: no.filter { $0.text != code })
    }
}

extension Listed where Element == Code {
    /// A stated list by the words of its codes.
    package static func of(_ words: String...) -> Listed<Code> { .listed(words.map { Code($0) }) }
}

extension Wish {
    /// A wish that somebody said on no day that is known.
    package static func said(
        _ strength: Strength, _ code: String, _ importance: Importance = .helpful, by voice: Voice = .person
    ) -> Wish {
        Wish(code: Code(code), strength: strength, importance: importance, saidBy: voice, saidOn: nil)
    }

    /// A household's wish about the person.
    package static func ofHome(_ strength: Strength, _ code: String, _ importance: Importance = .helpful) -> Wish {
        said(strength, code, importance, by: .household)
    }
}

extension Need {
    /// An essential need for which nobody has to wake, unless it is said.
    package static func of(
        _ code: String, _ level: Level = .full, _ importance: Importance = .essential,
        atNight: Known<Bool> = .known(false)
    ) -> Need {
        Need(code: Code(code), level: level, importance: importance, atNight: atNight)
    }
}

extension Skill {
    /// A skill certified in 2024 and valid for ever, unless it is said.
    package static func of(
        _ code: String, _ level: Level?, certified: String? = "2024-01-01", expires: String? = nil, years: Int? = 3
    ) -> Skill {
        Skill(
            need: Code(code), level: Known(level), certifiedOn: certified.map { .on($0) },
            expiresOn: expires.map { .on($0) }, years: Known(years))
    }
}

extension Check {
    /// A check done in 2025 and good to the end of 2030, unless it is said.
    package static func good(_ kind: CheckKind, done: String? = "2025-01-01", due: String? = "2030-12-31") -> Check
    {
        Check(kind: kind, doneOn: done.map { .on($0) }, dueOn: due.map { .on($0) })
    }
}

extension Offer {
    /// An offer of every slot of the week, with a week's notice, no longest stay, and emergencies taken.
    package static func whole(_ arrangement: Arrangement) -> Offer {
        var offer = Offer(arrangement: arrangement)
        offer.slots = .known(.allWeek)
        offer.noticeDays = .known(7)
        offer.longestDays = .known(Offer.daysWithoutEnd)
        offer.takesEmergencies = .known(true)
        return offer
    }
}

extension Connection {
    /// A place that matters, so many metres east of where the tests take place.
    package static func to(
        _ label: String, _ place: Known<Place>, most: Int?, _ importance: Importance = .essential
    ) -> Connection {
        Connection(label: label, postcode: nil, place: place, atMostMetres: most, importance: importance)
    }
}

extension SlotMask {
    /// The same parts of each of the weekdays named, Monday 0.
    package static func on(_ weekdays: [Int], _ parts: [PartOfDay]) -> SlotMask {
        var mask: SlotMask = []
        for weekday in weekdays {
            for part in parts { mask.formUnion(SlotMask(weekday: weekday, part: part)) }
        }
        return mask
    }
}
