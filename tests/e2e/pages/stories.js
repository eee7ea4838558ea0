// Stories for pages that build themselves. Each paragraph says something of its own; `doubled` says each twice.
window.STORIES = {
  orchard: {
    title: 'Village orchard opens its cellar after forty years',
    paragraphs: [
      'The cellar under the old orchard in Tellmark was opened on Saturday for the first time since 1986, and the smell of apples that nobody alive had stored came up the steps before the lamp went down.',
      'Gardener Ilse Brand, who leads the small cooperative that bought the land in spring, said the shelves were dry and the labels could still be read, most of them in the hand of her grandfather.',
      'There were eleven sorts in all, three of which do not grow anywhere else in the valley today, and a ledger in which every barrel was written down with its weight and the name of the picker.',
      'The cooperative means to graft the lost sorts in February, when the trees are asleep, and hopes to have the first apples of them in six years if the frost stays away from the lower meadow.',
      'The village council has promised to pay for a new door and a rail along the steps, but not for the lamp, which the cooperative wants to keep as it is for as long as it burns.',
    ],
  },
  bridge: {
    title: 'Rope bridge at Kessen gorge closes for its own good',
    paragraphs: [
      'The rope bridge over the Kessen gorge will close on Thursday because too many people want to stand in its middle at once, the district said after a weekend with four hours of waiting.',
      'Warden Piet Lomm counted nine hundred visitors on Sunday alone, on planks that were made for sixty goats a day and the man who walked behind them with a bell and a stick.',
      'Engineers from the technical school will hang a second rope beside the first and measure for three weeks how far the bridge swings when the wind comes up from the reservoir.',
      'Until then the path along the south side stays open, which takes an hour longer and passes the chapel where the builder of the bridge lies under a stone that he carved himself.',
      'The innkeepers on both banks have asked the district to let at least the post cross, since the letters for the upper farms would otherwise travel by way of the capital.',
    ],
  },
  kiln: {
    title: 'Last lime kiln of Orrum is lit for a church',
    paragraphs: [
      'The last lime kiln of Orrum was lit on Monday evening for the first time since the war, with nine loads of beech that had been drying behind the school for two years.',
      'Mason Aud Rennick needs the lime for the north wall of the church, which was mended with cement in 1974 and has been damp on the inside ever since.',
      'The fire has to be kept for five days and nights, and forty people have put down their names for it, six of whom have seen a kiln burn before.',
      'Of the stone that went in at the top a little more than half will come out at the bottom, white and hungry for water, and must not be touched with bare hands.',
      'What is left over goes to the farms along the brook, where the fields have been sour for as long as anyone has cared to measure it.',
    ],
  },
}

window.doubled = (story) => story.paragraphs.flatMap((text) => [text, text])
