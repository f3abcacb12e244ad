extension StartingVocabulary {
    /// The rows about why something ended, or what was said of it.
    ///
    /// Kinds: ending.
    static let endings = #"""
        carer-ill,ending,a carer was ill,ended because a carer was ill,,
        carer-retired,ending,a carer retired,ended because a carer retired,,
        death,ending,death,ended because somebody died,,
        did-not-get-on,ending,did not get on,ended because people did not get on,,
        found-another-home,ending,found another home,found another home,,
        funding,ending,funding,ended because of the money,,
        home-not-right,ending,the house was not right,ended because the house was not right,,
        households-choice,ending,the household's choice,ended because the household chose so,,
        into-hospital,ending,into hospital,ended because of a stay in hospital,,
        liked,ending,liked,met and liked each other,,
        needs-changed,ending,needs changed,ended because the support needed has changed,,
        no-reason-given,ending,no reason given,ended with no reason given,,
        persons-choice,ending,the person's choice,ended because the person chose so,,
        pets-not-right,ending,animals were not right,ended because of animals,,
        planned-move-on,ending,planned move on,moved on as planned,,
        residents-choice,ending,a resident's choice,ended because somebody living there chose so,,
        safeguarding,ending,safeguarding,ended to keep somebody safe,,
        timing-not-right,ending,the time was not right,ended because the time was not right,,
        too-far,ending,too far,ended because it was too far away,,
        wanted-own-place,ending,wanted a place of their own,moved to a place of their own,,
        went-well,ending,went well,went well for everybody,,

        """#
}
