import Matching
import Records

/// The matching pack for the coordinator and the panel: referral, shortlist, receipts that add up, distances, what stands in the way, what
/// to ask, history, and the six kinds of explanation.
struct PanelPack {
    let scheme: PackScheme
    let referral: Referral
    let people: [Person]
    let offered: [PackHome]
    private let index: Int
    private let askedAbout: [PackHome]

    /// How many homes are shown with whole receipts.
    private static let receiptCount = 3
    /// How many homes not possible now are named.
    private static let barredCount = 8

    init(_ scheme: PackScheme, referral index: Int, askedAbout: [PackHome]) {
        self.scheme = scheme
        self.index = index
        referral = scheme.population.referrals[index]
        people = scheme.members(ofReferral: index)
        offered = scheme.offered(referral: index)
        self.askedAbout = askedAbout
    }

    private var isAddressConfidential: Bool {
        people.contains { if case .known(true) = $0.addressConfidential { true } else { false } }
    }

    var page: PanelPage {
        let asked = askedAbout.filter { $0.receipt.verdict != .notPossibleNow }
        let inDetail = asked.isEmpty ? Array(offered.prefix(Self.receiptCount)) : asked
        let seen = isAddressConfidential ? [] : offered
        return PanelPage(
            pageTitle: "Matching pack for \(referral.id)", bodyClass: "panel",
            made:
                "\(scheme.note.text) Engine \(Engine.version), policy \(scheme.policy.name) version \(scheme.policy.version).",
            own: people.map { own($0) }, referral: PanelReferral(referral, people, scheme.vocabulary).facts,
            rows: offered.enumerated().map { row($1, place: $0 + 1) },
            homes: inDetail.enumerated().map {
                PanelReceipt(scheme, $1, place: $0 + 1).home(hidesPlaces: isAddressConfidential)
            },
            plot: DistancePlot(seen),
            plotLeftOut: isAddressConfidential ? "Distances are left out: where they live is confidential." : nil,
            barred: barred, questions: partyQuestions, history: PanelHistory(scheme, referral).lines,
            explained: PanelExplanation(self).facts,
            closing:
                "Made on \(scheme.asOf.words). It proposes; people decide. Points are not percent, and no chance of success."
        )
    }

    private func own(_ person: Person) -> PanelOwn {
        let told = PartyWords(person, scheme.vocabulary)
        return PanelOwn(
            ownName: "\(person.knownAs ?? person.id.text) (\(person.id))",
            ownWords: (person.about ?? "").split(whereSeparator: \.isNewline).map(String.init),
            wishes: told.wishes.filter { !$0.isEmpty }.map { PanelFact($0.partTitle, $0.partLines.map(\.words)) }
                + [
                    PanelFact("Communicates by", told.communication.map(\.words)),
                    PanelFact("Needs", told.support.map(\.words)),
                ])
    }

    private func row(_ home: PackHome, place: Int) -> PanelRow {
        PanelRow(
            place: place, homeName: home.name, homeID: home.household.id.text, answer: home.receipt.verdict.words,
            fitsPerson: scheme.bands.words(of: home.receipt.peopleTotal),
            fitsHousehold: scheme.bands.words(of: home.receipt.householdSide.total),
            start: home.receipt.startOn.words,
            distance: isAddressConfidential ? "left out" : MilesWords.words(home.receipt.distance?.metres))
    }

    /// Homes that are not possible now: those asked about, then the nearest; reasons of one kind only, and one sentence for all others.
    private var barred: [PanelBarred] {
        let asked = askedAbout.filter { $0.receipt.verdict == .notPossibleNow }
        let nearest = scheme.notOffered(referral: index, most: Self.barredCount).filter { home in
            !asked.contains { $0.household.id == home.household.id }
        }
        return (asked + nearest).map { home in
            PanelBarred(
                barredName: "\(home.name) (\(home.household.id))", barredWhy: SayableReason.barriers(home.receipt))
        }
    }

    /// What is not known of the party alone: asked once.
    private var partyQuestions: [String] {
        let receipt = (offered.first ?? askedAbout.first ?? scheme.notOffered(referral: index, most: 1).first)?
            .receipt
        let open = receipt?.rules.filter { SayableReason.askedRules.contains($0.rule) }.flatMap(\.questions) ?? []
        return SayableReason.unique(open.filter(\.isOfPartyAlone).map(\.asks))
    }
}
