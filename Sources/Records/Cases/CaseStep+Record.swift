import Casework
import Matching

extension CaseStep: RecordPart {
    package static var blank: CaseStep {
        CaseStep(
            .generate, by: "", role: .coordinator, on: Day(number: 0), recordedAt: "", sight: .blank)
    }

    package func walked<Fields: RecordFields>(by fields: inout Fields) throws(Fields.Failure) -> CaseStep {
        var step = self
        try fields.optional("ask_again_from", &step.askAgainFrom)
        try fields.optional("at", &step.at)
        try fields.required("by", &step.by)
        try fields.optional("due_on", &step.dueOn)
        try fields.optional("gate", &step.gate)
        try fields.optional("gate_answer", &step.gateAnswer)
        try fields.optional("introduction", &step.introduction)
        try fields.list("made", &step.made)
        try fields.required("move", &step.move)
        try fields.required("on", &step.on)
        try fields.optional("planned_on", &step.plannedOn)
        try fields.optional("planned_until", &step.plannedUntil)
        try fields.optional("reach", &step.reach)
        try fields.optional("reason", &step.reason)
        try fields.required("recorded_at", &step.recordedAt)
        try fields.required("role", &step.role)
        try fields.list("rooms", &step.rooms)
        try fields.optional("side", &step.side)
        try fields.required("sight", &step.sight)
        try fields.optional("words", &step.words)
        return step
    }
}
