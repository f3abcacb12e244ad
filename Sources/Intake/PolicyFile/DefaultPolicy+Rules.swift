import Matching

extension DefaultPolicy {
    /// The matrix of rule × arrangement × place of support (DESIGN.md 5).
    static var arrangements: String {
        let home = Arrangement.allCases.filter { $0 != .daySupport && $0 != .outreach }
        return """
            # What each arrangement takes, and the rules it does not ask. All other rules are asked.
            # place: where the support happens. usual_slots: the slots meant where a referral or stay names none; with `none`
            # they have to be named.
            arrangements:
            \(home.map(livingIn).joined())  day-support:  # day visitors count too (domain.md 1.4, S6)
                place: their-home
                takes_room: no
                takes_night: no
                takes_day: yes
                counts_in_cap: yes
                usual_slots: none
                rules_not_asked: [room]
              outreach:  # support in the person's own home takes nothing of the household's (domain.md 1.5, S3)
                place: own-home
                takes_room: no
                takes_night: no
                takes_day: no
                counts_in_cap: no
                usual_slots: none
                rules_not_asked: [cap, room, home]

            # Kinds of code that no wish, must or limit is asked about where support happens elsewhere. Whether a carer is a
            # woman or a man is asked everywhere.
            not_asked:
              their-home: []
              out: [home, room, pets]
              own-home: [home, room, pets, company]


            """
    }

    /// An arrangement in which the person stays in the home, day and night.
    private static func livingIn(_ arrangement: Arrangement) -> String {
        """
          \(arrangement.rawValue):
            place: their-home
            takes_room: yes
            takes_night: yes
            takes_day: yes
            counts_in_cap: yes
            usual_slots: all-week
            rules_not_asked: []

        """
    }

    /// Whether each rule is on, and who may override it.
    static func rules(_ nation: Nation) -> String {
        let isCapInLaw = NationTerms.terms(of: nation).isLaw
        let rows = RuleCode.allCases.map { rule in
            let mayManager = managed.contains(rule) && !(rule == .cap && isCapInLaw)
            return """
                  \(rule.code):
                    is_on: yes
                    overridden_by: [\(mayManager ? "registered-manager" : "")]
                    override_days_most: \(mayManager ? 28 : 0)

                """
        }
        return """
            # Rules, and who may override one: with a reason, for at most so many days, on the record; [] is nobody.
            # Never: a number in law, no approval, never checked or barred, separation (domain.md 3.1). A scheme's own number
            # and a lapsed renewal date: the registered manager, with a risk assessment. What a person or a household must
            # have is theirs to change. That the manager may decide on home, support and cover is our choice, and so are 28 days.
            rules:
            \(rows.joined())

            """
    }

    /// The rules a registered manager may override in the default.
    private static let managed: Set<RuleCode> = [.cap, .checks, .home, .support, .cover]
}
