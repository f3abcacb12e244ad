import Matching
import Populations

/// `households.csv`, `approvals.csv`, `offers.csv` and `rooms.csv`.
enum HouseholdFiles {
    static func files(of scheme: SeededScheme) -> [CSVFile] {
        [
            households(scheme.households), approvals(scheme.households), offers(scheme.households),
            rooms(scheme.households),
        ]
    }

    private static func households(_ households: [Household]) -> CSVFile {
        var file = CSVFile(
            "households.csv",
            columns: """
                id name easting northing status true_of_us not_true_of_us would_like would_rather_not must_not_have \
                interests languages own_most living_there_now agreed_to_be_shown last_confirmed_on
                """)
        for household in households {
            let place = household.place.value
            file.add([
                household.id.text, household.name, CellWords.number(place.map { Int($0.easting) }),
                CellWords.number(place.map { Int($0.northing) }), household.status.value?.rawValue,
                CellWords.codes(household.facts.yes), CellWords.codes(household.facts.no),
                CellWords.wishes(household.wishes, .like, by: .household),
                CellWords.wishes(household.wishes, .dislike, by: .household),
                CellWords.wishes(household.wishes, .mustNot, by: .household), CellWords.codes(household.interests),
                CellWords.codes(household.languages), CellWords.number(household.ownMost.value),
                CellWords.number(household.livingThereNow.value),
                CellWords.yesNo(household.agreedToBeShown.value), CellWords.day(household.lastConfirmedOn),
            ])
        }
        return file
    }

    private static func approvals(_ households: [Household]) -> CSVFile {
        var file = CSVFile(
            "approvals.csv", columns: "household arrangements most_people youngest oldest from until status")
        for household in households {
            for approval in household.approvals {
                file.add([
                    household.id.text, CellWords.list(approval.arrangements.elements.map(\.rawValue)),
                    CellWords.number(approval.mostPeople.value), CellWords.number(approval.youngest),
                    CellWords.number(approval.oldest), CellWords.day(approval.from), CellWords.day(approval.until),
                    approval.status.value?.rawValue,
                ])
            }
        }
        return file
    }

    private static func offers(_ households: [Household]) -> CSVFile {
        var file = CSVFile(
            "offers.csv",
            columns: "household arrangement slots from notice_days longest_days takes_emergencies")
        for household in households {
            for offer in household.offers.elements {
                let longest = offer.longestDays.value
                file.add([
                    household.id.text, offer.arrangement.rawValue, CellWords.slots(offer.slots.value),
                    CellWords.day(offer.from), CellWords.number(offer.noticeDays.value),
                    longest == Offer.daysWithoutEnd ? "none" : CellWords.number(longest),
                    CellWords.yesNo(offer.takesEmergencies.value),
                ])
            }
        }
        return file
    }

    private static func rooms(_ households: [Household]) -> CSVFile {
        var file = CSVFile("rooms.csv", columns: "id household sleeps true_of_it not_true_of_it")
        for household in households {
            for room in household.rooms.elements {
                file.add([
                    room.id.text, household.id.text, CellWords.number(room.sleeps.value),
                    CellWords.codes(room.facts.yes), CellWords.codes(room.facts.no),
                ])
            }
        }
        return file
    }
}
