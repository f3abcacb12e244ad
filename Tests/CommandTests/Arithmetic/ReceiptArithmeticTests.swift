import Foundation
import Testing

struct `Receipts checked by hand` {
    /// The first twenty referrals of seeds/riverside.
    static let referrals = (1...20).map { $0 < 10 ? "R-00\($0)" : "R-0\($0)" }

    private static func households() throws -> [String] {
        try String(contentsOfFile: Prepared.seeds("riverside/households.csv"), encoding: .utf8)
            .split(separator: "\n").dropFirst().compactMap { $0.split(separator: ",").first.map(String.init) }
    }

    @Test(arguments: referrals)
    func `both sides, the fusion and the order come out of the JSON alone`(referral: String) async throws {
        let trial = try await Trial.riverside()
        let households = try Self.households()
        let compared = try await trial.json(["compare", referral] + households + ["--as-of", Trial.day])
        let receipts = compared["receipts"].elements
        #expect(receipts.compactMap { $0["household"].text } == households)
        for receipt in receipts {
            let faults = ReceiptArithmetic(receipt).faults
            #expect(faults.isEmpty, "\(referral) and \(receipt["household"].text ?? ""): \(faults)")
        }
        let list = try await trial.json("shortlist", referral, "--all", "--as-of", Trial.day)["households"].elements
        let byHousehold = Dictionary(grouping: receipts) { $0["household"].text ?? "" }.compactMapValues(\.first)
        let listed = list.compactMap { byHousehold[$0["household"].text ?? ""] }
        #expect(listed.count == households.count)
        #expect(listed.map { ListOrder($0) } == receipts.map { ListOrder($0) }.sorted())
        for (line, receipt) in zip(list, listed) {
            #expect(line["verdict"].text == receipt["verdict"].text)
            for key in ["low", "high", "points"] {
                #expect(line["fused"][key].number == receipt["fusion"][key].number)
                #expect(line["people"][key].number == receipt["people_total"][key].number)
                #expect(line["household_side"][key].number == receipt["sides"]["household"][key].number)
            }
            #expect(line["distance_metres"]["low"].number == receipt["distance_metres"]["low"].number)
        }
    }

    @Test func `compare holds the receipts that explain gives`() async throws {
        let trial = try await Trial.matchedCorner()
        let compared = try await trial.json("compare", "R-004", "HH-020", "HH-010", "--as-of", Trial.day)
        for (place, household) in ["HH-020", "HH-010"].enumerated() {
            let receipt = try await trial.json("explain", "R-004", household, "--as-of", Trial.day)
            let plain = compared["receipts"][place]
            #expect(plain.keys.union(["contrast", "referral_status"]) == receipt.keys)
            for key in plain.keys { #expect(plain[key] == receipt[key], "\(key)") }
        }
    }

    @Test func `the worked example of the page comes to what it says`() throws {
        #expect(ReceiptArithmetic.halfUp(26_700_000, 40_000) == 668)
        let receipt = try JSONValue(
            parsing: """
                {"verdict": "possible", "reading_rule": "neutral", "rules": [], "lower_side": null,
                 "sides": {"people": [{"person": "P", "low": 605, "high": 730, "points": 668, "lines": [
                   {"strand": "closeness", "weight": 100, "priority_percent": 300, "low": 640, "high": 640, "reading": 640,
                    "points": 480},
                   {"strand": "timing", "weight": 100, "priority_percent": 100, "low": 500, "high": 1000, "reading": 750,
                    "points": 188}]}], "household": {"lines": []}},
                 "people_total": {"low": 605, "high": 730, "points": 668},
                 "fusion": {"rule": "harmonic", "low": 605, "high": 730, "points": 668}}
                """)
        #expect(ReceiptArithmetic(receipt).faults.isEmpty)
    }
}
