/// Whole numbers in the one decimal spelling checkpoints, proofs and tiles use.
enum PlainDecimal {
    /// The number some digits spell, from 0 to 2^63 − 1; nil with a sign, a leading zero or anything else.
    static func number(_ digits: some StringProtocol) -> Int? {
        guard let number = Int(digits), number >= 0, String(number) == digits else { return nil }
        return number
    }
}
