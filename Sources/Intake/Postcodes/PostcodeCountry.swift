/// Which grid, if any, a postcode's area lies on.
package enum PostcodeCountry: Hashable, Sendable {
    case greatBritain
    /// BT: the Irish Grid, and terms of use that let nobody hand its postcodes on (research/ecosystem.md 1.2).
    case northernIreland
    /// JE, GY and IM: no place in the published files.
    case crownDependency

    package init(of postcode: Postcode) {
        switch (postcode.packed >> 40, UInt8(truncatingIfNeeded: postcode.packed >> 32)) {
        case (0x4254, 0x30...0x39): self = .northernIreland
        case (0x4A45, _), (0x4759, _), (0x494D, _): self = .crownDependency
        default: self = .greatBritain
        }
    }
}
