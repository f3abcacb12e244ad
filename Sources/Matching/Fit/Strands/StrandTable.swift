/// Which function answers for which strand. A strand that has nothing to say answers nil and leaves the sum.
///
/// The functions read what is compiled and nothing else; with a ``SilentStrandSink`` they allocate nothing.
enum StrandTable {
    /// The points of a strand of the person's side for one member of the party, by the member's person index; nil for a strand of the
    /// household's side.
    static func personPoints<S: StrandSink>(
        _ strand: Strand, _ pair: Pair, member: Int, visits: VisitCount, _ terms: StrandTerms, _ sink: inout S
    ) -> PointRange? {
        switch strand {
        case .closeness: ClosenessStrand.points(pair, member: member, terms, &sink)
        case .homeLife: HomeLifeStrand.points(pair, member: member, terms, &sink)
        case .interests: InterestsStrand.points(pair, member: member, terms, &sink)
        case .rhythm: RhythmStrand.points(pair, member: member, terms, &sink)
        case .communication: CommunicationStrand.points(pair, member: member, terms, &sink)
        case .culture: CultureStrand.points(pair, member: member, terms, &sink)
        case .experience: ExperienceStrand.points(pair, member: member, terms, &sink)
        case .company: CompanyStrand.points(pair, member: member, terms, &sink)
        case .continuity: ContinuityStrand.points(pair, member: member, terms, &sink)
        case .timing: TimingStrand.points(pair, visits: visits, terms, &sink)
        case .theirWishes, .confidence, .householdTiming, .load: nil
        }
    }

    /// The points of a strand of the household's side; nil for a strand of the person's side.
    static func householdPoints<S: StrandSink>(
        _ strand: Strand, _ pair: Pair, _ terms: StrandTerms, _ sink: inout S
    ) -> PointRange? {
        switch strand {
        case .theirWishes: TheirWishesStrand.points(pair, terms, &sink)
        case .confidence: ConfidenceStrand.points(pair, terms, &sink)
        case .householdTiming: HouseholdTimingStrand.points(pair, terms, &sink)
        case .load: LoadStrand.points(pair, terms, &sink)
        case .closeness, .homeLife, .interests, .rhythm, .communication, .culture, .experience, .company,
            .continuity, .timing:
            nil
        }
    }
}
