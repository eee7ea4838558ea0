// Paragraphs of a story, for tests of what is set between them.

export const BELL =
  'The ferry to Oddholm has a new bell, and for three weeks nobody on board has been able to sleep through a landing.'
export const SADDLER =
  'The captain has ordered a cushion from a saddler in Brannick, who wants to know first what a clapper is and how loud.'
export const SCHOOL =
  'On the island the bell is popular, because the school starts when it rings and the ferry is late more often than the teacher.'
export const OFFICE =
  'The shipping office will measure the sound in April, and until then the bell is rung by hand, sometimes twice.'
export const TIDES =
  'Nobody had told the harbour master, who keeps a list of all noises and was one short at the end of the month.'
