/// A code of the vocabulary, such as `step-free` or `epilepsy`.
public struct Code: RecordID {
    public let text: String
    public init(_ text: String) { self.text = text }
}
