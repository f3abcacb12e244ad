extension Postcode {
    /// Reads a postcode, a sector or an outcode. Capitals, spaces around it, a missing space and several spaces before the
    /// last three characters do not matter: nothing else is put right.
    ///
    /// - Throws: what is wrong, with what was perhaps meant. The text itself is not repeated.
    package init(_ text: String) throws(PostcodeError) {
        var text = text
        self = try text.withUTF8 { bytes in Result { () throws(PostcodeError) in try Postcode(bytes) } }.get()
    }

    /// Reads UTF-8, without a string.
    package init(_ bytes: UnsafeBufferPointer<UInt8>) throws(PostcodeError) {
        var letters = PostcodeLetters()
        for byte in Blanks.trimmed(bytes) { try letters.append(byte) }
        guard letters.count > 0 else { throw PostcodeError(.empty) }
        if let postcode = letters.postcode {
            self = postcode
        } else {
            throw PostcodeError(letters.fault, suggestion: letters.perhapsMeant)
        }
    }
}
