extension StartingVocabulary {
    /// The rows about what may be true of a person, and the routines of people and homes.
    ///
    /// Kinds: person, characteristic, routine.
    static let people = #"""
        afraid-of-dogs,person,is afraid of dogs,is afraid of dogs,,
        awake-at-night,person,is often awake at night,is often awake at night,,
        brings-a-cat,person,brings a cat,has a cat to bring along,brings-a-pet,
        brings-a-dog,person,brings a dog,has a dog to bring along,brings-a-pet,
        brings-a-pet,person,brings a pet,has a pet to bring along,,
        children-visit,person,own children visit,has children who visit,,
        drinks-alcohol,person,drinks alcohol,drinks alcohol,,
        gets-on-with-animals,person,gets on with animals,gets on well with animals,,
        gets-on-with-children,person,gets on with children,gets on well with children,,
        goes-to-college,person,goes to college,goes to college,,
        goes-to-work,person,goes to work,goes to work,,
        has-car,person,has a car,has a car,,
        has-visitors,person,has visitors,has friends or family who visit often,,
        home-all-day,person,is home all day,is at home most of the day,,
        likes-a-busy-home,person,likes a busy home,likes a busy home,,
        likes-company,person,likes company,likes company,,
        likes-own-space,person,likes own space,likes a lot of time alone,,
        moving-from-foster-care,person,moves on from foster care,is moving on from foster care,,
        partner-stays,person,partner stays,has a partner who stays,,
        plays-loud-music,person,plays loud music,plays loud music,,
        share-a-room,person,wants to share a room,wants to share a bedroom with the person they come with,,
        smoker,person,smokes,smokes,,
        uses-a-walking-frame,person,uses a walking frame,uses a walking frame,,yes
        uses-a-wheelchair,person,uses a wheelchair,uses a wheelchair,,yes
        vaper,person,vapes,vapes,,
        asian,characteristic,Asian,is Asian,,yes
        bisexual,characteristic,bisexual,is bisexual,,yes
        black,characteristic,Black,is Black,,yes
        buddhist,characteristic,Buddhist,is Buddhist,,yes
        caribbean,characteristic,Caribbean heritage,has Caribbean heritage,,yes
        christian,characteristic,Christian,is Christian,,yes
        deaf,characteristic,Deaf,is Deaf,,yes
        disabled,characteristic,disabled,is disabled,,yes
        gay-or-lesbian,characteristic,gay or lesbian,is gay or lesbian,,yes
        gypsy-or-traveller,characteristic,"Gypsy, Roma or Traveller",is Gypsy or Roma or a Traveller,,yes
        hindu,characteristic,Hindu,is Hindu,,yes
        jewish,characteristic,Jewish,is Jewish,,yes
        man,characteristic,man,is a man,,yes
        married,characteristic,married,is married,,yes
        mixed-heritage,characteristic,mixed heritage,has mixed heritage,,yes
        muslim,characteristic,Muslim,is Muslim,,yes
        new-mother,characteristic,new mother,has had a baby in the last half year,,yes
        no-faith,characteristic,no faith,has no faith,,yes
        non-binary,characteristic,non-binary,is non-binary,,yes
        older-person,characteristic,older person,is an older person,,yes
        pregnant,characteristic,pregnant,is pregnant,,yes
        sikh,characteristic,Sikh,is Sikh,,yes
        trans,characteristic,trans,is trans,,yes
        white,characteristic,white,is white,,yes
        woman,characteristic,woman,is a woman,,yes
        younger-person,characteristic,younger person,is a younger person,,yes
        bustle.1-few-visitors,routine,few visitors,has few visitors,,
        bustle.2-some-visitors,routine,some visitors,has some visitors,,
        bustle.3-busy,routine,a busy home,has people coming and going all day,,
        meals.1-together,routine,meals together,eats every meal together,,
        meals.2-some-together,routine,some meals together,eats the main meal together,,
        meals.3-own-time,routine,meals in own time,lets everybody eat in their own time,,
        noise.1-quiet,routine,quiet,likes it quiet,,
        noise.2-usual,routine,usual noise,is neither very quiet nor very loud,,
        noise.3-lively,routine,lively,likes noise and music,,
        outings.1-mostly-in,routine,mostly at home,is mostly at home,,
        outings.2-some,routine,some outings,goes out some days,,
        outings.3-most-days,routine,out most days,goes out most days,,
        sleep.1-early,routine,early nights,goes to sleep early and gets up early,,
        sleep.2-usual,routine,usual nights,goes to sleep and gets up at the usual times,,
        sleep.3-late,routine,late nights,stays up late and gets up late,,
        tidiness.1-very-tidy,routine,very tidy,likes things very tidy,,
        tidiness.2-usual,routine,usual tidiness,is tidy enough,,
        tidiness.3-relaxed,routine,relaxed about tidiness,does not mind a bit of mess,,

        """#
}
