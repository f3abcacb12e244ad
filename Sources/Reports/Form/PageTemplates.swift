import Mustache

/// Every page's template, embedded from `Templates/`, parsed once. What people wrote is escaped wherever it is put in: no template
/// takes text as it is.
enum PageTemplates {
    /// The template `name` filled from `view`, whose properties it names.
    static func page(_ name: String, _ view: Any) -> String {
        guard let page = library.render(view, withTemplate: name) else {
            preconditionFailure("a page names a template that is there")
        }
        return page
    }

    private static let library: MustacheLibrary = {
        var library = MustacheLibrary()
        for (name, bytes) in embedded {
            do {
                try library.register(String(decoding: bytes, as: UTF8.self), named: name)
            } catch {
                preconditionFailure("the template \(name) does not parse: \(error)")
            }
        }
        return library
    }()

    /// Name and bytes of each file, held against the folder by a test.
    static let embedded: [(name: String, bytes: [UInt8])] = [
        ("page", PackageResources.page_mustache), ("style", PackageResources.style_mustache),
        ("pack", PackageResources.pack_mustache), ("pack-line", PackageResources.pack_line_mustache),
        ("report", PackageResources.report_mustache), ("panel", PackageResources.panel_mustache),
        ("waterfall", PackageResources.waterfall_mustache),
        ("receipt-lines", PackageResources.receipt_lines_mustache),
        ("distance-plot", PackageResources.distance_plot_mustache),
        ("picture-animal", PackageResources.picture_animal_mustache),
        ("picture-calendar", PackageResources.picture_calendar_mustache),
        ("picture-heart", PackageResources.picture_heart_mustache),
        ("picture-help", PackageResources.picture_help_mustache),
        ("picture-home", PackageResources.picture_home_mustache),
        ("picture-lock", PackageResources.picture_lock_mustache),
        ("picture-map", PackageResources.picture_map_mustache),
        ("picture-no", PackageResources.picture_no_mustache),
        ("picture-people", PackageResources.picture_people_mustache),
        ("picture-person", PackageResources.picture_person_mustache),
        ("picture-question", PackageResources.picture_question_mustache),
        ("picture-speech", PackageResources.picture_speech_mustache),
        ("picture-yes", PackageResources.picture_yes_mustache),
    ]
}
