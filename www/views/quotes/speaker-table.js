import { h } from "preact";
import { gathered } from "../../witnesses.js";
import { useFolded } from "../folded-list.js";
import { Outlets } from "../outlets.js";
import { textAttributes, useReading } from "../reading.js";

/** @import { Speaker } from "../../../pkg/wasm/source_compare.js" */

const SHOWN_FIRST = 10;

/** Who is quoted, and for how many words in each text. */
export function SpeakerTable() {
  const { lookup, translator } = useReading();
  const { t } = translator;
  const { speakers } = lookup.comparison;
  const [shown, more] = useFolded(speakers, SHOWN_FIRST);
  return h(
    "section",
    { class: "findings" },
    h("h3", null, t("quotes.speakers")),
    h("p", { class: "intro" }, t(speakers.length > 0 ? "quotes.speakersIntro" : "quotes.noneAtAll")),
    speakers.length > 0 &&
      h(
        "table",
        { "aria-label": t("quotes.speakers") },
        h(
          "thead",
          null,
          h("tr", null, h("th", { scope: "col" }, t("quotes.speaker")), h("th", { scope: "col" }, t("quotes.words"))),
        ),
        h(
          "tbody",
          null,
          shown.map((speaker) =>
            h(Row, { key: speaker.named ? `${speaker.named.article} ${speaker.named.start}` : "", speaker }),
          ),
        ),
      ),
    more,
  );
}

/** @param {{ speaker: Speaker }} props */
function Row({ speaker }) {
  const { lookup, translator } = useReading();
  const { t } = translator;
  const source = speaker.named ? lookup.article(speaker.named.article) : undefined;
  const inUse = speaker.articles.filter(({ article }) => lookup.article(article)?.setAside === null);
  if (inUse.length === 0) return null;
  const byLength = gathered(inUse, ({ words, quotations }) => t("quotes.length", { words, count: quotations }));
  return h(
    "tr",
    null,
    h(
      "th",
      { scope: "row" },
      speaker.name ? h("bdi", source ? textAttributes(source) : null, speaker.name) : t("quotes.unnamed"),
    ),
    h(
      "td",
      null,
      h(
        "ul",
        null,
        Array.from(byLength, ([length, shares]) =>
          h("li", { key: length }, length, " · ", h(Outlets, { ids: shares.map(({ article }) => article) })),
        ),
      ),
    ),
  );
}
