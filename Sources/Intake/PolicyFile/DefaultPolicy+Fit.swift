import Matching

extension DefaultPolicy {
    /// The weights of strands and the ranking that moves them.
    static var weights: String {
        let sides = Side.allCases.map { side in
            "  \(side.rawValue):\n" + Strand.strands(of: side).map { "    \($0.code): 100\n" }.joined()
        }
        return """
            # How much each strand of fit counts, on its side; 0 leaves it out.
            # All are equal because nobody knows better: no study was found that measures which factors make a Shared Lives
            # arrangement last (domain.md 4.2). What the person ranks first moves them, and so may you, on the record.
            weights:
            \(sides.joined())
            allowed_weights: [0, 300]  # what your scheme allows itself to choose between; our choice

            # Percent of its weight that a strand counts when the person ranks it first, second, third; 100 for all others.
            # Never rising, never below 100: what the person ranked first must not weigh less than what they did not rank,
            # and `policy check` refuses weights under which it could. The numbers are our choice.
            priority_percents: [300, 200, 150]

            # How wishes, needs and places count against each other. Our choice.
            importance:
              essential: 3
              helpful: 2
              nice: 1


            """
    }

    /// Scales, fusion, words and the whole list at once.
    static var scales: String {
        """
        # Where scales begin and end. All are our choice: fixed here, so that adding a household never changes another's points.
        scales:
          near_metres: 3200  # two miles: at or below it a place scores 1000
          far_metres: 48000  # thirty miles: at or above it a place scores 0
          home_importance: helpful  # how much home counts beside the places the person named
          enough_interests: 3  # a few shared interests that are real matter more than many
          rhythm_step_points: 500  # points lost for each step apart on the scale of a routine
          enough_years: 5
          late_start_days: 56
          breathing_days: 90  # since the household's last arrangement began or ended
          slot_hours: [5, 5, 5, 9]  # a morning, an afternoon, an evening, a night: 24 in all

        reading: neutral  # a range of points is read as: low, neutral (its middle), high
        fusion: harmonic  # both sides become one figure: harmonic leans to the lower side; lower is the lower side

        # From how many points a fit is said to be well, and partly; below that, not much. Points are not percent and never
        # a chance of success: nothing here predicts (domain.md 3.2).
        bands:
          well: 700
          partly: 400

        shortlist_length: 20

        # The whole list at once.
        plan:
          if_questions_most: 2  # pairs with at most so many open questions come second, marked "if"
          # What counts, each strictly before the next. proposals: most parties with one, today's before soon's before planned,
          # at equal urgency possible before "if". lowest-fits: fewest in the lowest band, then the next. total: the greatest sum
          # of points. changes: fewest since last night. The order of the last three is our choice.
          objectives: [proposals, lowest-fits, total, changes]
          worst_off_bands: [250, 500, 750]  # upper ends of the lowest bands of the lower side
          change_points: 50  # a change of last night's plan must be worth so many points
          search_steps: 20000  # work, not time: after so many the answer is "best found", with its gap


        """
    }
}
