import Matching

/// Whole numbers, and miles with a decimal point.
enum NumberText {
    /// A whole number within `range`.
    static func whole(_ bytes: ArraySlice<UInt8>, in range: ClosedRange<Int>) throws(CellFault) -> Int {
        let isNegative = bytes.first == UInt8(ascii: "-")
        guard let size = ByteText.digits(isNegative ? bytes.dropFirst() : bytes),
            range.contains(isNegative ? -size : size)
        else {
            throw CellFault(
                "bad-number", expected: "a whole number from \(range.lowerBound) to \(range.upperBound)",
                found: bytes)
        }
        return isNegative ? -size : size
    }

    /// The metres in a cell's miles, rounded down. Miles have at most three decimals and are at most 1,000.
    static func metresOfMiles(_ bytes: ArraySlice<UInt8>) throws(CellFault) -> Int {
        let parts = bytes.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        let decimals = parts.count == 2 ? parts[1] : []
        guard let whole = parts.first.flatMap(ByteText.digits), decimals.count <= 3,
            parts.count == 1 || !decimals.isEmpty,
            let fraction = decimals.isEmpty ? 0 : ByteText.digits(decimals),
            case let thousandths = whole * 1000 + fraction * [1, 100, 10, 1][decimals.count],
            thousandths <= 1_000_000
        else {
            throw CellFault("bad-miles", expected: "miles from 0 to 1000, like 12 or 2.5", found: bytes)
        }
        return metres(thousandthsOfMiles: thousandths)
    }

    /// Yes or no, capitals aside; Y and N, TRUE and FALSE too, as sheets have them.
    static func yesNo(_ bytes: ArraySlice<UInt8>) throws(CellFault) -> Bool {
        func says(_ words: StaticString...) -> Bool { words.contains { ByteText.equals(bytes, ignoringCase: $0) } }
        if says("yes", "y", "true") { return true }
        if says("no", "n", "false") { return false }
        throw CellFault("bad-yes-no", expected: "yes or no, or blank where it is not known", found: bytes)
    }
}
