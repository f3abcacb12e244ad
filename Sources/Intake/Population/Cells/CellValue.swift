/// What a cell says of the thing its column holds.
enum CellValue<Value> {
    /// Nothing: what is known stays as it is.
    case blank
    /// `?`: what was known is known no longer.
    case cleared
    case said(Value)
}
