import Foundation
import Intake
import TestSupport
import Testing

struct `Postcodes` {
    static let accepted: [(text: String, reads: String)] = [
        ("M33 1AB", "M33 1AB"), ("m331ab", "M33 1AB"), ("  m33   1ab ", "M33 1AB"), ("M33\u{A0}1AB", "M33 1AB"),
        ("M1 1AD", "M1 1AD"), ("M11AD", "M1 1AD"), ("SW1A 1AA", "SW1A 1AA"), ("EC1A1BB", "EC1A 1BB"),
        ("W1A 0AX", "W1A 0AX"), ("CR2 6XH", "CR2 6XH"), ("DN55 1PT", "DN55 1PT"), ("SE1P 5ZZ", "SE1P 5ZZ"),
        ("gir 0aa", "GIR 0AA"), ("BT1 1AA", "BT1 1AA"), ("M1", "M1"), ("m33", "M33"), ("SW1A", "SW1A"),
        ("M33 1", "M33 1"), ("M1 1", "M1 1"), ("M11", "M11"), ("SW1A1", "SW1A 1"),
    ]

    @Test(arguments: accepted)
    func `a postcode, a sector and an outcode are read`(text: String, reads: String) throws {
        #expect(try Postcode(text).text == reads)
    }

    static let refused: [(text: String, fault: PostcodeError.Fault, meant: String?)] = [
        ("", .empty, nil), ("   ", .empty, nil),
        ("M33-1AB", .otherCharacter, nil), ("M33 1ÀB", .otherCharacter, nil), ("somewhere", .tooLong, nil),
        ("M3 31AB", .misplacedSpace, "M33 1AB"), ("M 33 1AB", .misplacedSpace, "M33 1AB"),
        ("M33 1CB", .inwardLetters, nil), ("M33 1OB", .inwardLetters, nil),
        ("M33 IAB", .shape, "M33 1AB"), ("M33 OAB", .shape, "M33 0AB"), ("M33 lAB", .shape, nil),
        ("M01 1AB", .outcode, "MO1 1AB"), ("S014 0AA", .outcode, "SO14 0AA"), ("M1O 1AB", .outcode, "M10 1AB"),
        ("MI 1AB", .outcode, "M1 1AB"),
        ("0X1 1AA", .outcode, "OX1 1AA"), ("M1O IAA", .shape, "M10 1AA"), ("SW1A OAA", .shape, "SW1A 0AA"),
        ("Q1 1AA", .outcode, nil), ("M", .shape, nil), ("33", .shape, nil), ("M3333", .shape, nil),
        ("M1O", .shape, "M10"),
        ("Sale", .shape, nil),
    ]

    @Test(arguments: refused)
    func `a text that is no postcode is refused, with what was perhaps meant`(
        text: String, fault: PostcodeError.Fault, meant: String?
    ) {
        let error = #expect(throws: PostcodeError.self) { try Postcode(text) }
        #expect(error?.fault == fault)
        #expect(error?.suggestion?.text == meant)
        #expect(error?.hint == meant.map { "did you mean \($0)?" })
    }

    @Test func `a postcode knows its parts`() throws {
        let postcode = try Postcode("SW1A 1AA")
        #expect(postcode.outcode.text == "SW1A")
        #expect(postcode.sector?.text == "SW1A 1")
        #expect(postcode.area == "SW")
        #expect(postcode.extent == .full)
        #expect(try Postcode("M33").sector == nil)
        #expect(try [Postcode("M33").extent, Postcode("M33 1").extent] == [.outcode, .sector])
        #expect(try Postcode("M33") < Postcode("M33 1"))
        #expect(try Postcode("M33 1") < Postcode("M33 1AA"))
        #expect(try Postcode("M33 1ZZ") < Postcode("M33 2AA"))
        #expect(try Postcode("M3 9ZZ") < Postcode("M33 1AA"))
    }

    static let lists = [
        "geo/codepoint_open_hr.csv", "geo/codepoint_open_ld.csv",
        "geo/onspd_2025-08_slice.csv", "geo/onspd_2024-08_slice_crlf.csv", "geo/trafford_postcodes_2025-02.csv",
    ]

    @Test(.enabled(if: sharedData("geo") != nil, "the shared data is not beside the checkout"), arguments: lists)
    func `every published postcode is one`(path: String) throws {
        let file = PostcodeFile(try ByteSource(path: #require(sharedData(path)).path))
        #expect(file.rowsLeftOut == 0)
        #expect(file.problems.isEmpty)
        #expect(!file.rows.isEmpty)
    }
}
