import Matching

extension DefaultPolicy {
    static func opening(_ nation: Nation) -> String {
        """
        # The default policy of a Shared Lives scheme in \(nation.title).
        #
        # Change what your scheme has decided, say who decided it in a comment, then run `sharedlives policy check FILE`.
        # Only `name` and `nation` are needed: a key that is left out keeps the value written here.
        # Sources: "domain.md" is our own research with its sources; "our choice" means that no source fixes the number.

        name: Default, \(nation.title)
        nation: \(nation.rawValue)  # england, wales, scotland, northern-ireland


        """
    }

    static func limits(_ nation: Nation) -> String {
        let terms = NationTerms.terms(of: nation)
        return """
            # How many supported people may be in a home at one time, by whichever scheme. The strictest number counts:
            # nation, scheme, approval, the household's own.
            cap:
              nation_most: \(optional(terms.most))  # \(terms.mostSource)
              is_law: \(terms.isLaw ? "yes" : "no")  # a number in law is never overridden
              scheme_most: \(optional(terms.schemeMost))  # \(terms.schemeMostSource)
              away_counts: yes  # somebody who is away keeps their room and their place; our choice, the careful one

            # Years of age on the day of arrival. Growing older never ends a stay.
            age:
              nation_youngest: \(terms.youngest)  # \(terms.youngestSource)
              scheme_youngest: none  # your statement of purpose may say more
              scheme_oldest: none
              adult_from: 18  # below it the approval must name the age itself (domain.md 1.4: 16 and 17 are explicit)

            # Days.
            periods:
              # Approval, checks and support must hold so long where the end is open: the first review at six weeks. Our choice.
              horizon_days: 42
              # Support that is missing is a question, not a barrier, while the start is at least so far off: training may
              # come after matching has begun but before the person starts (domain.md 1.3, S9). The number is our choice.
              training_days: 60
              confirm_after_days: 365  # older facts are questions to confirm: carers are reviewed yearly (domain.md 1.3, S9)

            # What is asked of whom: the steps of an assessment as schemes publish them (domain.md 1.3: S4, S18, S21, S27).
            checks:
              carer: [dbs, references, health]
              support-carer: [dbs, references, health]
              adult: [dbs]
              child: []
              lodger: [dbs]
              from-another-scheme: []
              fostered: []
              home: [home-safety, insurance, agreement]


            """
    }

    /// How long records are kept.
    static func retention(_ nation: Nation) -> String {
        let rows = NationTerms.terms(of: nation).retention.map { terms in
            """
              - record: \(terms.recordClass)
                trigger: \(terms.trigger)
                years: \(terms.years)
                source: "\(terms.source)"

            """
        }
        return """
            # How many years each class of record is kept after its trigger. Periods differ by nation, council and class
            # (domain.md 5.5): check them with whoever answers for records. A legal hold stops every one of them.
            retention:
            \(rows.joined())
            """
    }
}

extension Nation {
    /// The nation's name in a sentence.
    var title: String {
        switch self {
        case .england: "England"
        case .wales: "Wales"
        case .scotland: "Scotland"
        case .northernIreland: "Northern Ireland"
        }
    }
}
