extension String {
    /// The text without control characters but line ends and tabs: what somebody typed into a cell gives no orders to a terminal.
    var forScreen: String { String(String.UnicodeScalarView(unicodeScalars.map { $0.isOrder ? "\u{FFFD}" : $0 })) }

    /// The text on one line, for the cell of a table.
    var onOneLine: String {
        guard unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else { return self }
        return String(
            String.UnicodeScalarView(unicodeScalars.map { $0 == "\n" || $0 == "\r" || $0 == "\t" ? " " : $0 }))
    }

    /// Whether any character would give a terminal an order.
    var hasOrders: Bool { unicodeScalars.contains { $0.isOrder } }
}

extension Unicode.Scalar {
    fileprivate var isOrder: Bool {
        switch value {
        case 0x09, 0x0A, 0x0D: false
        case 0x00...0x1F, 0x7F...0x9F: true
        default: false
        }
    }
}
