import Foundation
import TestSupport
import Testing

@testable import Reports

struct `Templates of pages` {
    private var folder: URL { checkoutRoot.appendingPathComponent("Sources/Reports/Templates") }

    @Test func `every template in the folder is embedded as it is`() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        #expect(PageTemplates.embedded.map { $0.name + ".mustache" }.sorted() == files)
        for template in PageTemplates.embedded {
            let file = folder.appendingPathComponent(template.name + ".mustache")
            #expect(try Data(contentsOf: file) == Data(template.bytes), "\(template.name) differs")
        }
    }

    @Test func `no template takes text without escaping it`() {
        for template in PageTemplates.embedded {
            let text = String(decoding: template.bytes, as: UTF8.self)
            for unescaped in ["{{{", "{{&", "CONTENT_TYPE", "{{="] {
                #expect(!text.contains(unescaped), "\(template.name) has `\(unescaped)`")
            }
        }
    }

    @Test func `every picture is there`() {
        let names = Set(PageTemplates.embedded.map(\.name))
        for picture in PackPicture.allCases { #expect(names.contains(picture.rawValue)) }
    }
}
