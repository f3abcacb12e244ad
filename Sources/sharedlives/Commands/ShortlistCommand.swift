import ArgumentParser
import Office
import Reports

struct ShortlistCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "shortlist",
        abstract: "Show every household that could work for a referral, or people for a home.",
        discussion: """
            Examples: sharedlives shortlist R-01
                      sharedlives shortlist --home H-12
                      sharedlives shortlist R-01 --tipping
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var look: LookOptions

    @Argument(help: "The referral, or a person with one referral.")
    var referral: String?

    @Option(help: "A household: the people it could work for.")
    var home: String?

    @Flag(help: "Every household, those not possible now too.")
    var all = false

    @Flag(help: "How firmly the first place stands: the weights at which it would change hands.")
    var tipping = false

    @OptionGroup var suppose: SupposeOptions

    func run() throws {
        let office = try common.office()
        let scheme = try suppose.scheme(look, office)
        switch (referral, home) {
        case (let referral?, nil): try showList(of: referral, scheme, office)
        case (nil, _?) where tipping:
            throw OfficeError.usage("`--tipping` asks about a referral's list; leave `--home` out")
        case (nil, let home?):
            let found = try scheme.people(for: home, includingNotPossible: all)
            Console.show(
                HomeReport(
                    found.results, for: found.household, of: scheme.matcher, policy: scheme.policy,
                    note: look.note(scheme), showsPoints: look.points), as: common.format)
        case (nil, nil), (_?, _?):
            throw OfficeError.usage("name a referral, or a home with `--home`")
        }
    }

    private func showList(of referral: String, _ scheme: LiveScheme, _ office: Office) throws {
        if let run = look.run, !tipping {
            let name = try scheme.listName(referral)
            let lines = try office.storedList(of: name, run: run) ?? []
            return Console.show(
                StoredListReport(
                    lines, of: name, bands: scheme.bands, note: look.note(scheme), showsPoints: look.points),
                as: common.format)
        }
        let lists = try scheme.shortlists(of: referral, includingNotPossible: all)
        if tipping {
            let reports = lists.map {
                TippingReport($0, of: scheme.matcher, policy: scheme.policy, note: look.note(scheme))
            }
            return Console.show(SeveralLists(reports), as: common.format)
        }
        let reports = lists.map { list in
            ShortlistReport(
                list, of: scheme.matcher, policy: scheme.policy, note: look.note(scheme),
                length: all ? Int.max : scheme.shortlistLength, showsPoints: look.points)
        }
        Console.show(SeveralLists(reports), as: common.format)
    }
}
