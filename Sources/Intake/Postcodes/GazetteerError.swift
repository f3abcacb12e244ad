/// Why a postcode gives no place.
package enum GazetteerError: Error, Hashable, Sendable {
    case notAPostcode(PostcodeError)
    /// Well written, and not known, nor anything of its first part.
    case unknown
    /// Nothing of Northern Ireland is built in, and its own file has not been imported, or does not have the postcode.
    case northernIreland
    /// Jersey, Guernsey and the Isle of Man have no place in the published files.
    case crownDependency
}

extension GazetteerError {
    /// What is wrong, without the postcode.
    package var message: String {
        switch self {
        case .notAPostcode(let error): error.message
        case .unknown: "there is no such postcode, nor one that begins like it"
        case .northernIreland: "no places of Northern Ireland are built in"
        case .crownDependency: "no places of Jersey, Guernsey and the Isle of Man are known"
        }
    }

    /// What to do about it.
    package var hint: String? {
        switch self {
        case .notAPostcode(let error): error.hint
        case .unknown: "check the first part, or give easting and northing"
        case .northernIreland: "import the ONSPD or NSPL (its postcodes may not be handed on)"
        case .crownDependency: "give easting and northing, or leave the place open"
        }
    }
}
