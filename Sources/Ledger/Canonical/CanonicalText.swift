/// A key or a code as it lies in the bytes being read: plain ASCII, valid only while those bytes are.
package struct CanonicalText {
    let bytes: UnsafeBufferPointer<UInt8>
    /// Bytes from the start of the text being read to the first letter.
    package let offset: Int

    package var count: Int { bytes.count }

    /// The letters as a value of their own.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Whether the letters are these.
    package static func == (text: CanonicalText, letters: StaticString) -> Bool {
        guard text.count == letters.utf8CodeUnitCount else { return false }
        for index in 0..<text.count where text.bytes[index] != letters.utf8Start[index] { return false }
        return true
    }

    /// For `switch reader.nextKey() { case "born": … }`.
    package static func ~= (letters: StaticString, text: CanonicalText) -> Bool { text == letters }

    /// Calls the closure with the letters where they lie.
    package func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        body(UnsafeRawBufferPointer(bytes))
    }
}
