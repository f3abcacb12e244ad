import Matching

/// A stream of numbers that is the same on every machine for the same seed.
///
/// SplitMix64 (Steele, Lea, Flood: "Fast Splittable Pseudorandom Number Generators", 2014).
package struct Chance: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// The stream of `seed`.
    package init(seed: UInt64) { state = seed }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// True in so many of a hundred.
    package mutating func percent(_ percent: Int) -> Bool { number(in: 0...99) < percent }

    /// A whole number of `range`, each as likely.
    package mutating func number(in range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.upperBound - range.lowerBound + 1))
    }

    /// One of `choices`.
    package mutating func pick<Value>(_ choices: [Value]) -> Value { choices[number(in: 0...(choices.count - 1))] }

    /// Between none and `most` of `choices`, none twice, in an order of chance.
    package mutating func some<Value>(of choices: [Value], most: Int) -> [Value] {
        var left = choices
        var taken: [Value] = []
        for _ in 0..<min(number(in: 0...most), choices.count) {
            taken.append(left.remove(at: number(in: 0...(left.count - 1))))
        }
        return taken
    }

    /// The value that `make` gives, or not known in a fifth of cases.
    package mutating func known<Value>(_ make: (inout Chance) -> Value) -> Known<Value> {
        percent(20) ? .notKnown : .known(make(&self))
    }

    /// The list that `make` gives, or not known in a fifth of cases.
    package mutating func listed<Value>(_ make: (inout Chance) -> [Value]) -> Listed<Value> {
        percent(20) ? .notKnown : .listed(make(&self))
    }

    /// Rows in an order of chance.
    package mutating func shuffled<Value>(_ rows: [Value]) -> [Value] { rows.shuffled(using: &self) }
}

/// A random scheme with its policy: the same for the same seed. Every feature of the values is used with some likelihood, and nothing in it
/// contradicts itself.
package struct GeneratedScheme: Sendable {
    package let seed: UInt64
    package let policy: Policy
    package let asOf: Day
    package let population: Population

    /// The scheme of `seed`.
    package init(seed: UInt64) {
        var generator = SchemeGenerator(seed: seed)
        self.seed = seed
        policy = generator.policy()
        asOf = SchemeGenerator.asOf
        population = generator.population()
    }

    /// The same scheme with another population.
    package func with(_ population: Population) -> GeneratedScheme {
        GeneratedScheme(seed: seed, policy: policy, asOf: asOf, population: population)
    }

    /// The same scheme under another policy.
    package func with(_ policy: Policy) -> GeneratedScheme {
        GeneratedScheme(seed: seed, policy: policy, asOf: asOf, population: population)
    }

    private init(seed: UInt64, policy: Policy, asOf: Day, population: Population) {
        self.seed = seed
        self.policy = policy
        self.asOf = asOf
        self.population = population
    }

    /// The engine over it.
    package var matcher: Matcher { Matcher(CompiledPopulation(population, policy: policy, asOf: asOf)) }
}

/// Makes the parts of a ``GeneratedScheme`` in turn.
struct SchemeGenerator {
    /// A Monday.
    static let asOf = Day.on("2026-11-23")
    let vocabulary = SchemeBuilder.testVocabulary
    var chance: Chance
    /// Every other scheme has little in the way, so that many pairs are possible.
    let isCalm: Bool
    var people: [Person] = []
    var residents: [PersonID] = []
    var referrals: [Referral] = []
    var households: [Household] = []
    var members: [Member] = []
    var stays: [Stay] = []

    init(seed: UInt64) {
        chance = Chance(seed: seed)
        isCalm = seed % 2 == 0
    }

    /// True in so many of a hundred, and in a tenth of them where the scheme is calm: what stands in the way, or is missing.
    mutating func trouble(_ percent: Int) -> Bool { chance.number(in: 0...(isCalm ? 999 : 99)) < percent }

    /// The value that `make` gives, not known in a fifth of cases where the scheme is not calm.
    mutating func fact<Value>(_ make: (inout Chance) -> Value) -> Known<Value> {
        trouble(20) ? .notKnown : .known(make(&chance))
    }

    mutating func population() -> Population {
        makePeople()
        makeHouseholds()
        for index in households.indices { makeStays(of: households[index]) }
        return Population(
            vocabulary: vocabulary, people: people, referrals: referrals, households: households, members: members,
            stays: stays, separations: separations(), outcomes: outcomes(),
            overrides: overrides())
    }

    /// The English test policy with some of its terms changed.
    mutating func policy() -> Policy {
        var policy = TestPolicy.england
        policy.cap.awayCounts = chance.percent(60)
        policy.cap.nationMost = chance.pick([3, 3, 3, nil, 2])
        policy.cap.schemeMost = chance.pick([nil, nil, 2, 3])
        policy.age.nationYoungest = chance.pick([16, 18])
        policy.age.schemeYoungest = chance.pick([nil, nil, 18, 21])
        policy.age.schemeOldest = chance.pick([nil, nil, 70])
        policy.periods.trainingDays = chance.pick([60, 20])
        policy.reading = chance.pick(Reading.allCases)
        policy.fusion = chance.pick(Fusion.allCases)
        policy.scales.slotHours = chance.pick([[5, 5, 5, 9], [4, 4, 4, 12]])
        policy.scales.breathingDays = chance.pick([90, 30, 0])
        for strand in Strand.allCases { policy.weights[strand] = chance.pick([0, 50, 100, 100, 300, 1000]) }
        for rule in RuleCode.allCases where chance.percent(3) { policy.rules[rule]?.isOn = false }
        for rule in RuleCode.allCases where chance.percent(50) {
            policy.rules[rule]?.overriddenBy = ["registered-manager"]
        }
        return policy
    }

    /// The codes of some kinds.
    func codes(_ kinds: CodeKind...) -> [Code] { vocabulary.terms.filter { kinds.contains($0.kind) }.map(\.code) }

    /// Facts about some of the codes of `kinds` that do not contradict each other.
    mutating func facts(_ codes: [Code], yes: Int, no: Int) -> Facts {
        var holds: [Code] = []
        var fails: [Code] = []
        for code in codes {
            let draw = chance.number(in: 0...99)
            if draw < yes { holds.append(code) } else if draw < yes + no { fails.append(code) }
        }
        let implied = Set(holds.flatMap { vocabulary.closure(of: $0) }.map { vocabulary.terms[$0].code })
        return Facts(yes: holds, no: fails.filter { !implied.contains($0) })
    }

    /// A day so many days from the one asked about.
    func day(_ offset: Int) -> Day { Self.asOf.adding(offset) }

    mutating func day(in range: ClosedRange<Int>) -> Day { day(chance.number(in: range)) }

    mutating func place() -> Known<Place> {
        let radius = chance.pick([0, 0, 0, 400, 2_500])
        let (east, north) = (chance.number(in: -15_000...15_000), chance.number(in: -15_000...15_000))
        return chance.percent(12)
            ? .notKnown
            : .known(
                Place(
                    easting: Int32(400_000 + east), northing: Int32(400_000 + north), radiusMetres: Int32(radius),
                    precision: radius == 0 ? .exact : radius == 400 ? .sector : .outcode))
    }

    mutating func slots() -> SlotMask {
        switch chance.number(in: 0...5) {
        case 0: .allWeek
        case 1: .on([5, 6], PartOfDay.allCases)
        case 2: .on(chance.some(of: Array(0...6), most: 3) + [2], [.morning, .afternoon])
        case 3: .on([4], [.evening, .night]).union(.on([5, 6], PartOfDay.allCases)).union(.on([0], [.morning]))
        case 4: .everyNight
        default: SlotMask(rawValue: UInt32(truncatingIfNeeded: chance.next()) | 1)
        }
    }

    mutating func everyWeeks() -> Int { chance.pick([1, 1, 1, 1, 2, 2, 4]) }
}
