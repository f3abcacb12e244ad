/// The flat arrays of ``StrandTerms`` about people while they are being filled.
struct PersonTermsDraft {
    private let scheme: CompiledPopulation
    private let homeLife: CodeSet
    private let room: CodeSet
    private let company: CodeSet
    private let culture: CodeSet
    /// The codes that say a household respects what it does not share, by kind.
    private let respects: [CodeKind: Int]

    private(set) var wishes: [WeighedWish] = []
    private(set) var codes: [Int] = []

    init(_ scheme: CompiledPopulation) {
        self.scheme = scheme
        let vocabulary = scheme.vocabulary
        room = vocabulary.codes(of: .room)
        homeLife =
            room | vocabulary.codes(of: .home) | vocabulary.codes(of: .household) | vocabulary.codes(of: .pets)
        company = vocabulary.codes(of: .company)
        culture =
            vocabulary.codes(of: .faith) | vocabulary.codes(of: .diet) | vocabulary.codes(of: .culture)
            | vocabulary.codes(of: .value)
        let respected: [CodeKind: WellKnownCode] = [
            .faith: .respectsFaith, .diet: .respectsDiet, .culture: .respectsCulture, .value: .respectsValues,
        ]
        respects = respected.compactMapValues { vocabulary.index($0) }
    }

    /// Adds what `person` says and answers where it stands.
    mutating func terms(of person: CompiledPerson) -> PersonTerms {
        var terms = PersonTerms()
        terms.homeLife = addWishes(of: person, among: homeLife, mustsToo: false)
        terms.culture = addWishes(of: person, among: culture, mustsToo: true)
        terms.company = addWishes(of: person, among: company, mustsToo: false)
        terms.languages = add(scheme.speech[person.languages ?? 0..<0])
        terms.methods = add(scheme.speech[person.communication ?? 0..<0])
        var interests: [Int] = []
        person.interests.forEach { interests.append($0) }
        terms.interests = add(interests)
        return terms
    }

    private mutating func addWishes(of person: CompiledPerson, among kinds: CodeSet, mustsToo: Bool) -> Range<Int> {
        let first = wishes.count
        for wish in scheme.personWishes[person.wishes] where kinds.contains(wish.code) {
            guard mustsToo || wish.strength.givesPoints else { continue }
            wishes.append(
                WeighedWish(
                    code: wish.code, strength: wish.strength,
                    weight: scheme.policy.importanceWeights[wish.importance] ?? 1,
                    isOfRoom: room.contains(wish.code), respect: respects[scheme.vocabulary.kinds[wish.code]]))
        }
        return first..<wishes.count
    }

    private mutating func add(_ list: some Collection<Int>) -> Range<Int> {
        let first = codes.count
        codes.append(contentsOf: list)
        return first..<codes.count
    }
}
