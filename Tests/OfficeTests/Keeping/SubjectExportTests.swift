import Foundation
import Ledger
import Persistence
import Records
import Testing

@testable import Office

struct SubjectExportTests {
    @Test func `everything of theirs is in it, every version, and nothing of others`() async throws {
        let scheme = try await AuditScheme.withARun()
        try await scheme.set("P-008/known_as", "Somebody Else")
        let folder = scheme.file("export")
        let export = try scheme.office().exportSubject(
            "P-008", kind: nil, to: folder, isDraft: false, recipient: "person P-008")
        let text = String(decoding: try scheme.bytes(folder + "/records.json"), as: UTF8.self)
        for word in ["Somebody Else", "R-007", "said-no", "known_as", "\"lists\""] {
            #expect(text.contains(word), "\(word) is missing")
        }
        // Whom they are kept apart from is somebody else's, and why is restricted.
        for word in ["P-108", "Grace Lowe", "HH-052-A"] { #expect(!text.contains(word), "\(word) is in it") }
        #expect(text.contains("[withheld: about another person]"))
        #expect(export.notes.contains { $0.path.hasSuffix(".other") })
        #expect(export.versions > 3 && export.events == 1 && export.lines > 3)
        #expect(try scheme.office().copies(of: "P-008", kind: nil).map(\.recipient) == ["person P-008"])
        let mode = try FileManager.default.attributesOfItem(atPath: folder + "/records.json")[.posixPermissions]
        #expect(mode as? NSNumber == 0o600)
        #expect(throws: OfficeError.self) {
            try scheme.office().exportSubject("P-008", kind: nil, to: folder, isDraft: false, recipient: nil)
        }
    }

    @Test func `a draft has everything, with the places to look at`() async throws {
        let scheme = try await AuditScheme.withARun()
        let export = try scheme.office().exportSubject("P-008", kind: nil, to: nil, isDraft: true, recipient: nil)
        let text = JSONText.text(of: export.document)
        #expect(text.contains("P-108") && text.contains("Grace Lowe") && !text.contains("[withheld"))
        #expect(export.notes.contains { $0.path.hasSuffix(".about") })
        #expect(export.notes.contains { $0.path.hasSuffix(".set_by") })
    }

    @Test func `a home's export has its lines without whose list they were on`() async throws {
        let scheme = try await AuditScheme.withARun()
        let export = try scheme.office().exportSubject("HH-026", kind: nil, to: nil, isDraft: false, recipient: nil)
        let text = JSONText.text(of: export.document)
        #expect(export.lines > 3)
        #expect(text.contains("household_side") && text.contains("HH-026-A"))
        #expect(!text.contains("P-003") && !text.contains("R-003") && !text.contains("people_total"))
    }

    @Test func `whom it is about must be somebody of whom something is held`() async throws {
        let scheme = try await AuditScheme.withARun()
        let office = try scheme.office()
        let nearly = #expect(throws: OfficeError.self) {
            try office.exportSubject("P-00", kind: nil, to: nil, isDraft: false, recipient: nil)
        }
        #expect(nearly?.exitNumber == 65)
        #expect(nearly?.description.contains("did you mean `P-00") == true)
        #expect(throws: OfficeError.self) {
            try office.exportSubject("R-003", kind: "referral", to: nil, isDraft: false, recipient: nil)
        }
    }
}
