/// The states, one function each. Every one takes the chunk from a position and answers the position it stopped at.
extension CSVScanner {
    private typealias Chunk = UnsafeBufferPointer<UInt8>

    /// Reads a chunk of valid UTF-8.
    mutating func scan(_ chunk: [UInt8]) {
        kinds.withUnsafeBufferPointer { kinds in
            chunk.withUnsafeBufferPointer { chunk in
                var position = 0
                while position < chunk.count, !hasStopped {
                    switch state {
                    case .fieldStart: position = openField(chunk, at: position)
                    case .plain: position = readPlain(chunk, from: position, kinds)
                    case .quoted: position = readQuoted(chunk, from: position, kinds)
                    case .quoteSeen: position = closeQuote(chunk, at: position, kinds)
                    }
                }
                lineStart -= position
            }
        }
        // A field that never ends must not be gathered whole before it is refused.
        if !hasStopped, state != .fieldStart { checkSizes() }
    }

    private mutating func openField(_ chunk: Chunk, at position: Int) -> Int {
        let byte = chunk[position]
        if afterReturn {
            afterReturn = false
            if byte == 0x0A {
                lineStart = position + 1
                return position + 1
            }
        }
        fieldLine = line
        fieldColumn = column(at: position)
        if byte == 0x22 {
            state = .quoted
            rowHasQuotes = true
            return position + 1
        }
        state = .plain
        return position
    }

    private mutating func readPlain(
        _ chunk: Chunk, from start: Int, _ kinds: UnsafeBufferPointer<ByteKind>
    ) -> Int {
        let position = run(in: chunk, from: start, stops: plainStops) { kinds[Int($0)] == .ordinary }
        guard position < chunk.count else { return position }
        switch kinds[Int(chunk[position])] {
        case .ordinary:
            return position
        case .delimiter:
            endField()
        case .carriageReturn, .lineFeed:
            endField()
            endRecord(column: column(at: position))
            startLine(after: position, return: chunk[position] == 0x0D)
        case .quote:
            if !rowIsBroken {
                report(
                    problem(
                        .warning, line: line, column: column(at: position), code: "quote-inside-field",
                        "a quote inside a field that does not begin with one", hint: "it was kept as text"))
            }
            bytes.append(0x22)
        case .continuation:
            bytes.append(chunk[position])
            continuations += 1
        case .nul:
            stopAtNul(position)
        }
        return position + 1
    }

    private mutating func readQuoted(
        _ chunk: Chunk, from start: Int, _ kinds: UnsafeBufferPointer<ByteKind>
    ) -> Int {
        if afterReturn {
            afterReturn = false
            if chunk[start] == 0x0A {
                bytes.append(0x0A)
                lineStart = start + 1
                return start + 1
            }
        }
        let position = run(in: chunk, from: start, stops: quotedStops) {
            kinds[Int($0)] == .ordinary || kinds[Int($0)] == .delimiter
        }
        guard position < chunk.count else { return position }
        let byte = chunk[position]
        switch kinds[Int(byte)] {
        case .ordinary, .delimiter:
            return position
        case .quote:
            state = .quoteSeen
        case .carriageReturn, .lineFeed:
            bytes.append(byte)
            startLine(after: position, return: byte == 0x0D)
        case .continuation:
            bytes.append(byte)
            continuations += 1
        case .nul:
            stopAtNul(position)
        }
        return position + 1
    }

    private mutating func closeQuote(
        _ chunk: Chunk, at position: Int, _ kinds: UnsafeBufferPointer<ByteKind>
    ) -> Int {
        switch kinds[Int(chunk[position])] {
        case .quote:
            bytes.append(0x22)
            state = .quoted
            return position + 1
        case .delimiter, .carriageReturn, .lineFeed:
            break
        case .ordinary, .continuation, .nul:
            report(
                problem(
                    line: line, column: column(at: position), code: "text-after-quote",
                    "text after the quote that closes a field",
                    hint: "a quote inside a quoted field is written twice"))
            rowIsBroken = true
        }
        // The rest is read as plain text, so that the row's end is found.
        state = .plain
        return position
    }

    /// Appends the bytes from `start` that are plain text, and answers where they end. Eight are looked at at once: those
    /// below a space, above ASCII, or equal to one of the two stops end a run, if their kind says so as well.
    @inline(__always)
    private mutating func run(
        in chunk: Chunk, from start: Int, stops: (UInt64, UInt64), while isText: (UInt8) -> Bool
    ) -> Int {
        let raw = UnsafeRawBufferPointer(chunk)
        var end = start
        while end + 8 <= raw.count {
            let eight = raw.loadUnaligned(fromByteOffset: end, as: UInt64.self).littleEndian
            let marks = Self.marks(in: eight, stops)
            guard marks != 0 else {
                end += 8
                continue
            }
            end += marks.trailingZeroBitCount / 8
            break
        }
        while end < chunk.count, isText(chunk[end]) { end += 1 }
        if end > start { bytes.append(contentsOf: UnsafeBufferPointer(rebasing: chunk[start..<end])) }
        return end
    }

    /// The top bit of each byte that may end a run. A byte is below another, or zero after the exclusive or with a stop,
    /// where the subtraction borrows; the lowest mark is always right, and no other is used.
    @inline(__always)
    private static func marks(in eight: UInt64, _ stops: (UInt64, UInt64)) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let (first, second) = (eight ^ stops.0, eight ^ stops.1)
        let below = (eight &- ones &* 0x20) & ~eight
        return (below | (first &- ones) & ~first | (second &- ones) & ~second | eight) & (ones &* 0x80)
    }

    private mutating func startLine(after position: Int, return isReturn: Bool) {
        line += 1
        lineStart = position + 1
        continuations = 0
        afterReturn = isReturn
    }

    private mutating func stopAtNul(_ position: Int) {
        stop(
            problem(
                line: line, column: column(at: position), code: "nul-byte", "a NUL byte, which no text has",
                hint: "is this a text file?"))
    }
}
