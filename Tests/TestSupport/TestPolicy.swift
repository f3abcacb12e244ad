import Matching

/// Policies for tests, built in code so that a test of the engine needs no file and no other module.
package enum TestPolicy {
    /// The figures of the default policy for England.
    package static var england: Policy {
        Policy(
            name: "test england", nation: .england,
            cap: CapTerms(nationMost: 3, isLaw: false, schemeMost: nil, awayCounts: true),
            age: AgeTerms(nationYoungest: 16, schemeYoungest: nil, schemeOldest: nil, adultFrom: 18),
            periods: PeriodTerms(horizonDays: 42, trainingDays: 60, confirmAfterDays: 365),
            checks: CheckTerms(ofMembers: checksOfMembers, ofHome: [.homeSafety, .insurance, .agreement]),
            arrangements: Dictionary(uniqueKeysWithValues: Arrangement.allCases.map { ($0, terms(of: $0)) }),
            notAskedKinds: [
                .theirHome: [], .out: [.home, .room, .pets], .ownHome: [.home, .room, .pets, .company],
            ],
            rules: Dictionary(
                uniqueKeysWithValues: RuleCode.allCases.map {
                    ($0, RuleTerms(isOn: true, overriddenBy: [], overrideDaysMost: 28))
                }),
            weights: Dictionary(uniqueKeysWithValues: Strand.allCases.map { ($0, 100) }),
            priorityPercents: [300, 200, 150],
            importanceWeights: [.essential: 3, .helpful: 2, .nice: 1],
            scales: Scales(
                nearMetres: 3_200, farMetres: 48_000, homeImportance: .helpful, enoughInterests: 3,
                rhythmStepPoints: 500, enoughYears: 5, lateStartDays: 56, breathingDays: 90,
                slotHours: [5, 5, 5, 9]),
            reading: .neutral, fusion: .harmonic, bands: Bands(well: 700, partly: 400), shortlistLength: 10,
            allowedWeights: 0...1000,
            plan: PlanTerms(
                ifQuestionsMost: 2, objectives: [.proposals, .lowestFits, .total, .changes],
                worstOffBands: [250, 400, 700], changePoints: 50, searchSteps: 1_000_000),
            retention: [])
    }

    private static var checksOfMembers: [MemberRole: Set<CheckKind>] {
        [
            .carer: [.dbs, .references, .health], .supportCarer: [.dbs, .references, .health],
            .adult: [.dbs], .lodger: [.dbs],
        ]
    }

    /// Arrangements in the home take room, night and day; day support takes the day alone; outreach takes nothing of the home.
    private static func terms(of arrangement: Arrangement) -> ArrangementTerms {
        let allRules = Set(RuleCode.allCases)
        switch arrangement {
        case .liveIn, .shortBreak, .emergency, .intermediate, .parentAndChild, .transition:
            return ArrangementTerms(
                place: .theirHome, takesRoom: true, takesNight: true, takesDay: true, countsInCap: true,
                usualSlots: .allWeek, rules: allRules)
        case .daySupport:
            return ArrangementTerms(
                place: .theirHome, takesRoom: false, takesNight: false, takesDay: true, countsInCap: true,
                usualSlots: nil, rules: allRules.subtracting([.room]))
        case .outreach:
            return ArrangementTerms(
                place: .ownHome, takesRoom: false, takesNight: false, takesDay: false, countsInCap: false,
                usualSlots: nil, rules: allRules.subtracting([.cap, .room, .home]))
        }
    }
}
