/// Turns chunks in a file's encoding into chunks of valid UTF-8. A character that a chunk's end cuts in two is kept back
/// for the next.
struct TextDecoding {
    let encoding: TextEncoding
    private var pending: [UInt8] = []

    init(_ encoding: TextEncoding) {
        self.encoding = encoding
    }

    mutating func decode(_ chunk: [UInt8]) -> DecodedChunk {
        switch encoding {
        case .windows1252:
            return Windows1252.decode(chunk)
        case .utf8:
            let bytes = pending.isEmpty ? chunk : pending + chunk
            let (valid, ending) = UTF8Check.validPrefix(of: bytes)
            pending = []
            switch ending {
            case .whole: return DecodedChunk(bytes: bytes, refused: nil)
            case .cut:
                pending = Array(bytes[valid...])
                return DecodedChunk(bytes: Array(bytes[..<valid]), refused: nil)
            case .invalid: return DecodedChunk(bytes: Array(bytes[..<valid]), refused: bytes[valid])
            }
        }
    }

    /// The byte that begins a character the file's end cuts in two, if there is one.
    func finish() -> UInt8? { pending.first }
}
