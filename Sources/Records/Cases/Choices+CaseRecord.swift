import Casework
import Ledger
import Matching

extension ActorRole: RecordChoice {}
extension CaseMove: RecordChoice {}
extension IntroductionKind: RecordChoice {}
extension GateAnswer: RecordChoice {}
extension ProposalOrigin: RecordChoice {}
extension ConcernKind: RecordChoice {}

extension Gate: RecordChoice {
    package static var allCases: [Gate] { all }
    package var word: String { code }
}
