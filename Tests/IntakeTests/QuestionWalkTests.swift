import Foundation
import Intake
import Matching
import Testing
import TestSupport

/// The town of the seeds, and one question of each kind that the receipts of some of its pairs print.
struct QuestionWalk: Sendable {
    static let asOf = Day.on("2026-11-23")

    /// A question and the pair whose receipt prints it.
    struct Asked: Sendable {
        let code: String
        let referral: ReferralID
        let household: HouseholdID
    }

    let records: SchemeRecords
    /// Ascending by code.
    let asked: [Asked]

    init() {
        let folder = checkoutRoot.appendingPathComponent("seeds/riverside").path
        let files = FileKind.allCases.compactMap { kind in
            FileManager.default.contents(atPath: "\(folder)/\(kind.fileName)").map {
                ImportFile(ByteSource(Array($0), name: kind.fileName), kind: kind)
            }
        }
        let all =
            FolderImport(
                into: SchemeRecords(), startingTerms: StartingVocabulary.terms,
                options: ImportOptions(onDay: Self.asOf, placeOf: AnswersFixture.placeOf)
            ).outcome(of: files).records
        records = Self.part(of: all)
        let matcher = Self.matcher(records)
        let population = matcher.scheme.population
        var first: [String: Asked] = [:]
        for referral in population.referrals.indices {
            // Every home comes with some referral, and every referral with some homes.
            for household in population.households.indices where (referral + household) % 3 == 0 {
                let receipt = matcher.receipt(referral: referral, household: household)
                for question in receipt.questions where first[Self.kind(of: question.code)] == nil {
                    first[Self.kind(of: question.code)] = Asked(
                        code: question.code, referral: receipt.referral, household: receipt.household)
                }
            }
        }
        asked = first.values.sorted { $0.code < $1.code }
    }

    /// Every third home and every third referral, and what belongs to them: a walk of all takes minutes.
    private static func part(of all: SchemeRecords) -> SchemeRecords {
        func third<Key: Hashable & Comparable>(_ keys: some Collection<Key>) -> Set<Key> {
            Set(keys.sorted().enumerated().filter { $0.offset % 3 == 0 }.map(\.element))
        }
        let (homes, referrals) = (third(all.households.keys), third(all.referrals.keys))
        var part = all
        part.households = all.households.filter { homes.contains($0.key) }
        part.referrals = all.referrals.filter { referrals.contains($0.key) && $0.value.coverFor == nil }
        part.members = all.members.filter { homes.contains($0.value.household) }
        part.stays = all.stays.filter { homes.contains($0.value.household) }
        part.outcomes = all.outcomes.filter { $0.value.household.map(homes.contains) ?? true }
        part.separations = all.separations.filter { entry in
            if case .member(let id) = entry.value.other { part.members[id] != nil } else { true }
        }
        return part
    }

    /// What is asked, of whatever person or home: `checks.done_on`; facts of one code are one kind.
    private static func kind(of code: String) -> String {
        let words = code.drop { $0 != "/" }.split(separator: ".")
        return words.count > 2 ? "\(words[0]).\(words[words.count - 1])" : words.joined(separator: ".")
    }

    static func matcher(_ records: SchemeRecords) -> Matcher {
        Matcher(
            CompiledPopulation(
                records.population(startingTerms: StartingVocabulary.terms),
                policy: DefaultPolicy.policy(for: .england), asOf: asOf))
    }

    /// The codes a pair's receipt prints, judged among its own records.
    static func codes(of asked: Asked, in all: SchemeRecords) -> [String] {
        var records = all
        records.referrals = all.referrals.filter { $0.key == asked.referral }
        records.households = all.households.filter { $0.key == asked.household }
        records.members = all.members.filter { $0.value.household == asked.household }
        records.stays = all.stays.filter { $0.value.household == asked.household }
        return matcher(records).receipt(referral: 0, household: 0).questions.map(\.code)
    }
}

struct `Every question a receipt prints` {
    @Test func `is taken as it is printed, and gone once it is answered`() throws {
        let walk = QuestionWalk()
        var failures: [String] = []
        for asked in walk.asked {
            let change = FactChange(path: asked.code, value: "")
            let answers = try change.answers(in: walk.records, startingTerms: StartingVocabulary.terms).get()
            guard let value = answers.values.first else {
                failures.append("\(asked.code) has no answer: \(answers.says)")
                continue
            }
            let outcome = FactChange(path: asked.code, value: value).outcome(
                in: walk.records, startingTerms: StartingVocabulary.terms, on: QuestionWalk.asOf, saidBy: nil,
                placeOf: AnswersFixture.placeOf)
            failures += outcome.problems.filter { $0.severity == .error }.map { "\(asked.code) \(value): \($0)" }
            // A home's list of languages leaves open which other ways of communicating it has.
            if asked.code.hasSuffix("/languages") { continue }
            if !outcome.hasErrors, QuestionWalk.codes(of: asked, in: outcome.records).contains(asked.code) {
                failures.append("\(asked.code) \(value) is asked again")
            }
        }
        #expect(failures == [])
        #expect(walk.asked.count > 30)
    }
}

struct `Who stays in a home` {
    private let records = AnswersFixture.imported(
        [.stays: "household,room,person,kind,from\nH-12,A-2,P-01,stay,2026-01-01\n"], into: AnswersFixture.records
    ).records

    @Test func `does not stand in the way of a fact of another room`() {
        let outcome = AnswersFixture.set("A-1/ensuite", "no", in: records)
        #expect(outcome.problems.map(\.description) == [])
        #expect(outcome.records.stays.keys.sorted() == ["H-12/P-01/stay/2026-01-01"])
    }

    @Test func `is answered with ids of people on record, or that nobody else lives there`() {
        let more = AnswersFixture.set("H-12/living_there_now", "2", in: records).records
        let named = AnswersFixture.set("H-12/stays.person", "P-03; P-01", in: more)
        #expect(named.problems.map(\.description) == [])
        #expect(named.records.stays.keys.sorted() == ["H-12/P-01/stay/2026-01-01", "H-12/P-03/stay/2027-03-01"])
        #expect(named.changed.contains(RecordKey(.stay, "H-12/P-03/stay/2027-03-01")))
        let none = AnswersFixture.set("H-12/stays.person", "none", in: more)
        #expect(none.records.households[HouseholdID("H-12")]?.livingThereNow == .known(1))
        #expect(AnswersFixture.set("H-12/stays.person", "P-99", in: more).problems.map(\.code) == ["dangling"])
        #expect(AnswersFixture.set("H-12/stays.person", "?", in: more).problems.map(\.code) == ["not-clearable"])
    }
}
