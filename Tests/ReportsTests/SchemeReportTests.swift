import Foundation
import Matching
import Records
import TestSupport
import Testing

@testable import Reports

struct `Reports of a scheme` {
    /// A household with somebody in it who lives there from 2024 on, on a break for a week.
    private static var onABreak: SchemeBuilder {
        var builder = SchemeBuilder()
        var resident = Person(id: PersonID("P-9"))
        resident.knownAs = "Ada"
        builder.people.append(resident)
        var stay = Stay(
            household: builder.household.id, person: resident.id, kind: .stay, from: Day.on("2024-01-01"))
        stay.arrangement = .known(.liveIn)
        var pause = Stay(household: builder.household.id, person: nil, kind: .break, from: Day.on("2026-12-07"))
        pause.until = Day.on("2026-12-14")
        builder.stays = [stay, pause]
        return builder
    }

    /// Where the resident is recorded besides, and how many days of the break are left open.
    static let covers:
        [(name: String, change: @Sendable (inout SchemeBuilder) -> Void, open: Int, first: String?)] = [
            ("nowhere", { _ in }, 7, "2026-12-07"),
            ("with another household all week", { $0.stay("P-9", at: "H-2", "2026-12-07", "2026-12-14") }, 0, nil),
            (
                "with another household for three days", { $0.stay("P-9", at: "H-2", "2026-12-07", "2026-12-10") },
                4, "2026-12-10"
            ),
            ("away", { $0.away("P-9", "2026-12-01", "2026-12-20") }, 0, nil),
            ("away until the last day", { $0.away("P-9", "2026-12-01", "2026-12-13") }, 1, "2026-12-13"),
            ("leaving before it", { $0.stays[0].until = Day.on("2026-12-01") }, -1, nil),
        ]

    @Test func `a list that is over since its referral was matched is one line of a digest`() {
        var builder = SchemeBuilder()
        let homes = ["H-1", "H-2", "H-3"].enumerated().map { place, home in
            DigestReport.Change(
                referral: "R-1", household: home, before: (.possible, place + 1, 0), after: nil,
                records: [RecordKey(.referral, "R-1"), RecordKey(.outcome, "P-1/H-2")])
        }
        func rows(_ builder: SchemeBuilder) -> [[String]] {
            let scheme = PackTexts.scheme(builder)
            return DigestReport(scheme.matcher, changes: homes, coordinator: nil, note: scheme.note).rows
                .filter { $0.contains("R-1") }
        }
        #expect(rows(builder).count == 3)
        builder.referral.status = .known(.matched)
        let over = rows(builder)
        #expect(over.count == 1)
        for words in ["3 homes", "over", "the referral is matched", "referral R-1"] {
            #expect(over.first?.contains(words) == true, "no `\(words)` in \(over)")
        }
    }

    @Test(arguments: covers.indices)
    func `a break is covered on the days its residents are elsewhere`(row: Int) {
        let (name, change, open, first) = Self.covers[row]
        var builder = Self.onABreak
        change(&builder)
        let covers = BreaksReport(builder.population, from: builder.asOf).covers
        #expect(covers.map(\.daysOpen) == (open < 0 ? [] : [open]), "\(name)")
        #expect(covers.first?.firstOpen?.description == first, "\(name)")
    }

    @Test func `the register has who is there on the day, the leaving day left out`() {
        var builder = Self.onABreak
        builder.stays[0].until = Day.on("2026-11-23")
        let before = RegisterReport(builder.population, on: Day.on("2026-11-22")).text
        #expect(before.contains("Ada"))
        #expect(before.contains("People: 1"))
        let after = RegisterReport(builder.population, on: Day.on("2026-11-23")).text
        #expect(!after.contains("Ada"))
        #expect(after.contains("Nobody is recorded as staying anywhere on this day."))
    }

    @Test func `a restricted reason is no gap to be filled`() {
        var builder = SchemeBuilder()
        builder.separations = [Separation(one: builder.person.id, other: .household(builder.household.id))]
        let gaps = GapsReport(PackTexts.scheme(builder).matcher, note: PackTexts.scheme(builder).note)
        #expect(gaps.text.contains("Without a possible home: 1"))
        #expect(gaps.text.contains("Nobody without a possible home is one thing away from one."))
    }

    @Test func `one thing away is told with what helps`() {
        var builder = SchemeBuilder()
        builder.household.approvals = []
        let gaps = GapsReport(PackTexts.scheme(builder).matcher, note: PackTexts.scheme(builder).note)
        #expect(gaps.text.contains("ask the panel"))
    }

    @Test func `a report has the same figures in every form, and its page asks nothing of a network`() {
        let report = BreaksReport(Self.onABreak.population, from: Day.on("2026-11-23"))
        #expect(report.written(as: .json).hasPrefix("{\n  \"schema\": \"sharedlives.breaks\",\n  \"version\": 1,"))
        #expect(report.written(as: .json).contains("\"days_without_cover\": 7"))
        #expect(report.written(as: .csv).contains("H-1,2026-12-07,2026-12-14,P-9,7,2026-12-07,,no"))
        let html = report.written(as: .html)
        #expect(html.contains("<th scope=\"row\">H-1</th><td>7 December 2026</td>"))
        for word in ["<script", "http://", "https://", "src="] { #expect(!html.contains(word)) }
    }
}

extension SchemeBuilder {
    fileprivate mutating func stay(_ person: String, at household: String, _ from: String, _ until: String) {
        otherHouseholds = [Household(id: HouseholdID(household))]
        var stay = Stay(
            household: HouseholdID(household), person: PersonID(person), kind: .stay, from: Day.on(from))
        stay.until = Day.on(until)
        stays.append(stay)
    }

    fileprivate mutating func away(_ person: String, _ from: String, _ until: String) {
        var stay = Stay(household: household.id, person: PersonID(person), kind: .absence, from: Day.on(from))
        stay.until = Day.on(until)
        stays.append(stay)
    }
}
