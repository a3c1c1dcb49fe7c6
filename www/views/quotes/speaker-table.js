import { h } from "preact";
import { gathered } from "../../witnesses.js";
import { useFolded } from "../folded-list.js";
import { Outlets } from "../outlets.js";
import { textAttributes, useReading } from "../reading.js";
import { Table } from "../table.js";

/** @import { Speaker } from "../../../pkg/wasm/source_compare.js" */

const SHOWN_FIRST = 10;

/** Who is quoted, and for how many words in each text. */
export function SpeakerTable() {
  const { lookup, translator } = useReading();
  const { t } = translator;
  const inUse = lookup.comparison.speakers.flatMap((speaker) => {
    const shares = speaker.articles.filter(({ article }) => lookup.article(article)?.setAside === null);
    return shares.length > 0 ? [{ speaker, shares }] : [];
  });
  const quoting = new Set(inUse.flatMap(({ shares }) => shares.map(({ article }) => article)));
  const articles = lookup.texts.flat();
  const silent = articles.filter(({ id, complete }) => complete && !quoting.has(id));
  const incomplete = articles.filter(({ complete }) => !complete);
  const [shown, more] = useFolded(inUse, SHOWN_FIRST);
  return h(
    "section",
    { class: "findings" },
    h("h3", null, t("quotes.speakers")),
    h("p", { class: "intro" }, t(inUse.length > 0 ? "quotes.speakersIntro" : "quotes.noneAtAll")),
    inUse.length > 0 &&
      h(Table, {
        caption: t("quotes.speakers"),
        isCaptionSeen: false,
        columns: [t("quotes.speaker"), t("quotes.words")],
        rows: shown.map(({ speaker, shares }, index) => ({
          key: String(index),
          head: h(Name, { speaker }),
          cells: [h(Shares, { shares })],
        })),
      }),
    more,
    inUse.length > 0 && h(Remark, { words: t("quotes.nobody"), ids: silent.map(({ id }) => id) }),
    h(Remark, { words: t("quotes.incomplete"), ids: incomplete.map(({ id }) => id) }),
  );
}

/** @param {{ speaker: Speaker }} props */
function Name({ speaker: { name, named } }) {
  const { lookup, translator } = useReading();
  const source = named ? lookup.article(named.article) : undefined;
  if (!name) return translator.t("quotes.unnamedAll");
  return h("bdi", source ? textAttributes(source) : null, name);
}

/** The same length once, with all who quote so much. @param {{ shares: Speaker["articles"] }} props */
function Shares({ shares }) {
  const { t } = useReading().translator;
  const byLength = gathered(shares, ({ words, quotations }) => `${words} ${quotations}`);
  return h(
    "ul",
    null,
    Array.from(byLength.values(), (same) => {
      const [{ article, words, quotations }] = same;
      const length = [t("quotes.length", { count: words }), t("quotes.quotations", { count: quotations })].join(", ");
      return h("li", { key: article }, length, " · ", h(Outlets, { ids: same.map(({ article }) => article) }));
    }),
  );
}

/** @param {{ words: string, ids: string[] }} props */
function Remark({ words, ids }) {
  return ids.length > 0 ? h("p", { class: "lacking" }, words, " ", h(Outlets, { ids })) : null;
}
