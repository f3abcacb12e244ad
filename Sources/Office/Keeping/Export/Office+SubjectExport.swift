import Foundation
import Ledger
import Persistence
import Records

extension Office {
    /// Everything held on somebody, entered as a copy that leaves and written to a folder; the entry comes first.
    ///
    /// - Parameters:
    ///   - folder: Where it goes, made where absent; nil to show it.
    ///   - isDraft: With everything in it, for somebody to redact: not to be handed out.
    ///   - recipient: For whom, by role or id.
    package func exportSubject(
        _ id: String, kind: String?, to folder: String?, isDraft: Bool, recipient: String?
    ) throws(OfficeError) -> SubjectExport {
        let now = desk.now.text
        let export = try reading { reader in
            try reader.subjectExport(try reader.dataSubject(id, kind: kind), isDraft: isDraft, madeAt: now)
        }
        let folder = folder.map { URL(fileURLWithPath: $0).standardizedFileURL.path }
        if let folder { try Self.makeEmptyFolder(folder) }
        try register(
            NewCopy(
                what: "subject export", form: isDraft ? "draft" : "redacted", recipient: recipient,
                paths: folder.map { [$0] } ?? [], about: [export.subject.subject]))
        if let folder {
            try DurableFile.create(
                folder + "/records.json", with: JSONText.bytes(of: export.document), mode: 0o600)
            try DurableFile.create(folder + "/README.txt", with: Array(export.readme.utf8), mode: 0o600)
        }
        return export
    }

    /// Makes a folder that is this account's alone; one that is there must be empty.
    private static func makeEmptyFolder(_ folder: String) throws(OfficeError) {
        do {
            let manager = FileManager.default
            if manager.fileExists(atPath: folder) {
                guard try manager.contentsOfDirectory(atPath: folder).isEmpty else {
                    throw OfficeError.opening(path: folder, .alreadyExists)
                }
                return
            }
            try manager.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch let error as OfficeError {
            throw error
        } catch {
            throw .opening(path: folder, .cannotWrite("the folder cannot be made"))
        }
    }

    /// The copies about somebody, or all of them where nobody is named.
    package func copies(of id: String?, kind: String?) throws(OfficeError) -> [RegisteredCopy] {
        guard let id else { return try copies() }
        return try reading { reader in
            let reach = try SubjectReach(try reader.dataSubject(id, kind: kind), reader)
            return try reader.copies(about: nil).filter { $0.tells(of: reach.marks) }
        }
    }
}

extension SubjectExport {
    /// What the folder holds, in plain words.
    fileprivate var readme: String {
        """
        What is held on \(subject)

        records.json has everything: each version of each record, when it was recorded, what was done and decided and by
        whom, the lists that runs made, and the packs and letters given. It is plain text in the form JSON.

          records       \(versions) versions, oldest first; the last one of an id is what is believed now
          events        \(events) things that were done
          lists         \(lines) lines of lists, with the points they were reckoned by
          copies_given  \(copies) packs and exports

        \(isDraft
            ? "THIS IS A DRAFT. It holds what tells of other people. `to_review` names each place: redact it before it is handed out."
            : "What tells of other people was taken out and says [withheld: why]; `withheld` lists the places.")
        Words that were said freely are as they were said. If something is wrong, ask for it to be corrected.

        """
    }
}
