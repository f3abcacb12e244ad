import Ledger
import Matching

/// A whole number whose bit 4 × weekday (Monday 0) + part (morning 0 … night 3) is set for each slot.
extension SlotMask: RecordValue {
    package func write(to writer: inout RecordWriter) { writer.json.integer(Int64(rawValue)) }

    package static func read(from reader: inout RecordReader) throws(RecordError) -> SlotMask {
        SlotMask(rawValue: UInt32(try reader.number(in: 0...Int(SlotMask.allWeek.rawValue))))
    }
}
