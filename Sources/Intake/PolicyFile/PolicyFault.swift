/// Where in a value, and in what way, it is not of its shape.
struct PolicyFault: Hashable, Sendable {
    /// Index into the list, where the fault is in one element.
    var element: Int?
    /// Key of the element, where the fault is at one key.
    var key: String?
    /// A code such as `wrong-type`.
    let code: String
    /// What is wrong, to be read after the key: "must be …".
    let says: String
    var hint: String?
}
