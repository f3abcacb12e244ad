import Casework
import Matching

/// The pack for one person, in plain words: their own words first, the homes, who decides, how to say no and who can help.
///
/// It has no points, never says who said no, and never counts homes. Every line of ours is one idea of fifteen words at most, so that the
/// same lines serve plain words, large print and Easy Read.
struct PersonPack {
    private let scheme: PackScheme
    private let referral: Referral
    private let index: Int
    private let person: Person
    private let askedAbout: [PackHome]

    /// - Parameter askedAbout: Homes that somebody asked about, possible or not.
    init(_ scheme: PackScheme, referral index: Int, person: Person, askedAbout: [PackHome]) {
        self.scheme = scheme
        self.index = index
        referral = scheme.population.referrals[index]
        self.person = person
        self.askedAbout = askedAbout
    }

    private var coordinator: String { person.coordinator ?? "your coordinator" }

    func page(_ format: PackFormat) -> PackPage {
        let name = person.knownAs ?? person.id.text
        return PackPage(
            title: "Homes for \(name)", format: format,
            opening: [
                PackLine("This is about finding you a home with a Shared Lives carer.", .home),
                PackLine("It is for you to keep.", .heart),
                PackLine("You can read it with somebody you trust.", .people),
            ],
            sections: [
                PersonWords(person, scheme.vocabulary).section, homes, askedAboutSection, notOffered, whoDecides,
                sayingNo, help, next, information,
            ],
            closing: "Made on \(scheme.asOf.words). Things may have changed since.")
    }

    private var homes: PackSection {
        let offered = scheme.offered(referral: index)
        guard !offered.isEmpty else {
            return PackSection(
                "Homes that could work",
                [
                    PackLine("Right now we have no home to offer you.", .home),
                    PackLine("That is not because of anything you did.", .heart),
                    PackLine("We will go on looking.", .yes),
                ])
        }
        return PackSection(
            "Homes that could work",
            [
                PackLine("Nothing is decided.", .question),
                PackLine("You can meet people before you choose.", .people),
            ], parts: offered.map { PersonHome(scheme, person, referral, $0).part })
    }

    private var askedAboutSection: PackSection {
        let parts = askedAbout.map { home in
            home.receipt.verdict == .notPossibleNow || !scheme.isShown(home.household)
                ? NotOffered(person, scheme.vocabulary).part(of: home, isShown: scheme.isShown(home.household))
                : PersonHome(scheme, person, referral, home).part
        }
        return PackSection("Homes you asked about", [], parts: parts)
    }

    /// Always there and always with the same sentence, so that nothing follows from it.
    private var notOffered: PackSection {
        let reasons = NotOffered(person, scheme.vocabulary).lines(of: scheme.notOffered(referral: index, most: 40))
        return PackSection(
            "Other homes",
            reasons + [
                PackLine("The scheme cannot offer every home now.", .home),
                PackLine("You can ask about any home.", .question),
                PackLine("You can ask us to look again.", .question),
            ])
    }

    private var whoDecides: PackSection {
        var lines =
            referral.isDecidedForThem
            ? [
                PackLine("Somebody helps to make this choice for what is best for you.", .people),
                PackLine("They must ask you, and they must listen.", .speech),
            ] : [PackLine("You decide.", .person), PackLine("Nobody can make you say yes.", .heart)]
        if let representative = referral.representative {
            lines.append(PackLine("This person can speak for you: \(representative).", .people, isQuoted: true))
        }
        lines += [
            PackLine("The people in the home decide too.", .home),
            PackLine("A computer made the list. It does not decide.", .no),
        ]
        return PackSection("Who decides", lines)
    }

    private var sayingNo: PackSection {
        PackSection(
            "How to say no",
            [
                PackLine("You can say no to any home.", .no),
                PackLine("You can say no at any time.", .calendar),
                PackLine("You do not have to say why.", .speech),
                PackLine("You can show no in your own way.", .person),
                PackLine("Tell \(coordinator), or somebody you trust.", .speech, isQuoted: true),
                PackLine("We will go on looking for you.", .yes),
            ])
    }

    private var help: PackSection {
        var lines = [PackLine("\(coordinator.capitalisedFirst) can help you.", .help, isQuoted: true)]
        if let advocate = referral.advocate {
            lines.append(PackLine("Your advocate can help you: \(advocate).", .help, isQuoted: true))
        } else {
            lines.append(PackLine("You can ask for an advocate.", .help))
            lines.append(PackLine("An advocate helps you say what you want.", .speech))
        }
        lines.append(PackLine("Family or friends can help you, if you like.", .people))
        return PackSection("Who can help you", lines)
    }

    private var next: PackSection {
        PackSection(
            "What happens next",
            [
                PackLine("\(coordinator.capitalisedFirst) asks what you think.", .speech, isQuoted: true),
                PackLine("You say which homes you want to know more about.", .home),
                PackLine("Then you can visit, for tea first.", .calendar),
                PackLine("You can stay a night before you choose.", .calendar),
            ])
    }

    private var information: PackSection {
        PackSection(
            "Your information",
            [
                PackLine("We used what you and people who know you told us.", .speech),
                PackLine("You can ask to see it.", .question),
                PackLine("Tell us if something is wrong. We will put it right.", .yes),
                PackLine("You can ask a person to explain this list.", .help),
                PackLine("You can complain. We must answer you.", .speech),
                PackLine("We keep your information safe.", .lock),
            ])
    }
}

extension String {
    /// With a capital first letter.
    var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
