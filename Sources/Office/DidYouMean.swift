import Intake

/// The known word nearest to one that is not known.
package enum DidYouMean {
    /// Nil where none is near.
    package static func nearest(to word: String, among words: [String]) -> String? {
        Suggestion.nearest(to: word, among: words)
    }
}
