extension HardStory {
    /// The table of seeds/README.md, a pair or more for each of its rows.
    static let all: [HardStory] = [
        HardStory("one thing away", "R-001", "HH-007", "not_possible_now", "home", "not_met", "must_missing"),
        HardStory("only ask first", "R-002", "HH-010", "ask_first", "home", "not_known", "HH-010/sensory-space"),
        HardStory(
            "a certificate lapses before the start", "R-003", "HH-012", "not_possible_now", "support", "not_met",
            "support_lapses"),
        HardStory("a certificate that holds", "R-003", "HH-013", "possible", "support"),
        HardStory("another certificate that holds", "R-003", "HH-014", "possible", "support"),
        HardStory(
            "six weekends, one taken", "R-004", "HH-020", "ask_first", "dates", "not_known", "R-004/dates.HH-020.5"),
        HardStory("six weekends, all free", "R-004", "HH-008", "possible", "dates"),
        HardStory("brother and sister, two rooms free", "R-005", "HH-015", "possible", "room"),
        HardStory("brother and sister, two rooms elsewhere", "R-005", "HH-029", "possible", "room"),
        HardStory("brother and sister, two rooms in a third home", "R-005", "HH-003", "possible", "room"),
        HardStory(
            "brother and sister, one room free", "R-005", "HH-001", "not_possible_now", "room", "not_met",
            "no_room_free"),
        HardStory("friends together", "R-063", "HH-015", "possible", "room"),
        HardStory("seventeen, approved from 16 for a transition", "R-006", "HH-016", "possible", "age"),
        HardStory("seventeen, approved from 16 in another home", "R-006", "HH-017", "possible", "age"),
        HardStory(
            "seventeen, approved from 18", "R-006", "HH-018", "not_possible_now", "age", "not_met",
            "age_below_approval"),
        HardStory(
            "seventeen, and the home is full from 25 January", "R-006", "HH-018", "not_possible_now", "room",
            "not_met", "no_room_free"),
        HardStory(
            "a year of birth only, at the edge of 18", "R-022", "HH-009", "possible", "age", "not_known",
            "P-024/born"),
        HardStory("a year of birth only, where 16 is enough", "R-022", "HH-016", "possible", "age"),
        HardStory("a year of birth only, where 16 is enough too", "R-022", "HH-017", "possible", "age"),
        HardStory("a year of birth only, well inside", "R-021", "HH-037", "possible", "age"),
        HardStory("never together", "R-007", "HH-019", "not_possible_now", "separation", "not_met", "restricted"),
        HardStory(
            "never near an area", "R-049", "HH-009", "not_possible_now", "separation", "not_met", "restricted"),
        HardStory("far enough from an area", "R-049", "HH-017", "possible", "separation"),
        HardStory(
            "never with one carer", "R-045", "HH-047", "not_possible_now", "separation", "not_met", "restricted"),
        HardStory("deaf, signing at home", "R-008", "HH-021", "possible", "support"),
        HardStory("deaf, learning to sign", "R-009", "HH-022", "possible", "support"),
        HardStory(
            "deaf, hearing loss not covered", "R-008", "HH-001", "not_possible_now", "support", "not_met",
            "support_missing"),
        HardStory(
            "a limit that names a task", "R-010", "HH-023", "not_possible_now", "household-limit", "not_met",
            "limit_must_not"),
        HardStory("no limit about that task", "R-010", "HH-055", "possible", "household-limit"),
        HardStory("a limit that names a protected group", "R-011", "HH-024", "possible", "household-limit"),
        HardStory(
            "an approval suspended", "R-007", "HH-025", "not_possible_now", "approval", "not_met",
            "approval_suspended"),
        HardStory(
            "an approval that runs out soon", "R-006", "HH-018", "not_possible_now", "approval", "not_met",
            "approval_ends"),
        HardStory(
            "too far from her mother", "R-012", "HH-010", "not_possible_now", "distance", "not_met",
            "too_far_from_connection"),
        HardStory(
            "too far from home", "R-012", "HH-063", "not_possible_now", "distance", "not_met", "too_far_from_home"),
        HardStory("in a hospital far off, near his daughter", "R-013", "HH-035", "possible", "distance"),
        HardStory("in a hospital far off, near his daughter too", "R-013", "HH-052", "possible", "distance"),
        HardStory(
            "in a hospital far off, far from his daughter", "R-013", "HH-063", "not_possible_now", "distance",
            "not_met", "too_far_from_connection"),
        HardStory(
            "a grown-up son at home, and she must not have one", "R-014", "HH-026", "not_possible_now",
            "person-choice", "not_met", "must_not_there"),
        HardStory(
            "a son who turned 18, and his check is not known", "R-007", "HH-027", "ask_first", "checks",
            "not_known", "HH-027-B/checks.dbs.done_on"),
        HardStory(
            "a resident away keeps the room", "R-035", "HH-028", "not_possible_now", "room", "not_met",
            "no_room_free"),
        HardStory(
            "a resident away keeps the place", "R-035", "HH-028", "not_possible_now", "cap", "not_met",
            "cap_approval"),
        HardStory("a couple who share a room by their wish", "R-015", "HH-029", "possible", "room"),
        HardStory("a parent and child", "R-016", "HH-030", "possible", "approval"),
        HardStory("a parent and child in another home", "R-016", "HH-031", "possible", "approval"),
        HardStory("today", "R-017", "HH-055", "possible", "dates"),
        HardStory("today, in another home", "R-017", "HH-010", "possible", "dates"),
        HardStory("today, and no emergencies are taken", "R-017", "HH-001", "not_possible_now"),
        HardStory(
            "cover for the carers' own break", "R-056", "HH-032", "not_possible_now", "dates", "not_met",
            "own_break"),
        HardStory("outreach in her own flat", "R-018", "HH-053", "possible"),
        HardStory("outreach from another home", "R-018", "HH-054", "possible"),
        HardStory("outreach from a third home", "R-018", "HH-065", "possible"),
        HardStory(
            "said no to a search", "R-019", "HH-007", "not_possible_now", "agreement", "not_met", "search_refused"),
        HardStory(
            "agreement blank to a search", "R-020", "HH-007", "possible", "agreement", "not_known",
            "R-020/search_agreed"),
        HardStory(
            "agreement blank to sharing", "R-020", "HH-007", "possible", "agreement", "not_known",
            "R-020/share_agreed"),
        HardStory(
            "a family's must", "R-023", "HH-001", "ask_first", "home", "not_known", "P-025/wishes.rural.said_by"),
        HardStory(
            "a professional's must-not", "R-039", "HH-016", "possible", "person-choice", "not_known",
            "P-039/wishes.children-at-home.said_by"),
        HardStory(
            "a representative's must", "R-052", "HH-007", "not_possible_now", "person-choice", "not_met",
            "must_missing"),
        HardStory("not assessed", "R-058", "HH-007", "possible", "support", "not_known", "P-054/needs"),
        HardStory(
            "two people to lift, one at home", "R-052", "HH-009", "not_possible_now", "cover", "not_met",
            "too_few_to_lift"),
        HardStory("two people to lift, two at home", "R-052", "HH-013", "possible", "cover"),
        HardStory("a dog comes too", "R-029", "HH-012", "possible", "household-limit"),
        HardStory("a dog comes too, to another home", "R-029", "HH-029", "possible", "household-limit"),
        HardStory(
            "a dog comes too, and a resident must not have one", "R-029", "HH-066", "not_possible_now", "residents",
            "not_met", "resident_must"),
        HardStory("Welsh at home", "R-024", "HH-035", "possible"),
        HardStory("halal food at home", "R-025", "HH-003", "possible", "person-choice"),
        HardStory("kosher food at home", "R-043", "HH-038", "possible", "person-choice"),
        HardStory("vegetarian food at home", "R-044", "HH-039", "possible", "person-choice"),
        HardStory("vegetarian food in another home", "R-030", "HH-043", "possible", "person-choice"),
        HardStory("a home that is full", "R-007", "HH-033", "not_possible_now", "room", "not_met", "no_room_free"),
        HardStory(
            "a full home has no place either", "R-007", "HH-033", "not_possible_now", "cap", "not_met",
            "cap_approval"),
        HardStory("three living there", "R-007", "HH-034", "not_possible_now", "cap", "not_met", "cap_nation"),
        HardStory("three living there, and a room is free", "R-007", "HH-034", "not_possible_now", "room"),
        HardStory(
            "a home with no location", "R-012", "HH-036", "ask_first", "distance", "not_known", "HH-036/postcode"),
        HardStory(
            "no to everybody before 4 January", "R-007", "HH-011", "not_possible_now", "answered", "not_met",
            "said_no_everybody"),
        HardStory("an earlier no", "R-014", "HH-002", "not_possible_now", "answered", "not_met", "said_no"),
        HardStory("a no for good", "R-045", "HH-055", "not_possible_now", "answered", "not_met", "said_no_lasting"),
        HardStory(
            "a resident's must-not about music", "R-054", "HH-062", "ask_first", "residents", "not_known",
            "P-052/plays-loud-music"),
        HardStory(
            "a resident's must-not about music in another home", "R-054", "HH-044", "ask_first", "residents",
            "not_known", "P-052/plays-loud-music"),
        HardStory("a planned move-in", "R-007", "HH-018", "not_possible_now", "room", "not_met", "no_room_free"),
        HardStory(
            "every other weekend taken", "R-004", "HH-005", "not_possible_now", "cap", "not_met", "cap_approval"),
        HardStory(
            "insurance that falls due", "R-001", "HH-006", "not_possible_now", "checks", "not_met", "check_lapsed"),
        HardStory(
            "a health check that falls due", "R-001", "HH-049", "not_possible_now", "checks", "not_met",
            "check_lapses"),
        HardStory("known from before", "R-053", "HH-066", "possible"),
        HardStory("known and liked", "R-057", "HH-017", "possible"),
    ]
}
