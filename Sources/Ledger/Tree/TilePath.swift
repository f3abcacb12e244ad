/// Where a piece of a ledger lies in the tiled form other programs check (C2SP tlog-tiles): `tile/<level>/<index>` for
/// hashes, `tile/entries/<index>` for entries, with `.p/<width>` where it is not full.
package struct TilePath: Hashable, Sendable {
    /// What a tile holds.
    package enum Content: Hashable, Sendable {
        /// The roots over 256^level leaves each.
        case hashes(level: Int)
        case entries
    }

    /// How many hashes or entries a full tile holds.
    package static let fullWidth = 256

    package let content: Content
    /// Which tile of its level, from 0.
    package let index: Int
    /// How many of them this tile holds, 1 to 256.
    package let width: Int

    package init(content: Content, index: Int, width: Int = fullWidth) {
        precondition(index >= 0 && (1...Self.fullWidth).contains(width), "a tile has an index and 1 to 256 hashes")
        if case .hashes(let level) = content { precondition((0...63).contains(level), "a level is 0 to 63") }
        self.content = content
        self.index = index
        self.width = width
    }

    /// The path a text spells, or nil where it is none in its one spelling.
    package init?(text: String) {
        var parts = text.split(separator: "/", omittingEmptySubsequences: false)[...]
        guard parts.popFirst() == "tile", let first = parts.popFirst() else { return nil }
        let content: Content
        if first == "entries" {
            content = .entries
        } else {
            guard let level = PlainDecimal.number(first), level <= 63 else { return nil }
            content = .hashes(level: level)
        }
        var width = Self.fullWidth
        if parts.count > 1, let last = parts.last, parts[parts.endIndex - 2].hasSuffix(".p") {
            guard let partial = PlainDecimal.number(last), (1..<Self.fullWidth).contains(partial) else {
                return nil
            }
            width = partial
            parts = parts.dropLast(2) + [parts[parts.endIndex - 2].dropLast(2)]
        }
        guard let index = Self.index(of: parts.joined(separator: "/")) else { return nil }
        self.init(content: content, index: index, width: width)
    }

    package var text: String {
        let place =
            switch content {
            case .hashes(let level): "\(level)"
            case .entries: "entries"
            }
        return "tile/\(place)/\(Self.text(ofIndex: index))" + (width < Self.fullWidth ? ".p/\(width)" : "")
    }

    /// An index in groups of three digits, all but the last marked by an x: `x001/x234/067`.
    static func text(ofIndex index: Int) -> String {
        var groups: [String] = []
        var rest = index
        repeat {
            let digits = String(rest % 1_000)
            let padded = String(repeating: "0", count: 3 - digits.count) + digits
            groups.append(groups.isEmpty ? padded : "x" + padded)
            rest /= 1_000
        } while rest > 0
        return groups.reversed().joined(separator: "/")
    }

    /// The index a text of such groups spells, or nil.
    static func index(of text: String) -> Int? {
        let digits = text.utf8.filter { $0 != 0x78 && $0 != 0x2F }
        guard let index = Int(String(decoding: digits, as: UTF8.self)), index >= 0,
            self.text(ofIndex: index) == text
        else { return nil }
        return index
    }
}
