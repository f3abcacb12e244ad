/// A command line as a shell takes it apart: words between spaces, double quotes kept together, nothing behind a pipe, a comment or
/// a redirection.
struct ShellWords {
    let words: [String]

    init(_ line: some StringProtocol) {
        var words: [String] = []
        var word = ""
        var isQuoted = false
        var isOpen = false
        for letter in line {
            if letter == "\"" {
                isQuoted.toggle()
                isOpen = true
            } else if isQuoted {
                word.append(letter)
            } else if letter == " " {
                if isOpen { words.append(word) }
                word = ""
                isOpen = false
            } else if !isOpen, "|#>".contains(letter) {
                break
            } else {
                word.append(letter)
                isOpen = true
            }
        }
        if isOpen { words.append(word) }
        self.words = words
    }
}
