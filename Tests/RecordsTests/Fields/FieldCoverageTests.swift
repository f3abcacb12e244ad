import Ledger
import Matching
import Records
import Testing

/// A field that is added to a value and forgotten here would be lost in silence; these tests count them.
struct FieldCoverageTests {
    /// A value with every field filled, the blank one, and the object it is written as.
    struct Shape: CustomTestStringConvertible, Sendable {
        let full: any RecordPart
        let blank: any RecordPart
        /// Where the object lies in the body of `of`: keys, the first element of lists.
        let of: any RecordBody
        let path: [String]

        init<Part: RecordPart>(_ full: Part, of body: any RecordBody, _ path: [String]) {
            self.full = full
            blank = Part.blank
            of = body
            self.path = path
        }

        init<Body: RecordBody>(_ full: Body) { self.init(full, of: full, []) }

        var testDescription: String { "\(type(of: full))" }
    }

    static let shapes: [Shape] = [
        Shape(FullSample.term), Shape(FullSample.person), Shape(FullSample.referral), Shape(FullSample.household),
        Shape(FullSample.member), Shape(FullSample.stay), Shape(FullSample.separation), Shape(FullSample.outcome),
        Shape(FullSample.staff), Shape(FullSample.answer), Shape(FullSample.override),
        Shape(FullSample.proposal), Shape(FullSample.arrangement), Shape(FullSample.concern),
        Shape(FullSample.step, of: FullSample.proposal, ["steps"]),
        Shape(FullSample.sight, of: FullSample.proposal, ["steps", "sight"]),
        Shape(FullSample.wish, of: FullSample.person, ["wishes"]),
        Shape(FullSample.need, of: FullSample.person, ["needs"]),
        Shape(FullSample.connection, of: FullSample.person, ["connections"]),
        Shape(FullSample.place, of: FullSample.person, ["place"]),
        Shape(FullSample.approval, of: FullSample.household, ["approvals"]),
        Shape(FullSample.most, of: FullSample.household, ["approvals", "most_by_arrangement"]),
        Shape(FullSample.offer, of: FullSample.household, ["offers"]),
        Shape(FullSample.room, of: FullSample.household, ["rooms"]),
        Shape(FullSample.check, of: FullSample.household, ["checks"]),
        Shape(FullSample.skill, of: FullSample.member, ["skills"]),
    ]

    /// Properties whose keys are not their own name: the columns of the files have another.
    static let columns: [String: [String]] = [
        "Person.facts": ["not_true_of_me", "true_of_me"],
        "Household.facts": ["not_true_of_us", "true_of_us"],
        "Room.facts": ["not_true_of_it", "true_of_it"],
        "Need.code": ["need"], "Need.isLevelAssumed": ["level_assumed"],
        "Check.kind": ["check"],
        "Term.isProtected": ["protected"],
    ]

    @Test(arguments: shapes)
    func `every property of a value has its field and no field is left over`(shape: Shape) throws {
        let type = "\(Swift.type(of: shape.full))"
        let properties = Mirror(reflecting: shape.full).children.compactMap(\.label)
        var expected = properties.flatMap { Self.columns["\(type).\($0)"] ?? [snakeCase($0)] }
        if shape.path.isEmpty { expected += ["schema", "version"] }
        let object = try written(shape)
        #expect(object.members.map(\.key) == expected.sorted())
    }

    @Test(arguments: shapes)
    func `every property of a filled value differs from the blank one`(shape: Shape) {
        for (full, blank) in zip(Mirror(reflecting: shape.full).children, Mirror(reflecting: shape.blank).children)
        {
            #expect("\(full.value)" != "\(blank.value)", "\(full.label ?? "")")
        }
    }

    private func written(_ shape: Shape) throws -> CanonicalObject {
        var value = try CanonicalParser.value(of: RecordCodec.bytes(of: shape.of))
        for key in shape.path {
            guard case .object(let object) = value else { break }
            value = try #require(object[key])
            if case .array(let elements) = value { value = try #require(elements.first) }
        }
        guard case .object(let object) = value else {
            Issue.record("not an object")
            return try CanonicalObject([])
        }
        return object
    }

    private func snakeCase(_ name: String) -> String {
        var words = ""
        for character in name {
            if character.isUppercase { words += "_" }
            words += character.lowercased()
        }
        return words
    }
}
