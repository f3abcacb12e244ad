import Foundation
import Intake
import TestSupport
import Testing

struct `Postcode files` {
    /// The header of a release and a row in its layout, with other columns left blank.
    static let layouts: [(release: String, header: String)] = [
        ("ONSPD 2017", "pcd,pcd2,pcds,dointr,doterm,oscty,oslaua,oseast1m,osnrth1m,osgrdind,park,lat,long,imd"),
        ("ONSPD 2021", "pcd,pcd2,pcds,dointr,doterm,oscty,ced,oslaua,oseast1m,osnrth1m,osgrdind,itl,lat,long"),
        ("ONSPD August 2025", "pcd7,pcd8,pcds,dointr,doterm,oscty,oslaua,oseast1m,osnrth1m,osgrdind,lat,long,icb"),
        ("NSPL November 2025", "pcd7,pcd8,pcds,dointr,doterm,east1m,north1m,gridind,oa21cd,lad25cd,lat,long"),
        ("NSPL August 2026", "pcd7,pcd8,pcds,dointr,doterm,east1m,north1m,gridind,lad26cd,lat,long,imd25ind"),
        ("a year on every column", "pcds27,dointr27,doterm27,east1m27,north1m27,gridind27,lat27,long27"),
        ("places moved", "long,lat,gridind,north1m,east1m,doterm,dointr,pcds,pcd8,pcd7"),
        ("a council's list", "ward,Postcode,Easting,Northing"),
        ("a council's list of degrees", "\u{FEFF}Post code;lon;lat"),
    ]

    @Test(arguments: layouts)
    func `columns are found by what they mean`(release: String, header: String) {
        let cells: [String: String] = [
            "pcd": "M33 1AB", "pcd7": "M33 1AB", "pcd2": "M33  1AB", "pcd8": "M33  1AB", "dointr": "198001",
            "pcds": "M33 1AB", "Postcode": "M33 1AB", "Post code": "M33 1AB", "lat": "53.42", "long": "-2.32",
            "lon": "-2.32", "oseast1m": "378800", "east1m": "378800", "Easting": "378800", "osnrth1m": "0391700",
            "north1m": "391700", "Northing": "391700", "ward": "Ashton",
        ]
        let delimiter: Character = header.contains(";") ? ";" : ","
        let names = header.drop { $0 == "\u{FEFF}" }.split(separator: delimiter).map(String.init)
        let row = names.map { cells[$0] ?? cells[String($0.dropLast(2))] ?? "" }
            .joined(separator: String(delimiter))
        let file = PostcodeFile(ByteSource(header + "\r\n" + row + "\r\n", name: "x.csv"))
        #expect(file.problems.isEmpty)
        #expect(file.rows.map(\.postcode.text) == ["M33 1AB"])
        let point = file.rows.first?.point
        #expect(abs((point?.easting ?? 0) - 378_800) < 200)
        #expect(abs((point?.northing ?? 0) - 391_700) < 200)
    }

    @Test(.enabled(if: sharedData("geo") != nil, "the shared data is not beside the checkout"))
    func `the header of every release since 2017 is understood`() throws {
        let path = try #require(sharedData("geo/onspd_nspl_headers_by_release.csv")).path
        let releases = CSVTable(try ByteSource(path: path))
        let column = try #require(releases.header["header"])
        #expect(releases.rows.count == 7)
        for release in releases.rows {
            let cells = release[column].text.split(separator: ",").map { name in
                name.hasPrefix("pcd")
                    ? "M1 1AD" : name.contains("east1m") ? "383848" : name.hasSuffix("1m") ? "0398589" : ""
            }
            let text = release[column].text + "\n" + cells.joined(separator: ",")
            let file = PostcodeFile(ByteSource(text, name: "x.csv"))
            #expect(file.rows.map(\.point) == [GridPoint(easting: 383_848, northing: 398_589)])
            #expect(file.problems.isEmpty)
        }
    }

    @Test func `Code-Point Open is known by its shape`() {
        let text =
            "\"M1 1AD\",10,383848,398589,\"E92000001\",\"E19000001\",\"E18000002\",\"\",\"E08000003\",\"E0501136\"\r\n"
            + "\"AB101AB\",90,0,0,\"S92000003\",\"\",\"S08000020\",\"\",\"S12000033\",\"S13002842\"\r\n"
        let file = PostcodeFile(ByteSource(text, name: "m.csv"))
        #expect(file.source == "Code-Point Open")
        #expect(file.rows.map(\.postcode.text) == ["AB10 1AB", "M1 1AD"])
        #expect(file.rows.map(\.point) == [nil, GridPoint(easting: 383_848, northing: 398_589)])
        #expect(file.problems.isEmpty)
    }

    static let places: [(says: String, row: String, point: GridPoint?)] = [
        ("grid 0,0", "M1 1AA,,0,0,99.999999,0.000000", nil),
        ("a blank grid and the pole", "M1 1AA,,,,99.999999,0.000000", nil),
        ("Jersey", "JE2 4WD,,,,99.999999,0.000000", nil),
        ("Man, whatever the file says", "IM1 1AA,,237800,475800,54.15,-4.48", nil),
        ("a terminated one", "M1 1AA,199812,383848,0398589,,", GridPoint(easting: 383_848, northing: 398_589)),
        ("no grid but degrees", "M1 1AA,,,,52.6580078,1.7160740", GridPoint(easting: 651_409, northing: 313_177)),
        (
            "Belfast, on the Irish Grid", "BT1 5GS,,333800,374100,54.5966,-5.9301",
            GridPoint(easting: 146_000, northing: 529_000)
        ),
        ("Northern Ireland without degrees", "BT1 5GS,,333800,374100,,", nil),
        ("a point in the sea off Spain", "M1 1AA,,,,42.0,-9.0", nil),
        ("a grid point beyond the grid", "M1 1AA,,999999,9999999,,", nil),
    ]

    @Test(arguments: places)
    func `a place is taken as the row's country has it, or not at all`(says: String, row: String, point: GridPoint?)
    {
        let file = PostcodeFile(ByteSource("pcds,doterm,oseast1m,osnrth1m,lat,long\n" + row, name: "x.csv"))
        #expect(file.problems.isEmpty)
        let found = file.rows.first?.point
        #expect((found == nil) == (point == nil))
        if let found, let point {
            // Degrees are good to some metres; the middle of Belfast is given to a kilometre.
            let most: Int32 = row.hasPrefix("BT") ? 2_000 : 5
            #expect(abs(found.easting - point.easting) <= most)
            #expect(abs(found.northing - point.northing) <= most)
        }
        #expect(file.rows.first?.isTerminated == row.contains("199812"))
    }

    @Test func `rows are ordered, one for each postcode, the one in use first`() {
        let text = """
            pcds,doterm,oseast1m,osnrth1m
            M33 1AB,199901,1,1
            M33 1AA,,2,2
            M33 1AB,,3,3
            M33 1AA,,,
            """
        let file = PostcodeFile(ByteSource(text, name: "x.csv"))
        #expect(
            file.rows.map { "\($0.postcode) \($0.isTerminated) \($0.point?.easting ?? 0)" } == [
                "M33 1AA false 2", "M33 1AB false 3",
            ])
    }

    @Test func `of several files the later is believed`() {
        func rows(_ text: String) -> [PostcodeRow] {
            PostcodeFile(ByteSource("postcode,easting,northing\n" + text, name: "x")).rows
        }
        let files = [rows("M1 1AA,1,1\nM1 1AB,1,1\n"), rows("M1 1AE,2,2\n"), rows("M1 1AB,3,3\nM1 1AD,3,3\n")]
        #expect(
            PostcodeRow.merged(files).map { "\($0.postcode) \($0.point?.easting ?? 0)" } == [
                "M1 1AA 1", "M1 1AB 3", "M1 1AD 3", "M1 1AE 2",
            ])
    }

    @Test func `a row that is no postcode is left out with a warning`() {
        let file = PostcodeFile(ByteSource("postcode,lat,long\nM1 1AA,53.4,-2.2\nnone,53.4,-2.2\n", name: "x.csv"))
        #expect(file.rows.count == 1)
        #expect(file.rowsLeftOut == 1)
        #expect(
            file.problems.map(\.description) == [
                "x.csv:3:1: warning: this is not a postcode such as M33 1AB, nor the first part of one; the row was left out"
            ])
    }

    static let refused: [(text: String, code: String)] = [
        ("name,lat,long\nx,1,2\n", "no-postcode-columns"), ("postcode,ward\nM1 1AA,x\n", "no-postcode-columns"),
        ("", "empty-file"), ("PK\u{3}\u{4}" + String(repeating: "\u{0}", count: 26) + "Data/ONSPD.csv", "zip"),
    ]

    @Test(arguments: refused)
    func `a file without postcodes or places is refused`(text: String, code: String) {
        let file = PostcodeFile(ByteSource(text, name: "x.csv"))
        #expect(file.rows.isEmpty)
        #expect(file.problems.map(\.code) == [code])
    }

    static let titles: [(name: String, header: String, source: String, release: String)] = [
        ("Data/ONSPD_AUG_2025_UK.csv", "pcds,doterm,oseast1m,osnrth1m", "ONSPD", "2025-08"),
        ("NSPL21_FEB_2024_UK.csv", "pcds,doterm,oseast1m,osnrth1m", "NSPL", "2024-02"),
        ("nspl-2026-08.csv", "pcds,doterm,east1m,north1m", "NSPL", "2026-08"),
        ("stdin", "pcds,doterm,oslaua,oseast1m,osnrth1m", "ONSPD", "to 2025-06"),
        ("stdin", "pcds,doterm,east1m,north1m", "ONSPD or NSPL", "to 2025-06"),
        ("ours.csv", "postcode,easting,northing", "list of postcodes", ""),
    ]

    @Test(arguments: titles)
    func `a file says what it is and of when`(name: String, header: String, source: String, release: String) {
        let row = header.split(separator: ",").map {
            $0 == "doterm" ? "202506" : $0.hasPrefix("p") ? "M1 1AA" : "1"
        }
        let file = PostcodeFile(ByteSource(header + "\n" + row.joined(separator: ","), name: name))
        #expect(file.source == source)
        #expect(file.release == release)
    }

    @Test(.enabled(if: sharedData("geo") != nil, "the shared data is not beside the checkout"))
    func `a slice of the ONSPD is read row by row`() throws {
        let file = PostcodeFile(try ByteSource(path: #require(sharedData("geo/onspd_2025-08_slice.csv")).path))
        #expect(file.rows.count == 829)
        #expect(file.rows.count(where: \.isTerminated) == 301)
        let jersey = try Postcode("JE2 4WD")
        #expect(file.rows.contains { $0.postcode == jersey && $0.point == nil })
        #expect(file.source == "ONSPD")
    }
}
