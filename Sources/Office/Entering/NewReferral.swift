import Intake
import Matching

/// A referral taken at the desk, as it was typed: who it is for, and answers to a few questions.
package struct NewReferral: Sendable {
    /// One of the few things asked. The order is the order they are asked in.
    package enum Field: String, Sendable, CaseIterable {
        case wants, dates, slots, from, until, near, born, needs, musts, urgency
        case searchAgreed = "search_agreed"
        case shareAgreed = "share_agreed"
        case coverFor = "cover_for"

        /// As it is asked.
        package var asks: String {
            switch self {
            case .wants: "What do they seek? One of \(Arrangement.allCases.map(\.rawValue).joined(separator: ", "))"
            case .from: "From which day? Such as 2027-03-01; blank for today"
            case .dates: "Several visits? Their days, or weeks running as 2027-03-05 x6; blank for one stay"
            case .slots:
                "Which parts of the week each time? Such as fri-night; sat for a weekend; blank for that day's, or night's, alone"
            case .until: "Until which day? The day they leave; blank for an open end"
            case .near: "Where do they live, or want to be near? A postcode or its first half; blank for not known"
            case .born: "When were they born? A day, or a year; blank for not known"
            case .needs:
                "What support do they need? Such as epilepsy:full; mobility:assist, none, or blank for not known"
            case .musts: "What must the home have? Such as step-free; no dogs; blank for nothing said"
            case .urgency: "How soon? today, soon or planned; blank for not known"
            case .searchAgreed: "Do they agree to a search? yes, best-interests or no; blank for not asked yet"
            case .shareAgreed:
                "Do they agree that households are told about them? yes, best-interests or no; blank for not asked yet"
            case .coverFor: "Whose break does it cover? A household; blank for nobody's"
            }
        }

        /// Whether it is said of each person, not of the referral.
        fileprivate var isOfPerson: Bool {
            switch self {
            case .near, .born, .needs, .musts: true
            case .wants, .from, .dates, .slots, .until, .urgency, .searchAgreed, .shareAgreed, .coverFor: false
            }
        }

        /// Its column in referrals.csv or people.csv.
        fileprivate var column: String {
            switch self {
            case .wants: "arrangement"
            case .from: "earliest_start"
            case .until: "end"
            case .dates, .slots, .near, .born, .needs, .musts, .urgency, .searchAgreed, .shareAgreed, .coverFor:
                rawValue
            }
        }
    }

    /// Ids: one, or several who are matched together.
    package let people: [String]
    /// The referral's id; nil to make one.
    package var id: String?
    package private(set) var answers: [Field: String] = [:]

    package init(people: [String], id: String?) {
        self.people = people
        self.id = id
    }

    /// Whether a field was answered, be it with nothing.
    package func isAnswered(_ field: Field) -> Bool { answers[field] != nil }

    /// The same with an answer; nil leaves it as it is.
    package func answering(_ field: Field, _ answer: String?) -> NewReferral {
        var changed = self
        if let answer { changed.answers[field] = answer }
        return changed
    }

    private func answer(_ field: Field) -> String { answers[field] ?? "" }
    package var isEmergency: Bool { answer(.wants) == Arrangement.emergency.rawValue }
    private var isForTheDay: Bool {
        [Arrangement.daySupport, .outreach].contains { $0.rawValue == answer(.wants) }
    }

    /// Whether what was said already leaves nothing to ask of a field: an emergency begins today and as one stay, several visits have days of
    /// their own, and one stay takes every part of the week, unless it is for the day alone.
    package func isNeedless(_ field: Field) -> Bool {
        switch field {
        case .dates, .urgency: isEmergency
        case .slots: isEmergency || answer(.dates).isEmpty && !isForTheDay
        case .from, .until: !answer(.dates).isEmpty
        case .wants, .near, .born, .needs, .musts, .searchAgreed, .shareAgreed, .coverFor: false
        }
    }

    /// The fields that are to be asked: of people who are on record already only what the referral is about. Cover for a break is seldom
    /// sought, and is not asked about.
    package func asked(of records: SchemeRecords) -> [Field] {
        let areKnown = people.allSatisfy { records.people[PersonID($0)] != nil }
        return Field.allCases.filter { $0 != .coverFor && !($0.isOfPerson && (areKnown || people.count > 1)) }
    }

    /// The referral's id: the one said, else R- and the first person's, with a number where that is taken.
    func referralID(in records: SchemeRecords) -> String {
        if let id { return id }
        let first = "R-" + (people.first ?? "")
        var number = 2
        var free = first
        while records.referrals[ReferralID(free)] != nil {
            free = "\(first)-\(number)"
            number += 1
        }
        return free
    }

    /// The rows these answers make.
    func rows(in records: SchemeRecords, on day: Day) -> [EnteredRows] {
        let fresh = people.filter { records.people[PersonID($0)] == nil }
        let ofPerson = Field.allCases.filter { $0.isOfPerson && !answer($0).isEmpty }
        let spoken = ofPerson.isEmpty ? fresh : people
        let persons = EnteredRows(
            .people, spoken.map { id in [("id", id)] + ofPerson.map { ($0.column, answer($0)) } })
        var referral: [(column: String, cell: String)] = [
            ("id", referralID(in: records)), ("party", people.joined(separator: ";")),
            ("received_on", day.description), ("status", "received"),
        ]
        for field in Field.allCases where !field.isOfPerson {
            var cell = answer(field)
            if cell.isEmpty, field == .from { cell = firstDay ?? day.description }
            if cell.isEmpty, field == .urgency, isEmergency { cell = Urgency.today.rawValue }
            if !cell.isEmpty { referral.append((field.column, cell)) }
        }
        let made = EnteredRows(.referrals, [referral])
        return spoken.isEmpty ? [made] : [persons, made]
    }

    /// The first of the days asked, where visits are asked.
    private var firstDay: String? {
        let pieces = answer(.dates).split(separator: ";")
        return pieces.compactMap { $0.split(separator: " ").first.map(String.init) }.min()
    }
}
