extension UnsafeBufferPointer<UInt8> {
    /// Whether these bytes come before others in bytewise order, the shorter first where one begins the other.
    ///
    /// Written out because it runs once a key: the general `lexicographicallyPrecedes` costs several times as much.
    func precedesBytewise(_ other: UnsafeBufferPointer<UInt8>) -> Bool {
        let shared = Swift.min(count, other.count)
        var index = 0
        while index < shared {
            if self[index] != other[index] { return self[index] < other[index] }
            index += 1
        }
        return count < other.count
    }
}
