/// Why a text is not a postcode. The words do not repeat it: where somebody lives is nobody's business in a log.
package struct PostcodeError: Error, Hashable, Sendable {
    package enum Fault: Hashable, Sendable {
        case empty
        case otherCharacter
        case tooLong
        /// The space does not come before the last three characters.
        case misplacedSpace
        /// One of C, I, K, M, O, V among the last two letters.
        case inwardLetters
        /// The last three are right, and what comes before them is not.
        case outcode
        case shape
    }

    package let fault: Fault
    /// What was perhaps meant. It is never taken without being asked.
    package let suggestion: Postcode?

    init(_ fault: Fault, suggestion: Postcode? = nil) {
        self.fault = fault
        self.suggestion = suggestion
    }
}

extension PostcodeError {
    /// What is wrong, in a few words.
    package var message: String {
        switch fault {
        case .empty: "the postcode is empty"
        case .otherCharacter: "a postcode has only letters, digits and one space"
        case .tooLong: "a postcode has at most seven letters and digits"
        case .misplacedSpace: "the space of a postcode comes before its last three characters"
        case .inwardLetters: "the last two letters of a postcode are never C, I, K, M, O or V"
        case .outcode: "the first part is not that of a postcode such as M33 1AB"
        case .shape: "this is not a postcode such as M33 1AB, nor the first part of one"
        }
    }

    package var hint: String? { suggestion.map { "did you mean \($0)?" } }
}
