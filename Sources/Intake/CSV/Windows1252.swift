/// The Windows-1252 code page: what older spreadsheets write as plain CSV in Western Europe.
enum Windows1252 {
    /// What the bytes 80 to 9F stand for; the five that stand for nothing are 0.
    private static let upper: [UInt16] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
        0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,
        0x017E,
        0x0178,
    ]

    /// The same text in UTF-8 up to the first byte that stands for nothing, and that byte.
    static func decode(_ bytes: [UInt8]) -> DecodedChunk {
        guard bytes.contains(where: { $0 >= 0x80 }) else { return DecodedChunk(bytes: bytes, refused: nil) }
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count + bytes.count / 8)
        for byte in bytes {
            guard byte >= 0x80 else {
                text.append(byte)
                continue
            }
            let scalar = byte < 0xA0 ? upper[Int(byte - 0x80)] : UInt16(byte)
            if scalar == 0 { return DecodedChunk(bytes: text, refused: byte) }
            if scalar < 0x800 {
                text.append(UInt8(0xC0 | scalar >> 6))
            } else {
                text.append(UInt8(0xE0 | scalar >> 12))
                text.append(UInt8(0x80 | scalar >> 6 & 0x3F))
            }
            text.append(UInt8(0x80 | scalar & 0x3F))
        }
        return DecodedChunk(bytes: text, refused: nil)
    }
}
