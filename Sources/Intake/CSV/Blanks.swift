/// The characters that count as nothing at the ends of a cell: space and tab, and what text copied from a page or a document brings along
/// unseen.
enum Blanks {
    /// No-break spaces, the zero-width space, marks of direction, the word joiner and the mark of UTF-8, in UTF-8.
    private static let unseen: [[UInt8]] = [
        [0xC2, 0xA0], [0xE2, 0x80, 0x8B], [0xE2, 0x80, 0x8E], [0xE2, 0x80, 0x8F], [0xE2, 0x80, 0xAF],
        [0xE2, 0x81, 0xA0], [0xEF, 0xBB, 0xBF],
    ]

    static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[extent(of: bytes)])
    }

    static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let kept = bytes.withUnsafeBufferPointer { extent(of: $0) }
        return bytes.dropFirst(kept.lowerBound).prefix(kept.count)
    }

    static func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.withUnsafeBufferPointer { extent(of: $0).isEmpty }
    }

    /// Where what counts begins and ends.
    private static func extent(of bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
        var (start, end) = (0, bytes.count)
        while start < end {
            let length =
                bytes[start] < 0x80 ? isSpace(bytes[start]) ? 1 : 0 : unseenLength(bytes[start..<end], atEnd: false)
            if length == 0 { break }
            start += length
        }
        while start < end {
            let length =
                bytes[end - 1] < 0x80
                ? isSpace(bytes[end - 1]) ? 1 : 0 : unseenLength(bytes[start..<end], atEnd: true)
            if length == 0 { break }
            end -= length
        }
        return start..<end
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    private static func unseenLength(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, atEnd: Bool) -> Int {
        for character in unseen {
            let part = atEnd ? bytes.suffix(character.count) : bytes.prefix(character.count)
            if part.elementsEqual(character) { return character.count }
        }
        return 0
    }
}
