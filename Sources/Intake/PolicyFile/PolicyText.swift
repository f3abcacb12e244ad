/// What a policy's text must not use, found before YAML reads it: the few features that make one text mean more than it shows.
enum PolicyText {
    /// The most bytes of a policy file.
    static let bytesMost = 1 << 20
    /// The most brackets inside each other on one road.
    private static let flowDepthMost = 32

    /// Every tab, anchor, alias, tag, block text, directive and second document in `text`.
    static func problems(in text: String, file: String) -> [ImportProblem] {
        var scan = Scan(file: file)
        // By scalars: to `Character`, CR LF is one and no line feed.
        for (index, line) in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated()
        {
            scan.read(Array(line), line: index + 1)
        }
        return scan.problems
    }

    private struct Scan {
        let file: String
        var problems: [ImportProblem] = []
        private var quote: Unicode.Scalar?
        private var flowDepth = 0
        private var hasContent = false

        init(file: String) { self.file = file }

        /// Reads one line, without its end.
        mutating func read(_ scalars: [Unicode.Scalar], line: Int) {
            if quote == nil, readMarker(scalars, line: line) { return }
            var isAtStart = true
            var isIndent = quote == nil
            var index = 0
            while index < scalars.count {
                let scalar = scalars[index]
                if let open = quote {
                    index = skipQuoted(scalars, from: index, until: open)
                    isAtStart = false
                    isIndent = false
                    continue
                }
                if scalar == "\t", isIndent {
                    report("tab", line, index, "a tab before the text", hint: "YAML is set in with spaces")
                    return
                }
                let isBlank = scalar == " " || scalar == "\t" || scalar == "\r"
                if scalar == "#", index == 0 || scalars[index - 1] == " " || scalars[index - 1] == "\t" { return }
                if !isBlank {
                    isIndent = false
                    hasContent = true
                    isAtStart = readScalar(scalars, at: index, line: line, isAtStart: isAtStart)
                }
                index += 1
            }
        }

        /// Whether the line is a mark of a document or a directive, which is then reported where it may not stand.
        private mutating func readMarker(_ scalars: [Unicode.Scalar], line: Int) -> Bool {
            if scalars.first == "%" {
                report("yaml-feature", line, 0, "a directive", hint: "leave this line out")
                return true
            }
            let start = String(String.UnicodeScalarView(scalars.prefix(4))).filter { $0 != "\r" && $0 != " " }
            guard start == "---" || start == "..." else { return false }
            if hasContent || start == "..." {
                report("yaml-feature", line, 0, "the end of a document", hint: "a policy is one document")
            }
            hasContent = true
            return true
        }

        /// The index after the quoted part of a line.
        private mutating func skipQuoted(
            _ scalars: [Unicode.Scalar], from start: Int, until open: Unicode.Scalar
        ) -> Int {
            var index = start
            while index < scalars.count {
                if open == "\"", scalars[index] == "\\" {
                    index += 2
                } else if scalars[index] == open {
                    // Two single quotes inside single quotes are one that is meant.
                    if open == "'", index + 1 < scalars.count, scalars[index + 1] == "'" {
                        index += 2
                    } else {
                        quote = nil
                        return index + 1
                    }
                } else {
                    index += 1
                }
            }
            return index
        }

        /// Reads one scalar outside of quotes; answers whether a new value may begin after it.
        private mutating func readScalar(
            _ scalars: [Unicode.Scalar], at index: Int, line: Int, isAtStart: Bool
        ) -> Bool {
            let scalar = scalars[index]
            let next = index + 1 < scalars.count ? scalars[index + 1] : " "
            let isBeforeBlank = next == " " || next == "\t" || next == "\r"
            if scalar == ":", isBeforeBlank || flowDepth > 0 { return true }
            if flowDepth > 0, scalar == "," { return true }
            if flowDepth > 0, scalar == "]" || scalar == "}" {
                flowDepth -= 1
                return false
            }
            guard isAtStart else { return false }
            switch scalar {
            case "-", "?":
                return isBeforeBlank
            case "[", "{":
                flowDepth += 1
                if flowDepth == Self.tooDeep {
                    report("yaml-feature", line, index, "brackets too deep inside each other")
                }
                return true
            case "\"", "'":
                quote = scalar
            case "&", "*":
                report(
                    "yaml-feature", line, index, scalar == "&" ? "an anchor" : "an alias",
                    hint: "write the value out, or put it in quotes")
            case "!":
                report("yaml-feature", line, index, "a tag", hint: "write the value alone, or put it in quotes")
            case "|", ">":
                report("yaml-feature", line, index, "a text over several lines", hint: "write it on one line")
            default: break
            }
            return false
        }

        private static let tooDeep = flowDepthMost + 1

        private mutating func report(
            _ code: String, _ line: Int, _ index: Int, _ what: String, hint: String? = nil
        ) {
            problems.append(
                ImportProblem(
                    file: file, line: line, column: index + 1, code: code,
                    message: code == "tab" ? what : "a policy does not use \(what)", hint: hint))
        }
    }
}
