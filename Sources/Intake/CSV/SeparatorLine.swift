/// The line `sep=;` that Excel reads, and some programs write, above the header.
struct SeparatorLine {
    let delimiter: UInt8
    /// With its line end.
    let byteCount: Int

    init?(_ start: [UInt8]) {
        guard start.count >= 5, String(decoding: start[..<4], as: UTF8.self).lowercased() == "sep=",
            DelimiterSearch.possible.contains(start[4])
        else { return nil }
        var end = 5
        if end < start.count, start[end] == 0x0D { end += 1 }
        if end < start.count, start[end] == 0x0A { end += 1 }
        guard end > 5 || end == start.count else { return nil }
        delimiter = start[4]
        byteCount = end
    }
}
