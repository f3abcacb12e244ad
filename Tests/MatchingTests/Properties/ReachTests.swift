import Matching
import TestSupport
import Testing

/// Homes are found by squares of the map: whichever square they lie in, the list is the one that looking at every home gives.
@Suite struct ReachTests {
    /// Metres east and north of homes: about the sides of squares, far off on every side, and one that nobody knows.
    private static let offsets = [
        -400_000, -8_193, -8_192, -8_191, -1, 0, 1, 4_096, 8_191, 8_192, 8_193, 16_384, 400_000,
    ]

    private static func place(_ east: Int, _ north: Int, radius: Int) -> Place {
        Place(
            easting: 400_000 + Int32(east), northing: 400_000 + Int32(north), radiusMetres: Int32(radius),
            precision: radius == 0 ? .exact : .sector)
    }

    @Test(arguments: [0, 1, 2_000, 8_192, 12_000, 900_000])
    func `the squares of the map hide no home within reach`(most: Int) {
        var scheme = SchemeBuilder()
        scheme.person.travelAtMostMetres = most
        for (row, north) in Self.offsets.enumerated() {
            for (column, east) in Self.offsets.enumerated() {
                var home = scheme.household
                home.id = HouseholdID("H-\(row + 10)-\(column + 10)")
                home.place =
                    row == column && row % 4 == 1 ? .notKnown : .known(Self.place(east, north, radius: row * 40))
                scheme.otherHouseholds.append(home)
            }
        }
        let matcher = Matcher(CompiledPopulation(scheme.population, policy: scheme.policy, asOf: scheme.asOf))
        let all = matcher.shortlist(referral: 0, includingNotPossible: true).results
        let possible = all.filter { $0.verdict != .notPossibleNow }
        #expect(matcher.shortlist(referral: 0).results == possible)
        #expect(!possible.isEmpty)
    }
}
