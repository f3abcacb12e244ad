import Intake
import TestSupport
import Testing

struct `CSV writing` {
    static let cases: [(fields: [String], line: String)] = [
        (["a", "b"], "a,b\n"),
        (["a,b", "c"], "\"a,b\",c\n"),
        (["says \"no\""], "\"says \"\"no\"\"\"\n"),
        (["x\ny", "x\ry", "x\r\ny"], "\"x\ny\",\"x\ry\",\"x\r\ny\"\n"),
        ([" x", "y ", "\tz", "a b"], "\" x\",\"y \",\"\tz\",a b\n"),
        ([""], "\"\"\n"),
        (["", ""], "\"\",\n"),
        (["", "x"], ",x\n"),
        (["\u{FEFF}x", "sep=;"], "\"\u{FEFF}x\",\"sep=;\"\n"),
        (["-5", "=1+1"], "-5,=1+1\n"),
    ]

    @Test(arguments: cases)
    func `a field is quoted where it must be`(fields: [String], line: String) {
        var writer = CSVWriter()
        writer.append(fields)
        #expect(writer.text == line)
    }

    @Test func `formulas are neutralised where asked`() {
        var writer = CSVWriter(neutralisingFormulas: true)
        writer.append(["=1+1", "+44", "-5", "@x", "\tx", "\rx", "a=b", ""])
        #expect(writer.text == "'=1+1,'+44,'-5,'@x,\"'\tx\",\"'\rx\",a=b,\n")
    }

    @Test(arguments: 1...60 as ClosedRange<UInt64>)
    func `any table reads back as it was written`(seed: UInt64) {
        var chance = Chance(seed: seed)
        let pieces: [String] = [
            ",", ";", "\t", "|", "\"", "\"\"", "\r", "\n", "\r\n", " ", "a", "Zoë", "é", "\u{301}", "\u{FEFF}",
            "\u{A0}",
            "\u{85}", "\u{2028}", "😀", "👨‍👩‍👧", "\u{10FFFF}", "\u{FFFF}", "\u{7F}", "\u{1}", "=", "-", "sep=;", "'",
            "0", "%PDF-", "PK\u{3}\u{4}",
        ]
        let width = 1 + chance.below(5)
        let rows = (0..<(1 + chance.below(12))).map { _ in
            (0..<width).map { _ in (0..<chance.below(5)).map { _ in pieces[chance.below(pieces.count)] }.joined() }
        }
        let delimiter = [0x2C, 0x3B, 0x09, 0x7C][chance.below(4)] as UInt8
        var writer = CSVWriter(delimiter: delimiter, lineEnd: chance.below(2) == 0 ? "\n" : "\r\n")
        for row in rows { writer.append(row) }
        let table = CSVTable(
            ByteSource(writer.bytes, name: "x", blockBytes: 1 + chance.below(40)),
            format: CSVFormat(delimiter: delimiter, header: .absent))
        #expect(texts(table) == rows)
        #expect(table.problems.isEmpty)
    }
}

/// Numbers that look random and are the same for the same seed (SplitMix64).
private struct Chance {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func below(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }
}
