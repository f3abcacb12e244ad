import Foundation
import Intake
import TestSupport
import Testing

struct `Places of postcodes` {
    private func withIndex(_ text: String, _ body: (Gazetteer) throws -> Void) throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        let file = PostcodeFile(ByteSource("pcds,doterm,oseast1m,osnrth1m,lat,long\n" + text, name: "x"))
        #expect(file.problems.isEmpty)
        try PostcodeIndex.write(file.rows, source: "ONSPD", release: "", to: path)
        defer { #expect(throws: Never.self) { try FileManager.default.removeItem(atPath: path) } }
        try body(Gazetteer(index: try PostcodeIndex(path: path)))
    }

    @Test func `without an imported file the sector or the outcode serves`() throws {
        let gazetteer = Gazetteer()
        let sector = try gazetteer.fix("M33 5PA")
        #expect(sector.precision == .sector)
        #expect(try sector == gazetteer.fix("m33 5"))
        let outcode = try gazetteer.fix("M33")
        #expect(outcode.precision == .outcode)
        #expect(outcode.radiusMetres > sector.radiusMetres)
        #expect(try gazetteer.fix("M33 1ZZ").precision == .outcode)
        for fix in [sector, outcode] {
            #expect((376_000...381_000).contains(fix.easting))
            #expect((389_000...394_000).contains(fix.northing))
            #expect((300...4_000).contains(fix.radiusMetres))
        }
    }

    @Test func `an imported postcode is exact, in use or terminated`() throws {
        let text = "M33 5PA,,378100,391200,,\nM33 5PB,199901,378200,391300,,\nM33 5PD,,0,0,,\n"
        try withIndex(text) { gazetteer throws in
            let exact = PlaceFix(easting: 378_100, northing: 391_200, radiusMetres: 0, precision: .exact)
            #expect(try gazetteer.fix("M33 5PA") == exact)
            #expect(try gazetteer.fix("M33 5PB").precision == .exact)
            #expect(try gazetteer.fix("M33 5PD").precision == .sector)
            #expect(try gazetteer.fix("M33 5PE").precision == .sector)
        }
    }

    @Test
    func
        `whoever is known by a grid reference alone has the outcode of the nearest sector, and none at sea or abroad`()
        throws
    {
        let nearest = NearestOutcode(Gazetteer())
        for sector in ["M33 5", "EX4 4", "AB10 1", "CF10 1", "IV27 4", "SW1A 1"] {
            let place = try Gazetteer().fix(sector)
            let outcode = nearest.outcode(easting: place.easting + 20, northing: place.northing - 20)
            #expect(outcode == sector.split(separator: " ").first.map(String.init))
        }
        // The Isle of Man, the middle of the North Sea, and Belfast, whose postcodes nobody may hand on.
        for (easting, northing) in [(238_000, 476_000), (600_000, 700_000), (146_600, 529_700)] {
            #expect(nearest.outcode(easting: Int32(easting), northing: Int32(northing)) == nil)
        }
        let rows = ["BT1 5GS,,1,1,54.5966,-5.9301", "BT48 6AA,,1,1,54.9966,-7.3086"]
        try withIndex(rows.joined(separator: "\n")) { gazetteer throws in
            let nearest = NearestOutcode(gazetteer)
            for postcode in ["BT1 5GS", "BT48 6AA"] {
                let place = try gazetteer.fix(postcode)
                let outcode = nearest.outcode(easting: place.easting + 900, northing: place.northing)
                #expect(outcode == postcode.split(separator: " ").first.map(String.init))
            }
        }
    }

    @Test func `Northern Ireland has places where they have been imported`() throws {
        #expect(throws: GazetteerError.northernIreland) { try Gazetteer().fix("BT1 5GS") }
        let rows = [
            "BT1 5GS,,1,1,54.5966,-5.9301", "BT1 5GT,,1,1,54.5976,-5.9301", "BT1 6AA,199901,1,1,54.60,-5.93",
        ]
        try withIndex(rows.joined(separator: "\n")) { gazetteer throws in
            #expect(try gazetteer.fix("BT1 5GS").precision == .exact)
            let sector = try gazetteer.fix("BT1 5AA")
            #expect(sector.precision == .sector)
            #expect((50...60).contains(sector.radiusMetres))
            #expect(try gazetteer.fix("BT1").precision == .outcode)
            #expect(try gazetteer.fix("BT1 6AB").precision == .sector)
            #expect(throws: GazetteerError.northernIreland) { try gazetteer.fix("BT2 1AA") }
        }
    }

    static let none: [(text: String, error: GazetteerError)] = [
        ("JE2 4WD", .crownDependency), ("IM1 1AA", .crownDependency), ("GY1", .crownDependency),
        ("YA1 1AA", .unknown), ("YA1", .unknown),
    ]

    @Test(arguments: none)
    func `where nothing is known no place is made up`(text: String, error: GazetteerError) {
        #expect(throws: error) { try Gazetteer().fix(text) }
        #expect(!error.message.contains(text))
    }

    @Test func `a text that is no postcode is said to be none`() throws {
        let error = #expect(throws: GazetteerError.self) { try Gazetteer().fix("M33 IAB") }
        #expect(error?.hint == "did you mean M33 1AB?")
    }

    @Test func `degrees become the grid of the Ordnance Survey's worked example`() {
        // A Guide to Coordinate Systems in Great Britain, annex: Caister water tower.
        let point = GridPoint(latitude: 52 + 39 / 60 + 28.8282 / 3600, longitude: 1 + 42 / 60 + 57.8663 / 3600)
        #expect(abs(Double(point.easting) - 651_409.804) <= 5)
        #expect(abs(Double(point.northing) - 313_177.450) <= 5)
    }

    @Test(.enabled(if: sharedData("geo") != nil, "the shared data is not beside the checkout"))
    func `degrees and grid of the ONSPD agree to a few metres`() throws {
        let path = try #require(sharedData("geo/onspd_2025-08_slice.csv")).path
        let table = CSVTable(try ByteSource(path: path))
        let columns = try ["oseast1m", "osnrth1m", "lat", "long"].map { try #require(table.header[$0]) }
        var (near, far) = (0, 0)
        for row in table.rows {
            let numbers = columns.compactMap { Double(row[$0].text) }
            guard numbers.count == 4, numbers[2] < 90, numbers[0] > 0, !row[0].text.hasPrefix("BT") else {
                continue
            }
            let point = GridPoint(latitude: numbers[2], longitude: numbers[3])
            let (east, north) = (Double(point.easting) - numbers[0], Double(point.northing) - numbers[1])
            if east * east + north * north <= 9 { near += 1 } else { far += 1 }
        }
        #expect(near > 800)
        // In five rows of this slice the file itself gives two places, up to 33 m apart.
        #expect(far == 5)
    }

    @Test(.enabled(if: sharedData("geo") != nil, "the shared data is not beside the checkout"))
    func `every built-in line is found, and holds what it was made from`() throws {
        for (name, column) in [("outcode", "outcode"), ("sector", "sector")] {
            let table = CSVTable(try ByteSource(path: #require(sharedData("geo/\(name)_centroids.csv")).path))
            let places = try [column, "easting", "northing", "radius_m"].map { try #require(table.header[$0]) }
            var wrong: [String] = []
            for row in table.rows {
                let fix = try Gazetteer().fix(row[places[0]].text)
                let found = [fix.easting, fix.northing, fix.radiusMetres].map(String.init)
                if found != places[1...].map({ row[$0].text }) || fix.precision.rawValue != column {
                    wrong.append(row[places[0]].text)
                }
            }
            #expect(table.rows.count > 2_000)
            #expect(wrong.isEmpty)
        }
    }

    @Test func `the sources of the places are named`() {
        #expect(Gazetteer.attribution.hasPrefix("Contains OS data © Crown copyright"))
        #expect(!Gazetteer.attribution.contains("\n"))
    }
}
