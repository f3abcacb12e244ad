/// The part of the United Kingdom whose law and regulator a scheme works under.
public enum Nation: String, Sendable, CaseIterable, Hashable {
    case england, wales, scotland
    case northernIreland = "northern-ireland"
}

/// How a strand's range is read where its facts are not all known.
public enum Reading: String, Sendable, CaseIterable {
    case low, neutral, high
}

/// How the two sides are made one figure.
public enum Fusion: String, Sendable, CaseIterable {
    case harmonic, lower
}

/// The scheme's rules, scales and weights: one version, whole. Every figure is a whole number with its unit in its name.
public struct Policy: Hashable, Sendable {
    public var name: String
    public var nation: Nation
    public var cap: CapTerms
    public var age: AgeTerms
    public var periods: PeriodTerms
    public var checks: CheckTerms
    /// One entry per arrangement.
    public var arrangements: [Arrangement: ArrangementTerms]
    /// Kinds of code that are not asked about where support does not happen in the household's home.
    public var notAskedKinds: [SupportPlace: Set<CodeKind>]
    /// One entry per rule.
    public var rules: [RuleCode: RuleTerms]
    /// One entry per strand, 0…1000; 0 leaves the strand out.
    public var weights: [Strand: Int]
    /// Percent for the first, second, third … place in a person's ranking; 100 beyond. Never below 100, never rising.
    public var priorityPercents: [Int]
    /// How many essential, helpful and nice wishes, needs and places count against each other.
    public var importanceWeights: [Importance: Int]
    public var scales: Scales
    public var reading: Reading
    public var fusion: Fusion
    public var bands: Bands
    public var shortlistLength: Int
    /// The weights a scheme allows itself to choose between, 0…1000.
    public var allowedWeights: ClosedRange<Int>
    public var plan: PlanTerms
    public var casework: CaseworkTerms
    public var retention: [RetentionTerms]

    /// A policy, whole.
    public init(
        name: String, nation: Nation, cap: CapTerms, age: AgeTerms, periods: PeriodTerms, checks: CheckTerms,
        arrangements: [Arrangement: ArrangementTerms], notAskedKinds: [SupportPlace: Set<CodeKind>],
        rules: [RuleCode: RuleTerms], weights: [Strand: Int], priorityPercents: [Int],
        importanceWeights: [Importance: Int], scales: Scales, reading: Reading, fusion: Fusion, bands: Bands,
        shortlistLength: Int, allowedWeights: ClosedRange<Int>, plan: PlanTerms,
        casework: CaseworkTerms = .usual, retention: [RetentionTerms]
    ) {
        self.name = name
        self.nation = nation
        self.cap = cap
        self.age = age
        self.periods = periods
        self.checks = checks
        self.arrangements = arrangements
        self.notAskedKinds = notAskedKinds
        self.rules = rules
        self.weights = weights
        self.priorityPercents = priorityPercents
        self.importanceWeights = importanceWeights
        self.scales = scales
        self.reading = reading
        self.fusion = fusion
        self.bands = bands
        self.shortlistLength = shortlistLength
        self.allowedWeights = allowedWeights
        self.plan = plan
        self.casework = casework
        self.retention = retention
    }
}

/// How many supported people may be in a home at one time.
public struct CapTerms: Hashable, Sendable {
    /// The nation's number; nil where it has none.
    public var nationMost: Int?
    /// Whether the nation's number is law; a norm otherwise.
    public var isLaw: Bool
    /// The scheme's own number; nil where it has none.
    public var schemeMost: Int?
    /// Whether a resident who is away counts.
    public var awayCounts: Bool

    /// Caps as a policy states them.
    public init(nationMost: Int?, isLaw: Bool, schemeMost: Int?, awayCounts: Bool) {
        self.nationMost = nationMost
        self.isLaw = isLaw
        self.schemeMost = schemeMost
        self.awayCounts = awayCounts
    }
}

/// Ages on arrival.
public struct AgeTerms: Hashable, Sendable {
    public var nationYoungest: Int
    public var schemeYoungest: Int?
    public var schemeOldest: Int?
    /// Below this age the approval must name the age explicitly.
    public var adultFrom: Int

    /// Ages as a policy states them.
    public init(nationYoungest: Int, schemeYoungest: Int?, schemeOldest: Int?, adultFrom: Int) {
        self.nationYoungest = nationYoungest
        self.schemeYoungest = schemeYoungest
        self.schemeOldest = schemeOldest
        self.adultFrom = adultFrom
    }
}

/// Periods in days.
public struct PeriodTerms: Hashable, Sendable {
    /// How far approval, checks and support must hold where the end is open: the first review.
    public var horizonDays: Int
    /// Support that is missing is not known, rather than not met, while the start is at least so far off.
    public var trainingDays: Int
    /// Facts older than this count as questions to confirm.
    public var confirmAfterDays: Int

    /// Periods as a policy states them.
    public init(horizonDays: Int, trainingDays: Int, confirmAfterDays: Int) {
        self.horizonDays = horizonDays
        self.trainingDays = trainingDays
        self.confirmAfterDays = confirmAfterDays
    }
}

/// Which checks are asked of whom.
public struct CheckTerms: Hashable, Sendable {
    public var ofMembers: [MemberRole: Set<CheckKind>]
    public var ofHome: Set<CheckKind>

    /// Checks as a policy asks them.
    public init(ofMembers: [MemberRole: Set<CheckKind>], ofHome: Set<CheckKind>) {
        self.ofMembers = ofMembers
        self.ofHome = ofHome
    }
}

/// What an arrangement takes and which rules it asks.
public struct ArrangementTerms: Hashable, Sendable {
    public var place: SupportPlace
    public var takesRoom: Bool
    public var takesNight: Bool
    public var takesDay: Bool
    public var countsInCap: Bool
    /// The slots meant where none are named; nil where they have to be named.
    public var usualSlots: SlotMask?
    /// The rules asked for this arrangement at its place of support.
    public var rules: Set<RuleCode>

    /// The terms of one arrangement.
    public init(
        place: SupportPlace, takesRoom: Bool, takesNight: Bool, takesDay: Bool, countsInCap: Bool,
        usualSlots: SlotMask?, rules: Set<RuleCode>
    ) {
        self.place = place
        self.takesRoom = takesRoom
        self.takesNight = takesNight
        self.takesDay = takesDay
        self.countsInCap = countsInCap
        self.usualSlots = usualSlots
        self.rules = rules
    }
}

/// Whether a rule is on, and who may override it.
public struct RuleTerms: Hashable, Sendable {
    public var isOn: Bool
    /// Roles, ascending; empty where nobody may.
    public var overriddenBy: [String]
    /// The most days an override lasts.
    public var overrideDaysMost: Int

    /// The terms of one rule.
    public init(isOn: Bool, overriddenBy: [String], overrideDaysMost: Int) {
        self.isOn = isOn
        self.overriddenBy = overriddenBy
        self.overrideDaysMost = overrideDaysMost
    }
}

/// Where scales begin and end.
public struct Scales: Hashable, Sendable {
    /// At or below so many metres a place scores 1000.
    public var nearMetres: Int
    /// At or above so many metres a place scores 0.
    public var farMetres: Int
    /// How much home matters beside the connections.
    public var homeImportance: Importance
    /// So many shared interests are enough for 1000.
    public var enoughInterests: Int
    /// Points lost per step apart on a routine's scale.
    public var rhythmStepPoints: Int
    /// Years of experience that are enough for 1000.
    public var enoughYears: Int
    /// So many days after the earliest start score 0.
    public var lateStartDays: Int
    /// So many days since the last arrangement began or ended are breathing space enough.
    public var breathingDays: Int
    /// Hours of a morning, an afternoon, an evening and a night.
    public var slotHours: [Int]

    /// Scales as a policy sets them.
    public init(
        nearMetres: Int, farMetres: Int, homeImportance: Importance, enoughInterests: Int, rhythmStepPoints: Int,
        enoughYears: Int, lateStartDays: Int, breathingDays: Int, slotHours: [Int]
    ) {
        self.nearMetres = nearMetres
        self.farMetres = farMetres
        self.homeImportance = homeImportance
        self.enoughInterests = enoughInterests
        self.rhythmStepPoints = rhythmStepPoints
        self.enoughYears = enoughYears
        self.lateStartDays = lateStartDays
        self.breathingDays = breathingDays
        self.slotHours = slotHours
    }
}

/// From how many points a fit is said to be well, and partly; below that, not much.
public struct Bands: Hashable, Sendable {
    public var well: Int
    public var partly: Int

    /// Bands as a policy sets them.
    public init(well: Int, partly: Int) {
        self.well = well
        self.partly = partly
    }
}

/// What the whole list at once aims for. Used by the plan; kept here so that a policy is one thing.
public struct PlanTerms: Hashable, Sendable {
    /// The most open questions of a pair in the second tier.
    public var ifQuestionsMost: Int
    /// What it looks for, each strictly before the next; proposals first.
    public var objectives: [PlanObjective]
    /// Upper bounds of the lowest bands of the lower side, ascending, at most three (four bands).
    public var worstOffBands: [Int]
    /// Points a change of last night's proposal must be worth.
    public var changePoints: Int
    /// The most search steps before the answer is "best found".
    public var searchSteps: Int

    /// Terms of the plan.
    public init(
        ifQuestionsMost: Int, objectives: [PlanObjective], worstOffBands: [Int], changePoints: Int, searchSteps: Int
    ) {
        self.ifQuestionsMost = ifQuestionsMost
        self.objectives = objectives
        self.worstOffBands = worstOffBands
        self.changePoints = changePoints
        self.searchSteps = searchSteps
    }
}

/// How long one class of record is kept.
public struct RetentionTerms: Hashable, Sendable {
    public var recordClass: String
    public var trigger: String
    public var years: Int
    public var source: String

    /// How long one class of record is kept.
    public init(recordClass: String, trigger: String, years: Int, source: String) {
        self.recordClass = recordClass
        self.trigger = trigger
        self.years = years
        self.source = source
    }
}
