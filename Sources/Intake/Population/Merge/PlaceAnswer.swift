import Matching

/// What is known of where a postcode lies.
package enum PlaceAnswer: Hashable, Sendable {
    /// The postcode as it should be written, and its place.
    case found(postcode: String, place: Place)
    /// A postcode that may well exist, but of which no place is known, and why.
    case noPlace(postcode: String, why: String, hint: String?)
    /// No postcode at all, and why; neither repeats the text.
    case notAPostcode(why: String, hint: String?)
}

extension Gazetteer {
    /// What this gazetteer knows of the postcode in a cell.
    package func answer(for text: String) -> PlaceAnswer {
        let postcode: Postcode
        do {
            postcode = try Postcode(text)
        } catch {
            return .notAPostcode(why: error.message, hint: error.hint)
        }
        do {
            let fix = try fix(postcode)
            return .found(postcode: postcode.text, place: Place(fix))
        } catch {
            return .noPlace(postcode: postcode.text, why: error.message, hint: error.hint)
        }
    }
}

extension Place {
    /// The place a fix gives.
    package init(_ fix: PlaceFix) {
        let precision: Precision =
            switch fix.precision {
            case .exact: .exact
            case .sector: .sector
            case .outcode: .outcode
            }
        self.init(
            easting: fix.easting, northing: fix.northing, radiusMetres: fix.radiusMetres, precision: precision)
    }
}
