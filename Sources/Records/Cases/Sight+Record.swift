import Casework
import Matching

extension Sight: RecordPart {
    package static var blank: Sight {
        Sight(run: nil, policyVersion: 0, readUpTo: 0, engine: "", asOf: Day(number: 0))
    }

    package func walked<Fields: RecordFields>(by fields: inout Fields) throws(Fields.Failure) -> Sight {
        var sight = self
        try fields.required("as_of", &sight.asOf)
        try fields.required("engine", &sight.engine)
        try fields.optional("place", &sight.place, in: RecordRange.count)
        try fields.required("policy_version", &sight.policyVersion, in: RecordRange.count)
        try fields.required("read_up_to", &sight.readUpTo, in: RecordRange.count)
        try fields.optional("receipt_digest", &sight.receiptDigest)
        try fields.optional("run", &sight.run, in: RecordRange.count)
        try fields.optional("verdict", &sight.verdict)
        return sight
    }
}
