import Matching

/// Which codes seeded people and homes speak of, and how often.
enum CodeTables {
    /// What homes state, with how many in a hundred have it.
    static let ofHomes: [(code: String, percent: Int)] = [
        ("step-free", 40), ("garden", 65), ("enclosed-garden", 35), ("wheelchair-access", 15),
        ("level-access-shower", 30), ("wet-room", 8), ("downstairs-bathroom", 35), ("downstairs-toilet", 55),
        ("one-level", 14), ("near-bus", 75), ("near-train", 30), ("near-shops", 65), ("near-park", 65),
        ("parking", 75), ("quiet", 60), ("town", 45), ("rural", 25), ("broadband", 95), ("adapted-vehicle", 8),
        ("sensory-space", 12), ("own-entrance", 8), ("second-bathroom", 45), ("car", 85), ("smoke-free", 88),
        ("vaping", 12), ("alcohol-at-home", 40), ("wakes-at-night", 45), ("willing-to-train", 85),
        ("learning-to-sign", 20), ("respects-faith", 85), ("respects-diet", 80), ("respects-culture", 85),
        ("respects-values", 85), ("visitors-welcome", 75), ("family-visits-welcome", 85), ("pet-friendly", 25),
        ("someone-home-all-day", 45), ("supports-work", 50), ("lgbt-household", 6), ("medicines-locked", 80),
        ("dogs", 30), ("large-dogs", 9), ("cats", 28), ("birds", 8), ("pets", 55), ("makaton", 22), ("bsl", 5),
        ("easy-read-talk", 22), ("speech", 98), ("visual-timetable", 15), ("christianity", 30), ("islam", 8),
        ("halal", 10), ("vegetarian", 30), ("south-asian-food", 14), ("caribbean-food", 9),
        ("south-asian-culture", 9), ("family-life", 60), ("privacy", 60), ("lgbt-affirming", 35), ("calm", 45),
    ]

    /// What rooms state.
    static let ofRooms: [(code: String, percent: Int)] = [
        ("ground-floor-bedroom", 35), ("ensuite", 25), ("lockable", 60), ("double-room", 20), ("hoist-space", 10),
        ("quiet-room", 60), ("wheelchair-room", 12),
    ]

    /// What is said of people.
    static let ofPeople: [(code: String, percent: Int)] = [
        ("smoker", 12), ("vaper", 10), ("drinks-alcohol", 30), ("likes-company", 60), ("gets-on-with-animals", 75),
        ("gets-on-with-children", 65), ("brings-a-pet", 6), ("goes-to-college", 20), ("goes-to-work", 15),
        ("home-all-day", 35), ("has-visitors", 30), ("partner-stays", 6), ("plays-loud-music", 12),
        ("likes-own-space", 45), ("uses-a-wheelchair", 10), ("lifting", 10), ("injections", 4),
        ("overnight-care", 8), ("physical-holding", 3), ("giving-medicine", 40), ("fire-risk", 3),
        ("risk-to-others", 4), ("risk-to-children", 2), ("risk-to-animals", 2), ("risk-to-property", 5),
        ("risk-of-going-missing", 10),
    ]

    /// What people must have of a home, by weight.
    static let musts: [(value: String, weight: Int)] = [
        ("step-free", 8), ("garden", 6), ("smoke-free", 14), ("near-bus", 10), ("ground-floor-bedroom", 5),
        ("broadband", 10), ("respects-faith", 5), ("visitors-welcome", 8), ("lockable", 5), ("parking", 4),
        ("downstairs-toilet", 6), ("level-access-shower", 3),
    ]
    static let mustNots: [(value: String, weight: Int)] = [
        ("dogs", 12), ("cats", 6), ("children-at-home", 6), ("vaping", 10), ("alcohol-at-home", 4),
        ("other-supported-people", 3), ("rural", 6), ("birds", 4), ("large-dogs", 10),
    ]
    static let likes: [(value: String, weight: Int)] = [
        ("garden", 10), ("quiet", 8), ("dogs", 7), ("cats", 5), ("near-bus", 7), ("near-shops", 7),
        ("near-park", 6),
        ("car", 8), ("town", 5), ("rural", 4), ("ensuite", 6), ("own-bathroom", 4), ("family-life", 6),
        ("privacy", 6), ("calm", 6), ("christianity", 4), ("islam", 2), ("halal", 3), ("vegetarian", 3),
        ("south-asian-food", 2), ("caribbean-food", 2), ("lgbt-affirming", 3), ("woman-carer", 4),
        ("other-supported-people", 3), ("sensory-space", 3), ("family-visits-welcome", 5),
    ]
    static let dislikes: [(value: String, weight: Int)] = [
        ("dogs", 5), ("cats", 5), ("children-at-home", 6), ("rural", 6), ("town", 4), ("alcohol-at-home", 5),
        ("vaping", 6), ("other-supported-people", 4), ("noise.3-lively", 5), ("sleep.1-early", 4),
    ]

    /// What households must not have of a person, by weight: tasks, risks and habits, nothing protected.
    static let limits: [(value: String, weight: Int)] = [
        ("smoker", 16), ("risk-to-children", 10), ("fire-risk", 10), ("physical-holding", 10), ("injections", 8),
        ("lifting", 8), ("brings-a-pet", 5), ("plays-loud-music", 6), ("overnight-care", 5), ("risk-to-animals", 5),
    ]
    static let likedInPeople: [(value: String, weight: Int)] = [
        ("likes-company", 10), ("gets-on-with-animals", 8), ("gets-on-with-children", 8), ("goes-to-work", 3),
        ("goes-to-college", 3), ("likes-own-space", 5),
    ]

    /// Needs by how many people have them.
    static let needs: [(value: String, weight: Int)] = [
        ("learning-disability", 60), ("personal-care", 30), ("medication", 40), ("autism", 25), ("anxiety", 25),
        ("money", 30), ("cooking", 30), ("getting-out", 30), ("epilepsy", 15), ("mobility", 15),
        ("mental-health", 15), ("household-jobs", 15), ("learning-skills", 15),
        ("making-friends", 15), ("continence", 10), ("behaviour", 10), ("diabetes", 8), ("dementia", 8),
        ("sensory", 8), ("falls", 6), ("sight-loss", 5), ("hearing-loss", 5), ("staying-safe", 10),
        ("eating-and-drinking", 6), ("night-support", 6), ("physical-disability", 6), ("dysphagia", 3),
        ("epilepsy-rescue", 3), ("brain-injury", 3), ("trauma", 5), ("moving-and-handling", 3), ("hoist", 2),
        ("peg-feeding", 1), ("diabetes-insulin", 2),
    ]
    static let languages: [(value: String, weight: Int)] = [
        ("en", 300), ("ur", 8), ("pl", 6), ("pa", 6), ("bn", 5), ("cy", 8), ("gu", 4), ("ar", 3), ("so", 2),
        ("yo", 2), ("zh", 2),
    ]
    static let communication: [(value: String, weight: Int)] = [
        ("speech", 80), ("makaton", 10), ("gesture", 5), ("bsl", 2), ("easy-read-talk", 8), ("aac", 3),
        ("visual-timetable", 4),
    ]

    static let interests: [(value: String, weight: Int)] = SeededVocabulary.codes(of: .interest).map { ($0, 1) }

    /// The steps of each routine scale.
    static let scales: [[String]] = {
        let steps = SeededVocabulary.codes(of: .routine)
        let names = Set(steps.map { String($0.prefix { $0 != "." }) }).sorted()
        return names.map { name in steps.filter { $0.hasPrefix(name + ".") } }
    }()
}
