import TestSupport
import Testing

@testable import Matching

@Suite struct FigureTests {
    @Test func `a whole root is the greatest whose square is not above`() {
        for value in 0...20_000 {
            var root = 0
            while (root + 1) * (root + 1) <= value { root += 1 }
            if wholeRoot(value) != root { Issue.record("the root of \(value)") }
        }
        for root in [1, 2, 1000, 94_906_265, 1 << 25, (1 << 26) - 1] where root * root < 1 << 52 {
            #expect(wholeRoot(root * root) == root)
            #expect(wholeRoot(root * root - 1) == root - 1)
            #expect(wholeRoot(min(root * root + 1, (1 << 52) - 1)) == root)
        }
    }

    @Test func `a distance is least and most by both radii`() {
        let one = Place(easting: 0, northing: 0, radiusMetres: 100, precision: .sector)
        let other = Place(easting: 3_000, northing: 4_000, radiusMetres: 50, precision: .sector)
        #expect(one.distanceMetres(to: other) == 4_850...5_150)
        #expect(other.distanceMetres(to: one) == 4_850...5_150)
        let near = Place(easting: 60, northing: 80, radiusMetres: 50, precision: .sector)
        #expect(one.distanceMetres(to: near) == 0...250)
        let corner = Place(easting: -2_000_000, northing: -2_000_000, radiusMetres: 0, precision: .exact)
        let far = Place(easting: 2_000_000, northing: 2_000_000, radiusMetres: 0, precision: .exact)
        #expect(corner.distanceMetres(to: far) == 5_656_854...5_656_854)
    }

    @Test func `miles are metres rounded down`() {
        #expect(metres(thousandthsOfMiles: 1_000) == 1_609)
        #expect(metres(thousandthsOfMiles: 5_000) == 8_046)
        #expect(metres(thousandthsOfMiles: 0) == 0)
    }

    @Test func `halves go up`() {
        for numerator in 0...60 {
            for denominator in 1...12 {
                let doubled = numerator * 2
                let below = numerator / denominator
                let isHalfOrMore = doubled - 2 * below * denominator >= denominator
                #expect(halfUp(numerator, denominator) == below + (isHalfOrMore ? 1 : 0))
            }
        }
    }

    @Test(arguments: 1...200) func `shares add up, and each is within one of its part`(seed: Int) {
        var chance = Chance(seed: UInt64(seed))
        let weights = (0..<chance.number(in: 1...10)).map { _ in chance.number(in: 0...1000) * 100 + 1 }
        let readings = weights.map { _ in chance.number(in: 0...1000) }
        let whole = weights.reduce(0, +)
        let parts = zip(weights, readings).map { $0 * $1 }
        let total = halfUp(parts.reduce(0, +), whole)
        let shares = Apportionment.shares(of: total, parts: parts, whole: whole)
        #expect(shares.reduce(0, +) == total)
        for (share, part) in zip(shares, parts) { #expect((part / whole...part / whole + 1).contains(share)) }
    }

    @Test func `ties go to the earlier one`() {
        #expect(Apportionment.shares(of: 1, parts: [1, 1, 1], whole: 3) == [1, 0, 0])
        #expect(Apportionment.shares(of: 2, parts: [1, 2, 2], whole: 3) == [0, 1, 1])
        #expect(Apportionment.shares(of: 0, parts: [], whole: 0) == [])
    }

    @Test func `what is impossible stops the program`() async {
        await #expect(processExitsWith: .failure) { _ = wholeRoot(-1) }
        await #expect(processExitsWith: .failure) { _ = halfUp(1, 0) }
        await #expect(processExitsWith: .failure) { _ = PointRange(600, 500) }
        await #expect(processExitsWith: .failure) { _ = SlotMask(weekday: 7, part: .night) }
        await #expect(processExitsWith: .failure) {
            _ = Pattern(from: Day(number: 0), until: nil, slots: .allWeek, everyWeeks: 3)
        }
        await #expect(processExitsWith: .failure) {
            _ = Place(easting: 2_000_001, northing: 0, radiusMetres: 0, precision: .exact)
        }
    }
}
