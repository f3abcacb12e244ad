import Foundation
import Intake
import Matching
import Office
import TestSupport
import Testing

struct `Postcode files at the office` {
    /// Two postcodes a kilometre apart, as two sources write them, and a third in one of them alone.
    private static let codePoint = """
        "M1 1AD",10,383848,398589,"E92000001","E19000001","E18000002","","E08000003","E0501136"
        "M2 1AD",10,384848,398589,"E92000001","E19000001","E18000002","","E08000003","E0501136"

        """
    private static let directory = """
        pcd7,pcd8,pcds,dointr,doterm,oslaua,oseast1m,osnrth1m,osgrdind,lat,long
        M1  1AD,M1   1AD,M1 1AD,198001,,E08000003,383848,0398589,1,53.48,-2.24
        M2  1AD,M2   1AD,M2 1AD,198001,,E08000003,384848,0398589,1,53.48,-2.23
        M3  1AD,M3   1AD,M3 1AD,198001,,E08000003,0,0,9,99.999999,0.000000

        """

    private static let files: [(name: String, text: String, count: Int)] = [
        ("CodePointOpen.csv", codePoint, 2), ("ONSPD_AUG_2025_UK.csv", directory, 3),
    ]

    /// The distance of A in M1 1AD from B in M2 1AD.
    private func distance(_ trial: TrialOffice) throws -> ReceiptDistance? {
        try trial.take([
            "people": "id,born,wants,from,near\nA,1990,live-in,2027-02-01,M1 1AD\n",
            "households": "id,near,approved_for\nB,M2 1AD,live-in\n",
        ])
        return try trial.office.scheme(asOf: TrialOffice.day).receipt(of: "R-A", "B").distance
    }

    @Test func `without a file a distance is no better than a sector`() throws {
        let distance = try #require(try distance(try TrialOffice()))
        #expect(distance.precision == .sector)
        #expect(distance.metres.lowerBound < distance.metres.upperBound)
    }

    @Test(arguments: [0, 1])
    func `with a file it is exact`(index: Int) throws {
        let trial = try TrialOffice()
        let (name, text, count) = Self.files[index]
        let path = try trial.folder.write(text, to: name)
        let shown = try trial.office.importPostcodes([path], isDryRun: true)
        #expect(shown.count == count)
        #expect(trial.office.gazetteer().index == nil)
        let found = try trial.office.importPostcodes([path], isDryRun: false)
        #expect(found.count == count)
        #expect(found.placed == 2)
        #expect(trial.office.gazetteer().index?.isIntact() == true)
        let distance = try #require(try distance(trial))
        #expect(distance.precision == .exact)
        #expect(distance.metres == 1000...1000)
    }

    @Test func `places are fixed when they are taken in, so that a run stays as it was`() async throws {
        let trial = try TrialOffice()
        let before = try distance(trial)
        _ = try await trial.office.match(asOf: TrialOffice.day, tasks: 1)
        _ = try trial.office.importPostcodes(
            [try trial.folder.write(Self.codePoint, to: "CodePointOpen.csv")], isDryRun: false)
        #expect(try trial.office.scheme(run: 1).receipt(of: "R-A", "B").distance?.metres == before?.metres)
        #expect(try distance(trial)?.precision == .exact)
        #expect(try trial.office.scheme(run: 1).receipt(of: "R-A", "B").distance?.metres == before?.metres)
    }

    @Test func `a file that is none is refused, and none stays`() throws {
        let trial = try TrialOffice()
        let path = try trial.folder.write("name,age\nA,3\n", to: "x.csv")
        #expect(throws: OfficeError.self) { try trial.office.importPostcodes([path], isDryRun: false) }
        #expect(trial.office.gazetteer().index == nil)
    }

    @Test func `a damaged index is as if none were there, and the check-up says so`() throws {
        let trial = try TrialOffice()
        _ = try trial.office.importPostcodes(
            [try trial.folder.write(Self.codePoint, to: "CodePointOpen.csv")], isDryRun: false)
        #expect(try trial.office.checkUp().filter { $0.about == "postcodes" }.allSatisfy(\.isWell))
        _ = try trial.folder.write("nothing of the kind", to: "scheme.sqlite.postcodes")
        #expect(try trial.office.checkUp().contains { $0.about == "postcodes" && !$0.isWell })
        #expect(try distance(trial)?.precision == .sector)
    }
}
