/// Where bytes stop being UTF-8 as RFC 3629 has it: no overlong forms, no surrogates, nothing above U+10FFFF.
enum UTF8Check {
    enum Ending: Equatable {
        case whole
        /// The bytes end inside a character.
        case cut
        case invalid
    }

    /// The length of the longest valid beginning, and what comes after it.
    static func validPrefix(of bytes: [UInt8]) -> (count: Int, ending: Ending) {
        bytes.withUnsafeBytes { bytes in
            var position = 0
            while position < bytes.count {
                if position + 8 <= bytes.count {
                    let eight = bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)
                    if eight & 0x8080_8080_8080_8080 == 0 {
                        position += 8
                        continue
                    }
                }
                if bytes[position] < 0x80 {
                    position += 1
                    continue
                }
                guard let shape = Shape(lead: bytes[position]) else { return (position, .invalid) }
                for place in 1..<shape.length {
                    guard position + place < bytes.count else { return (position, .cut) }
                    let range = place == 1 ? shape.second : 0x80...0xBF
                    guard range.contains(bytes[position + place]) else { return (position, .invalid) }
                }
                position += shape.length
            }
            return (position, .whole)
        }
    }

    /// What a first byte promises: how many bytes in all, and what the second may be.
    private struct Shape {
        let length: Int
        let second: ClosedRange<UInt8>

        init?(lead: UInt8) {
            switch lead {
            case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
            case 0xE0: (length, second) = (3, 0xA0...0xBF)
            case 0xE1...0xEC, 0xEE...0xEF: (length, second) = (3, 0x80...0xBF)
            case 0xED: (length, second) = (3, 0x80...0x9F)
            case 0xF0: (length, second) = (4, 0x90...0xBF)
            case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
            case 0xF4: (length, second) = (4, 0x80...0x8F)
            default: return nil
            }
        }
    }
}
