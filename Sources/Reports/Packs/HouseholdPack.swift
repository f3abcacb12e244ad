import Casework
import Matching

/// The pack for one household that is asked: the person in their own words, the support they need, what would be asked, and that no is
/// an answer. It has no points, no address, and nothing of anybody else.
struct HouseholdPack {
    private let scheme: PackScheme
    private let referral: Referral
    private let people: [Person]
    private let home: PackHome

    init(_ scheme: PackScheme, referral index: Int, home: PackHome) {
        self.scheme = scheme
        referral = scheme.population.referrals[index]
        people = scheme.members(ofReferral: index)
        self.home = home
    }

    private var names: String { people.map { $0.knownAs ?? $0.id.text }.joined(separator: " and ") }

    private var coordinator: String {
        home.household.coordinator ?? people.first?.coordinator ?? "your coordinator"
    }

    var page: PackPage {
        PackPage(
            title: "About \(names)", format: .household,
            opening: [
                PackLine("For \(home.name). Would you like to get to know \(names)?", .home, isQuoted: true),
                PackLine("Nothing is decided. You can say no, and you do not have to say why.", .no),
                PackLine(
                    "This is confidential: please keep it safe, show nobody outside your home, and give it back when asked.",
                    .lock),
            ],
            sections: people.flatMap { sections(about: $0) } + [
                PackSection("What is asked", referral.whenLines.map { PackLine($0, .calendar) }),
                fit, questions, whoDecides, next,
            ],
            closing: "Made on \(scheme.asOf.words) from what was known then.")
    }

    private func sections(about person: Person) -> [PackSection] {
        let words = (person.about ?? "").split(whereSeparator: \.isNewline)
            .map { PackLine(String($0), .speech, isQuoted: true) }
        let name = person.knownAs ?? person.id.text
        let told = PartyWords(person, scheme.vocabulary)
        return [
            PackSection(
                "What \(name) told us",
                words,
                parts: [PackPart("About \(name)", [told.age(on: scheme.asOf)].compactMap { $0 })] + told.wishes),
            PackSection("How \(name) communicates", told.communication),
            PackSection("Support \(name) needs", told.support, parts: told.tasks),
        ]
    }

    /// What speaks for it on both sides, without figures; places are left out, so that nobody learns where the person lives.
    private var fit: PackSection {
        let told: Set<Strand> = [.interests, .rhythm, .culture, .homeLife, .communication, .company]
        let found = home.receipt.people.map { side in
            let name = people.first { $0.id == side.person }.map { $0.knownAs ?? $0.id.text } ?? names
            return part("What \(name) would find", side.lines.filter { told.contains($0.strand) })
        }
        let side = home.receipt.householdSide.lines
        return PackSection(
            "How it could suit you both",
            [
                PackLine(
                    "For \(names): \(scheme.bands.words(of: home.receipt.peopleTotal)). For your home: \(scheme.bands.words(of: home.receipt.householdSide.total)). Nobody can say how well you will get on.",
                    .people)
            ],
            parts: found + [part("What you would find", side)])
    }

    private func part(_ title: String, _ lines: [ReceiptLine]) -> PackPart {
        PackPart(
            title,
            lines.filter { !$0.facts.isEmpty }.map {
                PackLine($0.strand.words.capitalisedFirst + ": " + $0.facts.joined(separator: "; "), .yes)
            })
    }

    private var questions: PackSection {
        let ids = Set(
            [home.household.id.text] + home.household.rooms.elements.map(\.id.text)
                + scheme.population.members.filter { $0.household == home.household.id }.map(\.id.text))
        let sayable =
            home.receipt.rules.filter { SayableReason.askedRules.contains($0.rule) }.flatMap(\.questions)
            + home.receipt.fitQuestions
        let asked = SayableReason.unique(sayable.filter { ids.contains($0.of) }.map(\.asks))
        return PackSection("What we would like to ask you", asked.map { PackLine($0, .question) })
    }

    private var whoDecides: PackSection {
        let deciding =
            referral.isDecidedForThem
            ? [
                PackLine("Somebody helps \(names) to make this choice, and must ask and listen.", .people),
                PackLine("You decide for yourselves.", .home),
            ] : [PackLine("\(names) and you decide, each for yourselves.", .people)]
        return PackSection(
            "Who decides",
            deciding + [
                PackLine("Everybody who lives with you is asked as well.", .home),
                PackLine(
                    "If you say no, \(coordinator) asks how far it reaches: for now, until a day, or for good. No reason given is a reason too.",
                    .no),
                PackLine("Saying no to this does not count against you.", .heart),
            ])
    }

    /// The day by which an answer is asked for: of the profile shown to them last, else the policy's days from today.
    private var replyBy: Day {
        let shared = scheme.cases.latest(referral.id, home.household.id)?.steps.last {
            $0.move == .share && $0.side == .household
        }
        return shared?.dueOn ?? scheme.asOf.adding(scheme.matcher.scheme.policy.casework.replyDays)
    }

    private var next: PackSection {
        PackSection(
            "What happens next",
            [
                PackLine("Tell \(coordinator) by \(replyBy.words) whether you would like to meet.", .speech),
                PackLine("If you need longer, say so. Nobody takes silence for a yes.", .question),
                PackLine(
                    "Before you meet, \(coordinator) talks with you about risks and what keeps everybody safe. Ask.",
                    .question),
                PackLine("You meet first, for tea; a day, a night or a weekend can follow.", .calendar),
                PackLine("Tell us if something here about your home is wrong. We will put it right.", .yes),
            ])
    }
}
