import Foundation
import Ledger

extension VerifierKey {
    /// The public key as OpenSSL reads it: the 32 bytes after the twelve that say Ed25519 (RFC 8410).
    var pem: String {
        let spki: [UInt8] = [0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00] + publicKey
        return "-----BEGIN PUBLIC KEY-----\n\(Data(spki).base64EncodedString())\n-----END PUBLIC KEY-----\n"
    }
}
