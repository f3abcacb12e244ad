import Foundation

/// The postcodes of an imported file in a file of our own, made to be opened at once and searched where it lies. It can be
/// made again from the published file at any time.
///
/// Layout, little endian: `SLPOSTC` and a line feed; version (4 bytes); rows, rows with a place, rows terminated (4 each);
/// bytes of the source's and the release's name (2 each); where the rows begin, a multiple of 16 (4); FNV-1a of the rows
/// (8); the two names; zeroes; and the rows, 16 bytes each (key 8, easting 4, northing 4), in the order of their keys.
package struct PostcodeIndex: Sendable {
    /// `ONSPD`, `Code-Point Open` and the like.
    package let source: String
    /// See `PostcodeFile.release`.
    package let release: String
    package let count: Int
    package let placed: Int
    package let terminated: Int
    private let bytes: Data
    private let rowsStart: Int
    private let digest: UInt64

    static let magic: [UInt8] = Array("SLPOSTC\n".utf8)
    static let version: UInt32 = 1
    static let headerBytes = 40
    static let rowBytes = 16

    /// Opens a file without reading its rows: the system reads what a search touches.
    ///
    /// - Throws: `PostcodeIndexError` where it is not there, not ours, of another version, or cut short.
    package init(path: String) throws(PostcodeIndexError) {
        let bytes = try Self.mapped(path)
        guard bytes.count >= Self.headerBytes, bytes.prefix(8).elementsEqual(Self.magic) else { throw .notAnIndex }
        let version: UInt32 = Self.number(in: bytes, at: 8)
        guard version == Self.version else { throw .otherVersion(version) }
        count = Int(Self.number(in: bytes, at: 12) as UInt32)
        placed = Int(Self.number(in: bytes, at: 16) as UInt32)
        terminated = Int(Self.number(in: bytes, at: 20) as UInt32)
        let sourceEnd = Self.headerBytes + Int(Self.number(in: bytes, at: 24) as UInt16)
        let releaseEnd = sourceEnd + Int(Self.number(in: bytes, at: 26) as UInt16)
        rowsStart = Int(Self.number(in: bytes, at: 28) as UInt32)
        digest = Self.number(in: bytes, at: 32)
        guard releaseEnd <= rowsStart, bytes.count == rowsStart + count * Self.rowBytes else { throw .cutShort }
        source = String(decoding: bytes[Self.headerBytes..<sourceEnd], as: UTF8.self)
        release = String(decoding: bytes[sourceEnd..<releaseEnd], as: UTF8.self)
        self.bytes = bytes
    }

    private static func mapped(_ path: String) throws(PostcodeIndexError) -> Data {
        do {
            return try Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
        } catch let error as CocoaError where error.code == .fileReadNoSuchFile {
            throw .notFound
        } catch {
            throw .unreadable
        }
    }

    private static func number<Number: FixedWidthInteger>(in bytes: Data, at offset: Int) -> Number {
        bytes.withUnsafeBytes { Number(littleEndian: $0.loadUnaligned(fromByteOffset: offset, as: Number.self)) }
    }

    /// The row of a whole postcode.
    package subscript(postcode: Postcode) -> PostcodeRow? {
        let place = firstPlace(from: postcode.packed)
        guard place < count else { return nil }
        let row = row(at: place)
        return row.postcode == postcode ? row : nil
    }

    /// All rows of a sector or an outcode, in order.
    func rows(within part: Postcode) -> [PostcodeRow] {
        let width: UInt64 =
            switch part.extent {
            case .outcode: 1 << 24
            case .sector: 1 << 16
            case .full: 1
            }
        return (firstPlace(from: part.packed)..<firstPlace(from: part.packed + width)).map { row(at: $0) }
    }

    /// Whether the rows are those that were written. Reads all of them.
    package func isIntact() -> Bool {
        bytes.withUnsafeBytes { bytes in
            var digest = RowDigest()
            digest.add(UnsafeRawBufferPointer(rebasing: bytes[rowsStart...]))
            return digest.value == self.digest
        }
    }

    private func row(at place: Int) -> PostcodeRow {
        bytes.withUnsafeBytes { bytes in
            let start = rowsStart + place * Self.rowBytes
            return PostcodeRow(
                key: UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self)),
                easting: Int32(littleEndian: bytes.loadUnaligned(fromByteOffset: start + 8, as: Int32.self)),
                northing: Int32(littleEndian: bytes.loadUnaligned(fromByteOffset: start + 12, as: Int32.self)))
        }
    }

    /// The first place whose postcode is not before `packed`.
    private func firstPlace(from packed: UInt64) -> Int {
        bytes.withUnsafeBytes { bytes in
            var (low, high) = (0, count)
            while low < high {
                let middle = (low + high) / 2
                let start = rowsStart + middle * Self.rowBytes
                let key = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self))
                if key >> 8 < packed { low = middle + 1 } else { high = middle }
            }
            return low
        }
    }
}
