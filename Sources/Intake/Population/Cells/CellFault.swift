/// Why a cell's text is not what its column holds.
struct CellFault: Error {
    /// The kind of problem, for programs.
    let code: String
    /// What the text should be, to follow "must be".
    let expected: String
    /// The piece of the cell that is wrong, as it may be shown.
    let found: String
    let hint: String?

    /// A fault in `found`, the offending piece.
    init(_ code: String, expected: String, found: ArraySlice<UInt8>, hint: String? = nil) {
        self.code = code
        self.expected = expected
        self.found = CellFault.shown(found)
        self.hint = hint
    }

    /// How much of a cell may stand in a problem.
    private static let mostShown = 32

    /// A piece of a typed cell between backticks. A longer piece may be words that slipped into the wrong column, which may name
    /// somebody: it is not shown.
    static func shown(_ bytes: ArraySlice<UInt8>) -> String {
        guard bytes.count <= mostShown, !bytes.contains(where: { $0 < 0x20 || $0 == 0x60 || $0 == 0x7F }) else {
            return "a longer text"
        }
        return "`" + String(decoding: bytes, as: UTF8.self) + "`"
    }
}
