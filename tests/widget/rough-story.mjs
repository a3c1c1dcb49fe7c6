// A story as a newsroom may get it: an agency's report in two outlets, furniture around the texts, one text behind
// a paywall, one about something else, metadata missing. Event, outlets and people are invented.

const WIRE =
  "A fire gutted the old rope works in Tarn Bay on Friday night, and twelve workers were treated for burns, the fire " +
  "brigade said.\n\n" +
  "The roof of the spinning hall fell in shortly before midnight. Eighty firefighters from four towns fought the " +
  "blaze until dawn.\n\n" +
  "“We heard two bangs and then the whole hall was alight,” said Orla Venn, who works the night shift.\n\n" +
  "The rope works opened in 1911 and employs 140 people. The cause of the fire is not known.";

const article = (id, name, headline, body, rest) => ({
  id,
  outlet: { name },
  headline,
  byline: "Staff",
  published: "2026-05-09T06:00:00Z",
  url: `https://${id}.example/rope-works`,
  lang: "en",
  body,
  ...rest,
});

export const ROUGH_STORY = {
  title: "Fire at the rope works",
  lang: "en",
  articles: [
    article(
      "beacon",
      "The Beacon",
      "Fire guts rope works, 12 workers hurt | The Beacon",
      `TARN BAY (Coast Wire) — ${WIRE}`,
    ),
    article(
      "courier",
      "Tarn Courier",
      "Blaze destroys Tarn Bay rope works",
      "By Ruth Ansell\n\n" +
        "A fire destroyed the old rope works in Tarn Bay on Friday night. The fire brigade said nine workers were " +
        "treated for burns.\n\n" +
        "READ MORE: How the harbour changed in ten pictures\n\n" +
        "The roof of the spinning hall fell in shortly before midnight. Firefighters from four towns fought the " +
        "blaze until Saturday’s dawn, and residents of two streets had to leave their homes.\n\n" +
        "The works, which opened in 1911, employ 140 people. “It is the heart of this town,” said the mayor, Piet " +
        "Hallam.\n\n" +
        "Sign up for our newsletter",
      { byline: null, published: "last night" },
    ),
    article("echo", "Harbour Echo", "Twelve hurt in rope works fire", WIRE, { byline: null, url: null }),
    article(
      "mail",
      "Evening Mail",
      "Night fire at rope works",
      "The old rope works in Tarn Bay burned down on Friday night, and twelve workers were taken to hospital with " +
        "burns.\n\n" +
        "The roof of the spinning hall fell in shortly before midnight, the fire brigade said. Eighty firefighters " +
        "fought the blaze.\n\n" +
        "Subscribe to continue reading",
      { byline: null, url: null },
    ),
    article(
      "weekly",
      "Tarn Weekly",
      "Gardeners show their best roses",
      "Seventy gardeners showed their roses in the parish hall on Sunday. The silver cup went to a white climber " +
        "grown by Edda Lorne.\n\n" +
        "Judges praised the scent and the colour of the blooms. Tea and cake were sold for the choir’s new piano.\n\n" +
        "The next show is in August, when dahlias and gladioli are expected.",
    ),
  ],
};

/** Two more reports on what the last article is about: half of such a story is on another event. */
export const MORE_ON_ROSES = [
  article(
    "parish",
    "Parish Paper",
    "White climber wins the cup",
    "A white climber won the silver cup at Sunday’s rose show. Edda Lorne, who grew it, has tried for nine years.\n\n" +
      "Seventy gardeners filled the parish hall with roses, and the judges praised the scent of the blooms. The choir " +
      "sold tea and cake for a new piano.",
  ),
  article(
    "gardener",
    "The Gardener",
    "Seventy at Tarn rose show",
    "Edda Lorne took the silver cup with a white climber when seventy gardeners met in the parish hall.\n\n" +
      "Judges at the rose show spoke of scent and colour. In August the hall is open again for dahlias and gladioli, " +
      "and the choir hopes to have its piano by then.",
  ),
];
