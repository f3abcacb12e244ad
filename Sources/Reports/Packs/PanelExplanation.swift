import Ledger
import Matching
import Records

/// The six kinds of explanation of the ICO and the Turing Institute (domain.md 5.2), for this referral.
struct PanelExplanation {
    private let pack: PanelPack

    init(_ pack: PanelPack) { self.pack = pack }

    var facts: [PanelFact] {
        [
            PanelFact("Why (rationale)", rationale),
            PanelFact("Who answers for it (responsibility)", responsibility),
            PanelFact("What it was made from (data)", data), PanelFact("Is it fair (fairness)", fairness),
            PanelFact("How safe and sure is it (safety and performance)", safety),
            PanelFact("What follows from it (impact)", impact),
        ]
    }

    private var rationale: [String] {
        [
            "Rules first: what is safe, lawful, possible and wanted at all. Then fit for both sides, line by line, in the receipts above.",
            "The person's own ranking weighs first. The lines add up; docs/receipt.md says how to check them with a calculator.",
        ]
    }

    private var responsibility: [String] {
        let coordinator = pack.people.first?.coordinator ?? "the coordinator"
        let deciding =
            pack.referral.isDecidedForThem
            ? "It is decided for the person in their best interests, with them; the household decides for itself"
            : "The person and the household decide, each for themselves"
        return [
            "\(deciding); everybody living there is asked. \(coordinator) answers for this list.",
            "Anybody may ask for a person to look again: the coordinator, then the registered manager.",
        ]
    }

    private var data: [String] {
        [
            "The scheme's records as of \(pack.scheme.asOf.words), nothing from elsewhere. Policy \(pack.scheme.policy.name) version \(pack.scheme.policy.version), digest \(pack.scheme.policy.digest.hexadecimal.prefix(12))….",
            "What is not known is not taken for no: it makes a range, and stands among the questions.",
        ]
    }

    private var fairness: [String] {
        [
            "No rule or line reads a protected characteristic, except where the person themselves wished for it, or the registered manager recorded a reason.",
            "sharedlives report fairness shows options, waiting and declines by group.",
        ]
    }

    private var safety: [String] {
        [
            "Approval, checks, support and separation are rules and are never traded against fit.",
            "No study tells which matches last, so it predicts nothing. Points are not percent.",
        ]
    }

    private var impact: [String] {
        [
            "It decides who is spoken of first, not who lives where. Every home can still be asked about, and no is an answer at every step."
        ]
    }
}
