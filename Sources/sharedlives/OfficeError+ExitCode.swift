import ArgumentParser
import Office

extension OfficeError {
    /// The exit code of DESIGN.md 9: 64 usage, 65 bad data, 66 no input, 73 cannot write, 75 busy, 78 bad policy.
    var exitCode: ExitCode { ExitCode(exitNumber) }
}
