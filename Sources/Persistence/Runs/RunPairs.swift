/// The leaves of all pairs of one referral in one run, as the caller lays them out.
package struct RunPairs: Hashable, Sendable {
    package let referral: String
    package let bytes: [UInt8]

    package init(referral: String, bytes: [UInt8]) {
        self.referral = referral
        self.bytes = bytes
    }
}
