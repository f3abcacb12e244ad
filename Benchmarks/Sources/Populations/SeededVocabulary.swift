import Matching

/// The codes of the starting vocabulary, so that a population made here is like one that was imported.
///
/// The program's own list is not among what it lets others use; a code that is missing there makes the import of a seeded folder fail.
package enum SeededVocabulary {
    /// The vocabulary of every seeded population.
    package static let vocabulary = Vocabulary(terms)

    /// Each code with everything that follows from it, itself included.
    static let closures: [Code: Set<Code>] = {
        let vocabulary = Self.vocabulary
        return Dictionary(
            uniqueKeysWithValues: vocabulary.terms.map { term in
                (term.code, Set(vocabulary.closure(of: term.code).map { vocabulary.terms[$0].code }))
            })
    }()

    /// The codes of one kind, ascending.
    static func codes(of kind: CodeKind) -> [String] {
        vocabulary.terms.filter { $0.kind == kind }.map(\.code.text)
    }

    private static var terms: [Term] {
        words.flatMap { kind, text in
            text.split(whereSeparator: \.isWhitespace).map { term(String($0), kind) }
        }
    }

    /// A term written `CODE`, `CODE>IMPLIED+IMPLIED`, with `*` behind it where it is protected.
    private static func term(_ word: String, _ kind: CodeKind) -> Term {
        let isProtected = word.hasSuffix("*")
        let parts = (isProtected ? word.dropLast() : word[...]).split(separator: ">")
        let implies = parts.count > 1 ? parts[1].split(separator: "+").map { Code(String($0)) } : []
        let code = String(parts[0])
        return Term(
            code: Code(code), kind: kind, label: code, plain: code, implies: implies, isProtected: isProtected)
    }

    private static let words: [(CodeKind, String)] = [
        (
            .need,
            """
            alcohol-or-drugs anxiety>mental-health autism* behaviour behaviour-physical>behaviour
            brain-injury* breathing catheter>continence continence cooking dementia* diabetes*
            diabetes-insulin>diabetes dysphagia>eating-and-drinking eating-and-drinking epilepsy*
            epilepsy-rescue>epilepsy falls getting-out hearing-loss* hoist>moving-and-handling
            household-jobs learning-disability* learning-skills making-friends medication
            medication-controlled>medication mental-health* mobility money moving-and-handling night-support
            parenting peg-feeding personal-care physical-disability* sensory sight-loss* staying-safe
            stoma>continence stroke* trauma work-and-college
            """
        ),
        (
            .task,
            """
            behaviour-support continence-care daily-supervision feeding-tube-care giving-medicine
            help-with-stairs injections lifting modified-food night-checks overnight-care>night-checks
            personal-care-for-men personal-care-for-women physical-holding>behaviour-support
            rescue-medicine>giving-medicine two-person-lifting>lifting using-a-hoist
            """
        ),
        (
            .risk,
            """
            fire-risk risk-at-roads risk-from-others risk-in-kitchen risk-of-going-missing risk-to-animals
            risk-to-children>risk-to-others risk-to-others risk-to-property risk-to-self
            """
        ),
        (
            .home,
            """
            adapted-vehicle bath broadband bungalow>one-level cycle-store
            downstairs-bathroom>downstairs-toilet downstairs-toilet enclosed-garden>garden garden
            level-access-shower near-bus near-park near-shops near-train near-tram one-level own-entrance
            parking quiet rural second-bathroom sensory-space stair-lift step-free town
            wet-room>level-access-shower wheelchair-access>step-free wide-doors
            """
        ),
        (
            .room,
            """
            ceiling-hoist>hoist-space double-room ensuite>own-bathroom ground-floor-bedroom hoist-space
            lockable own-bathroom quiet-room wheelchair-room
            """
        ),
        (
            .household,
            """
            alcohol-at-home alcohol-free car drives-evenings>car family-visits-welcome learning-a-language
            learning-to-sign lgbt-household* medicines-locked partner-welcome pet-friendly respects-culture
            respects-diet respects-faith respects-values shoes-off smoke-free smoking someone-home-all-day
            supports-college supports-work vaping visitors-welcome wakes-at-night
            welcomes-a-cat>pet-friendly welcomes-a-dog>pet-friendly willing-to-train
            """
        ),
        (
            .pets,
            """
            birds>pets cats>pets dogs>pets farm-animals>pets horses>pets large-dogs>dogs pets reptiles>pets
            small-pets>pets
            """
        ),
        (
            .company,
            """
            adult-children-at-home>other-adults children-at-home couple-carers
            fostered-children-at-home>children-at-home lodger-at-home>other-adults man-at-home*
            man-carer>man-at-home* older-relative-at-home>other-adults other-adults other-supported-people
            several-supported-people>other-supported-people single-carer teenagers-at-home>children-at-home
            under-fives-at-home>children-at-home woman-at-home* woman-carer>woman-at-home*
            """
        ),
        (
            .person,
            """
            afraid-of-dogs awake-at-night brings-a-cat>brings-a-pet brings-a-dog>brings-a-pet brings-a-pet
            children-visit drinks-alcohol gets-on-with-animals gets-on-with-children goes-to-college
            goes-to-work has-car has-visitors home-all-day likes-a-busy-home likes-company likes-own-space
            moving-from-foster-care partner-stays plays-loud-music share-a-room smoker uses-a-walking-frame*
            uses-a-wheelchair* vaper
            """
        ),
        (
            .characteristic,
            """
            asian* bisexual* black* buddhist* caribbean* christian* deaf* disabled* gay-or-lesbian*
            gypsy-or-traveller* hindu* jewish* man* married* mixed-heritage* muslim* new-mother* no-faith*
            non-binary* older-person* pregnant* sikh* trans* white* woman* younger-person*
            """
        ),
        (
            .routine,
            """
            bustle.1-few-visitors bustle.2-some-visitors bustle.3-busy meals.1-together
            meals.2-some-together meals.3-own-time noise.1-quiet noise.2-usual noise.3-lively
            outings.1-mostly-in outings.2-some outings.3-most-days sleep.1-early sleep.2-usual sleep.3-late
            tidiness.1-very-tidy tidiness.2-usual tidiness.3-relaxed
            """
        ),
        (
            .communication,
            """
            aac aac-eye-gaze>aac bsl clear-speech deafblind-manual easy-read-talk gesture lip-reading
            makaton objects-of-reference pecs speech sse visual-timetable writing-notes
            """
        ),
        (
            .language,
            """
            ar bn cy en es fa fr ga gd gu it pa pl pt ro so sw syl uk ur yo yue zh
            """
        ),
        (
            .format,
            """
            audio braille bsl-video>video easy-read face-to-face large-print photo-symbols plain-text
            text-message video welsh-version
            """
        ),
        (
            .interest,
            """
            allotment>gardening animals art audiobooks baking>cooking-for-fun bingo birdwatching board-games
            boats bowling cafes choir>singing church-life cinema>films computers cooking-for-fun crafts
            cricket cycling dancing day-trips dog-walking>walking eating-out farming films fishing football
            gardening gym history horse-riding jigsaws knitting>crafts live-music>music motorbikes museums
            music news photography playing-football>football pub radio reading rugby running seaside
            sewing>crafts shopping singing snooker swimming television theatre trains travel video-games
            volunteering walking watching-football>football
            """
        ),
        (
            .faith,
            """
            buddhism* catholic-life>christianity* christianity* hinduism* humanism* islam* judaism*
            prayer-space* sikhi*
            """
        ),
        (
            .diet,
            """
            african-food caribbean-food chinese-food dairy-free gluten-free halal>no-pork kosher>no-pork
            no-beef no-pork nut-free polish-food soft-food south-asian-food vegan>dairy-free+vegetarian
            vegetarian>no-beef+no-pork
            """
        ),
        (
            .culture,
            """
            african-culture* caribbean-culture* chinese-culture* deaf-culture*
            indian-culture>south-asian-culture* irish-culture* jewish-culture*
            pakistani-culture>south-asian-culture* polish-culture* somali-culture>african-culture*
            south-asian-culture* traveller-culture* welsh-culture*
            """
        ),
        (
            .value,
            """
            calm family-life green-living independence kindness-to-animals lgbt-affirming open-home
            own-choices plain-speaking privacy relationships trans-affirming>lgbt-affirming
            """
        ),
        (
            .ending,
            """
            carer-ill carer-retired death did-not-get-on found-another-home funding home-not-right
            households-choice into-hospital liked needs-changed no-reason-given persons-choice
            pets-not-right planned-move-on residents-choice safeguarding timing-not-right too-far
            wanted-own-place went-well
            """
        ),
    ]
}
