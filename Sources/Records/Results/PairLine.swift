import Ledger
import Matching

/// One pair of a run as it is stored and proved: verdict, start, questions and every integer line, without words.
package struct PairLine: Hashable, Sendable {
    /// One side's lines by strand code, in the order of the receipt.
    package struct SideLines: Hashable, Sendable {
        /// Nil for the household.
        package let person: String?
        package let lines: [Line]
        package let total: SideTotal?
    }

    /// One strand's figures: what its share of the total is recomputed from.
    package struct Line: Hashable, Sendable {
        package let strand: String
        package let weight: Int
        package let priorityPercent: Int
        package let low: Int
        package let high: Int
        package let reading: Int
        package let points: Int
    }

    package let household: String
    package let verdict: String
    package let startOn: String
    package let questions: Int
    package let distanceMetres: ClosedRange<Int>?
    /// The last tie of the order but the ids; nil where no arrangement has begun or ended there.
    package let lastArrangementOn: String?
    package let people: [SideLines]
    package let householdSide: SideLines
    package let peopleTotal: SideTotal?
    package let fused: SideTotal?

    /// What a run keeps of `result`.
    package init(_ result: PairResult, of matcher: Matcher) {
        let sides = matcher.sides(of: result)
        household = matcher.scheme.population.households[result.household].id.text
        verdict = result.verdict.code
        startOn = result.startOn.description
        questions = result.questionCount
        distanceMetres = result.distanceMetres
        lastArrangementOn = result.lastArrangementOn?.description
        people = sides.people.map { SideLines($0) }
        householdSide = SideLines(sides.household)
        peopleTotal = result.people
        fused = result.fused
    }
}

extension PairLine.SideLines {
    fileprivate init(_ side: ReceiptSide) {
        self.init(
            person: side.person?.text,
            lines: side.lines.map {
                PairLine.Line(
                    strand: $0.strand.code, weight: $0.weight, priorityPercent: $0.priorityPercent, low: $0.low,
                    high: $0.high, reading: $0.reading, points: $0.points)
            }, total: side.total)
    }
}

extension PairLine {
    /// The canonical bytes that a run stores and its leaf is made from.
    package func write(to json: inout CanonicalBytes) {
        json.beginObject()
        json.key("distance_metres")
        if let distanceMetres {
            json.beginArray()
            json.integer(distanceMetres.lowerBound)
            json.integer(distanceMetres.upperBound)
            json.endArray()
        } else {
            json.null()
        }
        json.key("fused")
        fused.write(to: &json)
        json.string("household", household)
        json.key("household_side")
        householdSide.write(to: &json)
        json.key("last_arrangement_on")
        if let lastArrangementOn { json.string(lastArrangementOn) } else { json.null() }
        json.beginArray("people")
        for side in people { side.write(to: &json) }
        json.endArray()
        json.key("people_total")
        peopleTotal.write(to: &json)
        json.integer("questions", questions)
        json.string("start_on", startOn)
        json.string("verdict", verdict)
        json.endObject()
    }

    /// The canonical bytes alone.
    package var bytes: [UInt8] {
        var json = CanonicalBytes(capacity: 1024)
        write(to: &json)
        return json.finished()
    }
}

extension SideTotal? {
    /// Low, high and points in that order, or null.
    fileprivate func write(to json: inout CanonicalBytes) {
        guard let self else { return json.null() }
        json.beginArray()
        json.integer(self.low)
        json.integer(self.high)
        json.integer(self.points)
        json.endArray()
    }
}

extension PairLine.SideLines {
    fileprivate func write(to json: inout CanonicalBytes) {
        json.beginObject()
        json.beginArray("lines")
        for line in lines {
            json.row(
                line.strand,
                [
                    Int64(line.weight), Int64(line.priorityPercent), Int64(line.low), Int64(line.high),
                    Int64(line.reading), Int64(line.points),
                ])
        }
        json.endArray()
        if let person { json.string("person", person) }
        json.key("total")
        total.write(to: &json)
        json.endObject()
    }
}
