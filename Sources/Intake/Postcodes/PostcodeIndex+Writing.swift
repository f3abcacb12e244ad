import Foundation

extension PostcodeIndex {
    /// Writes an index in place of any other at `path`: beside it first, and then in one step.
    ///
    /// - Parameter rows: ordered by postcode, one for each, as `PostcodeFile.rows` and `PostcodeRow.merged` are.
    package static func write(
        _ rows: [PostcodeRow], source: String, release: String, to path: String
    ) throws(PostcodeIndexError) {
        let body = encoded(rows)
        var digest = RowDigest()
        body.withUnsafeBytes { digest.add($0) }
        let (source, release) = (Array(source.utf8.prefix(1_000)), Array(release.utf8.prefix(1_000)))
        let names = source + release
        let rowsStart = (headerBytes + names.count + rowBytes - 1) / rowBytes * rowBytes

        var header = magic
        func append(_ number: some FixedWidthInteger) {
            withUnsafeBytes(of: number.littleEndian) { header.append(contentsOf: $0) }
        }
        append(version)
        append(UInt32(rows.count))
        append(UInt32(rows.count { $0.point != nil }))
        append(UInt32(rows.count(where: \.isTerminated)))
        append(UInt16(source.count))
        append(UInt16(release.count))
        append(UInt32(rowsStart))
        append(digest.value)
        header += names
        header += [UInt8](repeating: 0, count: rowsStart - header.count)
        try replace(path, with: [header, body])
    }

    private static func encoded(_ rows: [PostcodeRow]) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: rows.count * rowBytes) { bytes, filled in
            let raw = UnsafeMutableRawBufferPointer(bytes)
            for (place, row) in rows.enumerated() {
                let start = place * rowBytes
                raw.storeBytes(of: row.key.littleEndian, toByteOffset: start, as: UInt64.self)
                raw.storeBytes(of: row.easting.littleEndian, toByteOffset: start + 8, as: Int32.self)
                raw.storeBytes(of: row.northing.littleEndian, toByteOffset: start + 12, as: Int32.self)
            }
            filled = rows.count * rowBytes
        }
    }

    /// Writes to a new file beside `path`, durably, and gives it that name.
    private static func replace(_ path: String, with parts: [[UInt8]]) throws(PostcodeIndexError) {
        let beside = path + ".new"
        do throws(PostcodeIndexError) {
            let descriptor = open(beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
            guard descriptor >= 0 else { throw .cannotWrite(reason: String(cString: strerror(errno))) }
            let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
            for part in parts {
                var done = 0
                while done < part.count {
                    let count = part.withUnsafeBytes { part in
                        Foundation.write(file.fileDescriptor, part.baseAddress.map { $0 + done }, part.count - done)
                    }
                    if count < 0, errno == EINTR { continue }
                    guard count > 0 else { throw .cannotWrite(reason: String(cString: strerror(errno))) }
                    done += count
                }
            }
            guard fsync(file.fileDescriptor) == 0, rename(beside, path) == 0 else {
                throw .cannotWrite(reason: String(cString: strerror(errno)))
            }
        } catch {
            unlink(beside)
            throw error
        }
    }
}
