/// What a byte means to the reader of a CSV file.
enum ByteKind: UInt8 {
    case ordinary, delimiter, quote, carriageReturn, lineFeed
    /// A byte of a character in UTF-8 that is not its first, and so no column of its own.
    case continuation
    case nul

    /// The kind of each of the 256 bytes.
    static func table(delimiter: UInt8) -> [ByteKind] {
        precondition(![0x0A, 0x0D, 0x22].contains(delimiter) && delimiter < 0x80, "no such delimiter")
        var kinds = [ByteKind](repeating: .ordinary, count: 256)
        for byte in 0x80...0xBF { kinds[byte] = .continuation }
        kinds[0] = .nul
        kinds[0x0A] = .lineFeed
        kinds[0x0D] = .carriageReturn
        kinds[0x22] = .quote
        kinds[Int(delimiter)] = .delimiter
        return kinds
    }
}
