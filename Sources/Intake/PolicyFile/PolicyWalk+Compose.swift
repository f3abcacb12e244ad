import Yams

extension PolicyWalk {
    /// The root of the YAML that `bytes` are; nil where they are none, which is reported.
    mutating func compose(_ bytes: [UInt8]) -> Node? {
        guard bytes.count <= PolicyText.bytesMost else {
            report(
                "too-large", at: .start, "a policy has at most \(PolicyText.bytesMost) bytes, found \(bytes.count)")
            return nil
        }
        if ForeignFile(bytes) != nil {
            report("not-text", at: .start, "this is not plain text", hint: "save it as text in UTF-8")
            return nil
        }
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        guard let text = String(validating: content, as: UTF8.self) else {
            report("not-utf8", at: .start, "this text is not in UTF-8", hint: "save it as text in UTF-8")
            return nil
        }
        let refused = PolicyText.problems(in: text, file: file)
        guard refused.isEmpty else {
            add(refused)
            return nil
        }
        do {
            guard let root = try Yams.compose(yaml: text) else {
                report(
                    "empty-file", at: .start, "the file says nothing",
                    hint: "begin with the nation's default policy")
                return nil
            }
            return root
        } catch let error as YamlError {
            report(error)
        } catch {
            report("not-yaml", at: .start, "this is not YAML")
        }
        return nil
    }

    private mutating func report(_ error: YamlError) {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            report("not-yaml", at: Mark(line: mark.line, column: mark.column), "this is not YAML: \(problem)")
        case .duplicatedKeysInMapping(let keys, let context):
            for key in keys {
                report(
                    "duplicate-key", at: Mark(line: context.mark.line, column: context.mark.column),
                    "the key `\(key.prefix(60))` is there twice in one section", hint: "keep one of them")
            }
        case .reader(let problem, let offset, _, let text):
            report("not-yaml", at: Self.mark(ofCharacter: offset ?? 0, in: text), "this is not YAML: \(problem)")
        case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
            report("not-yaml", at: .start, "this is not YAML")
        }
    }

    private static func mark(ofCharacter offset: Int, in text: String) -> Mark {
        let before = text.prefix(offset).unicodeScalars.split(
            separator: "\n", omittingEmptySubsequences: false)
        return Mark(line: max(1, before.count), column: (before.last?.count ?? 0) + 1)
    }
}
