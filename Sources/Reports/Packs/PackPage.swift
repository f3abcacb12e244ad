import Casework

/// One line of a pack: one idea.
struct PackLine: Sendable {
    let words: String
    /// The template of the picture that stands beside it in Easy Read.
    let picture: String
    /// Whether somebody's own words are given as they said them.
    let isQuoted: Bool

    init(_ words: String, _ picture: PackPicture, isQuoted: Bool = false) {
        self.words = words
        self.picture = picture.rawValue
        self.isQuoted = isQuoted
    }
}

/// Lines under a small heading.
struct PackDetail: Sendable {
    let detailTitle: String
    let detailLines: [PackLine]
}

/// Lines and details under a middle heading: one home, one set of wishes.
struct PackPart: Sendable {
    let partTitle: String
    let partLines: [PackLine]
    let details: [PackDetail]

    init(_ title: String, _ lines: [PackLine], details: [PackDetail] = []) {
        partTitle = title
        partLines = lines
        self.details = details.filter { !$0.detailLines.isEmpty }
    }

    var isEmpty: Bool { partLines.isEmpty && details.isEmpty }
}

/// One heading of a pack with what stands under it.
struct PackSection: Sendable {
    let title: String
    let lines: [PackLine]
    let parts: [PackPart]

    init(_ title: String, _ lines: [PackLine], parts: [PackPart] = []) {
        self.title = title
        self.lines = lines
        self.parts = parts.filter { !$0.isEmpty }
    }

    var isEmpty: Bool { lines.isEmpty && parts.isEmpty }
}

/// A pack of headings and lines, as the page template reads it.
struct PackPage: Sendable {
    let pageTitle: String
    let bodyClass: String
    let showsPictures: Bool
    let opening: [PackLine]
    let sections: [PackSection]
    let closing: String

    init(
        title: String, format: PackFormat, opening: [PackLine], sections: [PackSection], closing: String
    ) {
        pageTitle = title
        bodyClass = format.rawValue
        showsPictures = format == .easyRead
        self.opening = opening
        self.sections = sections.filter { !$0.isEmpty }
        self.closing = closing
    }
}
