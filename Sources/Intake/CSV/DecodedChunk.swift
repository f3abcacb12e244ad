/// Some text in UTF-8, and the byte right after it that is no text in the encoding, if reading must stop there.
struct DecodedChunk {
    let bytes: [UInt8]
    let refused: UInt8?
}
