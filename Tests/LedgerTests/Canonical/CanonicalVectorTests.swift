import Foundation
import TestSupport
import Testing

@testable import Ledger

@Suite struct `Canonical JSON against the vectors of RFC 8785` {
    private static let isShared = sharedData("audit/jcs/arrays.input.json") != nil

    /// What the strict parser says of each upstream output; what it refuses it refuses for the restriction named.
    private static let outcomes: [(name: String, refusal: CanonicalError.Reason?)] = [
        ("arrays", nil),
        ("french", .keyNotPlain),
        ("structures", .keyNotPlain),
        ("unicode", .keyNotPlain),
        ("values", .floatingPoint),
        ("weird", .keyNotPlain),
    ]

    private static func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: try #require(sharedData("audit/jcs/" + name))))
    }

    @Test(.enabled(if: isShared, "needs ../shared/data"), arguments: outcomes.map(\.name))
    func `the reference writer gives every upstream output`(name: String) throws {
        let input = try JSONDecoder().decode(ReferenceJSON.self, from: Data(Self.bytes(name + ".input.json")))
        let output = try Self.bytes(name + ".output.json")
        #expect(Array(input.text.utf8) == output)
        let hexadecimal = String(decoding: try Self.bytes(name + ".outhex.txt"), as: UTF8.self)
        #expect(Hexadecimal.bytes(of: hexadecimal.filter(\.isHexDigit)) == output)
    }

    @Test(.enabled(if: isShared, "needs ../shared/data"), arguments: outcomes.map(\.name))
    func `every string of the upstream files is written as the reference writes it`(name: String) throws {
        let input = try JSONDecoder().decode(ReferenceJSON.self, from: Data(Self.bytes(name + ".input.json")))
        for text in input.strings {
            let written = try CanonicalWriter.bytes(of: .string(text))
            #expect(written == Array(ReferenceJSON.quoted(text).utf8))
            #expect(try CanonicalParser.value(of: written) == .string(text))
        }
    }

    @Test(.enabled(if: isShared, "needs ../shared/data"), arguments: outcomes)
    func `an upstream output is accepted as it is, or refused for a key or a float`(
        name: String, refusal: CanonicalError.Reason?
    ) throws {
        let output = try Self.bytes(name + ".output.json")
        if let refusal {
            let error = #expect(throws: CanonicalError.self) { try CanonicalParser.value(of: output) }
            #expect(error?.reason == refusal)
        } else {
            #expect(try CanonicalWriter.bytes(of: CanonicalParser.value(of: output)) == output)
        }
    }

    @Test(arguments: [
        ("€$\u{F}\nA'B\"\\\\\"/", #""€$\u000f\nA'B\"\\\\\"/""#),
        ("\u{8}\t\n\u{c}\r", #""\b\t\n\f\r""#),
        ("\u{0}\u{1}\u{b}\u{1f}\u{7f}\u{80}", "\"\\u0000\\u0001\\u000b\\u001f\u{7f}\u{80}\""),
        ("</script>", "\"</script>\""),
        ("\u{2028}\u{1F602}", "\"\u{2028}\u{1F602}\""),
        ("A\u{30a}", "\"A\u{30a}\""),
        ("", "\"\""),
    ])
    func `a text has one spelling and nothing in it is normalised`(text: String, spelling: String) throws {
        #expect(try CanonicalWriter.bytes(of: .string(text)) == Array(spelling.utf8))
        let read = try CanonicalReader.read(Array(spelling.utf8)) { (reader) throws(CanonicalError) in
            try reader.readString()
        }
        #expect(Array(read.utf8) == Array(text.utf8))
    }

    @Test(arguments: [
        (333333333.33333329, "333333333.3333333"), (1e30, "1e+30"), (4.50, "4.5"), (2e-3, "0.002"),
        (1e-27, "1e-27"),
        (-0.0, "0"), (1e21, "1e+21"), (1e20, "100000000000000000000"), (1e-7, "1e-7"), (1e-6, "0.000001"),
        (2.2250738585072014e-308, "2.2250738585072014e-308"), (-3.3333333333333335e21, "-3.3333333333333335e+21"),
        (56, "56"),
    ])
    func `the reference writer spells doubles as ECMAScript does`(number: Double, spelling: String) {
        #expect(ReferenceJSON.number(number).text == spelling)
    }
}
