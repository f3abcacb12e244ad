import Casework
import Foundation
import Ledger
import Matching
import Records
import TestSupport
import Testing

@testable import Reports

struct `Packs that people read` {
    @Test(arguments: PackFormat.allCases)
    func `what people wrote shows as they typed it`(format: PackFormat) {
        var builder = SchemeBuilder()
        builder.person.knownAs = "<script>alert(1)</script>"
        builder.person.about = "{{x}} & {{{about}}} <b>said</b> \"so\""
        builder.household.name = "</style><img src=x onerror=y>"
        builder.household.about = "{{>page}} <svg onload=z>"
        builder.person.coordinator = "<i>Sam</i>"
        let html = PackTexts.html(builder, format)
        #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
        #expect(html.contains("{{x}} &amp; {{{about}}} &lt;b&gt;said&lt;/b&gt; &quot;so&quot;"))
        #expect(html.contains("&lt;/style&gt;&lt;img src=x onerror=y&gt;"))
        for raw in ["<script", "<img", "<b>", "<i>", "onload=z>"] { #expect(!html.contains(raw)) }
    }

    @Test(arguments: PackFormat.allCases)
    func `a pack asks nothing of a network and runs nothing`(format: PackFormat) {
        let html = PackTexts.html(SchemeBuilder(), format)
        #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"en-GB\">"))
        for word in ["<script", "http://", "https://", "url(", "<link", "<img", "src=", "@import", "javascript:"] {
            #expect(!html.contains(word), "\(format.rawValue) has `\(word)`")
        }
    }

    @Test func `the panel reads what was done step by step, and no reason of a no`() {
        let builder = SchemeBuilder()
        let html = PackTexts.html(builder, .panel, cases: PackTexts.cases(builder))
        #expect(html.contains("22 November 2026: with H-1: Proposed. By Asha Patel, coordinator."))
        #expect(html.contains("22 November 2026: with H-1: The profile was shown to the household."))
        #expect(html.contains("22 November 2026: with H-1: The household said no."))
        #expect(!html.contains("did-not-get-on") && !html.contains("words of the household"))
    }

    @Test func `a household is told by which day it is asked to answer`() {
        let builder = SchemeBuilder()
        #expect(PackTexts.html(builder, .household).contains("by 30 November 2026 whether you would like to meet"))
        let shared = PackTexts.html(builder, .household, cases: PackTexts.cases(builder))
        #expect(shared.contains("by 4 December 2026 whether you would like to meet"))
    }

    /// Ways in which the home may be kept from this party, none of them about a wish, the house or the dates.
    static let barred: [(name: String, change: @Sendable (inout SchemeBuilder) -> Void)] = [
        ("kept apart", { $0.separations = [Separation(one: $0.person.id, other: .household($0.household.id))] }),
        ("no approval", { $0.household.approvals = [] }),
        (
            "the household said no",
            {
                var outcome = Outcome(
                    party: $0.person.party, household: $0.household.id, outcome: .saidNo)
                outcome.by = .household
                outcome.reach = .lasting
                $0.outcomes = [outcome]
            }
        ),
    ]

    @Test(arguments: [PackFormat.person, .easyRead, .largePrint])
    func `a restricted reason does not show in the person's pack by the gap it leaves`(format: PackFormat) {
        let texts = Self.barred.map { barred in
            var builder = SchemeBuilder()
            barred.change(&builder)
            return PackTexts.html(builder, format, asking: true)
        }
        #expect(texts[0].contains(SayableReason.notOffered))
        #expect(texts[0] == texts[1])
        #expect(texts[0] == texts[2])
    }

    @Test func `a restricted reason does not show in the panel's pack by the gap it leaves`() {
        let texts = Self.barred.prefix(2).map { barred in
            var builder = SchemeBuilder()
            barred.change(&builder)
            return PackTexts.html(builder, .panel, asking: true)
        }
        #expect(texts[0].contains(SayableReason.notOffered))
        #expect(texts[0] == texts[1])
    }

    @Test func `a person's pack has no points and never says who said no`() async throws {
        let scheme = try await Riverside.packs.value
        for referral in scheme.population.referrals.indices.prefix(20) {
            for file in Pack(.person, of: referral, homes: [], in: scheme).files {
                for word in ["points", "said no", "fits ", "%", "declined"] {
                    let body = file.html.components(separatedBy: "<main>").last ?? ""
                    #expect(!body.contains(word), "\(file.name) has `\(word)`")
                }
            }
        }
    }

    @Test func `every line of an Easy Read pack is one idea of fifteen words at most, with a picture`() async throws
    {
        let scheme = try await Riverside.packs.value
        for referral in scheme.population.referrals.indices.prefix(20) {
            for person in scheme.members(ofReferral: referral) {
                let page = PersonPack(scheme, referral: referral, person: person, askedAbout: []).page(.easyRead)
                let lines =
                    page.opening
                    + page.sections.flatMap { section in
                        section.lines
                            + section.parts.flatMap { $0.partLines + $0.details.flatMap(\.detailLines) }
                    }
                #expect(lines.count > 30)
                for line in lines {
                    let count = line.words.split(separator: " ").count
                    #expect(count <= ShortLines.mostWords, "\(person.id): `\(line.words)`")
                }
            }
        }
    }

    @Test func `a confidential address leaves no distance in any pack`() {
        var builder = SchemeBuilder()
        builder.person.addressConfidential = .known(true)
        builder.person.homeCounts = true
        builder.person.place = builder.household.place
        for format in PackFormat.allCases {
            let html = PackTexts.html(builder, format)
            #expect(!html.contains("mile"), "\(format.rawValue) says how far it is")
        }
    }

    @Test func `a home that has not agreed to be shown is not named to the person`() {
        var builder = SchemeBuilder()
        builder.household.name = "The Quiet household"
        builder.household.agreedToBeShown = .notKnown
        #expect(!PackTexts.html(builder, .person, asking: true).contains("Quiet"))
        builder.household.agreedToBeShown = .known(true)
        #expect(PackTexts.html(builder, .person).contains("The Quiet household"))
    }

    @Test func `each pack says who decides where it is decided for the person`() {
        var builder = SchemeBuilder()
        #expect(PackTexts.html(builder, .household).contains("and you decide, each for yourselves."))
        builder.referral.searchAgreed = .known(.bestInterests)
        builder.referral.shareAgreed = .known(.bestInterests)
        builder.referral.capacityForThisMove = .known(false)
        let pages = Dictionary(
            uniqueKeysWithValues: PackFormat.allCases.map { ($0, PackTexts.html(builder, $0)) })
        #expect(pages[.household]?.contains("to make this choice, and must ask and listen.") == true)
        #expect(pages[.household]?.contains("each for yourselves") == false)
        #expect(pages[.panel]?.contains("It is decided for the person in their best interests, with them") == true)
        #expect(pages[.person]?.contains("You decide.") == false)
    }

    @Test func `a household reads of each of a party what they would find`() {
        var builder = SchemeBuilder()
        builder.person.knownAs = "Efa"
        builder.person.interests = .of("music")
        builder.household.interests = .of("music")
        builder.addToParty("P-2") { $0.knownAs = "Ifan" }
        let html = PackTexts.html(builder, .household)
        #expect(html.contains("What Efa would find") && html.contains("What Ifan would find"))
        #expect(!html.contains("What Efa and Ifan would find"))
    }

    @Test func `one question asked under several rules is shown once on a list`() {
        var builder = SchemeBuilder()
        builder.household.livingThereNow = .notKnown
        let receipt = builder.receipt()
        let code = "H-1/living_there_now"
        #expect(receipt.rules.flatMap(\.questions).count { $0.code == code } > 1)
        let scheme = PackTexts.scheme(builder)
        let list = scheme.matcher.shortlist(referral: 0)
        let text = ShortlistReport(
            list, of: scheme.matcher, policy: scheme.policy, note: scheme.note, length: 5, showsPoints: false
        ).text
        #expect(text.components(separatedBy: "[\(code)]").count == 2, "\(text)")
    }

    @Test func `a drawing has no more of a home's name than it has room for`() {
        var builder = SchemeBuilder()
        builder.household.name = String(repeating: "H", count: 80)
        let html = PackTexts.html(builder, .panel)
        #expect(html.contains(">H-1 HHHHHHHHHHHHH…</text>"))
        #expect(html.contains("\(String(repeating: "H", count: 80)) (H-1)"))
    }

    @Test func `long words are broken into short lines and none is lost`() {
        let said =
            "Sam likes the sea and long walks with the dog when the weather is fine and nobody is in a hurry. He reads.\nHe sings"
        let lines = ShortLines.lines(of: said)
        #expect(lines.allSatisfy { $0.split(separator: " ").count <= 15 })
        #expect(lines.joined(separator: " ") == said.replacingOccurrences(of: "\n", with: " "))
        #expect(lines.last == "He sings")
    }
}
