extension StartingVocabulary {
    /// The rows about what support a person needs, the tasks it asks of a home, and the risks to think about.
    ///
    /// Kinds: need, task, risk.
    static let support = #"""
        alcohol-or-drugs,need,support with alcohol or drugs,needs support with drinking or drug use,,
        anxiety,need,support with anxiety,needs support when worried or afraid,mental-health,
        autism,need,autism,needs support that understands autism,,yes
        behaviour,need,behaviour that others find hard,needs support when upset in ways that others find hard,,
        behaviour-physical,need,behaviour that may hurt others,needs support when upset in ways that may hurt somebody,behaviour,
        brain-injury,need,brain injury,needs support after an injury to the brain,,yes
        breathing,need,breathing support,needs support with breathing or oxygen,,
        catheter,need,catheter care,needs a catheter looked after,continence,
        continence,need,continence,needs help to stay clean and dry,,
        cooking,need,cooking and meals,needs help to plan and cook meals,,
        dementia,need,dementia,needs support that understands dementia,,yes
        diabetes,need,diabetes,needs support to live with diabetes,,yes
        diabetes-insulin,need,insulin for diabetes,needs help with insulin and blood sugar checks,diabetes,
        dysphagia,need,safe swallowing,needs food made safe to swallow,eating-and-drinking,
        eating-and-drinking,need,eating and drinking,needs help to eat and drink,,
        epilepsy,need,epilepsy,needs support that understands seizures,,yes
        epilepsy-rescue,need,rescue medicine for seizures,needs somebody trained to give rescue medicine in a seizure,epilepsy,
        falls,need,falls,needs support because of falls,,
        getting-out,need,getting out and about,needs somebody alongside when going out,,
        hearing-loss,need,hearing loss,needs support because of not hearing well,,yes
        hoist,need,using a hoist,needs to be moved with a hoist,moving-and-handling,
        household-jobs,need,jobs around the home,needs help with washing clothes and cleaning,,
        learning-disability,need,learning disability,needs support that understands learning disability,,yes
        learning-skills,need,learning new skills,needs help to learn to do more without support,,
        making-friends,need,friends and relationships,needs support to make and keep friends,,
        medication,need,medicines,needs help to take medicines,,
        medication-controlled,need,controlled medicines,needs controlled medicines kept and given,medication,
        mental-health,need,mental health,needs support to stay mentally well,,yes
        mobility,need,moving around,needs help to move around,,
        money,need,money,needs help to look after money,,
        moving-and-handling,need,moving and lifting safely,needs to be helped to move from chair or mattress safely,,
        night-support,need,support at night,needs somebody at night,,
        parenting,need,being a parent,needs support to be a parent,,
        peg-feeding,need,feeding by tube,needs to be fed by a tube,,
        personal-care,need,washing and dressing,needs help to wash and dress,,
        physical-disability,need,physical disability,needs support because of a physical disability,,yes
        sensory,need,sensory needs,"needs light, noise and touch kept comfortable",,
        sight-loss,need,sight loss,needs support because of not seeing well,,yes
        staying-safe,need,staying safe with others,needs support to stay safe from people who may cause harm,,
        stoma,need,stoma care,needs a stoma looked after,continence,
        stroke,need,life after a stroke,needs support after a stroke,,yes
        trauma,need,life after trauma,needs support that understands what happened before,,
        work-and-college,need,work and college,needs support to go to work or college,,
        behaviour-support,task,calming somebody who is upset,needs a carer to stay calm and help when upset,,
        continence-care,task,help with continence,needs a carer to change pads or clothes,,
        daily-supervision,task,somebody near all day,needs somebody near all day,,
        feeding-tube-care,task,care of a feeding tube,needs a carer to look after a feeding tube,,
        giving-medicine,task,giving medicines,needs a carer to give medicines,,
        help-with-stairs,task,help with stairs,needs a carer to help on stairs,,
        injections,task,giving injections,needs a carer to give injections,,
        lifting,task,lifting,needs a carer to lift or hold weight,,
        modified-food,task,food made soft,needs a carer to make food soft or smooth,,
        night-checks,task,checks at night,needs a carer to look in at night,,
        overnight-care,task,care at night,needs a carer to get up at night,night-checks,
        personal-care-for-men,task,personal care for a man,needs help to wash and dress and is a man,,
        personal-care-for-women,task,personal care for a woman,needs help to wash and dress and is a woman,,
        physical-holding,task,holding somebody safely,needs a carer trained to hold a person safely,behaviour-support,
        rescue-medicine,task,giving rescue medicine,needs a carer to give rescue medicine,giving-medicine,
        two-person-lifting,task,two people to lift,needs two people to lift,lifting,
        using-a-hoist,task,using a hoist,needs a carer to use a hoist,,
        fire-risk,risk,risk of fire,may start a fire by accident or on purpose,,
        risk-at-roads,risk,risk at roads,may not be safe near roads alone,,
        risk-from-others,risk,risk from others,may be harmed or used by others,,
        risk-in-kitchen,risk,risk in the kitchen,may not be safe with knives or heat alone,,
        risk-of-going-missing,risk,risk of going missing,may go out and not come back,,
        risk-to-animals,risk,risk to animals,may hurt animals,,
        risk-to-children,risk,risk to children,may not be safe with children,risk-to-others,
        risk-to-others,risk,risk to other people,may hurt other people,,
        risk-to-property,risk,risk to belongings,may break things,,
        risk-to-self,risk,risk to self,may hurt themself,,

        """#
}
