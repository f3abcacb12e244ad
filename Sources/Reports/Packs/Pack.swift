import Casework
import Matching

/// A file of a pack, as it is given to somebody.
package struct PackFile: Sendable {
    /// Its name, of ids and the format.
    package let name: String
    package let html: String
}

/// A pack: pages of HTML that ask nothing of a network, made for one reader.
package struct Pack: Sendable {
    /// The version of the words and the layout; recorded with each pack that is given.
    package static let version = 1

    package let format: PackFormat
    package let files: [PackFile]
    /// Who is given it where nobody else is named: ids, as everywhere in the ledger.
    package let usualReader: String

    /// The pack of a referral.
    ///
    /// - Parameters:
    ///   - referral: Its index in the population.
    ///   - homes: Household indices: the one a household's pack is for, or homes that somebody asked about.
    package init(_ format: PackFormat, of referral: Int, homes: [Int], in scheme: PackScheme) {
        self.format = format
        let id = scheme.population.referrals[referral].id
        let members = scheme.members(ofReferral: referral)
        usualReader =
            switch format {
            case .person, .largePrint, .easyRead: members.map { "person \($0.id)" }.joined(separator: ", ")
            case .household:
                homes.map { "household \(scheme.population.households[$0].id)" }.joined(separator: ", ")
            case .panel: "panel"
            }
        let found = homes.map { scheme.home($0, referral: referral) }
        switch format {
        case .person, .largePrint, .easyRead:
            files = members.map { person in
                let page = PersonPack(scheme, referral: referral, person: person, askedAbout: found).page(format)
                return PackFile(
                    name: "\(id)-\(person.id)-\(format.rawValue).html", html: PageTemplates.page("pack", page))
            }
        case .household:
            files = found.map { home in
                let page = HouseholdPack(scheme, referral: referral, home: home).page
                return PackFile(
                    name: "\(id)-\(home.household.id)-household.html", html: PageTemplates.page("pack", page))
            }
        case .panel:
            let page = PanelPack(scheme, referral: referral, askedAbout: found).page
            files = [PackFile(name: "\(id)-panel.html", html: PageTemplates.page("panel", page))]
        }
    }
}
