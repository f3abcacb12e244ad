import Matching

/// What a nation's law, or its custom where there is no law, says; each with its source.
///
/// The defaults are written from it, and no policy of the nation may go beyond what is law.
struct NationTerms: Sendable {
    /// The most supported people at one time; nil where the nation names no number.
    let most: Int?
    let isLaw: Bool
    let mostSource: String
    /// The scheme's own number in the default.
    let schemeMost: Int?
    let schemeMostSource: String
    let youngest: Int
    let youngestSource: String
    let retention: [RetentionTerms]
    /// The fewest years for which records of persons and carers are kept, where that is law.
    let retentionLeast: Int?

    /// The terms of `nation`.
    static func terms(of nation: Nation) -> NationTerms {
        switch nation {
        case .england: england
        case .wales: wales
        case .scotland: scotland
        case .northernIreland: northernIreland
        }
    }

    private static let england = NationTerms(
        most: 3, isLaw: false, mostSource: "custom, no law: most schemes 3, some 2 (domain.md 1.4)",
        schemeMost: nil, schemeMostSource: noneOfItsOwn, youngest: 16,
        youngestSource: "16 in England (domain.md 1.4, S12)",
        retention: [
            kept("person", after: "support-ended", 8, "Records Management Code of Practice, adult social care"),
            kept("household", after: "approval-ended", 25, "one council's schedule (Derbyshire); check your own"),
        ] + shorter,
        retentionLeast: nil)

    private static let wales = NationTerms(
        most: 3, isLaw: true, mostSource: "law: up to three adults in a carer agreement, WSI 2019/163",
        schemeMost: nil, schemeMostSource: noneOfItsOwn, youngest: 18,
        youngestSource: "18 in Wales: the service is for adults (domain.md 1.4, S13)",
        retention: [
            kept("person", after: "support-ended", 8, "no Welsh rule found; as in England until checked"),
            kept("household", after: "approval-ended", 25, "no Welsh rule found; as in England until checked"),
        ] + shorter,
        retentionLeast: nil)

    private static let scotland = NationTerms(
        most: nil, isLaw: false,
        mostSource: "no number in the definition (Public Services Reform (Scotland) Act 2010, sch 12 para 11)",
        schemeMost: 3, schemeMostSource: "our choice: the number that England, Wales and Northern Ireland have",
        youngest: 16,
        youngestSource: "an adult is 16 or over (Public Services Reform (Scotland) Act 2010, sch 12 para 11)",
        retention: [
            kept("person", after: "support-ended", 8, "no Scottish rule found; as in England until checked"),
            kept("household", after: "approval-ended", 25, "by analogy with foster carers, 2009 regulations"),
        ] + shorter,
        retentionLeast: nil)

    private static let northernIreland = NationTerms(
        most: 3, isLaw: true, mostSource: "law: three for each carer in any event, NISR 2007/221 reg 12",
        schemeMost: nil, schemeMostSource: noneOfItsOwn, youngest: 18,
        youngestSource: "18 in Northern Ireland: the agency places adults (NISR 2007/221)",
        retention: [
            kept("person", after: "last-entry", 8, "at least 8 years, NISR 2007/221 reg 21"),
            kept("household", after: "last-entry", 8, "at least 8 years, NISR 2007/221 reg 21"),
        ] + shorter,
        retentionLeast: 8)

    private static let noneOfItsOwn = "a number of your own, where you have one"

    /// What came to nothing is kept for less long, in every nation.
    private static let shorter = [
        kept("enquiry", after: "last-contact", 2, "contacts without a service: Blackpool's schedule"),
        kept("proposal", after: "not-taken-up", 2, "our choice: no source; what came to nothing is kept short"),
    ]

    private static func kept(_ record: String, after trigger: String, _ years: Int, _ source: String)
        -> RetentionTerms
    {
        RetentionTerms(recordClass: record, trigger: trigger, years: years, source: source)
    }
}
