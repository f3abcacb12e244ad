/// A term with what is said of it.
struct PanelFact: Sendable {
    let term: String
    let told: [String]

    init(_ term: String, _ told: [String]) {
        self.term = term
        self.told = told
    }

    init(_ term: String, _ told: String?) {
        self.init(term, [told ?? "not known"])
    }
}

/// A row of the shortlist as the panel reads it.
struct PanelRow: Sendable {
    let place: Int
    let homeName: String
    let homeID: String
    let answer: String
    let fitsPerson: String
    let fitsHousehold: String
    let start: String
    let distance: String
}

/// A line of a receipt with every figure that a calculator needs.
struct PanelLine: Sendable {
    let strand: String
    let weight: Int
    let percent: Int
    let low: Int
    let high: Int
    let reading: Int
    let points: Int
    let because: String
}

/// One side of one home's receipt: the drawing, and the numbers it is drawn from.
struct PanelSide: Sendable {
    let sideTitle: String
    let sideWords: String
    let waterfall: Waterfall
    let panelLines: [PanelLine]
    let total: String
}

/// One home as the panel looks at it.
struct PanelHome: Sendable {
    let name: String
    let id: String
    let verdictWords: String
    let lead: [String]
    let sides: [PanelSide]
    let together: String
    let toAsk: [String]
}

/// A home that is not possible now, with what may be said of why.
struct PanelBarred: Sendable {
    let barredName: String
    let barredWhy: [String]
}

/// The matching pack as its template reads it.
struct PanelPage: Sendable {
    let pageTitle: String
    let bodyClass: String
    let made: String
    let own: [PanelOwn]
    let referral: [PanelFact]
    let rows: [PanelRow]
    let homes: [PanelHome]
    let plot: DistancePlot?
    let plotLeftOut: String?
    let barred: [PanelBarred]
    let questions: [String]
    let history: [String]
    let explained: [PanelFact]
    let closing: String
}

/// A person's own words and wishes.
struct PanelOwn: Sendable {
    let ownName: String
    let ownWords: [String]
    let wishes: [PanelFact]
}
