import Foundation

/// Where bytes come from, and the name to give in problems: a stream of chunks read once, in order.
package struct ByteSource {
    /// The file as the coordinator named it; `stdin` for standard input.
    package let name: String
    /// Answers the next chunk, empty at the end and ever after.
    package let read: () throws(ByteSourceError) -> [UInt8]

    package init(name: String, read: @escaping () throws(ByteSourceError) -> [UInt8]) {
        self.name = name
        self.read = read
    }

    /// Bytes in memory, handed out in blocks.
    package init(_ bytes: [UInt8], name: String, blockBytes: Int = ByteSource.blockBytes) {
        precondition(blockBytes > 0, "a block holds at least one byte")
        var start = 0
        self.init(name: name) {
            let end = min(start + blockBytes, bytes.count)
            defer { start = end }
            return Array(bytes[start..<end])
        }
    }

    package init(_ text: String, name: String) {
        self.init(Array(text.utf8), name: name)
    }

    /// A file, or standard input for `-`.
    ///
    /// - Throws: `notFound`, `isFolder` or `unreadable` where the file cannot be opened.
    package init(path: String, name: String? = nil) throws(ByteSourceError) {
        if path == "-" {
            self = .standardInput
            return
        }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw ByteSourceError(name ?? path, errno) }
        self.init(FileHandle(fileDescriptor: descriptor, closeOnDealloc: true), name: name ?? path)
    }

    /// An open file, from where it stands.
    package init(_ file: FileHandle, name: String, blockBytes: Int = ByteSource.blockBytes) {
        self.init(name: name) { () throws(ByteSourceError) in
            var (count, failure): (Int, Int32) = (0, 0)
            let chunk = [UInt8](unsafeUninitializedCapacity: blockBytes) { buffer, filled in
                repeat {
                    count = Foundation.read(file.fileDescriptor, buffer.baseAddress, blockBytes)
                    failure = count < 0 ? errno : 0
                } while failure == EINTR
                filled = max(count, 0)
            }
            if count < 0 { throw ByteSourceError(name, failure) }
            return chunk
        }
    }

    package static var standardInput: ByteSource { ByteSource(.standardInput, name: "stdin") }

    /// How much is read at once: 1 MiB.
    package static let blockBytes = 1 << 20
}
