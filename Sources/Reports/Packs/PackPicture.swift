/// Our own simple pictures, each a template of inline SVG. They stand beside words and never for them.
enum PackPicture: String, Sendable, CaseIterable {
    case person = "picture-person"
    case people = "picture-people"
    case home = "picture-home"
    case heart = "picture-heart"
    case yes = "picture-yes"
    case no = "picture-no"
    case question = "picture-question"
    case speech = "picture-speech"
    case calendar = "picture-calendar"
    case map = "picture-map"
    case animal = "picture-animal"
    case help = "picture-help"
    case lock = "picture-lock"
}
