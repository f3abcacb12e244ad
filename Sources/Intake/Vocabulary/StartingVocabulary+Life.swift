extension StartingVocabulary {
    /// The rows about what people enjoy, believe, eat and hold dear.
    ///
    /// Kinds: interest, faith, diet, culture, value.
    static let life = #"""
        allotment,interest,allotment,likes growing food on an allotment,gardening,
        animals,interest,animals,likes animals,,
        art,interest,drawing and painting,likes drawing and painting,,
        audiobooks,interest,audiobooks,likes listening to books,,
        baking,interest,baking,likes baking,cooking-for-fun,
        bingo,interest,bingo,likes bingo,,
        birdwatching,interest,birdwatching,likes watching birds,,
        board-games,interest,board games,likes board games,,
        boats,interest,canals and boats,likes canals and boats,,
        bowling,interest,bowling,likes bowling,,
        cafes,interest,cafes,likes going to a cafe,,
        choir,interest,choir,likes singing in a choir,singing,
        church-life,interest,church life,likes being part of a church,,
        cinema,interest,cinema,likes going to the cinema,films,
        computers,interest,computers,likes computers,,
        cooking-for-fun,interest,cooking,likes cooking,,
        crafts,interest,crafts,likes making things,,
        cricket,interest,cricket,likes cricket,,
        cycling,interest,cycling,likes cycling,,
        dancing,interest,dancing,likes dancing,,
        day-trips,interest,day trips,likes day trips,,
        dog-walking,interest,walking dogs,likes walking dogs,walking,
        eating-out,interest,eating out,likes eating out,,
        farming,interest,farm life,likes farm life,,
        films,interest,films,likes films,,
        fishing,interest,fishing,likes fishing,,
        football,interest,football,likes football,,
        gardening,interest,gardening,likes gardening,,
        gym,interest,gym,likes the gym,,
        history,interest,local history,likes old places and their stories,,
        horse-riding,interest,horse riding,likes riding horses,,
        jigsaws,interest,jigsaws,likes jigsaws,,
        knitting,interest,knitting,likes knitting,crafts,
        live-music,interest,live music,likes live music,music,
        motorbikes,interest,motorbikes,likes motorbikes,,
        museums,interest,museums,likes museums,,
        music,interest,music,likes music,,
        news,interest,news,likes following the news,,
        photography,interest,photography,likes taking photos,,
        playing-football,interest,playing football,likes playing football,football,
        pub,interest,the pub,likes going to the pub,,
        radio,interest,radio,likes the radio,,
        reading,interest,reading,likes reading,,
        rugby,interest,rugby,likes rugby,,
        running,interest,running,likes running,,
        seaside,interest,seaside,likes the seaside,,
        sewing,interest,sewing,likes sewing,crafts,
        shopping,interest,shopping,likes shopping,,
        singing,interest,singing,likes singing,,
        snooker,interest,snooker and pool,likes snooker and pool,,
        swimming,interest,swimming,likes swimming,,
        television,interest,television,likes television,,
        theatre,interest,theatre,likes the theatre,,
        trains,interest,trains,likes trains,,
        travel,interest,travel,likes seeing new places,,
        video-games,interest,video games,likes video games,,
        volunteering,interest,volunteering,likes volunteering,,
        walking,interest,walking,likes walking,,
        watching-football,interest,watching football,likes watching football,football,
        buddhism,faith,Buddhist life,shares or makes room for Buddhist life,,yes
        catholic-life,faith,Catholic life,shares or makes room for Catholic life,christianity,yes
        christianity,faith,Christian life,shares or makes room for Christian life,,yes
        hinduism,faith,Hindu life,shares or makes room for Hindu life,,yes
        humanism,faith,life without a faith,shares or makes room for life without a faith,,yes
        islam,faith,Muslim life,shares or makes room for Muslim life,,yes
        judaism,faith,Jewish life,shares or makes room for Jewish life,,yes
        prayer-space,faith,quiet place to pray,has a quiet place to pray,,yes
        sikhi,faith,Sikh life,shares or makes room for Sikh life,,yes
        african-food,diet,African food,cooks African food,,
        caribbean-food,diet,Caribbean food,cooks Caribbean food,,
        chinese-food,diet,Chinese food,cooks Chinese food,,
        dairy-free,diet,dairy-free food,makes food without milk,,
        gluten-free,diet,gluten-free food,makes food without gluten,,
        halal,diet,halal food,makes halal food,no-pork,
        kosher,diet,kosher food,makes kosher food,no-pork,
        no-beef,diet,food without beef,makes food without beef,,
        no-pork,diet,food without pork,makes food without pork,,
        nut-free,diet,nut-free home,keeps nuts out of the home,,
        polish-food,diet,Polish food,cooks Polish food,,
        soft-food,diet,soft food,makes soft food,,
        south-asian-food,diet,South Asian food,cooks South Asian food,,
        vegan,diet,vegan food,makes food without anything from animals,dairy-free;vegetarian,
        vegetarian,diet,vegetarian food,makes food without meat or fish,no-beef;no-pork,
        african-culture,culture,African culture,shares or makes room for African culture,,yes
        caribbean-culture,culture,Caribbean culture,shares or makes room for Caribbean culture,,yes
        chinese-culture,culture,Chinese culture,shares or makes room for Chinese culture,,yes
        deaf-culture,culture,Deaf culture,shares or makes room for Deaf culture,,yes
        indian-culture,culture,Indian culture,shares or makes room for Indian culture,south-asian-culture,yes
        irish-culture,culture,Irish culture,shares or makes room for Irish culture,,yes
        jewish-culture,culture,Jewish culture,shares or makes room for Jewish culture,,yes
        pakistani-culture,culture,Pakistani culture,shares or makes room for Pakistani culture,south-asian-culture,yes
        polish-culture,culture,Polish culture,shares or makes room for Polish culture,,yes
        somali-culture,culture,Somali culture,shares or makes room for Somali culture,african-culture,yes
        south-asian-culture,culture,South Asian culture,shares or makes room for South Asian culture,,yes
        traveller-culture,culture,"Gypsy, Roma or Traveller culture",shares or makes room for Gypsy or Roma or Traveller culture,,yes
        welsh-culture,culture,Welsh culture,shares or makes room for Welsh culture,,yes
        calm,value,calm,likes a calm life,,
        family-life,value,family life,likes being together as a family,,
        green-living,value,green living,tries to live in a way that is good for nature,,
        independence,value,independence,wants people to do things for themselves,,
        kindness-to-animals,value,kindness to animals,is kind to animals,,
        lgbt-affirming,value,LGBT+ affirming,is glad of LGBT+ people and says so,,
        open-home,value,open home,has an open door for friends,,
        own-choices,value,own choices,wants people to make their own choices,,
        plain-speaking,value,plain speaking,says things straight,,
        privacy,value,privacy,wants people to have private time,,
        relationships,value,relationships welcome,is glad of partners and close friends,,
        trans-affirming,value,trans affirming,is glad of trans people and says so,lgbt-affirming,

        """#
}
