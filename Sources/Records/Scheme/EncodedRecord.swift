import Matching

/// A record as it is stored: its key and the canonical bytes of its body.
package struct EncodedRecord: Hashable, Sendable {
    package let key: RecordKey
    package let bytes: [UInt8]

    package init(key: RecordKey, bytes: [UInt8]) {
        self.key = key
        self.bytes = bytes
    }
}
