/// A value that stands in a list whose order says nothing, such as the needs of a person; such a list is written in one order.
package protocol RecordRow: RecordValue {
    /// Whether `first` is written before `second`. Where neither precedes the other their canonical bytes decide.
    static func precedes(_ first: Self, _ second: Self) -> Bool
}
